"""The lines of a text, from a small file that is held as a whole or a large one read in pieces."""

from __future__ import annotations

import codecs
import io
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from nnstudio.core.problems import FileProblem
from nnstudio.data.files import (
    NOT_TEXT,
    NoText,
    PathLike,
    decode,
    encoding_of,
    evident_encoding,
    file_name,
    is_western,
    no_text,
    opened,
    read_capped,
)
from nnstudio.language.translate import tr

MAX_FILE = 2**31  # bytes
MAX_LINE = 2**20  # characters
LARGE = 4 * 2**20  # bytes from which a file is read in pieces, its numbers kept as numbers

_PIECE = 2**20  # bytes
_HEAD = 4_000  # lines by which the layout of a large file is told
_BOM = "\ufeff"

Advance = Callable[[float], None]


class Source(ABC):
    """A text, line by line.

    `lines` gives them from the first on as often as asked, with their line ends, of which \\n, \\r
    and \\r\\n are the only ones; FileProblem for one that is too long. `head` are the first of
    them, and `line_count` is how many there are, or a few more.
    """

    name: str
    encoding: str | None
    is_large: bool
    head: list[str]
    line_count: int

    @abstractmethod
    def lines(self) -> Iterator[str]: ...


class SmallText(Source):
    """A text that is held as a whole."""

    is_large = False

    def __init__(self, name: str, text: str, encoding: str | None = None) -> None:
        self.name = name
        self.encoding = encoding
        # str.splitlines would also cut inside cells.
        self.head = list(_checked(name, io.StringIO(text, newline="")))
        self.line_count = len(self.head)

    def lines(self) -> Iterator[str]:
        return iter(self.head)


class LargeText(Source):
    """A text file that is read in pieces; `advance` is told the share that has been read."""

    is_large = True

    def __init__(self, path: PathLike, encoding: str | None, advance: Advance) -> None:
        self.name = file_name(path)
        self._path = path
        self._chosen = encoding
        self._advance = advance
        self._size = 1
        self.encoding = self._survey(encoding)
        self.head = list(islice(self.lines(), _HEAD))

    def lines(self) -> Iterator[str]:
        return _checked(self.name, self._read_lines())

    def chunks(self) -> Iterator[bytes]:
        """The text as UTF-8 in pieces of about 1 MiB, whole lines that all end with \\n."""
        rest = b""
        for piece in self._utf8_pieces():
            # A piece that ends between \r and \n would make two line ends of them.
            cut = piece.rfind(b"\n") + 1 or piece[:-1].rfind(b"\r") + 1
            if not cut:
                rest += piece
                if len(rest) > 4 * MAX_LINE:
                    raise _too_long(self.name, None)
                continue
            yield _with_newlines(rest + piece[:cut])
            rest = piece[cut:]
        if rest:
            yield _with_newlines(rest if rest.endswith((b"\n", b"\r")) else rest + b"\n")

    def sample(self) -> list[str]:
        """Lines from places all over the file, each whole."""
        found: list[str] = []
        with opened(self._path, MAX_FILE) as file:
            for part in range(1, 10):
                file.seek(self._size * part // 10 // 4 * 4)
                text = file.read(2**16).decode(self.encoding or "utf-8", "replace")
                found += io.StringIO(text, newline="").readlines()[1:-1]
        return found

    def _survey(self, chosen: str | None) -> str:
        """One look at all bytes: the encoding and the number of lines."""
        newlines, returns, nul_line = 0, 0, None
        utf8: codecs.IncrementalDecoder | None = codecs.getincrementaldecoder("utf-8")()
        western, evident = True, None
        for number, piece in enumerate(self._pieces(_PIECE)):
            if number == 0:
                evident = evident_encoding(piece)
            if nul_line is None and b"\0" in piece:
                nul_line = newlines + piece.count(b"\n", 0, piece.index(b"\0")) + 1
            newlines += piece.count(b"\n")
            returns += piece.count(b"\r")
            utf8 = _still_fits(utf8, piece)
            western = western and (utf8 is not None or is_western(piece))
        self.line_count = max(newlines, returns) + 1
        if utf8 is not None and utf8.getstate()[0]:
            utf8 = None  # the last character is cut off
        found = chosen or evident or ("utf-8" if utf8 is not None else None)
        if found == "utf-8" and utf8 is None:
            raise no_text(self._path, chosen)
        if found is None and western:
            found = "cp1252"
        if found is None:
            raise NoText(tr("{name}: {problem}", name=self.name, problem=tr(NOT_TEXT)))
        if nul_line is not None and not found.startswith("utf-16"):
            raise NoText(
                tr(
                    "{name}, line {line}: there is a NUL character: {problem}",
                    name=self.name,
                    line=nul_line,
                    problem=tr(NOT_TEXT),
                )
            )
        return found

    def _pieces(self, size: int) -> Iterator[bytes]:
        with opened(self._path, MAX_FILE) as file:
            self._size = max(1, file.seek(0, io.SEEK_END))
            file.seek(0)
            while piece := file.read(size):
                yield piece
                self._advance(file.tell() / self._size)

    def _utf8_pieces(self) -> Iterator[bytes]:
        decoder = codecs.getincrementaldecoder(self.encoding or "utf-8")()
        first = True
        for piece in self._pieces(_PIECE):
            if self.encoding == "utf-8" or (self.encoding == "cp1252" and piece.isascii()):
                yield piece.removeprefix(codecs.BOM_UTF8) if first else piece
            else:
                text = self._decoded(decoder, piece, False)
                yield (text.removeprefix(_BOM) if first else text).encode("utf-8", "replace")
            first = False
        if self.encoding != "utf-8":
            yield self._decoded(decoder, b"", True).encode()

    def _decoded(self, decoder: codecs.IncrementalDecoder, piece: bytes, final: bool) -> str:
        try:
            text = decoder.decode(piece, final)
            if "\0" in text:
                raise NoText(
                    tr(
                        "{name}: there is a NUL character: {problem}",
                        name=self.name,
                        problem=tr(NOT_TEXT),
                    )
                )
            return text
        except UnicodeDecodeError as error:
            raise no_text(self._path, self._chosen) from error

    def _read_lines(self) -> Iterator[str]:
        with opened(self._path, MAX_FILE) as file:
            stream = io.TextIOWrapper(file, self.encoding, newline="")
            try:
                first = stream.readline(MAX_LINE + 1).removeprefix(_BOM)
                if first:
                    yield first
                number = 0
                while line := stream.readline(MAX_LINE + 1):
                    number += 1
                    if number % 10_000 == 0:
                        self._advance(file.tell() / self._size)
                    yield line
            except UnicodeDecodeError as error:
                raise no_text(self._path, self._chosen) from error
            finally:
                stream.detach()


def open_text(path: PathLike, encoding: str | None, advance: Advance) -> SmallText | LargeText:
    """The text of a file in this encoding, or in that which is found; FileProblem for no text."""
    with opened(path, MAX_FILE) as file:
        size = file.seek(0, io.SEEK_END)
    if size > LARGE:
        return LargeText(Path(path), encoding, advance)
    data = read_capped(path, LARGE)
    text = decode(data, path, encoding)
    return SmallText(file_name(path), text, encoding or encoding_of(data))


def _still_fits(
    decoder: codecs.IncrementalDecoder | None, piece: bytes
) -> codecs.IncrementalDecoder | None:
    """The decoder after the piece, None where it is no UTF-8 any more."""
    if decoder is None or (piece.isascii() and not decoder.getstate()[0]):
        return decoder
    try:
        decoder.decode(piece)
    except UnicodeDecodeError:
        return None
    return decoder


def _with_newlines(data: bytes) -> bytes:
    if b"\r" not in data:
        return data
    return data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def _checked(name: str, lines: Iterator[str] | io.StringIO) -> Iterator[str]:
    for number, line in enumerate(lines, 1):
        if len(line) > MAX_LINE:
            raise _too_long(name, number)
        yield line


def _too_long(name: str, number: int | None) -> FileProblem:
    if number is None:
        return FileProblem(
            tr(
                "{name}: the line is longer than {most:,} characters, "
                "so it is not a table of measurements.",
                name=name,
                most=MAX_LINE,
            )
        )
    return FileProblem(
        tr(
            "{name}, line {line}: the line is longer than {most:,} characters, "
            "so it is not a table of measurements.",
            name=name,
            line=number,
            most=MAX_LINE,
        )
    )
