"""Reading a lesson: Markdown with a little in front of each page, and nothing beyond that.

A file begins with `---`, lines of `name: value` (title, about) and `---`. Then come pages, with a
line `---` between two. A page is

    # Its title
    task: what is asked for        (and other names of FIELDS, one a line)

    Paragraphs of plain text, with blank lines between them.

    > A side note.

Numbers stand in the texts as names of `figures.FIGURES` in braces; {asked} is the last word of
the page's check.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from nnstudio import assets
from nnstudio.core.problems import FileProblem
from nnstudio.data.cells import quoted
from nnstudio.data.numberedlines import Broken, Line, numbered_lines
from nnstudio.document.explaining.formula import MINUS
from nnstudio.lessons.checks import ANY, CHECKS
from nnstudio.lessons.figures import FIGURES
from nnstudio.lessons.foreseeing import QUESTIONS
from nnstudio.lessons.lesson import Call, Lesson, Page
from nnstudio.lessons.setups import SETUPS
from nnstudio.lessons.vocabulary import PICTURES, SHOWS, TARGETS

FOLDER = "lessons"
RULE = "---"
FRONT = ("title", "about")
FIELDS = ("setup", "target", "picture", "lit", "task", "check", "choices", "hint", "show")
NEEDED = ("task", "check", "hint", "show")
ASKED = "asked"  # the last word of the page's check, as a figure
SEVERAL = ("show",)  # what may stand on several lines
_FIELD = re.compile(r"([a-z]+):(?: (.*))?")
_FIGURE = re.compile(r"\{([^{}]*)\}")
_BRACE = re.compile(r"[{}]")


def load_lessons() -> tuple[Lesson, ...]:
    """The lessons that come with the app, in order. Raises FileProblem for a broken file."""
    paths = sorted(assets.resource_path(FOLDER).glob("*.md"))
    return tuple(read_lesson(path) for path in paths)


def read_lesson(path: Path) -> Lesson:
    """One lesson. Raises FileProblem that says line and reason."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeError) as error:
        raise FileProblem(f"The lesson {path.name} cannot be read: {error}.") from error
    return parse_lesson(text, path.stem)


def parse_lesson(text: str, name: str) -> Lesson:
    """A lesson from its text. Raises FileProblem that says line and reason."""
    lines = numbered_lines(text)
    try:
        front, rest = _front(lines)
        pages = tuple(_page(part) for part in _parts(rest))
    except Broken as broken:
        raise FileProblem(f"{name}.md, line {broken.line}: {broken.why}") from broken
    return Lesson(name, front["title"], front["about"], pages)


def fill(text: str, page: Page) -> str:
    """A text of a page with the numbers in place of their names."""

    def figure(found: re.Match[str]) -> str:
        name = found[1]
        if name == ASKED:
            return page.check.arguments[-1].replace("-", MINUS)
        return FIGURES[name].text()

    return _FIGURE.sub(figure, text)


# The front and the pages


def _front(lines: list[Line]) -> tuple[dict[str, str], list[Line]]:
    """Title and so on, and what comes after them."""
    if lines[0][1] != RULE:
        raise Broken(1, f"A lesson begins with a line {RULE}.")
    end = next((at for at, (_, text) in enumerate(lines[1:], 1) if text == RULE), None)
    if end is None:
        raise Broken(len(lines), f"The front has no second line {RULE}.")
    found: dict[str, str] = {}
    for number, text in lines[1:end]:
        key, value = _field(number, text, FRONT)
        if key in found:
            raise Broken(number, f"{key} stands here a second time.")
        found[key] = value
    for key in FRONT:
        if key not in found:
            raise Broken(end + 1, f"The front has no {key}.")
    return found, lines[end + 1 :]


def _parts(lines: list[Line]) -> Iterator[list[Line]]:
    """The lines of each page; a page without any text is broken."""
    part: list[Line] = []
    last = lines[-1][0] if lines else 1
    for number, text in [*lines, (last, RULE)]:
        if text != RULE:
            part.append((number, text))
            continue
        filled = [at for at, (_, words) in enumerate(part) if words]
        if not filled:
            raise Broken(number, "Here a page should end, but there is none.")
        yield part[filled[0] : filled[-1] + 1]
        part = []


def _field(number: int, text: str, known: Collection[str]) -> tuple[str, str]:
    """ "task: Press Run." -> ("task", "Press Run.")."""
    found = _FIELD.fullmatch(text)
    if found is None:
        raise Broken(number, f"{quoted(text)} is no line of the form name: value.")
    key, value = found[1], (found[2] or "").strip()
    if key not in known:
        raise Broken(number, f"There is no {quoted(key)}; names are {', '.join(known)}.")
    if not value:
        raise Broken(number, f"{key} is empty.")
    return key, value


def _page(lines: list[Line]) -> Page:
    first, head = lines[0]
    if not head.startswith("# ") or not head[2:].strip():
        raise Broken(first, "A page begins with its title: # and a space before it.")
    end = next((at for at, (_, text) in enumerate(lines) if not text), len(lines))
    fields: dict[str, list[Line]] = {}
    for number, text in lines[1:end]:
        key, value = _field(number, text, FIELDS)
        if key in fields and key not in SEVERAL:
            raise Broken(number, f"{key} stands here a second time.")
        fields.setdefault(key, []).append((number, value))
    for key in NEEDED:
        if key not in fields:
            raise Broken(first, f"The page has no {key}.")
    said = list(_paragraphs(lines[end:]))
    if not said:
        raise Broken(first, "The page says nothing.")
    check = _check(*fields["check"][0])
    page = Page(
        title=head[2:].strip(),
        paragraphs=tuple(text for _, text in said if not text.startswith("> ")),
        notes=tuple(text[2:] for _, text in said if text.startswith("> ")),
        task=fields["task"][0][1],
        check=check,
        hint=fields["hint"][0][1],
        show=tuple(_call(number, text, SHOWS, "show") for number, text in fields["show"]),
        target=_one(fields, "target", TARGETS),
        setup=_known(fields, "setup", SETUPS),
        picture=_known(fields, "picture", PICTURES),
        lit=_lit(fields),
        choices=_choices(fields, check),
    )
    for number, text in [(first, head), *(fields["task"] + fields["hint"]), *said]:
        _check_figures(number, text, check)
    return page


def _paragraphs(lines: list[Line]) -> Iterator[Line]:
    """Each paragraph on one line, with the number of its first; those of a note begin with >."""
    part: list[str] = []
    first = 0
    for number, text in [*lines, (0, "")]:
        if text:
            if text.startswith("#"):
                raise Broken(number, f"A page has one title; {RULE} comes before the next page.")
            starts = not part
            first = number if starts else first
            is_note = text.startswith(">")
            if not starts and is_note != part[0].startswith("> "):
                raise Broken(number, "A side note and a paragraph need a blank line between.")
            words = text[1:].strip() if is_note else text.strip()
            part.append(f"> {words}" if is_note and starts else words)
        elif part:
            yield first, " ".join(part)
            part = []


# Names from the tables in code


def _call(number: int, text: str, known: Mapping[str, int], what: str) -> Call:
    name, *words = text.split()
    if name not in known:
        raise Broken(number, f"There is no {what} {quoted(name)}; there are {', '.join(known)}.")
    needed = known[name]
    if (len(words) != needed) if needed != ANY else not words:
        count = "some words" if needed == ANY else f"{needed} words"
        raise Broken(number, f"{what} {name} takes {count}, not {len(words)}.")
    return Call(name, tuple(words))


def _check(number: int, text: str) -> Call:
    words = {name: check.words for name, check in CHECKS.items()}
    call = _call(number, text, words, "check")
    if call.name == "answered" and (
        call.arguments[0] not in FIGURES or not call.arguments[1].isdecimal()
    ):
        raise Broken(number, "answered takes the name of a figure and a number of decimals.")
    known = CHECKS[call.name].known
    if known is not None and call.arguments[0] not in known:
        raise Broken(number, f"{call.name} takes one of {', '.join(known)}.")
    for at in CHECKS[call.name].numbers:
        try:
            float(call.arguments[at])
        except (ValueError, IndexError):
            raise Broken(number, f"{call.name} needs a number as word {at + 1}.") from None
    return call


def _one(fields: dict[str, list[Line]], key: str, known: Mapping[str, int]) -> Call | None:
    return _call(*fields[key][0], known, key) if key in fields else None


def _known(fields: dict[str, list[Line]], key: str, known: Collection[str]) -> str | None:
    if key not in fields:
        return None
    number, name = fields[key][0]
    if name not in known:
        raise Broken(number, f"There is no {key} {quoted(name)}; there are {', '.join(known)}.")
    return name


def _lit(fields: dict[str, list[Line]]) -> str | None:
    if "lit" not in fields:
        return None
    number, name = fields["lit"][0]
    picture = fields["picture"][0][1] if "picture" in fields else ""
    if name not in PICTURES.get(picture, ()):
        raise Broken(number, f"{quoted(name)} is no part of the page's picture.")
    return name


def _choices(fields: dict[str, list[Line]], check: Call) -> tuple[str, ...]:
    if "choices" not in fields:
        if CHECKS[check.name].events == "choice":
            raise Broken(fields["check"][0][0], "A page that asks to choose needs choices.")
        return ()
    number, text = fields["choices"][0]
    choices = tuple(choice.strip() for choice in text.split("|"))
    if len(choices) < 2 or not all(choices) or len(set(choices)) < len(choices):
        raise Broken(number, "choices are two or more, each another one, with | between them.")
    if check.name == "foreseen":
        offered = QUESTIONS[check.arguments[0]].choices
        if offered and choices != offered:
            raise Broken(number, f"The choices of this question are {' | '.join(offered)}.")
        return choices
    if check.name != "chose" or " ".join(check.arguments) not in choices:
        raise Broken(number, "One of the choices has to be the one of check: chose.")
    return choices


def _check_figures(number: int, text: str, check: Call) -> None:
    for name in _FIGURE.findall(text):
        if name != ASKED and name not in FIGURES:
            raise Broken(number, f"There is no figure {quoted(name)}.")
        if name == ASKED and not check.arguments:
            raise Broken(number, f"{check.name} asks for nothing that could be filled in.")
    if _BRACE.search(_FIGURE.sub("", text)):
        raise Broken(number, "A brace stands alone.")
