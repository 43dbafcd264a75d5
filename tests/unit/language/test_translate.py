"""Texts in the chosen language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from nnstudio.language.catalogue import Catalogue, CatalogueError, plural_form, read_catalogue
from nnstudio.language.translate import chosen, counted, language, mark, tr, use

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context><name></name>
<message><source>Loss</source><translation>损失</translation></message>
<message><source>Run</source><comment>the verb</comment><translation>运行</translation></message>
<message><source>Open</source><translation type="unfinished">打开</translation></message>
<message><source>Gone</source><translation type="vanished">没了</translation></message>
<message><source>Empty</source><translation></translation></message>
<message><source>Row {row} of {table}</source>
<translation>{table}的第{row}行</translation></message>
<message numerus="yes"><source>{n} row</source><comment>{n} rows</comment>
<translation><numerusform>{n}行</numerusform></translation></message>
</context>
</TS>
"""


@pytest.fixture
def chinese() -> Iterator[Catalogue]:
    """All texts are Chinese as far as the small file goes."""
    catalogue = read_catalogue("zh_CN", [TS])
    use(catalogue)
    yield catalogue
    use(None)


def test_english_stands_as_it_is() -> None:
    assert language() == "en"
    assert chosen() is None
    assert tr("Loss") == "Loss"
    assert tr("Braces {stay} where nothing is filled in") == (
        "Braces {stay} where nothing is filled in"
    )
    assert tr("Row {row} of {table}", row=3, table="pupils") == "Row 3 of pupils"


@pytest.mark.parametrize(("n", "said"), [(0, "0 rows"), (1, "1 row"), (2, "2 rows")])
def test_english_counts(n: int, said: str) -> None:
    assert counted("{n} row", "{n} rows", n) == said


def test_values_are_not_looked_into_for_braces() -> None:
    assert tr("Row {row} of {table}", row="{table}", table="{row}") == "Row {table} of {row}"


def test_a_text_is_translated(chinese: Catalogue) -> None:
    assert language() == "zh_CN"
    assert chosen() is chinese
    assert tr("Loss") == tr(mark("Loss")) == "损失"
    assert tr("Row {row} of {table}", row=3, table="pupils") == "pupils的第3行"
    assert len(chinese) == 4


@pytest.mark.parametrize("n", [0, 1, 2, 21])
def test_chinese_has_one_form_for_all_numbers(chinese: Catalogue, n: int) -> None:
    assert counted("{n} row", "{n} rows", n) == f"{n}行"


def test_a_comment_tells_equal_texts_apart(chinese: Catalogue) -> None:
    assert tr("Run", "the verb") == "运行"
    assert tr("Run") == "Run"


@pytest.mark.parametrize("source", ["Open", "Gone", "Empty", "Never heard"])
def test_what_is_not_finished_stays_english(chinese: Catalogue, source: str) -> None:
    assert (source, "") not in chinese
    assert tr(source) == source


def test_counted_without_a_translation_counts_in_english(chinese: Catalogue) -> None:
    assert counted("{n} dog", "{n} dogs", 1) == "1 dog"
    assert counted("{n} dog", "{n} dogs", 5) == "5 dogs"


@pytest.mark.parametrize(
    ("language", "n", "form"), [("de", 1, 0), ("de_AT", 0, 1), ("zh", 1, 0), ("zh_CN", 9, 0)]
)
def test_plural_forms(language: str, n: int, form: int) -> None:
    assert plural_form(language, n) == form


@pytest.mark.parametrize("text", ["", "<TS>", "<QM/>"])
def test_what_is_no_ts_file_says_so(text: str) -> None:
    with pytest.raises(CatalogueError):
        read_catalogue("zh_CN", [text])
