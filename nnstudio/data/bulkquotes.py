"""A piece of a text table without its quotation marks, so that it can be split at its delimiters.

RFC 4180: a cell that holds a delimiter stands in quotation marks, and a mark in it is doubled. Both
are put out of the way here, under bytes that no text has, and brought back in the cells' texts.
"""

from __future__ import annotations

import numpy as np

QUOTE, NEWLINE = ord('"'), ord("\n")
HIDDEN_DELIMITER, HIDDEN_QUOTE = 0x1F, 0x1E


class OddQuotes(Exception):
    """Quotation marks that do not stand as they should, or a line end between two of them."""


def unquoted(piece: bytes, delimiter: int) -> bytes:
    """The piece, of whole lines, with its marks taken out.

    Raises OddQuotes where the lines cannot be told apart so: they have to be read one by one.
    """
    if HIDDEN_DELIMITER in piece or HIDDEN_QUOTE in piece:
        raise OddQuotes
    data = np.frombuffer(piece, dtype=np.uint8)
    is_quote = data == QUOTE
    quotes = np.flatnonzero(is_quote)
    if len(quotes) % 2 or not piece.endswith(b"\n"):
        raise OddQuotes
    opening, closing = quotes[::2], quotes[1::2]
    # One that closes right before one that opens: a doubled mark, which stands for one.
    doubled = np.zeros(len(opening), dtype=np.bool_)
    doubled[1:] = opening[1:] == closing[:-1] + 1
    is_end = (data == delimiter) | (data == NEWLINE)
    begins = opening[~doubled]
    ends = closing[~np.append(doubled[1:], False)]
    if not (is_end[begins[begins > 0] - 1].all() and is_end[ends + 1].all()):
        raise OddQuotes
    inside = np.cumsum(is_quote, dtype=np.int32) % 2 == 1
    if (inside & (data == NEWLINE)).any():
        raise OddQuotes
    changed = data.copy()
    changed[inside & (data == delimiter)] = HIDDEN_DELIMITER
    changed[opening[doubled]] = HIDDEN_QUOTE
    kept = ~is_quote
    kept[opening[doubled]] = True
    return bytes(changed[kept])


def restored(text: str, delimiter: str) -> str:
    """A text with what was hidden in it."""
    return text.translate({HIDDEN_DELIMITER: delimiter, HIDDEN_QUOTE: '"'})
