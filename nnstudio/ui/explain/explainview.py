"""What the Explain panel holds: four stages, the formulas of a step, and the way through them."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from nnstudio.core.network import NetworkSpec
from nnstudio.document.explaining.explanation import (
    MOST_CHECKED,
    check,
    check_all,
    explain,
    steepest,
)
from nnstudio.document.explaining.step import Stage, Step
from nnstudio.document.explaining.subject import Subject
from nnstudio.document.frame import Frame
from nnstudio.language.translate import mark, tr
from nnstudio.session.celltext import shown_number
from nnstudio.ui import theme as themes
from nnstudio.ui.explain.explainkeys import ExplainKeys
from nnstudio.ui.explain.formulaview import FormulaView
from nnstudio.ui.glossary.termlabel import TermLabel
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.motion import is_still
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.scrolling import scrolling
from nnstudio.ui.stagebuttons import stage_buttons
from nnstudio.ui.theme import GRID, Theme
from nnstudio.ui.tippedlabel import TippedLabel

STAGES = (mark("1 Forward"), mark("2 Loss"), mark("3 Backward"), mark("4 Update"))
TIPS = (
    mark("What the network says of this row, neuron by neuron.\n1"),
    mark("How far off that is.\n2"),
    mark("How the loss would change with one weight: the chain rule.\n3"),
    mark("Where the weight goes in this step.\n4"),
)
PLAY_MS = 1_800  # a step, in slow motion
RUNNING = mark("Training goes on. Pause it (Space) to follow one row.")
UNUSABLE = mark("This row cannot be used: choose another one in the table.")


class ExplainView(QWidget):
    """Works on a copy: nothing moves until Step."""

    lit_changed = Signal(object)
    told = Signal(str, bool)  # a stage's name, and whether this was the last of its steps
    parameter_chosen = Signal(int)
    step_asked = Signal()
    leave_asked = Signal()

    def __init__(self, parameter: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subject: Subject | None = None
        self._spec: NetworkSpec | None = None
        self._parameter = parameter
        self._stages: tuple[Stage, ...] = ()
        self._at = (0, 0)  # stage, step
        self.stages = stage_buttons(self, zip(map(tr, STAGES), map(tr, TIPS), strict=True))
        self.parameter = QComboBox()
        self.question, self.words = _label("muted"), _label("muted")
        self.title = TippedLabel()
        self.title.setFont(themes.font("body", bold=True))
        self.formula = FormulaView()
        self.code, self.check, self.place = TippedLabel(), TippedLabel(), _label("muted")
        self.why_not = _label("muted")
        self.before, self.after = (
            _button(tr("Prev"), tr("One step back.\nLeft")),
            _button(tr("Next", "step"), tr("One step on.\nRight")),
        )
        self.play = _button(tr("Play"), tr("All steps one after the other, in slow motion.\nP"))
        self.step = QPushButton(tr("Step", "of training"))
        self.steepest = LinkButton(
            tr("largest slope"), tr("Choose the weight with the largest slope.")
        )
        self.all = LinkButton(
            tr("check all"), tr("Check the derivatives by every weight and bias.")
        )
        self._clock = QTimer(self)
        self._clock.setInterval(PLAY_MS)
        self._clock.timeout.connect(self._play_on)
        self._dress()
        self._lay_out()
        self._connect()

    # Input from outside

    def show_frame(self, frame: Frame) -> None:
        """Explain the shown row with the parameters as they are."""
        spec = frame.model.params.spec
        if spec != self._spec:
            self._spec = spec
            self._parameter = min(self._parameter, spec.parameter_count - 1)
            self._name_parameters(spec)
        if frame.running:
            self._show_nothing(tr(RUNNING))
            return
        document = frame.document
        if not Subject.usable(document, frame.shown_row):
            self._show_nothing(document.training.why_not or tr(UNUSABLE))
            return
        subject = Subject(document, document.progress, frame.shown_row, self._parameter)
        before = self._subject
        if (
            before is not None
            and (before.document, before.row, before.parameter)
            == (subject.document, subject.row, subject.parameter)
            and self.why_not.isHidden()
        ):
            return
        self._subject = subject
        self._explain()

    def choose_parameter(self, index: int) -> None:
        """Explain another weight or bias."""
        if self._spec is None or not 0 <= index < self._spec.parameter_count:
            return
        self._parameter = index
        with QSignalBlocker(self.parameter):
            self.parameter.setCurrentIndex(index)
        if self._subject is not None and self._subject.parameter != index:
            self._subject = self._subject.of_parameter(index)
            self._explain()

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self.formula.set_theme(theme)

    def take_focus(self) -> None:
        """Let keys go to the present stage."""
        button = self.stages.checkedButton()
        if button is not None:
            button.setFocus()

    def stop_playing(self) -> None:
        """End the slow motion."""
        self._clock.stop()
        self.play.setText(tr("Play"))

    def go_to_end(self, stage: str) -> None:
        """Tell the last step of a stage, by its name."""
        names = [one.name for one in self._stages]
        if stage in names:
            at = names.index(stage)
            place = (at, len(self._stages[at]) - 1)
            if place == self._at:
                self.told.emit(stage, True)
            self._go(*place)

    def go_to_start(self) -> None:
        """Tell the first step of the first stage, as when the panel was first opened."""
        self.stop_playing()
        self._at = (0, 0)
        self._go(0, 0)

    # Showing

    @property
    def shown(self) -> Step | None:
        """The step that is told."""
        stage, step = self._at
        return self._stages[stage].step(step) if self._stages else None

    def _explain(self) -> None:
        subject = self._subject
        if subject is None:
            return
        self._stages = explain(subject)
        stage, step = self._at
        self._go(stage, min(step, len(self._stages[stage]) - 1))

    def _show_nothing(self, why: str) -> None:
        self.stop_playing()
        self._stages = ()
        self._subject = None
        self.why_not.setText(why)
        self._show_parts(there=False)
        self.lit_changed.emit(None)

    def _show_parts(self, there: bool) -> None:
        self.why_not.setVisible(not there)
        for part in (self.title, self.question, self.formula, self.words, self.code):
            part.setVisible(there)
        self.check.hide()
        self.all.hide()
        for button in (self.before, self.after, self.play, self.step):
            button.setEnabled(there)
        self.place.setVisible(there)

    def _go(self, stage: int, step: int) -> None:
        """Tell another step."""
        moved, self._at = (stage, step) != self._at, (stage, step)
        told = self.shown
        subject = self._subject
        if told is None or subject is None:
            return
        self._show_parts(there=True)
        button = self.stages.button(stage)
        if button is not None:
            button.setChecked(True)
        steps = len(self._stages[stage])
        self.question.setText(self._stages[stage].question)
        self.title.setText(told.title)
        self.formula.show_lines(told.lines)
        self.words.setText(told.words)
        self.code.setText(tr("code: {code}", code=told.code) if told.code else "")
        self.code.setVisible(bool(told.code))
        self.place.setText(tr("{step} of {steps}", step=step + 1, steps=steps))
        self._show_check(subject if told.whole else None)
        self.before.setEnabled((stage, step) != (0, 0))
        self.after.setEnabled((stage, step) != (len(self._stages) - 1, steps - 1))
        self.lit_changed.emit(told.lit)
        if moved:
            self.told.emit(self._stages[stage].name, step == steps - 1)

    def _show_check(self, subject: Subject | None) -> None:
        """The same derivative without the chain rule, from two losses."""
        small = subject is not None and subject.spec.parameter_count <= MOST_CHECKED
        self.all.setVisible(small)
        self.check.setVisible(subject is not None)
        if subject is None:
            self.check.setText("")
            return
        found = check(subject)
        self.check.setText(
            tr(
                "check: (L({name} + h) \u2212 L({name} \u2212 h)) / 2h = {slope}, {error} apart",
                name=subject.name,
                slope=shown_number(found.difference, 6),
                error=shown_number(found.error, 1),
            )
        )

    def _check_all(self) -> None:
        """The whole gradient against differences, with the largest error."""
        subject = self._subject
        if subject is not None:
            self.check.setText(
                tr(
                    "all {count} derivatives checked: at most {error} apart",
                    count=subject.spec.parameter_count,
                    error=shown_number(check_all(subject), 1),
                )
            )

    def _name_parameters(self, spec: NetworkSpec) -> None:
        with QSignalBlocker(self.parameter):
            self.parameter.clear()
            self.parameter.addItems([spec.name(i) for i in range(spec.parameter_count)])
            self.parameter.setCurrentIndex(self._parameter)

    # Going through

    def _move(self, by: int) -> bool:
        """One step on or back, also into the next stage; whether there was one."""
        if not self._stages:
            return False
        stage, step = self._at
        step += by
        if step < 0:
            if stage == 0:
                return False
            stage, step = stage - 1, len(self._stages[stage - 1]) - 1
        elif step >= len(self._stages[stage]):
            if stage == len(self._stages) - 1:
                return False
            stage, step = stage + 1, 0
        self._go(stage, step)
        self._keep_keys()
        return True

    def _toggle_play(self) -> None:
        """Begin or end the slow motion; where nothing shall move by itself, go one step on."""
        if self._clock.isActive():
            self.stop_playing()
        elif is_still() and self.after.isEnabled():
            self._move(1)
        elif self._stages:
            if not self.after.isEnabled():
                self._go(0, 0)
            if is_still():
                return
            self._clock.start()
            self.play.setText(tr("Stop"))

    def _play_on(self) -> None:
        if is_still() or not self._move(1):
            self.stop_playing()

    def _choose_stage(self, stage: int) -> None:
        if self._stages:
            self._go(stage, 0)
            self._keep_keys()

    def _move_stage(self, by: int) -> None:
        self._choose_stage(min(max(self._at[0] + by, 0), len(STAGES) - 1))

    def _keep_keys(self) -> None:
        """Keys that were with one stage's button go along to the present one's."""
        if any(button.hasFocus() for button in self.stages.buttons()):
            self.take_focus()

    def _choose_steepest(self) -> None:
        if self._subject is not None:
            self.parameter_chosen.emit(steepest(self._subject))

    # Building

    def _dress(self) -> None:
        self.parameter.setAccessibleName(tr("Weight or bias that is explained"))
        tip_plainly(
            self.parameter,
            tr("Which weight or bias is followed; a click on one in the diagram chooses it."),
        )
        self.parameter.setMaxVisibleItems(16)
        self.code.setFont(themes.font("small"))
        self.code.setProperty("muted", True)
        self.check.setFont(themes.font("small"))
        self.check.setProperty("muted", True)
        self.check.set_tip(
            tr(
                "The loss a little above and a little below, and the difference over the distance: "
                "what the chain rule should give."
            )
        )
        self.place.setFont(themes.font("small"))
        self.why_not.hide()
        self.step.setProperty("primary", True)
        tip_plainly(self.step, tr("Train on the next row or batch: only now numbers move."))
        self.formula.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        for button in self.stages.buttons():
            head.addWidget(button)
        head.addStretch(1)
        head.addWidget(self.steepest)
        head.addWidget(self.parameter)
        inside = QWidget()
        told = QVBoxLayout(inside)
        told.setContentsMargins(0, 0, GRID, 0)
        told.setSpacing(2)
        for part in (self.why_not, self.question, self.title, self.formula, self.words):
            told.addWidget(part)
        told.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        for control in (self.before, self.place, self.after, self.play):
            foot.addWidget(control)
        foot.addStretch(1)
        foot.addWidget(self.step)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(4, 4, 0, 0)
        whole.setSpacing(3)
        whole.addLayout(head)
        whole.addWidget(scrolling(inside), 1)
        checks = QHBoxLayout()
        checks.addWidget(self.check, 1)
        checks.addWidget(self.all)
        whole.addLayout(checks)
        whole.addWidget(self.code)
        whole.addLayout(foot)

    def _connect(self) -> None:
        controls = (self.before, self.after, self.play, self.step, self.steepest, self.all)
        keys = ExplainKeys(self, (*self.stages.buttons(), *controls))
        keys.stepped.connect(self._move)
        keys.stage_moved.connect(self._move_stage)
        keys.stage_chosen.connect(self._choose_stage)
        keys.play_asked.connect(self._toggle_play)
        keys.leave_asked.connect(self.leave_asked)
        self.stages.idClicked.connect(self._choose_stage)
        self.parameter.activated.connect(self.parameter_chosen)
        self.steepest.clicked.connect(self._choose_steepest)
        self.all.clicked.connect(self._check_all)
        self.before.clicked.connect(lambda: self._move(-1))
        self.after.clicked.connect(lambda: self._move(1))
        self.play.clicked.connect(self._toggle_play)
        self.step.clicked.connect(self.step_asked)


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("quiet", True)
    tip_plainly(button, tip)
    return button


def _label(manner: str) -> QLabel:
    label = TermLabel()
    label.setProperty(manner, True)
    return label
