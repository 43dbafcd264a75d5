"""What a column holds is found out behind the window, and only for the column asked about last."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from nnstudio.data.column import Column, Kind, Role
from nnstudio.data.contents import MAX_LEVELS
from nnstudio.data.importing import ColumnReport, read_text, report
from nnstudio.session.columnreporting import FEW_ROWS, ColumnReporting
from tests.settling import settle


class Asked:
    """Reporting, and every answer that it gave."""

    def __init__(self) -> None:
        self.reporting = ColumnReporting()
        self.answers: list[tuple[Column, ColumnReport]] = []
        self.reporting.reported.connect(self._note)

    def _note(self, column: Column, found: ColumnReport) -> None:
        self.answers.append((column, found))

    @property
    def columns(self) -> list[str]:
        return [column.name for column, _ in self.answers]


@pytest.fixture
def asked(qtbot: QtBot) -> Iterator[Asked]:
    made = Asked()
    yield made
    assert made.reporting.close()


def columns(rows: int) -> tuple[Column, ...]:
    return read_text(
        "A,B,C\n" + "".join(f"{n},{n % 7},{n % 2}\n" for n in range(rows)), "x"
    ).table.columns


def test_a_short_column_is_answered_at_once(asked: Asked) -> None:
    asked.reporting.ask(columns(10)[1])
    assert asked.columns == ["B"]
    assert asked.answers[0][1].different == 7


def test_of_long_columns_only_the_last_one_is_answered(qtbot: QtBot, asked: Asked) -> None:
    made = columns(FEW_ROWS + 1)
    for column in made:
        asked.reporting.ask(column)
    assert asked.columns == []  # nothing is waited for
    qtbot.waitUntil(lambda: bool(asked.answers), timeout=20_000)
    settle(50)
    assert asked.columns == ["C"]
    assert asked.answers[0][1].rows == FEW_ROWS + 1


def test_a_column_asked_about_after_another_was_answered(qtbot: QtBot, asked: Asked) -> None:
    made = columns(FEW_ROWS + 1)
    for number, column in enumerate(made[:2], start=1):
        asked.reporting.ask(column)
        qtbot.waitUntil(lambda number=number: len(asked.answers) == number, timeout=20_000)
    assert asked.columns == ["A", "B"]


def test_a_short_column_takes_the_place_of_a_long_one(qtbot: QtBot, asked: Asked) -> None:
    asked.reporting.ask(columns(FEW_ROWS + 1)[0])
    asked.reporting.ask(columns(3)[2])
    qtbot.waitUntil(lambda: asked.reporting._thread is None, timeout=20_000)
    assert asked.columns == ["C"]


def test_what_is_forgotten_or_closed_is_not_answered(asked: Asked) -> None:
    asked.reporting.ask(columns(FEW_ROWS + 1)[0])
    asked.reporting.forget()
    assert asked.reporting.close(20_000)
    assert asked.reporting.close()
    settle(50)
    assert asked.answers == []


@pytest.mark.parametrize("kind", ["numbers", "words"])
@pytest.mark.parametrize(("classes", "unusable"), [(MAX_LEVELS, 0), (MAX_LEVELS + 1, 300)])
def test_more_classes_than_an_input_may_have_are_all_unusable(
    kind: str, classes: int, unusable: int
) -> None:
    word = "" if kind == "numbers" else "w"
    rows = "".join(f"{word}{n % classes},{n % 2}\n" for n in range(300))
    table = read_text(f"A,B\n{rows}", "x").table.with_role(0, Role.INPUT)
    found = report(table.with_kind(0, Kind.CATEGORY).columns[0])
    assert (found.different, found.unusable) == (classes, unusable)
