"""Save as picture: how it will look, and which format, size and colours."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from nnstudio.language.translate import mark, tr
from nnstudio.ui import theme as themes
from nnstudio.ui.pictures.formats import ENDINGS, SCALES, image_of
from nnstudio.ui.pictures.picture import Picture
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.theme import Theme

SHOWN = QSize(420, 320)
FORMATS = {
    ".svg": mark("SVG: lines and texts, for web pages and drawing programs"),
    ".pdf": mark("PDF: lines and texts, for printing"),
    ".png": mark("PNG: pixels, for everything else"),
}
PAPER, WINDOW = mark("White paper"), mark("As in the window")


class PictureDialog(QDialog):
    """Asks how one picture is to be saved; its choices are those of the last time."""

    save_asked = Signal(object, str, object, int)  # Picture, ending, Theme, scale
    copy_asked = Signal(object, object, int)  # Picture, Theme, scale

    def __init__(self, picture: Picture, present: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Save as picture"))
        self._picture, self._present = picture, present
        self.format, self.colours, self.scale = QComboBox(), QComboBox(), QSpinBox()
        self._size, self._shown = QLabel(), QLabel()
        self.copy, self.save = QPushButton(tr("Copy")), QPushButton(tr("Save…"))
        self.cancel = QPushButton(tr("Cancel"))
        self._fill()
        self._lay_out()
        self._connect()
        self._show()

    @property
    def theme(self) -> Theme:
        """In which colours."""
        return themes.LIGHT if self.colours.currentData() == PAPER else self._present

    @property
    def ending(self) -> str:
        """In which format."""
        return ENDINGS[self.format.currentIndex()]

    def choose(self, ending: str, paper: bool, scale: int) -> None:
        """Take over choices made before."""
        self.format.setCurrentIndex(ENDINGS.index(ending))
        self.colours.setCurrentIndex(self.colours.findData(PAPER if paper else WINDOW))
        self.scale.setValue(scale)

    def _fill(self) -> None:
        self.format.addItems([tr(FORMATS[ending]) for ending in ENDINGS])
        for look in (PAPER, WINDOW):
            self.colours.addItem(tr(look), look)
        self.scale.setRange(SCALES[0], SCALES[-1])
        self.scale.setValue(2)
        self.scale.setSuffix("\u00d7")
        tip_plainly(self.scale, tr("Pixels of the picture for one of the screen."))
        for part, name in (
            (self.format, tr("Format of the picture")),
            (self.colours, tr("Colours of the picture")),
            (self.scale, tr("Scale of the picture")),
            (self._shown, tr("How the picture looks")),
        ):
            part.setAccessibleName(name)
        self._size.setProperty("muted", True)
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._shown.setFixedSize(SHOWN)
        self.save.setProperty("primary", True)
        self.save.setDefault(True)
        for button in (self.copy, self.cancel):
            button.setProperty("quiet", True)
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(tr("Format"), self.format)
        size = QHBoxLayout()
        size.addWidget(self.scale)
        size.addWidget(self._size, 1)
        form.addRow(tr("Scale"), size)
        form.addRow(tr("Colours"), self.colours)
        foot = QHBoxLayout()
        foot.addWidget(self.copy)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.save)
        whole = QVBoxLayout(self)
        whole.setSpacing(2 * themes.GRID)
        whole.addWidget(self._shown, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addLayout(form)
        whole.addLayout(foot)
        whole.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)

    def _connect(self) -> None:
        self.format.currentIndexChanged.connect(self._show_size)
        self.scale.valueChanged.connect(self._show_size)
        self.colours.currentIndexChanged.connect(self._show)
        self.save.clicked.connect(
            lambda: self.save_asked.emit(self._picture, self.ending, self.theme, self.scale.value())
        )
        self.copy.clicked.connect(
            lambda: self.copy_asked.emit(self._picture, self.theme, self.scale.value())
        )
        self.cancel.clicked.connect(self.reject)

    def _show(self) -> None:
        """Draw the picture, smaller where it must be."""
        image: QImage = image_of(self._picture, self.theme, 1)
        ratio = self.devicePixelRatioF()
        small = image.scaled(
            (SHOWN * ratio),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        small.setDevicePixelRatio(ratio)
        self._shown.setPixmap(QPixmap.fromImage(small))
        self._shown.setAccessibleDescription(self._picture.title)
        self._show_size()

    def _show_size(self) -> None:
        pixels = self.ending == ".png"
        self.scale.setEnabled(pixels)
        size = self._picture.whole * (self.scale.value() if pixels else 1)
        words = tr("{width:,} × {height:,} pixels", width=size.width(), height=size.height())
        self._size.setText(words if pixels else tr("sharp at every size"))
