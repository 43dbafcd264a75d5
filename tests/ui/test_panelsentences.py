"""What the panels put together out of several texts, in a language that orders them otherwise."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from nnstudio.core.landscape import LossSlice
from nnstudio.document.document import course_document
from nnstudio.document.frame import frame_of
from nnstudio.document.lab.stuckstarts import Outcome
from nnstudio.document.landscapes import LandscapeAnswer, Lookout, question_of
from nnstudio.language import translate
from nnstudio.language.catalogue import Catalogue
from nnstudio.ui.evaluation.figurerow import FigureView
from nnstudio.ui.evaluation.worstlist import WorstList
from nnstudio.ui.lab.lineseditor import LinesEditor
from nnstudio.ui.lab.stuckcell import StuckCell
from nnstudio.ui.landscape.landscapewords import notes, sentence

CHINESE = {
    "{text} {sentence}": "{text}{sentence}",
    "{word}, {next}": "{word}、{next}",
    "{words} and {last}": "{words}和{last}",
    "{here}: loss {loss}, slope {slope}.": "{here}：损失 {loss}，斜率 {slope}。",
    "{here}: loss {loss}.": "{here}：损失 {loss}。",
    "Negative slope: go right.": "斜率为负：向右走。",
    "But {name} is locked: it stays.": "但是 {name} 已锁定：它不动。",
    "Downhill is {ways}.": "下坡的方向：{ways}。",
    "A step over {rows} leads to {to}.": "用{rows}走一步，会到 {to}。",
    "all {total:,} rows": "全部 {total:,} 行",
    "left": "向左",
    "right": "向右",
    "down": "向下",
    "up": "向上",
    "All other weights are held as they are now.": "其他权重都固定在现在的值。",
    "Arrow lengthened.": "箭头已放长。",
    "{name}: {outcome} stuck": "{name}：卡住的起点，{outcome}",
    "{stuck:,} of {done:,} ({share:.3g} %)": "{done:,} 个中有 {stuck:,} 个",
    "{name}: {value}, {note}": "{name}：{value}，{note}",
    "The rows with the largest errors. Click a row, or press Enter, to see it in the diagram.": (
        "误差最大的行。"
    ),
    "bowl": "碗形",
    "Let maxout be {name}": "让 maxout 成为{name}",
}


@pytest.fixture
def chinese() -> Iterator[None]:
    translate.use(
        Catalogue("zh_CN", {(source, ""): (text,) for source, text in CHINESE.items()}),
    )
    yield
    translate.use(None)


def answer(*parameters: int, locked: bool = False) -> LandscapeAnswer:
    document = course_document()
    if locked:
        document = document.with_lock("w1", True)
    spans = tuple((-2.0, 2.0) for _ in parameters)
    return Lookout().look(question_of(frame_of(document), parameters, spans))


def ascii_words(text: str) -> set[str]:
    return {word for word in text.split() if word.isascii() and word.isalpha()}


@pytest.mark.usefixtures("chinese")
def test_a_slice_is_told_without_a_word_of_english() -> None:
    found = answer(0)
    assert isinstance(found.found, LossSlice)
    words = sentence(found)
    assert words.startswith("w1 = ")
    assert "：损失 " in words
    assert words.count("。") == 3
    assert "用全部 4 行走一步，会到 " in words
    assert not ascii_words(words)


@pytest.mark.usefixtures("chinese")
def test_a_surface_lists_its_weights_and_ways_as_the_language_does() -> None:
    words = sentence(answer(0, 1))
    assert "、w2 = " in words
    assert "下坡的方向：向" in words
    assert not ascii_words(words)
    assert notes(answer(0), lengthened=True) == "其他权重都固定在现在的值。箭头已放长。"


def test_a_locked_weight_is_told_after_its_slope() -> None:
    words = sentence(answer(0, locked=True))
    assert words.endswith("slope: go right. But w1 is locked: it stays.")


@pytest.mark.usefixtures("chinese")
def test_a_cell_of_stuck_starts_is_one_text(qtbot: QtBot) -> None:
    cell = StuckCell("tanh")
    qtbot.addWidget(cell)
    cell.show_outcome(Outcome(3, 20, True))
    assert cell.accessibleName() == "tanh：卡住的起点，20 个中有 3 个"


@pytest.mark.usefixtures("chinese")
def test_figures_lists_and_shapes_are_named_in_the_language(qtbot: QtBot) -> None:
    figure, worst, lines = FigureView(), WorstList(), LinesEditor()
    for widget in (figure, worst, lines):
        qtbot.addWidget(widget)
    figure.show_figure("AUC", "0.9", "1", "")
    assert figure.accessibleName() == "AUC：0.9，1"
    assert worst.accessibleDescription() == "误差最大的行。"
    assert lines.imitations["bowl"].text() == "碗形"
    assert lines.imitations["bowl"].accessibleName() == "让 maxout 成为碗形"
