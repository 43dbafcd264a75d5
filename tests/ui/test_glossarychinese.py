"""The glossary's panel, tips and dotted terms in Chinese, and terms that Tab goes to."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.glossary.translating import NAMES
from nnstudio.language.catalogue import Catalogue
from nnstudio.language.translate import use
from nnstudio.ui.glossary.book import book
from nnstudio.ui.glossary.glossaryview import GlossaryView
from nnstudio.ui.glossary.termlabel import TermLabel
from nnstudio.ui.glossary.terms import own_term
from nnstudio.ui.glossary.tiptext import tip_with

CHINESE: dict[tuple[str, str], str] = {
    ("weight, weights", NAMES): "权重",
    ("bias, biases", NAMES): "偏置, 偏差",
    ("neuron, neurons", NAMES): "神经元",
    ("Find a term", ""): "查找术语",
    ("See also: {names}", ""): "另见：{names}",
    ("Also: {names}", ""): "也叫：{names}",
    ("In English: {name}", ""): "英文：{name}",
}


def _catalogue(**more: str) -> Catalogue:
    forms = {key: (text,) for key, text in CHINESE.items()}
    return Catalogue("zh_CN", forms | {(key, NAMES): (text,) for key, text in more.items()})


@pytest.fixture
def chinese() -> Iterator[None]:
    use(_catalogue())
    yield
    use(None)


def test_the_panel_is_chinese_and_finds_english_words(chinese: None, qtbot: QtBot) -> None:
    view = GlossaryView()
    qtbot.addWidget(view)
    assert view.search.placeholderText() == "查找术语"
    QTest.keyClicks(view.search, "biase")
    assert view.term == "bias"
    said = view.article.toPlainText()
    assert said.startswith("偏置")
    assert "英文：bias" in said
    assert "也叫：偏差" in said
    assert "biases" not in said
    assert "另见：权重" in said
    assert view.list.item(0).text() == "偏置"


def test_terms_in_a_chinese_text_are_dotted(chinese: None, qtbot: QtBot) -> None:
    label = TermLabel()
    qtbot.addWidget(label)
    label.setText("权重和体重，还有偏置。")
    assert QLabel.text(label) == ('<a href="weight">权重</a>和体重，还有<a href="bias">偏置</a>。')


def test_controls_with_chinese_names_are_explained(chinese: None, qtbot: QtBot) -> None:
    button = QPushButton("神经元…")
    qtbot.addWidget(button)
    entry = own_term(button)
    assert entry is not None
    assert entry.name == "neuron"
    assert "F1: 神经元" in tip_with("神经元：它加权。", entry)


def test_nothing_is_kept_from_another_language(qtbot: QtBot) -> None:
    def title() -> str:
        found = book().find("weight")
        assert found is not None
        return found.title

    try:
        assert title() == "weight"
        use(_catalogue())
        assert title() == "权重"
        use(Catalogue("zh_CN", {("weight, weights", NAMES): ("权值",)}))  # of the same name
        assert title() == "权值"
    finally:
        use(None)
    assert title() == "weight"
    assert book() is book()


@pytest.fixture
def paragraph(qtbot: QtBot) -> Iterator[TermLabel]:
    """A paragraph between two buttons, the first of which has the keys."""
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    first, label, last = QPushButton("first"), TermLabel(), QPushButton("last")
    for part in (first, label, last):
        column.addWidget(part)
    label.setText("A weight and a bias.")
    holder.show()
    holder.activateWindow()
    first.setFocus()
    QApplication.processEvents()
    yield label
    holder.close()


def test_a_paragraph_with_terms_keeps_its_lines(paragraph: TermLabel) -> None:
    one = paragraph.heightForWidth(400)
    paragraph.setText("A weight and a bias.\nA second line.")
    assert paragraph.text() == "A weight and a bias.\nA second line."
    assert paragraph.heightForWidth(400) > one


def _focus() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def test_tab_goes_from_term_to_term_and_on(paragraph: TermLabel) -> None:
    def reached(key: Qt.Key) -> list[str | None]:
        terms = []
        for _ in range(3):
            QTest.keyClick(_focus(), key)
            terms.append(paragraph.term_at(None))
        return terms

    for _ in range(2):  # there and back, twice
        assert reached(Qt.Key.Key_Tab) == ["weight", "bias", None]
        assert _focus() is not paragraph
        assert reached(Qt.Key.Key_Backtab) == ["bias", "weight", None]
        assert _focus() is not paragraph


def test_enter_opens_the_term_and_f1_is_about_it(paragraph: TermLabel) -> None:
    asked: list[str] = []
    paragraph.term_asked.connect(asked.append)
    QTest.keyClick(_focus(), Qt.Key.Key_Tab)
    QTest.keyClick(_focus(), Qt.Key.Key_Tab)
    QTest.keyClick(_focus(), Qt.Key.Key_Return)
    assert asked == ["bias"]
    entry = own_term(paragraph)
    assert entry is not None
    assert entry.name == "bias"


def test_a_text_without_terms_is_passed_over(paragraph: TermLabel) -> None:
    paragraph.setText("Nothing to explain here.")
    QTest.keyClick(_focus(), Qt.Key.Key_Tab)
    assert _focus() is not paragraph
