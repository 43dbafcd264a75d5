"""No text of the program is left out of the translations: the code itself is read."""

from __future__ import annotations

import ast
import re

import pytest

from tests.language.sourcetexts import (
    MARKS,
    bare_texts,
    called,
    has_text,
    is_mark,
    made_at_import,
    modules,
)

# Modules that speak English alone, and why.
COMMAND_LINE = "cli commands trainingoptions systemcheck picture document/questions"
EXPORTED_CODE = (
    "cheader kerasscript literals numpyscript pythonactivations pythonscript scriptparts "
    "torchscript interpreter workbook workbooknumbers"
)
OF_OUR_OWN_FILES = ("lessons/lessonfile", "glossary/glossaryfile", "language/catalogue")
A_PERSONS_DATA = ("lessons/setups", "lessons/lampsetups")  # tables, which a project keeps
OTHERS_NAMES = ("ui/about/licences",)  # of libraries and licences; what each is for is marked
MARKUP_AND_KEYS = ("document/reporting/htmlpage", "ui/glossary/termtable", "ui/help/helppage")
COLOUR_PAIRS = ("ui/contrast",)  # their names stand in what a test says, and nowhere else
ENGLISH = {
    *COMMAND_LINE.split(),
    *(f"document/exporting/{name}" for name in EXPORTED_CODE.split()),
    *OF_OUR_OWN_FILES,
    *A_PERSONS_DATA,
    *OTHERS_NAMES,
    *MARKUP_AND_KEYS,
    *COLOUR_PAIRS,
}
# Texts of other modules that are names, keys, markup, or kept in a file.
NAMES = {"NN Studio", "NN Studio Chinese", "[*] \u2013 NN Studio", "leaky ReLU", "Mac Roman"}
KEYS = {"lab function", "left out", "held out", "hold out", "kept aside", "read as"}
MARKUP = re.compile(r"<(?:a|p|th|table|tr|td)[ >]|font-family|\{ background|^import os, ")
SILENT = {
    "document/document.py": {"training before"},
    "document/reporting/report.py": {"NN Studio {} \u00b7 numpy {} \u00b7 Python"},
    "data/generators.py": {"Exclusive or", "Two clouds", "Three clouds"},
    "data/importing/records.py": {"expected after", "field larger", "unexpected end"},
    "data/samples.py": {"Four people"},
    "data/unitchange.py": {"in unit"},
    "data/workbookguard.py": {"a size is wrong"},
    "document/exporting/formats.py": {"pip install 'nnstudio[ {} ]'"},
    "document/exporting/proof.py": {"read back", "not run, but read back"},
    "document/losstable.py": {"held-out loss"},
    "document/predictions.py": {"Held out"},
    "document/project/trainingjson.py": {"order of the numbers"},
    "safety.py": {"Could not start", "Ended by sys.exit"},
    # What is written to the log is read by programmers.
    "session/crashfiles.py": {"NN Studio {} , Python {} , {} , begun {}"},
    "session/faulttext.py": {"which led to"},
    "ui/window/menus.py": {"Open recent", "Save picture of"},  # by which the palette finds them
    "ui/window/recentfiles.py": {"Clear this list"},
    "session/kernelwarmup.py": {"kernel warm-up"},
    "session/qtmessages.py": {
        *("Qt warning", "Qt error", "Qt fatal error"),
        "Qt message that could not be shown",
    },
    "session/systemdetails.py": {"(as installed)"},
}


MODULES = list(modules())
PARSED = pytest.mark.parametrize(("path", "tree"), MODULES, ids=[path for path, _ in MODULES])


def speaks_english(path: str) -> bool:
    return path.endswith("command.py") or path.removesuffix(".py") in ENGLISH


@PARSED
def test_every_text_goes_through_the_translations(path: str, tree: ast.Module) -> None:
    if speaks_english(path):
        return
    silent = NAMES | KEYS | SILENT.get(path, set())
    left = [
        place
        for place in bare_texts(path, tree)
        if place.text.strip() not in silent and not MARKUP.search(place.text)
    ]
    assert not left, "\n".join(f"{p.path}:{p.line}: {p.text!r}" for p in left)


@PARSED
def test_lupdate_finds_every_text(path: str, tree: ast.Module) -> None:
    """It reads literals only; a constant is found where it is marked."""
    for node in ast.walk(tree):
        if not is_mark(node) or path == "language/translate.py":
            continue
        assert isinstance(node, ast.Call)
        for argument in node.args[: MARKS[called(node)]]:
            literal = isinstance(argument, ast.Constant) and isinstance(argument.value, str)
            may_be_made_elsewhere = called(node) == "tr" and not has_text(argument)
            assert literal or may_be_made_elsewhere, f"{path}:{node.lineno}"
        if called(node) == "counted":
            assert len(node.args) == 3, f"{path}:{node.lineno}"
            assert not isinstance(node.args[2], ast.Constant), f"{path}:{node.lineno}"


@PARSED
def test_no_text_is_made_before_a_language_is_chosen(path: str, tree: ast.Module) -> None:
    assert [node.lineno for node in made_at_import(tree)] == []


def test_the_reader_itself() -> None:
    """What it is there to find, it finds; and nothing else."""
    code = '''
"""Two words."""
LEFT = "left out here"
MARKED = mark("not left out")
EARLY = tr("made too early")
def f(rows, name="also left out"):
    """Two words here."""
    widget.setObjectName("no text at all")
    assert rows, "a programmer reads this"
    if not rows:
        raise ValueError("wrong number of rows")
    tr("found {by} lupdate", by=f"and this {rows} not there")
    counted("{n} row here", "{n} rows here", len(rows))
    tr("a text", "the comment here")
    tr(MARKED)
    return f"{rows} were left out"
'''
    tree = ast.parse(code)
    assert sorted(place.text for place in bare_texts("x.py", tree)) == [
        "also left out",
        "and this {} not there",
        "left out here",
        "were left out",
    ]
    assert [node.lineno for node in made_at_import(tree)] == [5]
