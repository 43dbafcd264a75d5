"""What the Loss landscape panel holds: three pages, what chooses among them, and the words."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from nnstudio.core.network import NetworkSpec
from nnstudio.document.frame import Frame
from nnstudio.document.landscapes import LandscapeAnswer, LandscapeQuestion, question_of
from nnstudio.language.listing import listed
from nnstudio.language.translate import mark, tr
from nnstudio.session.celltext import shown_number
from nnstudio.ui import theme as themes
from nnstudio.ui.landscape.historyplot import MOST, HistoryPlot
from nnstudio.ui.landscape.landscapewords import notes, sentence
from nnstudio.ui.landscape.levelkey import LevelKey
from nnstudio.ui.landscape.parameterbox import ParameterBox
from nnstudio.ui.landscape.sliceplot import SlicePlot
from nnstudio.ui.landscape.spans import Spans
from nnstudio.ui.landscape.surfaceplot import SurfacePlot
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.plot.calmplot import CalmPlot
from nnstudio.ui.stagebuttons import stage_buttons
from nnstudio.ui.theme import GRID, Theme
from nnstudio.ui.tippedlabel import TippedLabel

ONE, TWO, HISTORY = range(3)
PAGES = (mark("One weight"), mark("Two weights"), mark("History"))
TIPS = (
    mark("The loss along one weight or bias, all others as they are now."),
    mark("The loss over two weights or biases, and the path taken."),
    mark("How the weights and biases came to be what they are."),
)
PAUSE = 250  # milliseconds between two pictures while training, at least
SHARE = 3  # and so many times as long as an answer takes
STEP_TIP = mark(
    "The arrow is a plain step, weight \u2212 learning rate \u00d7 slope, over these rows at once. "
    "Training takes its rows in batches, and perhaps with another optimizer."
)


class LandscapeView(QWidget):
    """Asks for landscapes and draws the answers; looking never changes the network."""

    asked = Signal(object)  # LandscapeQuestion
    parameter_chosen = Signal(int)
    leave_asked = Signal()

    def __init__(self, parameter: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame: Frame | None = None
        self._spec: NetworkSpec | None = None
        self._question: LandscapeQuestion | None = None  # the last one asked
        self._arrived: LandscapeAnswer | None = None  # and still to be drawn
        self._waiting = False
        self._parameters = [parameter, 0 if parameter else 1]  # across and up
        self._spans = Spans()
        self._clock = QElapsedTimer()  # since the last question, or picture of the history
        self._took = 0  # milliseconds for the last answer
        self.pages = stage_buttons(self, zip(map(tr, PAGES), map(tr, TIPS), strict=True))
        self.across = ParameterBox(
            tr("Weight or bias across"),
            tr("What runs across. A click on one in the diagram chooses it."),
        )
        self.up = ParameterBox(
            tr("Weight or bias up"), tr("What runs up. What was across goes up.")
        )
        self.log = QCheckBox(tr("log"))
        self.narrower = LinkButton("+", tr("Look more closely around the present value.\n+"))
        self.wider = LinkButton("\u2212", tr("Look further around.\n−"))
        self.whole = LinkButton(tr("path"), tr("Show the whole path."))
        self.slice, self.surface, self.history = SlicePlot(), SurfacePlot(), HistoryPlot()
        self.key = LevelKey()
        self.words, self.note = QLabel(), TippedLabel()
        self.empty = QLabel()
        self._stack = QStackedWidget()
        self._way, self._way_up = QLabel(), QLabel(tr("up", "the axis of a plot"))
        self._dress()
        self._lay_out()
        self._connect()
        self._show_page()

    # Input from outside

    def show_frame(self, frame: Frame) -> None:
        """Keep up with the network: at once at rest, some times a second while it is trained."""
        before, self._frame = self._frame, frame
        if frame.model.params.spec != self._spec:
            self._take_network(frame.model.params.spec)
        if self._arrived is not None:
            self._draw(self._arrived)
        stopped = before is not None and before.running and not frame.running
        self._follow(at_once=stopped or not frame.running)

    def show_answer(self, answer: LandscapeAnswer) -> None:
        """Draw an answer; one to an earlier question no longer counts.

        While training it waits for the panel's next turn, so that no picture is late for it.
        """
        if answer.question is not self._question:
            return
        self._waiting, self._took = False, int(self._clock.elapsed())
        if self._frame is not None and self._frame.running:
            self._arrived = answer
        else:
            self._draw(answer)

    def _draw(self, answer: LandscapeAnswer) -> None:
        self._arrived = None
        if answer.question is not self._question:
            return
        plot = self.slice if self.page == ONE else self.surface
        plot.show_answer(answer)
        with QSignalBlocker(self.log):
            self.log.setChecked(plot.scale.log)
        self._say(sentence(answer), notes(answer, plot.arrow.lengthened))
        if self._frame is not None and not self._frame.running:
            self._follow(at_once=True)

    def show_failure(self, why: str) -> None:
        """There will be no answer."""
        self._waiting = False
        self._say(why, "")

    def choose_parameter(self, index: int) -> None:
        """Put this one across; of two, what was across goes up."""
        across, up = self._parameters
        if self._spec is None or index == across or not 0 <= index < self._spec.parameter_count:
            return
        self._take_parameters(index, across if self.page == TWO or index == up else up)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        for part in (self.slice, self.surface, self.history, self.key):
            part.set_theme(theme)

    def take_focus(self) -> None:
        """Let keys go to the present page's button."""
        button = self.pages.checkedButton()
        if button is not None:
            button.setFocus()

    @property
    def page(self) -> int:
        """ONE, TWO or HISTORY."""
        return self.pages.checkedId()

    @property
    def parameters(self) -> tuple[int, ...]:
        """What the present page is about, as places of the flat vector."""
        return tuple(self._parameters) if self.page == TWO else (self._parameters[0],)

    @property
    def plot(self) -> CalmPlot:
        """What the present page draws on."""
        return (self.slice, self.surface, self.history)[self.page]

    @property
    def subject(self) -> str:
        """What the present page is about: "w1 and w2"."""
        return listed(map(self._spec.name, self.parameters)) if self._spec else ""

    # Following the network

    def _follow(self, at_once: bool) -> None:
        frame = self._frame
        if frame is None:
            return
        why_not = frame.document.training.why_not
        if self.page == HISTORY:
            if at_once or self._pause_is_over(PAUSE):
                self._clock.start()
                self._show_history(frame)
            return
        if why_not is not None:
            self._show_nothing(why_not)
            return
        self._show_empty("")
        vector = frame.model.params.vector
        spans = tuple(self._spans.around(i, float(vector[i])) for i in self.parameters)
        question = question_of(frame, self.parameters, spans)
        last = self._question
        if last is not None and (
            last.same_as(question)
            or (frame.running and last.same_view(question) and not self._due())
        ):
            return
        self._ask(question)

    def _due(self) -> bool:
        return not self._waiting and self._pause_is_over(max(PAUSE, SHARE * self._took))

    def _pause_is_over(self, milliseconds: int) -> bool:
        return not self._clock.isValid() or self._clock.elapsed() >= milliseconds

    def _ask(self, question: LandscapeQuestion) -> None:
        last, self._question = self._question, question
        if last is None or last.parameters != question.parameters:
            self.slice.clear_answer()
            self.surface.clear_answer()
        self._waiting = True
        self._clock.start()
        self.asked.emit(question)

    def _ask_again(self) -> None:
        """Something was chosen: the present picture no longer serves."""
        self._follow(at_once=True)

    # Showing

    def _show_nothing(self, why: str) -> None:
        self._question, self._waiting = None, False
        self.slice.clear_answer()
        self.surface.clear_answer()
        self._say("", "")
        self._show_empty(why)

    def _show_empty(self, why: str) -> None:
        if why != self.empty.text() or bool(why) == self.empty.isHidden():
            self.empty.setText(why)
            self.empty.setVisible(bool(why))
            self._stack.setVisible(not why)
            self.key.setVisible(not why and self.page == TWO)

    def _show_history(self, frame: Frame) -> None:
        trail, spec, chosen = frame.trail, frame.model.params.spec, self._parameters[0]
        self._show_empty("")
        self.history.show_trail(trail, spec, chosen)
        if len(trail) < 2:
            self._say(tr("Run or step to see the weights move."), "")
            return
        first, last = (float(trail.along(chosen)[at]) for at in (0, -1))
        name = spec.name(chosen)
        ends = {"name": name, "first": shown_number(first), "last": shown_number(last)}
        epochs = trail.epochs[-1] - trail.epochs[0]
        if epochs >= 2:
            words = tr(
                "{name} went from {first} to {last} in {epochs:,.0f} epochs.", epochs=epochs, **ends
            )
        else:
            words = tr(
                "{name} went from {first} to {last} in {share:.3g} of an epoch.",
                share=epochs,
                **ends,
            )
        more = tr("More than {most} parameters: only {name} is drawn.", most=MOST, name=name)
        self._say(words, "" if self.history.all_drawn else more)

    def _say(self, words: str, note: str) -> None:
        if words != self.words.text():
            self.words.setText(words)
            tip_plainly(self.words, f"{words}\n{tr(STEP_TIP)}" if words else "")
            self.setAccessibleDescription(words)
            for plot in (self.slice, self.surface, self.history):
                plot.setAccessibleDescription(words)
        self.note.setText(note)

    def _show_page(self) -> None:
        page = self.page
        self._stack.setCurrentIndex(page)
        ways = {
            ONE: tr("along", "the axis of a plot"),
            TWO: tr("across", "the axis of a plot"),
            HISTORY: tr("of", "a weight's history"),
        }
        self._way.setText(ways[page])
        two: tuple[QWidget, ...] = (self.up, self._way_up, self.whole, self.key)
        for part in two:
            part.setVisible(page == TWO)
        for control in (self.log, self.narrower, self.wider):
            control.setVisible(page != HISTORY)
        self._question = None
        self._say("", "")
        self._ask_again()

    # What a person chooses

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.leave_asked.emit()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus) and self.page != HISTORY:
            self._zoom_by(2.0 if key == Qt.Key.Key_Plus else 0.5)
        else:
            super().keyPressEvent(event)

    def _zoom_by(self, factor: float) -> None:
        self._spans.change_zoom(factor)
        closest, widest = self._spans.at_ends
        self.narrower.setEnabled(not closest)
        self.wider.setEnabled(not widest)
        self._ask_again()

    def _centre(self) -> None:
        """Look around the present values again."""
        self._spans.forget()
        self._ask_again()

    def _show_whole_path(self) -> None:
        if self._frame is not None and len(self._frame.trail):
            for index in self._parameters:
                self._spans.cover(index, self._frame.trail.along(index))
            self._ask_again()

    def _choose_log(self, on: bool) -> None:
        for plot in (self.slice, self.surface):
            plot.scale.choose(on)
        (self.slice if self.page == ONE else self.surface).draw()

    def _choose_across(self, index: int) -> None:
        across, up = self._parameters
        self._take_parameters(index, across if index == up else up)
        self.parameter_chosen.emit(index)

    def _choose_up(self, index: int) -> None:
        across, up = self._parameters
        self._take_parameters(up if index == across else across, index)

    def _take_parameters(self, across: int, up: int) -> None:
        self._parameters = [across, up]
        self.across.show_parameter(across)
        self.up.show_parameter(up)
        self._ask_again()

    def _take_network(self, spec: NetworkSpec) -> None:
        self._spec = spec
        self._spans.forget()
        self._question = None
        across, up = (min(index, spec.parameter_count - 1) for index in self._parameters)
        if across == up:
            up = across - 1 if across else 1
        self._parameters = [across, up]
        for box, index in ((self.across, across), (self.up, up)):
            box.show_network(spec)
            box.show_parameter(index)

    # Building

    def _dress(self) -> None:
        self.log.setToolTip(
            tr(
                "Log scale of the loss: shows valleys that look flat. Taken by itself where the "
                "losses span more than three powers of ten."
            )
        )
        self.log.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.log.setAccessibleName(tr("Log scale of the landscape"))
        for label in (self._way, self._way_up):
            label.setProperty("muted", True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words.setFont(themes.font("small"))
        self.words.setFixedHeight(2 * self.words.fontMetrics().height() + 2)
        self.note.setFont(themes.font("small"))
        self.note.setProperty("muted", True)
        self.narrower.setAccessibleName(tr("Look more closely"))
        self.wider.setAccessibleName(tr("Look further around"))
        self.whole.setAccessibleName(tr("Show the whole path"))
        self.empty.setWordWrap(True)
        self.empty.setProperty("muted", True)
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.hide()
        self.setAccessibleName(tr("Loss landscape"))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        for button in self.pages.buttons():
            head.addWidget(button)
        head.addStretch(1)
        head.addWidget(self.log)
        choice = QHBoxLayout()
        choice.setSpacing(4)
        for part in (self._way, self.across, self._way_up, self.up):
            choice.addWidget(part)
        choice.addStretch(1)
        for link in (self.whole, self.narrower, self.wider):
            choice.addWidget(link)
        for plot in (self.slice, self.surface, self.history):
            self._stack.addWidget(plot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(4, 6, 0, 0)
        whole.setSpacing(GRID // 2)
        whole.addLayout(head)
        whole.addLayout(choice)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self.empty, 1)
        whole.addWidget(self.key)
        whole.addWidget(self.words)
        whole.addWidget(self.note)

    def _connect(self) -> None:
        self.pages.idClicked.connect(self._show_page)
        self.across.parameter_chosen.connect(self._choose_across)
        self.up.parameter_chosen.connect(self._choose_up)
        self.narrower.clicked.connect(lambda: self._zoom_by(2.0))
        self.wider.clicked.connect(lambda: self._zoom_by(0.5))
        self.whole.clicked.connect(self._show_whole_path)
        self.log.clicked.connect(self._choose_log)
        self.surface.levels_changed.connect(self.key.show_levels)
        for plot in (self.slice, self.surface):
            plot.fit_asked.connect(self._centre)
