"""The chapters of resources/help in the chosen language, as they stand in the file.

A chapter begins with "# name: Title". In it stand paragraphs, "## headings", "- points",
**strong words**, and names in braces that are filled in: {key:run}, {do:save}, {panel:loss},
{term:bias}, {see:files}, {list:keys}.
"""

from __future__ import annotations

from dataclasses import dataclass

from nnstudio import assets
from nnstudio.core.problems import FileProblem
from nnstudio.language.translate import ENGLISH, language


@dataclass(frozen=True)
class Chapter:
    """A part of the help: `name` is the same in every language; `lines` are not filled in."""

    name: str
    title: str
    lines: tuple[str, ...]


def load_help(wanted: str | None = None) -> tuple[Chapter, ...]:
    """All chapters; in English where there are none in the language wanted, or chosen.

    Raises FileProblem where the file is missing.
    """
    name = wanted or language()
    try:
        text = assets.read_text("help", f"{name}.md")
    except FileProblem:
        text = assets.read_text("help", f"{ENGLISH}.md")
    return tuple(_chapter(part) for part in f"\n{text}".split("\n# ")[1:])


def _chapter(text: str) -> Chapter:
    head, _, rest = text.partition("\n")
    name, _, title = head.partition(": ")
    return Chapter(name, title, tuple(line for line in rest.split("\n") if line.strip()))
