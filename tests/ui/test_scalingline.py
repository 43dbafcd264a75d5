"""Below the table: scaling and its numbers, the label of every task, and rows held out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QSpinBox
from pytestqt.qtbot import QtBot

from nnstudio.data.codings import ClassCoding, NumberCoding
from nnstudio.data.holdout import HoldOut
from nnstudio.data.scaling import Scaling
from nnstudio.data.table import Kind, Role, Table, column
from nnstudio.document.document import Document, course_document, new_document
from nnstudio.ui import theme
from nnstudio.ui.table.holdoutbutton import HoldOutButton
from nnstudio.ui.table.scalernumbers import ScalerNumbers
from nnstudio.ui.table.scalingline import ScalingLine


@pytest.fixture
def line(qtbot: QtBot, qapp: QApplication) -> ScalingLine:
    theme.apply(qapp, theme.LIGHT)
    made = ScalingLine()
    qtbot.addWidget(made)
    made.set_theme(theme.LIGHT)
    made.resize(328, 60)
    made.show()
    return made


def flowers() -> Table:
    kinds = ["setosa", "virginica", "versicolor"] * 3
    lengths = [str(5 + i / 10) for i in range(9)]
    return Table(
        "Flowers",
        (
            column("Length", "cm", Role.INPUT, lengths),
            column("Kind", None, Role.LABEL, kinds),
        ),
    )


def rents() -> Table:
    return Table(
        "Rents",
        (
            column("Area", "m2", Role.INPUT, ["50", "60", "70"]),
            column("Rent", "€", Role.LABEL, ["500", "700", "900"], Kind.NUMBER),
        ),
    )


def show(line: ScalingLine, document: Document) -> None:
    line.show_document(document)
    QApplication.processEvents()


# The label


def test_three_classes_are_counted_and_listed(line: ScalingLine) -> None:
    show(line, new_document(flowers()))
    assert line.label.words.text() == "3 classes, an output each"
    tip = line.label.words.toolTip()
    assert all(word in tip for word in ("setosa", "versicolor", "virginica"))
    assert not line.switch.isVisible()
    assert not line.label.again.isVisible()


def test_a_class_that_is_not_known_can_be_used(line: ScalingLine, qtbot: QtBot) -> None:
    document = new_document(flowers())
    show(line, document.with_table(document.table.with_cell(0, 1, "rose")))
    assert line.label.again.text() == "use all 4 classes"
    with qtbot.waitSignal(line.label_again_asked):
        qtbot.mouseClick(line.label.again, Qt.MouseButton.LeftButton)
    course = course_document()
    show(line, course.with_table(course.table.with_cell(0, 3, "x")))
    assert line.label.again.text() == "use all 3 classes"
    assert line.switch.isVisible()
    show(line, course.with_table(course.table.with_cell(0, 3, "?")))
    assert not line.label.again.isVisible()


def test_the_numbers_of_a_numbers_scale_are_edited(line: ScalingLine, qtbot: QtBot) -> None:
    document = new_document(rents())
    show(line, document)
    assert line.label.words.text() == "label: z-score,"
    assert (line.label.offset.text(), line.label.divisor.text()) == ("700", "163.299")
    field = line.label.offset
    field.setFocus()
    field.setText("650,5")
    with qtbot.waitSignal(line.coding_chosen) as chosen:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    coding = chosen.args[0]
    assert isinstance(document.coding, NumberCoding)
    # What was not typed keeps the digits that are not shown.
    assert coding == replace(document.coding, offset=650.5)
    show(line, document.with_coding(coding))
    assert (line.label.words.text(), line.label.again.text()) == ("label:", "mean and spread")


def test_a_divisor_of_nothing_is_refused(line: ScalingLine, qtbot: QtBot) -> None:
    show(line, new_document(rents()))
    said: list[str] = []
    line.said.connect(said.append)
    field = line.label.divisor
    field.setFocus()
    field.setText("0")
    with qtbot.assertNotEmitted(line.coding_chosen):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (field.text(), "divisor is not 0" in said[0]) == ("163.299", True)


def test_what_does_not_fit_is_not_shown_in_part(line: ScalingLine) -> None:
    show(line, new_document(rents()))
    assert not line.hint.isVisible()
    line.resize(600, 60)
    assert line.hint.isVisible()
    show(line, course_document())
    line.resize(328, 60)
    assert line.hint.isVisible()
    assert line.hint.shown_text() == line.hint.text()


# The scaling's numbers


def numbers_of(line: ScalingLine) -> ScalerNumbers:
    line.open_numbers()
    found = line.findChild(ScalerNumbers)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("kind", "col", "expected"),
    [
        ("shift", 2, Scaling("shift", (135.0, 66.0), (1.0, 4.0))),
        ("shift", 1, Scaling("shift", (135.0, 4.0), None)),
        ("none", 1, Scaling("shift", (0.0, 4.0), None)),
        ("mean", 2, Scaling("mean", None, (1.0, 4.0))),
        ("minmax", 1, Scaling("minmax", (120.0, 4.0), None)),
    ],
)
def test_offsets_and_divisors_of_every_kind_are_typed_over(
    line: ScalingLine, qtbot: QtBot, kind: str, col: int, expected: Scaling
) -> None:
    document = course_document()
    show(line, document if kind == "shift" else document.with_scaling(Scaling(kind)))
    numbers = numbers_of(line)
    assert [numbers.table.item(row, 0).text() for row in range(2)] == ["Weight", "Height"]
    with qtbot.waitSignal(line.scaling_chosen) as chosen:
        numbers.table.item(1, col).setText("4")
    assert chosen.args == [expected]
    numbers.close()


def test_the_tables_own_numbers_come_back(line: ScalingLine, qtbot: QtBot) -> None:
    own = Scaling("zscore", None, (10.0, 5.0))
    show(line, course_document().with_scaling(own))
    numbers = numbers_of(line)
    with qtbot.waitSignal(line.scaling_chosen) as chosen:
        qtbot.mouseClick(numbers.fit, Qt.MouseButton.LeftButton)
    assert chosen.args == [Scaling("zscore")]
    show(line, course_document().with_scaling(Scaling("zscore")))
    assert not numbers.fit.isVisible()
    numbers.close()


def test_what_cannot_scale_is_put_back(line: ScalingLine, qtbot: QtBot) -> None:
    show(line, course_document())
    said: list[str] = []
    line.said.connect(said.append)
    numbers = numbers_of(line)
    for text in ("0", "much"):
        with qtbot.assertNotEmitted(line.scaling_chosen):
            numbers.table.item(0, 2).setText(text)
        assert numbers.table.item(0, 2).text() == "1"
    assert ("cannot be 0" in said[0], "not a number" in said[1]) == (True, True)
    numbers.close()


def test_a_class_has_no_numbers(line: ScalingLine) -> None:
    table = flowers()
    colours = column("Colour", None, Role.INPUT, ["a", "b", "c"] * 3, Kind.CATEGORY)
    show(line, new_document(table.with_column(0, colours)))
    numbers = numbers_of(line)
    assert numbers.table.rowCount() == 1
    assert numbers.table.item(0, 0).text() == "Length"
    numbers.close()


def test_raw_pounds_and_inches_are_warned_of_and_mended_by_a_click(
    line: ScalingLine, qtbot: QtBot
) -> None:
    show(line, course_document())
    assert not line.mend.isVisible()
    show(line, course_document().with_scaling(Scaling("none")))
    assert "sigmoid is flat" in line.why_not.text()
    with qtbot.waitSignal(line.scaling_chosen) as chosen:
        qtbot.mouseClick(line.mend, Qt.MouseButton.LeftButton)
    assert chosen.args == [Scaling("zscore")]
    show(line, course_document().with_scaling(Scaling("zscore")))
    assert (line.mend.isVisible(), line.why_not.isVisible()) == (False, False)


def test_the_warning_follows_the_network(line: ScalingLine) -> None:
    document = course_document().with_scaling(Scaling("none"))
    show(line, document.with_layer(0, replace(document.spec.layers[0], activation="relu")))
    assert not line.mend.isVisible()
    show(line, document)
    assert line.mend.isVisible()


# Rows held out


@pytest.fixture
def button(qtbot: QtBot, qapp: QApplication) -> HoldOutButton:
    theme.apply(qapp, theme.LIGHT)
    made = HoldOutButton()
    qtbot.addWidget(made)
    made.set_theme(theme.LIGHT)
    made.show_document(new_document(flowers()))
    return made


def choice(button: HoldOutButton, text: str) -> QAction:
    button.fill_menu()
    return next(a for a in button.menu().actions() if a.text().startswith(text))


def test_a_share_is_chosen_from_the_menu(button: HoldOutButton, qtbot: QtBot) -> None:
    assert button.text() == "Hold out 0 %"
    assert choice(button, "None").isChecked()
    with qtbot.waitSignal(button.hold_out_chosen) as chosen:
        choice(button, "25 %").trigger()
    assert chosen.args == [HoldOut(0.25)]
    button.show_document(new_document(flowers()).with_hold_out(HoldOut(0.25)))
    assert (button.text(), choice(button, "25 %").isChecked()) == ("Hold out 25 %", True)
    with qtbot.waitSignal(button.hold_out_chosen) as chosen:
        choice(button, "The same share").trigger()
    assert chosen.args == [HoldOut(0.25, stratified=False)]


def test_another_seed_holds_other_rows_out(button: HoldOutButton, qtbot: QtBot) -> None:
    button.fill_menu()
    seed = button.menu().findChild(QSpinBox)
    assert seed is not None
    with qtbot.waitSignal(button.hold_out_chosen) as chosen:
        seed.setValue(7)
    assert chosen.args == [HoldOut(seed=7)]


def test_a_column_explains_and_rules(button: HoldOutButton, qtbot: QtBot) -> None:
    with qtbot.waitSignal(button.said) as said:
        choice(button, "By a column").trigger()
    assert "role Hold-out" in said.args[0] or "choose Hold-out" in said.args[0]
    split = column("Split", None, Role.HOLD_OUT, ["train", "test", "train"] * 3)
    button.show_document(new_document(flowers().with_column(0, split)))
    assert (button.isEnabled(), button.text()) == (False, "Held out by a column")
    assert "Split says which rows" in button.toolTip()


def test_a_number_has_no_classes_to_share(button: HoldOutButton) -> None:
    button.show_document(new_document(rents()))
    assert not choice(button, "The same share").isEnabled()


def test_several_classes_are_not_mistaken_for_two(line: ScalingLine) -> None:
    document = new_document(flowers())
    assert isinstance(document.coding, ClassCoding)
    show(line, document)
    show(line, course_document())
    assert line.switch.isVisible()
    assert line.label.words.text() == "F = 1, M = 0"
