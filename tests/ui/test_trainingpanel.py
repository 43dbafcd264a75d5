"""The Training panel: what it shows, what it asks for, and what it refuses in words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.core.kernels.choice import CHOICES
from nnstudio.core.losses import LOSSES
from nnstudio.core.network import LayerSpec
from nnstudio.core.optimizers import OPTIMIZERS, Optimizer
from nnstudio.core.roworder import ORDERS
from nnstudio.core.schedules import SCHEDULES, Schedule
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.stoprules import STOP_RULES, StopRule
from nnstudio.data.holdout import HoldOut
from nnstudio.document.frame import Frame, frame_of
from nnstudio.document.settingswords import change_words, summary
from nnstudio.ui.alone import sample_frame
from nnstudio.ui.theme import LIGHT
from nnstudio.ui.training.choicebox import ChoiceBox
from nnstudio.ui.training.formulasigns import with_signs
from nnstudio.ui.training.notelabel import NoteLabel
from nnstudio.ui.training.numberfield import NumberField
from nnstudio.ui.training.trainingpanel import TrainingPanel

LEFT = Qt.MouseButton.LeftButton
RICH = TrainingSettings(
    0.1,
    1_000,
    "draw",
    10,
    "bce",
    Optimizer("adam"),
    Schedule("cosine", 500, 0.2),
    0.01,
    0.001,
    (StopRule("plateau", 0.002, 50),),
)


class Bench:
    """A panel whose wishes are granted, as the session does it; everything is written down."""

    def __init__(self, panel: TrainingPanel) -> None:
        self.panel = panel
        self.frame = sample_frame()
        self.names: list[str] = []
        self.refused: list[str] = []
        panel.settings_changed.connect(self.grant)
        panel.refused.connect(self.refused.append)
        panel.show_frame(self.frame)

    @property
    def settings(self) -> TrainingSettings:
        return self.frame.document.settings

    def grant(self, settings: TrainingSettings, name: str) -> None:
        self.names.append(name)
        self.show(settings)

    def hold_out(self, share: float) -> None:
        document = self.frame.document.with_hold_out(HoldOut(share))
        self.frame = replace(self.frame, document=document)
        self.panel.show_frame(self.frame)

    def show(self, settings: TrainingSettings, **changes: Any) -> None:
        document = self.frame.document.with_settings(settings)
        self.frame = replace(self.frame, document=document, **changes)
        self.panel.show_frame(self.frame)

    def widget(self, kind: type[QWidget], name: str) -> Any:
        found = [w for w in self.panel.findChildren(kind) if w.accessibleName() == name]
        assert len(found) == 1, (name, [w.accessibleName() for w in self.panel.findChildren(kind)])
        return found[0]

    def box(self, name: str) -> ChoiceBox:
        found: ChoiceBox = self.widget(ChoiceBox, name)
        return found

    def field(self, name: str) -> NumberField:
        found: NumberField = self.widget(NumberField, name)
        return found

    def visible_fields(self) -> list[str]:
        return [f.accessibleName() for f in self.panel.findChildren(NumberField) if f.isVisible()]

    def notes(self) -> str:
        return " ".join(n.text() for n in self.panel.findChildren(NoteLabel) if n.isVisible())


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    panel = TrainingPanel()
    qtbot.addWidget(panel)
    panel.set_theme(LIGHT)
    panel.resize(560, 420)
    panel.show()
    qtbot.waitExposed(panel)
    panel.activateWindow()
    return Bench(panel)


def choose(qtbot: QtBot, box: QComboBox, title: str) -> None:
    """By keys: open the list, go to the entry, take it."""
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    view = box.view()
    place = box.findText(title)
    assert place >= 0, title
    view.setCurrentIndex(box.model().index(place, 0))
    qtbot.keyClick(view, Qt.Key.Key_Return)


def enter(qtbot: QtBot, field: NumberField, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_everything_of_the_settings_is_shown_without_a_signal(bench: Bench) -> None:
    bench.show(RICH)
    shown = {box.accessibleName(): box.currentText() for box in bench.panel.findChildren(ChoiceBox)}
    assert shown == {
        "Rows a step": "a batch of",
        "Order of the rows": "random draws",
        "Loss": "binary cross-entropy",
        "Optimizer": "Adam",
        "Learning-rate schedule": "cosine",
        "Kernel": "whichever is quicker",
    }
    numbers = {f.accessibleName(): f.number for f in bench.panel.findChildren(NumberField)}
    expected = {
        "Rows in a batch": 10,
        "beta 1 of Adam": 0.9,
        "beta 2 of Adam": 0.999,
        "epsilon of Adam": 1e-8,
        "Factor of the schedule": 0.2,
        "Span of the schedule in epochs": 500,
        "L1": 0.01,
        "L2": 0.001,
        "Number of plateau": 0.002,
        "Patience of plateau": 50,
    }
    assert {name: numbers[name] for name in expected} == expected
    assert bench.widget(QCheckBox, "Stop at plateau").isChecked()
    assert not bench.widget(QCheckBox, "Stop at target loss").isChecked()
    assert bench.names == []


def test_every_list_offers_what_its_records_have(bench: Bench) -> None:
    def titles(name: str) -> list[str]:
        box = bench.box(name)
        return [box.itemText(i) for i in range(box.count())]

    assert titles("Optimizer") == [r.title for r in OPTIMIZERS.values()]
    assert titles("Loss") == [r.title for r in LOSSES.values()]
    assert titles("Learning-rate schedule") == [r.title for r in SCHEDULES.values()]
    assert titles("Order of the rows") == list(ORDERS.values())
    assert "random draws" in titles("Order of the rows")
    assert titles("Kernel") == list(CHOICES.values())
    rules = [c.text() for c in bench.panel.findChildren(QCheckBox)]
    assert rules == [r.title for r in STOP_RULES.values()]


def test_a_rule_on_held_out_rows_is_seen_while_there_are_any_or_while_it_holds(
    qtbot: QtBot, bench: Bench
) -> None:
    on = bench.widget(QCheckBox, "Stop at hold-out rising")
    assert not on.isVisibleTo(bench.panel)
    bench.hold_out(0.25)
    assert on.isVisibleTo(bench.panel)
    on.setFocus()
    qtbot.keyClick(on, Qt.Key.Key_Space)
    enter(qtbot, bench.field("Patience of hold-out rising"), "30")
    assert bench.settings.stops == (StopRule("hold_out_rising", 0.0, 30),)
    bench.hold_out(0.0)
    assert on.isVisibleTo(bench.panel)
    assert on.isChecked()
    qtbot.keyClick(on, Qt.Key.Key_Space)
    assert bench.settings.stops == ()
    assert not on.isVisibleTo(bench.panel)


@pytest.mark.parametrize("name", list(OPTIMIZERS))
def test_an_optimizer_brings_its_own_numbers_its_formula_and_its_sentence(
    qtbot: QtBot, bench: Bench, name: str
) -> None:
    record = OPTIMIZERS[name]
    bench.show(replace(bench.settings, optimizer=Optimizer("adam" if name != "adam" else "sgd")))
    choose(qtbot, bench.box("Optimizer"), record.title)
    assert bench.settings.optimizer == Optimizer(name)
    assert bench.names == [f"optimizer {record.title}"]
    mine = [f for f in bench.visible_fields() if f.endswith(f" of {record.title}")]
    assert mine == [f"{p.name} of {record.title}" for p in record.parameters]
    assert record.sentence in bench.notes()
    assert with_signs(record.formula) in bench.notes()
    assert bench.settings.rate == 0.1  # never changed silently


def test_a_number_of_the_optimizer_is_taken_and_kept_when_others_change(
    qtbot: QtBot, bench: Bench
) -> None:
    bench.show(replace(bench.settings, optimizer=Optimizer("adam")))
    enter(qtbot, bench.field("beta 1 of Adam"), "0,8")
    assert bench.settings.optimizer == Optimizer("adam", (0.8, 0.999, 1e-8))
    assert bench.names == ["optimizer Adam (beta 1 0.8)"]
    enter(qtbot, bench.field("epsilon of Adam"), "1e-6")
    assert bench.settings.optimizer == Optimizer("adam", (0.8, 0.999, 1e-6))


def test_a_number_that_cannot_be_says_so_stays_to_be_corrected_and_escape_puts_it_back(
    qtbot: QtBot, bench: Bench
) -> None:
    bench.show(replace(bench.settings, optimizer=Optimizer("adam")))
    field = bench.field("beta 1 of Adam")
    enter(qtbot, field, "2")
    assert bench.refused == ["The beta 1 of Adam lies between 0 and 0.9999, not at 2."]
    assert field.text() == "2"
    assert bench.settings.optimizer == Optimizer("adam")
    asked: list[bool] = []
    bench.panel.leave_asked.connect(lambda: asked.append(True))
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "0.9"
    assert asked == []
    qtbot.keyClick(field, Qt.Key.Key_Escape)  # the next one leaves
    assert asked == [True]


def test_leaving_a_wrong_number_says_what_holds(qtbot: QtBot, bench: Bench) -> None:
    field = bench.field("L2")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "-1")
    bench.field("L1").setFocus()
    assert bench.refused == ["L2 is a number from 0 upwards, not -1. It stays at 0."]
    assert field.text() == "0"
    assert bench.names == []


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("much", "Rows in a batch: 'much' is not a number."),
        ("", "Rows in a batch: The number is missing."),
        ("2.5", "Rows in a batch: 2.5 is not a whole number."),
        ("0", "A batch has 1 row or more, not 0."),
        ("-3", "A batch has 1 row or more, not -3."),
        ("1e12", "Rows in a batch: 1e12 is too large: at most 1,000,000,000."),
        ("9" * 400, None),
    ],
)
def test_every_batch_that_cannot_be_is_refused_in_one_sentence(
    qtbot: QtBot, bench: Bench, text: str, sentence: str | None
) -> None:
    bench.show(replace(bench.settings, batch=7))
    field = bench.field("Rows in a batch")
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert len(bench.refused) == 1
    assert sentence is None or bench.refused == [sentence]
    assert bench.settings.batch == 7
    assert bench.names == []


def test_batches_are_one_row_some_or_all(qtbot: QtBot, bench: Bench) -> None:
    assert "Rows in a batch" not in bench.visible_fields()
    choose(qtbot, bench.box("Rows a step"), "a batch of")
    assert bench.settings.batch == 2  # half of the course's four rows
    enter(qtbot, bench.field("Rows in a batch"), "3")
    choose(qtbot, bench.box("Rows a step"), "all rows")
    assert bench.settings.batch is None
    choose(qtbot, bench.box("Rows a step"), "a batch of")
    assert bench.settings.batch == 3  # as it was last
    choose(qtbot, bench.box("Rows a step"), "1 row")
    assert bench.settings.batch == 1
    assert bench.names == [
        "batch of 2",
        "batch of 3",
        "all rows in one step",
        "batch of 3",
        "one row at a time",
    ]


def test_the_order_of_rows_is_chosen_here(qtbot: QtBot, bench: Bench) -> None:
    choose(qtbot, bench.box("Order of the rows"), "random draws")
    assert bench.settings.order == "draw"
    assert bench.names == ["rows random draws"]


def test_span_and_factor_are_there_only_where_the_schedule_uses_them(
    qtbot: QtBot, bench: Bench
) -> None:
    both = {"Factor of the schedule", "Span of the schedule in epochs"}
    assert not both & set(bench.visible_fields())
    for title in ("in steps", "cosine"):
        choose(qtbot, bench.box("Learning-rate schedule"), title)
        assert both <= set(bench.visible_fields())
    enter(qtbot, bench.field("Span of the schedule in epochs"), "624")
    enter(qtbot, bench.field("Factor of the schedule"), "0")
    assert bench.settings.schedule == Schedule("cosine", 624, 0.0)
    assert "The rate is 0.05 now." in bench.notes()  # after 312 epochs: half of the way down
    choose(qtbot, bench.box("Learning-rate schedule"), "constant")
    assert not both & set(bench.visible_fields())
    assert bench.settings.schedule == Schedule("constant", 624, 0.0)  # nothing typed is lost


def test_the_rate_of_the_epoch_follows_training(bench: Bench) -> None:
    bench.show(replace(bench.settings, schedule=Schedule("step", 100, 0.5)), epoch=0)
    assert "The rate is 0.1 now." in bench.notes()
    bench.panel.show_frame(replace(bench.frame, epoch=250))
    assert "The rate is 0.025 now." in bench.notes()


def test_penalties_are_taken_and_called_by_their_names(qtbot: QtBot, bench: Bench) -> None:
    enter(qtbot, bench.field("L2"), "0,001")
    enter(qtbot, bench.field("L1"), "0.02")
    assert (bench.settings.l1, bench.settings.l2) == (0.02, 0.001)
    assert bench.names == ["L2 0.001", "L1 0.02"]


def test_a_stop_rule_is_switched_on_changed_and_off_and_keeps_its_number(
    qtbot: QtBot, bench: Bench
) -> None:
    on = bench.widget(QCheckBox, "Stop at target loss")
    number = bench.field("Number of target loss")
    assert not number.isEnabled()
    qtbot.mouseClick(on, LEFT, pos=QPoint(8, on.height() // 2))
    assert bench.settings.stops == (StopRule("target_loss", 0.01),)
    assert on.isChecked()
    enter(qtbot, number, "0.005")
    assert bench.settings.stops == (StopRule("target_loss", 0.005),)
    on.setFocus()
    qtbot.keyClick(on, Qt.Key.Key_Space)
    assert bench.settings.stops == ()
    assert not on.isChecked()
    qtbot.keyClick(on, Qt.Key.Key_Space)
    assert bench.settings.stops == (StopRule("target_loss", 0.005),)
    assert bench.names == [
        "stop at target loss 0.01",
        "stop at target loss 0.005",
        "no stop at target loss",
        "stop at target loss 0.005",
    ]


def test_patience_is_asked_for_by_rules_that_wait_and_by_no_other(
    qtbot: QtBot, bench: Bench
) -> None:
    bench.hold_out(0.25)
    waiting = [f for f in bench.visible_fields() if f.startswith("Patience")]
    assert waiting == [f"Patience of {r.title}" for r in STOP_RULES.values() if r.patient]
    bench.show(replace(bench.settings, stops=(StopRule("plateau", 0.001),)))
    enter(qtbot, bench.field("Patience of plateau"), "20")
    assert bench.settings.stops == (StopRule("plateau", 0.001, 20),)
    enter(qtbot, bench.field("Number of plateau"), "3")
    assert bench.refused == ["The stop rule plateau takes a number from 0 to 1, not 3."]


def test_rules_keep_one_another_and_one_for_held_out_rows_that_came_with_a_file(
    qtbot: QtBot, bench: Bench
) -> None:
    held_out = StopRule("hold_out_rising", 0.0)
    bench.show(replace(bench.settings, stops=(held_out, StopRule("divergence", 10.0))))
    on = bench.widget(QCheckBox, "Stop at target accuracy")
    on.setFocus()
    qtbot.keyClick(on, Qt.Key.Key_Space)
    names = [rule.name for rule in bench.settings.stops]
    assert names == ["target_accuracy", "divergence", "hold_out_rising"]


def test_softmax_is_greyed_out_and_says_why_and_cross_entropy_says_what_it_brings(
    bench: Bench,
) -> None:
    box = bench.box("Loss")
    model = box.model()
    assert isinstance(model, QStandardItemModel)
    enabled = [model.item(i).isEnabled() for i in range(box.count())]
    assert enabled == [True, True, False]
    tip = box.itemData(2, Qt.ItemDataRole.ToolTipRole)
    assert "it needs two outputs or more" in tip
    assert "Training goes on" in box.itemData(1, Qt.ItemDataRole.ToolTipRole)
    document = bench.frame.document.with_layer(1, LayerSpec(1, "tanh"))
    bench.panel.show_frame(frame_of(document))
    tip = box.itemData(1, Qt.ItemDataRole.ToolTipRole)
    assert "makes the output sigmoid, and training starts again" in tip


def test_choosing_a_loss_asks_for_it_with_its_name(qtbot: QtBot, bench: Bench) -> None:
    choose(qtbot, bench.box("Loss"), "binary cross-entropy")
    assert bench.settings.loss == "bce"
    assert bench.names == ["loss binary cross-entropy"]
    assert LOSSES["bce"].sentence in bench.notes()


def test_a_list_shows_what_holds_until_the_document_says_otherwise(
    qtbot: QtBot, bench: Bench
) -> None:
    bench.panel.settings_changed.disconnect(bench.grant)
    box = bench.box("Optimizer")
    with qtbot.waitSignal(bench.panel.settings_changed) as asked:
        choose(qtbot, box, "momentum")
    assert asked.args[0].optimizer == Optimizer("momentum")
    assert box.currentText() == "SGD"


@pytest.mark.parametrize("name", ["rmsprop", "adam", "adamw"])
def test_a_high_rate_is_hinted_at_for_scaled_steps_and_one_click_takes_the_usual_one(
    qtbot: QtBot, bench: Bench, name: str
) -> None:
    link = bench.widget(QToolButton, "use 0.01")
    assert not link.isVisible()
    bench.show(replace(bench.settings, optimizer=Optimizer(name)))
    assert f"Rate 0.1 is high for {OPTIMIZERS[name].title}." in bench.notes()
    qtbot.mouseClick(link, LEFT)
    assert bench.settings.rate == 0.01
    assert bench.names == ["learning rate 0.01"]
    assert not link.isVisible()


@pytest.mark.parametrize("name", ["sgd", "momentum", "nesterov"])
def test_no_rate_is_high_for_steps_that_follow_the_gradient(bench: Bench, name: str) -> None:
    bench.show(replace(bench.settings, optimizer=Optimizer(name), rate=5.0))
    assert "is high for" not in bench.notes()


def test_the_kernel_is_chosen_beside_the_document_and_told(qtbot: QtBot, bench: Bench) -> None:
    with qtbot.waitSignal(bench.panel.kernel_chosen) as chosen:
        choose(qtbot, bench.box("Kernel"), CHOICES["compiled"])
    assert chosen.args == ["compiled"]
    assert bench.names == []
    bench.panel.show_frame(replace(bench.frame, kernel="compiled kernel"))
    assert "At work: compiled kernel." in bench.notes()
    bench.panel.show_kernel("numpy kernel", "The compiled one is being made.")
    note = next(n for n in bench.panel.findChildren(NoteLabel) if n.text().startswith("At work"))
    assert "being made" in note.toolTip()


def test_back_to_the_course_leaves_rate_and_epochs(qtbot: QtBot, bench: Bench) -> None:
    tools = bench.panel.tools
    assert tools is not None
    tools.setParent(bench.panel)
    tools.show()
    back = bench.widget(QToolButton, "Train as in the course")
    assert not back.isEnabled()
    bench.show(replace(RICH, rate=0.3, epochs=None))
    qtbot.mouseClick(back, LEFT)
    assert bench.settings == TrainingSettings(0.3, None)
    assert bench.names == ["training as in the course"]
    assert not back.isEnabled()


def test_what_is_being_typed_is_not_overwritten_by_pictures(qtbot: QtBot, bench: Bench) -> None:
    field = bench.field("L2")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "0.0")
    bench.show(replace(bench.settings, l2=0.5, batch=2))
    assert field.text() == "0.0"
    qtbot.keyClicks(field, "3")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert bench.settings.l2 == 0.03
    assert bench.settings.batch == 2


def test_every_control_has_a_name_and_says_cause_and_effect(bench: Bench) -> None:
    for name in OPTIMIZERS:
        bench.show(replace(RICH, optimizer=Optimizer(name)))
        for kind in (ChoiceBox, NumberField, QCheckBox):
            for control in bench.panel.findChildren(kind):
                if control.isVisible():
                    assert control.accessibleName()
                    assert len(control.toolTip()) > 20, control.accessibleName()


def test_tab_leads_down_each_column_and_reaches_every_control(qtbot: QtBot, bench: Bench) -> None:
    bench.show(RICH)
    bench.panel.take_focus()
    names = []
    for _ in range(60):
        widget = QApplication.focusWidget()
        if not bench.panel.isAncestorOf(widget) or widget.accessibleName() in names:
            break
        names.append(widget.accessibleName())
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    expected = [
        "Rows a step",
        "Rows in a batch",
        "Order of the rows",
        "Loss",
        "Optimizer",
        "beta 1 of Adam",
        "beta 2 of Adam",
        "epsilon of Adam",
        "use 0.01",
        "Kernel",
        "Learning-rate schedule",
        "Factor of the schedule",
        "Span of the schedule in epochs",
        "L1",
        "L2",
        "Stop at target loss",
        "Stop at target accuracy",
        "Stop at plateau",
        "Number of plateau",
        "Patience of plateau",
        "Stop at divergence",
    ]
    assert names == expected


@pytest.mark.parametrize(("width", "columns"), [(300, 1), (540, 2), (940, 3)])
def test_the_sections_take_as_many_columns_as_there_is_room_and_nothing_is_cut(
    qtbot: QtBot, bench: Bench, width: int, columns: int
) -> None:
    bench.show(RICH)
    bench.panel.resize(width, 300)
    qtbot.waitUntil(lambda: len(bench.panel.columns.shown) == columns)
    inside = bench.panel.columns.widget()

    def cut() -> list[QWidget]:
        found = []
        for kind in (ChoiceBox, NumberField, QCheckBox, NoteLabel):
            for control in bench.panel.findChildren(kind):
                place = control.mapTo(inside, QPoint(0, 0))
                fits = inside.rect().contains(control.rect().translated(place))
                if control.isVisible() and not (fits and tall_enough(control)):
                    found.append(control)
        return found

    room = bench.panel.columns.viewport()
    qtbot.waitUntil(lambda: inside.width() <= room.width() and cut() == [])


def tall_enough(control: QWidget) -> bool:
    if isinstance(control, NoteLabel):
        return control.height() >= control.heightForWidth(control.width())
    return control.height() >= control.minimumSizeHint().height()


def test_the_wheel_scrolls_and_changes_nothing_in_passing(bench: Bench) -> None:
    bench.show(RICH)
    bench.panel.columns.setFocus()
    for box in bench.panel.findChildren(ChoiceBox):
        centre = QPointF(box.rect().center())
        event = QWheelEvent(
            centre,
            QPointF(box.mapToGlobal(box.rect().center())),
            QPoint(0, 0),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(box, event)
    assert bench.names == []
    assert bench.settings == RICH


def test_the_summary_names_what_is_not_as_in_the_course() -> None:
    course = TrainingSettings()
    assert summary(course) == "as in the course"
    assert summary(replace(course, rate=3.0, epochs=None)) == "as in the course"
    changed = replace(course, optimizer=Optimizer("adam"), batch=10, l2=0.001)
    assert summary(changed) == "Adam, batch of 10, L2 0.001"
    assert summary(RICH) == (
        "Adam, batch of 10, random draws, binary cross-entropy, rate cosine (0.2, 500 epochs), "
        "L1 0.01, L2 0.001, stop at plateau 0.002 in 50 epochs"
    )


def test_a_change_is_called_by_what_changed_alone() -> None:
    assert change_words(RICH, replace(RICH, l1=0.0)) == "L1 0"
    assert change_words(RICH, replace(RICH, schedule=Schedule("constant"))) == "rate constant"
    assert change_words(RICH, RICH) == ""


@pytest.mark.parametrize(
    ("plain", "signs"),
    [
        ("v = mu v + g; w - rate v", "v = \u03bc v + g; w \u2212 rate v"),
        ("mean of (y - y_hat)^2", "mean of (y \u2212 \u0177)\u00b2"),
        ("rate g / (sqrt(s) + eps)", "rate g / (\u221a(s) + \u03b5)"),
        ("summer musing", "summer musing"),
    ],
)
def test_formulas_get_the_signs_of_the_blackboard(plain: str, signs: str) -> None:
    assert with_signs(plain) == signs


def test_frames_of_a_running_training_do_not_disturb_a_list_being_open(
    qtbot: QtBot, bench: Bench
) -> None:
    box = bench.box("Optimizer")
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    for epoch in range(3):
        frame: Frame = replace(bench.frame, running=True, epoch=epoch)
        bench.panel.show_frame(frame)
    assert box.view().isVisible()
    qtbot.keyClick(box.view(), Qt.Key.Key_Escape)
