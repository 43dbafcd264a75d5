"""Several features: a system of equations in place of a formula, for the sample's flats."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnstudio.core.regression import least_squares_of_many, normal_equations
from nnstudio.document.regression.flats import FEATURES, matrix, rents
from nnstudio.document.regression.scatter import Scatter
from nnstudio.document.regression.words import equation_words, features_words, shown
from nnstudio.language.translate import mark, tr
from nnstudio.ui import theme as themes
from nnstudio.ui.theme import GRID

ABOUT = mark("What makes the rent of the flats? Each feature has a coefficient of its own.")
INTERCEPT = mark("Intercept")
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FeaturesPage(QWidget):
    """`switched` carries a feature's name, and whether it is to be used."""

    switched = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown_for: frozenset[str] | None = None
        self.boxes: dict[str, QCheckBox] = {}
        self.values: dict[str, QLabel] = {}
        self.summary, self.words, self.equations = QLabel(), QLabel(), QLabel()
        about = QLabel(tr(ABOUT))
        for label in (about, self.summary, self.words, self.equations):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.equations.setFont(themes.font("small"))
        self.words.setFont(themes.font("small"))
        self.words.setProperty("muted", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, GRID, 4)
        column.setSpacing(4)
        column.addWidget(about)
        beside = QHBoxLayout()
        beside.setSpacing(3 * GRID)
        beside.addLayout(self._table())
        said = QVBoxLayout()
        said.addWidget(self.summary)
        said.addWidget(self.words)
        said.addStretch(1)
        beside.addLayout(said, 1)
        column.addLayout(beside)
        column.addWidget(self.equations)
        column.addStretch(1)

    def show_scatter(self, scatter: Scatter) -> None:
        """Solve it for the features in use; other changes change nothing here."""
        if scatter.features == self._shown_for:
            return
        self._shown_for = scatter.features
        values = matrix(scatter.features)
        fit = least_squares_of_many(values, rents())
        used = [feature.name for feature in FEATURES if feature.name in scatter.features]
        coefficients = dict(zip(used, fit.coefficients, strict=True))
        places = {name: place for place, name in enumerate(used, start=1)}
        for feature in FEATURES:
            name, box = feature.name, self.boxes[feature.name]
            with QSignalBlocker(box):
                box.setChecked(name in coefficients)
            text = ""
            if name in coefficients:
                text = f"m{places[name]} = {shown(float(coefficients[name]), 4)}"
            self.values[name].setText(text)
        self.values[INTERCEPT].setText(f"b = {shown(fit.intercept, 4)}")
        self.summary.setText(
            tr(
                "Coefficients and b: {count}.\nMean squared error: {error}.",
                count=fit.count,
                error=shown(fit.error, 4),
            )
        )
        self.words.setText(features_words(fit))
        self.equations.setText("\n".join(equation_words(*normal_equations(values, rents()))))

    def _table(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(2)
        for row, feature in enumerate(FEATURES):
            box = QCheckBox(tr(feature.title))
            box.toggled.connect(lambda on, name=feature.name: self.switched.emit(name, on))
            self.boxes[feature.name] = box
            grid.addWidget(box, row, 0)
            self._add_value(grid, row, feature.name)
        grid.addWidget(QLabel(tr(INTERCEPT)), len(FEATURES), 0)
        self._add_value(grid, len(FEATURES), INTERCEPT)
        return grid

    def _add_value(self, grid: QGridLayout, row: int, name: str) -> None:
        label = QLabel()
        label.setAlignment(RIGHT)
        self.values[name] = label
        grid.addWidget(label, row, 1)
