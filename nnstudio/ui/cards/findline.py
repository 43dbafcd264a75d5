"""A line over the diagram into which the name of a neuron or weight is typed."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from nnstudio.document.inspecting.finding import Found, find, what_there_is
from nnstudio.document.model import Model
from nnstudio.language.translate import tr
from nnstudio.ui import theme as themes

WIDTH, EDGE = 300, 12


class FindLine(QFrame):
    """Says what is found while one types; Enter opens it, Esc leaves."""

    found = Signal(object)  # Found
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._model: Model | None = None
        self._found: Found | None = None
        self.field, self.words = QLineEdit(), QLabel()
        self.field.setProperty("field", True)
        self.field.setPlaceholderText(tr("Find a neuron or weight: h1, w5, b3, loss"))
        self.field.setAccessibleName(tr("Find a neuron, weight or bias"))
        self.field.setToolTip(tr("Type a name such as h1, w5 or b3; Enter opens its card."))
        self.field.textChanged.connect(self._look)
        self.field.returnPressed.connect(self._open)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setFont(themes.font("small"))
        self.words.setProperty("muted", True)
        self.words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.addWidget(self.field)
        column.addWidget(self.words)
        self.setFixedWidth(themes.px(WIDTH))
        self.hide()

    def ask(self, model: Model, over: QRect) -> None:
        """Begin to look for something in this network, at the top of a rectangle."""
        self._model = model
        self.field.clear()
        self._look("")
        self.adjustSize()
        self.move(over.center().x() - WIDTH // 2, over.top() + EDGE)
        self.show()
        self.raise_()
        self.field.setFocus()

    def _look(self, text: str) -> None:
        if self._model is None:
            return
        self._found = find(self._model, text)
        if self._found is not None:
            self.words.setText(tr("Enter opens {found}.", found=self._found.words))
        else:
            self.words.setText(what_there_is(self._model.params.spec))

    def _open(self) -> None:
        if self._found is not None:
            self.hide()
            self.found.emit(self._found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        else:
            super().keyPressEvent(event)
