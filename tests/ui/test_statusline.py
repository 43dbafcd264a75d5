"""The status bar says what happened, which kernel trains, and how quickly."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from nnstudio.document.document import course_document
from nnstudio.document.frame import frame_of
from nnstudio.ui.window import statusline
from nnstudio.ui.window.statusline import StatusLine, speed_words
from tests.settling import settle


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        (0.0, "0 rows/s"),
        (790.4, "790 rows/s"),
        (1_000.0, "1.0 thousand rows/s"),
        (24_600.0, "25 thousand rows/s"),
        (9_140_000.0, "9.1 million rows/s"),
        (12_400_000.0, "12 million rows/s"),
    ],
)
def test_a_speed_is_said_in_words(rows: float, words: str) -> None:
    assert speed_words(rows) == words


def test_the_kernel_is_named_at_rest_and_with_its_speed_while_it_runs(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(statusline, "FIGURES_MS", 20)
    line = StatusLine()
    qtbot.addWidget(line)
    frame = replace(frame_of(course_document()), kernel="compiled kernel")
    line.show_frame(frame)
    assert line._figures.text() == "compiled kernel"
    line.show_frame(replace(frame, running=True))
    settle(40)
    line.show_frame(replace(frame, running=True, epoch=1_000_000))
    name, speed, pictures = line._figures.text().split(" \u00b7 ")
    assert (name, pictures.split()[1]) == ("compiled kernel", "pictures/s")
    assert speed.endswith("million rows/s")
    line.show_frame(frame)
    assert line._figures.text() == "compiled kernel"
