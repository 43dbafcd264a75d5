"""A person's own names in programs: identifiers that cannot clash, and texts that cannot run.

A name never stands in a program but as the literal that `repr` writes, in a comment of one line
without anything unprintable, or as an identifier made of ASCII letters, digits and "_".
"""

from __future__ import annotations

import builtins
import keyword
import re
import unicodedata
from collections.abc import Collection, Sequence

MOST_LETTERS = 40  # of an identifier
MOST_SHOWN = 120  # of a name in a comment

# w1, x2 and so on are the network's own.
_OF_THE_NETWORK = re.compile(r"[a-zA-Z]_?[0-9]+(_[0-9]+)?|[a-zA-Z]")
_TAKEN = {*keyword.kwlist, *keyword.softkwlist, *dir(builtins)}


def identifiers(names: Sequence[str], taken: Collection[str] = ()) -> list[str]:
    """One identifier for each name, all different, none a keyword or one of those `taken`.

    "Weight" becomes weight, "2nd height" input_2nd_height, and a name without any letter of
    ASCII input_1 by its place.
    """
    used, found = _TAKEN | set(taken), []
    for place, name in enumerate(names, start=1):
        wanted = _ascii(name) or f"input_{place}"
        if wanted[0].isdigit() or _OF_THE_NETWORK.fullmatch(wanted):
            wanted = f"input_{wanted}"
        free, number = wanted, 2
        while free in used:
            free, number = f"{wanted}_{number}", number + 1
        used.add(free)
        found.append(free)
    return found


def _ascii(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).casefold()
    plain = "".join(mark for mark in plain if not unicodedata.combining(mark))
    return re.sub(r"[^a-z0-9]+", "_", plain)[:MOST_LETTERS].strip("_")


def shown(text: str) -> str:
    """A text for a comment: one printable line, shortened where it is long."""
    line = text if len(text) <= MOST_SHOWN else f"{text[: MOST_SHOWN - 1]}…"
    return "".join(mark if mark.isprintable() else f"\\u{ord(mark):04x}" for mark in line)


def c_text(text: str) -> str:
    """A text as a string literal of C, its UTF-8 in octal where it is not a plain letter."""
    data = text.encode("utf-8", errors="backslashreplace")
    plain = (
        chr(byte) if (chr(byte).isalnum() and byte < 128) or byte == 32 else f"\\{byte:03o}"
        for byte in data
    )
    return f'"{"".join(plain)}"'


def c_comment(text: str) -> str:
    """A text for a comment of C: letters, digits and a few harmless signs of ASCII."""
    plain = unicodedata.normalize("NFKD", shown(text))
    return re.sub(r"[^A-Za-z0-9 .,:;()%+=_-]", "_", plain.encode("ascii", "replace").decode())
