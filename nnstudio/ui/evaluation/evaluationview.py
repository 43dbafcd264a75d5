"""What the panel "How good is it?" holds: a switch, figures, and what belongs to the task."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnstudio.data.task import Task
from nnstudio.document.evaluation import Evaluation
from nnstudio.language.translate import counted, tr
from nnstudio.ui import theme as themes
from nnstudio.ui.evaluation import evaluationwords as words
from nnstudio.ui.evaluation.confusionview import SEEN, ConfusionView
from nnstudio.ui.evaluation.figurelist import FigureList
from nnstudio.ui.evaluation.figurerow import FigureRow
from nnstudio.ui.evaluation.headlines import at_threshold, class_rows, headline
from nnstudio.ui.evaluation.residualplot import ResidualPlot
from nnstudio.ui.evaluation.rocplot import RocPlot
from nnstudio.ui.evaluation.rowsswitch import RowsSwitch
from nnstudio.ui.evaluation.section import Section, sentence
from nnstudio.ui.evaluation.thresholdbar import ThresholdBar
from nnstudio.ui.evaluation.worstlist import WorstList
from nnstudio.ui.theme import Theme
from nnstudio.ui.training.sectioncolumns import SectionColumns

RowName = Callable[[int], str]
WIDE = 560  # pixels from which there are two columns
LEFT: tuple[str, ...] = ("threshold", "matrix", "roc", "residuals")
RIGHT: tuple[str, ...] = ("classes", "worst")
PARTS = {  # what is shown for each task
    Task.TWO: ("threshold", "matrix", "roc", "worst"),
    Task.MANY: ("matrix", "classes", "worst"),
    Task.NUMBER: ("residuals", "worst"),
}


class EvaluationView(QWidget):
    """Shows evaluations; what a person wants leaves it as signals."""

    row_asked = Signal(int)
    threshold_chosen = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trained: Evaluation | None = None
        self._held: Evaluation | None = None
        self._chosen: Evaluation | None = None
        self._in_view: Evaluation | None = None  # the chosen one at the threshold
        self._row_name: RowName = str
        self._why_not: str | None = None
        self._given: float | None = None  # the threshold that came last from outside
        self._make_parts()
        self._arrange()
        self.switch.held_chosen.connect(self._show)
        self.bar.threshold_chosen.connect(self._show_threshold)
        self.bar.threshold_chosen.connect(self.threshold_chosen)
        self.roc.threshold_chosen.connect(self.bar.choose)
        self.worst.row_asked.connect(self.row_asked)
        self.set_theme(themes.LIGHT)
        self._show()

    # Input from outside

    def show_evaluations(
        self,
        trained: Evaluation | None,
        held: Evaluation | None,
        row_name: RowName,
        why_not: str | None,
    ) -> None:
        """Show these; the threshold stays where the person put it until another one comes."""
        self._trained, self._held = trained, held
        self._row_name, self._why_not = row_name, why_not
        either = trained if held is None else held
        if either is not None and either.threshold != self._given and not self.bar.moving:
            self._given = either.threshold
            self.bar.show_threshold(either.threshold)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        for part in (self.switch, self.matrix, self.roc, self.residuals):
            part.set_theme(theme)
        self.figures.set_theme()
        self.at_threshold.set_theme()

    @property
    def shown(self) -> Evaluation | None:
        """The evaluation in view, at the threshold chosen here."""
        chosen = self._held if self.switch.shows_held else self._trained
        if chosen is None:
            chosen = self._trained if self._held is None else self._held
        if chosen is not self._chosen:
            self._chosen = self._in_view = chosen
        if self._in_view is not None and self._in_view.task is Task.TWO:
            # From the last one, which has the curve already.
            self._in_view = self._in_view.with_threshold(self.bar.threshold)
        return self._in_view

    def take_focus(self) -> None:
        """Let keys go to the first control in view."""
        first = self.switch.held if not self.switch.isHidden() else self.worst
        first.setFocus(Qt.FocusReason.TabFocusReason)

    # Building

    def _make_parts(self) -> None:
        self.switch = RowsSwitch()
        self.figures = FigureRow(3, ("large", "figure"))
        self.note = sentence(muted=True)
        self.empty = sentence()
        self.empty.setProperty("muted", True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.bar, self.at_threshold = ThresholdBar(), FigureRow(3, ("figure",))
        self.matrix, self.roc, self.residuals = ConfusionView(), RocPlot(), ResidualPlot()
        self.no_roc = sentence(muted=True)
        self.no_roc.setText(tr(words.ONE_CLASS))
        self.classes = FigureList(
            [tr("Class"), tr("Rows"), tr("Precision"), tr("Recall"), "F1"], SEEN
        )
        self.classes.align_right(1)
        self.classes.setAccessibleName(tr("Figures of each class"))
        self.worst = WorstList()
        self.sections = {
            "threshold": Section(tr("Threshold"), self.bar, self.at_threshold),
            "matrix": Section(tr("Confusion matrix"), self.matrix),
            "roc": Section(tr("ROC curve"), self.roc, self.no_roc),
            "residuals": Section(tr("Residuals"), self.residuals),
            "classes": Section(tr("Each class"), self.classes),
            "worst": Section(tr("Worst rows"), self.worst),
        }
        one_column, two_columns = ((*LEFT, *RIGHT),), (LEFT, RIGHT)
        self.columns = SectionColumns(self.sections, {0: one_column, themes.px(WIDE): two_columns})

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(themes.GRID // 2, 0, 0, 0)
        column.setSpacing(themes.GRID // 2)
        for part in (self.switch, self.figures, self.note):
            column.addWidget(part)
        column.addSpacing(themes.GRID // 2)
        column.addWidget(self.columns, 1)
        column.addWidget(self.empty, 1)
        self.setMinimumWidth(240)

    # Showing

    def _show(self) -> None:
        evaluation = self.shown
        held = self._held is not None
        _set_visible(self.switch, held)
        if held:
            self.switch.show_counts(self._trained, self._held)
        self._show_note(evaluation)
        judged = evaluation is not None and evaluation.why_not is None
        _set_visible(self.figures, judged)
        _set_visible(self.columns, judged)
        _set_visible(self.empty, not judged)
        if evaluation is None or not judged:
            why_not = None if evaluation is None else evaluation.why_not
            self.empty.setText(why_not or self._why_not or tr(words.EMPTY))
            return
        for name, section in self.sections.items():
            _set_visible(section, name in PARTS[evaluation.task])
        self.figures.show_figures(*headline(evaluation))
        {Task.TWO: self._show_two, Task.MANY: self._show_many, Task.NUMBER: self._show_numbers}[
            evaluation.task
        ](evaluation)
        self._show_worst(evaluation)

    def _show_note(self, evaluation: Evaluation | None) -> None:
        """What is to be known about the rows in view."""
        if evaluation is None:
            note = ""
        else:
            note = self._why_not or ("" if self._held is not None else tr(words.NOT_HELD))
        if note != self.note.text():
            self.note.setText(note)
        _set_visible(self.note, bool(note))

    def _show_threshold(self) -> None:
        """The threshold has moved: all else stays."""
        evaluation = self.shown
        if evaluation is None or evaluation.task is not Task.TWO:
            return
        if evaluation.why_not is None:
            self.figures.show_figures(*headline(evaluation))
            self._show_two(evaluation)
            self._show_worst(evaluation)

    def _show_two(self, evaluation: Evaluation) -> None:
        one = evaluation.classes[1]
        tip = words.named(words.THRESHOLD, evaluation)
        self.bar.set_tip(tip)
        self.sections["threshold"].say(tr("from here on it says {one}", one=one), tip)
        self.at_threshold.show_figures(*at_threshold(evaluation))
        self._show_matrix(evaluation)
        curve, point = evaluation.roc, evaluation.roc_point
        _set_visible(self.roc, curve is not None)
        _set_visible(self.no_roc, curve is None)
        self.sections["roc"].say(f"AUC {words.share_words(evaluation.auc)}", tr(words.ROC))
        if curve is not None and point is not None:
            self.roc.show_curve(curve)
            self.roc.show_point(point)

    def _show_many(self, evaluation: Evaluation) -> None:
        self._show_matrix(evaluation)
        self.sections["classes"].say(tr("one against the rest"), tr(words.CLASSES))
        self.classes.show_rows(class_rows(evaluation), range(len(evaluation.classes)))

    def _show_matrix(self, evaluation: Evaluation) -> None:
        self.sections["matrix"].say(tr("true: down, said: across"), tr(words.MATRIX))
        self.matrix.show_counts(evaluation.confusion, evaluation.classes)

    def _show_numbers(self, evaluation: Evaluation) -> None:
        drawn = self.residuals.show_residuals(evaluation)
        some = counted(
            "{drawn:,} of {n:,} row", "{drawn:,} of {n:,} rows", len(evaluation), drawn=drawn
        )
        said = words.rows_words(drawn) if drawn == len(evaluation) else some
        self.sections["residuals"].say(said if drawn else tr(words.TOO_LARGE), tr(words.RESIDUALS))

    def _show_worst(self, evaluation: Evaluation) -> None:
        wrong = len(evaluation) - evaluation.right
        said = tr("{part:,} of {whole:,} wrong", part=wrong, whole=len(evaluation))
        self.sections["worst"].say("" if evaluation.task is Task.NUMBER else said, tr(words.WORST))
        self.worst.show_worst(evaluation, self._row_name)


def _set_visible(widget: QWidget, visible: bool) -> None:
    if widget.isHidden() == visible:
        widget.setVisible(visible)
