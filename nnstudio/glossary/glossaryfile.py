"""Reading the glossary: Markdown with a title a term, a few fields, and plain sentences.

    # learning rate
    also: step size, eta             (other names of FIELDS, one a line)
    lesson: 06-loss-and-gradient-descent / Just right

or, without fields, the text at once. An entry ends where the next title begins.
"""

from __future__ import annotations

import re
from pathlib import Path

from nnstudio import assets
from nnstudio.core.problems import FileProblem
from nnstudio.data.cells import quoted
from nnstudio.data.numberedlines import Broken, Line, numbered_lines
from nnstudio.glossary.entry import Entry, LessonPage
from nnstudio.glossary.glossary import Glossary

FILE = "glossary.md"
FIELDS = ("also", "unmarked", "see", "lesson", "formula", "everyday")
_FIELD = re.compile(r"([a-z]+): *(.*)")


def load_glossary() -> Glossary:
    """The glossary that comes with the app. Raises FileProblem for a broken file."""
    path: Path = assets.resource_path(FILE)
    return parse_glossary(path.read_text(encoding="utf-8"))


def parse_glossary(text: str) -> Glossary:
    """A glossary from its text. Raises FileProblem that says line and reason."""
    lines = numbered_lines(text)
    try:
        found = [_entry(part) for part in _parts(lines)]
        _check(found)
    except Broken as broken:
        raise FileProblem(f"{FILE}, line {broken.line}: {broken.why}") from broken
    return Glossary(entry for _, entry in found)


def _parts(lines: list[Line]) -> list[list[Line]]:
    """The filled lines of each entry, its title first."""
    parts: list[list[Line]] = []
    for number, text in lines:
        if text.startswith("#"):
            if not text.startswith("# ") or not text[2:].strip():
                raise Broken(number, "An entry begins with its title: # and a space before it.")
            parts.append([(number, text)])
        elif text and not parts:
            raise Broken(number, "Here a title should stand: # and the term.")
        elif text:
            parts[-1].append((number, text))
    if not parts:
        raise Broken(1, "There is no entry.")
    return parts


def _entry(lines: list[Line]) -> tuple[int, Entry]:
    (first, title), *rest = lines
    fields: dict[str, str] = {}
    said: list[str] = []
    for number, text in rest:
        field = None if said else _FIELD.fullmatch(text)
        if field is None:
            said.append(text.strip())
            continue
        key, value = field[1], field[2].strip()
        if key not in FIELDS:
            raise Broken(number, f"There is no {quoted(key)}; names are {', '.join(FIELDS)}.")
        if key in fields:
            raise Broken(number, f"{key} stands here a second time.")
        if not value:
            raise Broken(number, f"{key} is empty.")
        if key == "lesson" and len(value.split(" / ")) != 2:
            raise Broken(number, "lesson takes the name of a lesson, / and the title of a page.")
        if key == "everyday" and value != "yes":
            raise Broken(number, "everyday is yes, or is left out.")
        fields[key] = value
    if not said:
        raise Broken(first, "The entry says nothing.")
    page = LessonPage(*fields["lesson"].split(" / ")) if "lesson" in fields else None
    return first, Entry(
        name=title[2:].strip(),
        text=" ".join(said),
        others=_names(fields.get("also", "")),
        unmarked=_names(fields.get("unmarked", "")),
        see=_names(fields.get("see", "")),
        page=page,
        formula=fields.get("formula", ""),
        everyday="everyday" in fields,
    )


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


def _check(found: list[tuple[int, Entry]]) -> None:
    """No name stands for two entries, and whoever is referred to is there."""
    owners: dict[str, str] = {}
    for line, entry in found:
        for name in (entry.name, *entry.others, *entry.unmarked):
            if name.casefold() in owners:
                raise Broken(line, f"{quoted(name)} stands for two entries.")
            owners[name.casefold()] = entry.name
    for line, entry in found:
        for name in entry.see:
            if name.casefold() not in owners:
                raise Broken(line, f"There is no entry {quoted(name)} to see.")
            if owners[name.casefold()] == entry.name:
                raise Broken(line, f"{quoted(name)} is this entry itself.")
