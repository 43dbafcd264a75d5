"""What the brush paints: a button for each class, or the number of the rows to come."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QIcon, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from nnstudio.data.numbers import format_number
from nnstudio.data.task import Task
from nnstudio.language.translate import tr
from nnstudio.ui import theme as themes
from nnstudio.ui.elidedlabel import ElidedLabel
from nnstudio.ui.map import rowmarks
from nnstudio.ui.map.mapreading import Reading
from nnstudio.ui.map.rowmarks import Look, look_of
from nnstudio.ui.numberbox import NumberBox
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.theme import Theme

BUTTONS = 9  # classes with a button and a key; more are in a list
MARK = 16  # pixels
WIDEST, LEAST = 120, 26  # pixels of a button
READABLE = 36  # pixels from which a name that is cut still helps
HUGE = 1e12  # the greatest number that the box takes


class PaintBar(QWidget):
    """Shows the classes or the number box of one reading at a time."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = themes.LIGHT
        self._reading: Reading | None = None
        self._class = 0
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.choose)
        self._buttons: list[QToolButton] = []
        self._list: QComboBox | None = None
        self._box: NumberBox | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("What the brush paints"))

    @property
    def buttons(self) -> tuple[QToolButton, ...]:
        """One for each of the first classes."""
        return tuple(self._buttons)

    @property
    def box(self) -> NumberBox | None:
        """Where the label is a number."""
        return self._box

    @property
    def label(self) -> str:
        """What goes into the label's cell."""
        if self._box is not None:
            return format_number(self._box.value())
        return self._reading.classes[self._class] if self._reading is not None else ""

    @property
    def look(self) -> Look:
        """How a row of this label looks on the map."""
        reading = self._reading or Reading()
        share = 0.0
        if self._box is not None:
            share = (self._box.value() - reading.low) / (reading.high - reading.low)
        return look_of(reading, self._class, share, False, self._theme)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._theme = theme
        self._dress()

    def show_reading(self, reading: Reading) -> None:
        """Offer what this label can be; what was chosen stays where it can."""
        if reading == self._reading:
            return
        before, self._reading = self._reading, reading
        alike = before is not None and (before.task, before.classes, before.header) == (
            reading.task,
            reading.classes,
            reading.header,
        )
        if not alike:
            self._rebuild(reading)
        self.changed.emit()

    def choose(self, of_class: int) -> None:
        """Paint another class from now on; nothing happens where there is none."""
        if self._reading is None or not 0 <= of_class < len(self._reading.classes):
            return
        self._class = of_class
        if of_class < len(self._buttons):
            self._buttons[of_class].setChecked(True)
        if self._list is not None:
            self._list.setCurrentIndex(of_class)
        self.changed.emit()

    def _rebuild(self, reading: Reading) -> None:
        for button in self._buttons:
            self._group.removeButton(button)
        while self._row.count():
            item = self._row.takeAt(0)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._buttons, self._list, self._box, self._class = [], None, None, 0
        if reading.task is Task.NUMBER:
            self._add_box(reading)
        elif len(reading.classes) <= BUTTONS:
            self._add_buttons(reading)
        else:
            self._add_list(reading)
        self._dress()

    def _add_buttons(self, reading: Reading) -> None:
        for number, name in enumerate(reading.classes):
            button = QToolButton()
            button.setCheckable(True)
            button.setAutoRaise(True)
            button.setFont(themes.font("small"))
            button.setIconSize(QSize(themes.px(MARK), themes.px(MARK)))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            button.setMinimumWidth(themes.px(LEAST))
            button.setAccessibleName(tr("Paint rows of {name}", name=name))
            tip_plainly(button, tr("Paint rows of {name} (key {key}).", name=name, key=number + 1))
            self._group.addButton(button, number)
            self._buttons.append(button)
            self._row.addWidget(button)
        self._row.addStretch(1)
        self._buttons[0].setChecked(True)
        self._fit_names()

    def _add_list(self, reading: Reading) -> None:
        self._list = QComboBox()
        self._list.addItems(list(reading.classes))
        self._list.setAccessibleName(tr("Class of the rows to paint"))
        self._list.setToolTip(
            tr("The class of the rows to paint (keys 1 to {buttons}: the first).", buttons=BUTTONS)
        )
        self._list.activated.connect(self.choose)
        self._row.addWidget(self._list, 1)

    def _add_box(self, reading: Reading) -> None:
        name = ElidedLabel(reading.header)
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setFont(themes.font("small"))
        self._box = NumberBox(-HUGE, HUGE)
        self._box.setProperty("field", True)
        self._box.setMinimumWidth(80)
        middle = 0.5 * (reading.low + reading.high)
        self._box.setValue(float(f"{middle:.3g}"))
        self._box.setAccessibleName(tr("{header} of the rows to paint", header=reading.header))
        tip_plainly(
            self._box, tr("{header} of the rows that are painted next.", header=reading.header)
        )
        self._box.valueChanged.connect(lambda _value: self.changed.emit())
        self._row.addWidget(name, 0)
        self._row.addWidget(self._box, 0)
        self._row.addStretch(1)

    def _dress(self) -> None:
        if self._reading is None:
            return
        for number in range(len(self._reading.classes)):
            look = look_of(self._reading, number, 0.0, False, self._theme)
            icon = QIcon(_mark(look, self._theme, self.devicePixelRatioF()))
            if number < len(self._buttons):
                self._buttons[number].setIcon(icon)
            elif self._list is not None:
                self._list.setItemIcon(number, icon)
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names are cut where there is little room."""
        super().resizeEvent(event)
        self._fit_names()

    def _fit_names(self) -> None:
        if not self._buttons or self._reading is None:
            return
        metrics = QFontMetricsF(themes.font("small"))
        share = min(themes.px(WIDEST), self.width() // len(self._buttons) - 4)
        for button, name in zip(self._buttons, self._reading.classes, strict=True):
            room = share - themes.px(MARK) - 14
            short = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
            if room < themes.px(READABLE) and metrics.horizontalAdvance(name) > room:
                short = ""
            button.setText(short.replace("&", "&&"))
            button.setMaximumWidth(max(themes.px(LEAST), share))


def _mark(look: Look, theme: Theme, ratio: float) -> QPixmap:
    made = QPixmap(QSize(themes.px(MARK), themes.px(MARK)) * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rowmarks.draw(painter, QPointF(themes.px(MARK) / 2, themes.px(MARK) / 2), look, theme)
    return made
