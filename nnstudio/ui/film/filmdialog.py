"""Film of the training: how many pictures, how long, how large, in which colours."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
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

from nnstudio.document.document import Document
from nnstudio.document.filming import FEWEST, film_length
from nnstudio.language.translate import counted, tr
from nnstudio.ui import theme as themes
from nnstudio.ui.film.filmfile import MOST_FRAMES, WIDTHS, most_frames
from nnstudio.ui.film.filmpainter import SHAPE, FilmLook, FilmPainter
from nnstudio.ui.pictures.picturedialog import PAPER, WINDOW
from nnstudio.ui.plaintip import tip_plainly

SHOWN = QSize(432, 243)
LONGEST, USUAL = 120, 10  # seconds
USUAL_FRAMES = 100


class FilmDialog(QDialog):
    """Asks about one film; `paper` and `window` are how it may look."""

    film_asked = Signal(object, int, int, int)  # FilmLook, width, pictures, seconds

    def __init__(
        self, document: Document, paper: FilmLook, window: FilmLook, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Film of the training"))
        self._document, self._looks = document, {PAPER: paper, WINDOW: window}
        self.frames, self.seconds = QSpinBox(), QSpinBox()
        self.width_box, self.colours = QComboBox(), QComboBox()
        self._shown, self._note = QLabel(), QLabel()
        self.save, self.cancel = QPushButton(tr("Save…")), QPushButton(tr("Cancel"))
        self._fill()
        self._lay_out()
        self.colours.currentIndexChanged.connect(self._show)
        self.width_box.currentIndexChanged.connect(self._bound)
        self.save.clicked.connect(self._ask)
        self.cancel.clicked.connect(self.reject)
        self._bound()
        self._show()

    @property
    def look(self) -> FilmLook:
        """How it looks."""
        return self._looks[self.colours.currentData()]

    @property
    def film_width(self) -> int:
        """Pixels across."""
        return WIDTHS[self.width_box.currentIndex()]

    def _fill(self) -> None:
        shape = SHAPE.height() / SHAPE.width()
        self.width_box.addItems(
            [tr("{width} × {height} pixels", width=w, height=round(w * shape)) for w in WIDTHS]
        )
        self.width_box.setCurrentIndex(1)
        for look in list(self._looks):
            self.colours.addItem(tr(look), look)
        self.frames.setRange(FEWEST, film_length(self._document, MOST_FRAMES))
        self.frames.setValue(USUAL_FRAMES)
        self.seconds.setRange(1, LONGEST)
        self.seconds.setValue(USUAL)
        self.seconds.setSuffix(tr(" s"))
        tip_plainly(
            self.frames,
            tr(
                "Each shows a moment that the training passed. Of a short "
                "run nearly all can be "
                "seen; of a long one only points that it kept on its way."
            ),
        )
        for part, name in (
            (self.frames, tr("Number of pictures")),
            (self.seconds, tr("Length in seconds")),
            (self.width_box, tr("Size of the film")),
            (self.colours, tr("Colours of the film")),
            (self._shown, tr("How the film ends")),
        ):
            part.setAccessibleName(name)
        self._note.setProperty("muted", True)
        self._note.setFont(themes.font("small"))
        self._note.setText(
            counted(
                "At most {n:,} moment of this run can be filmed.",
                "At most {n:,} moments of this run can be filmed.",
                self.frames.maximum(),
            )
        )
        self._shown.setFixedSize(SHOWN)
        self.save.setProperty("primary", True)
        self.save.setDefault(True)
        self.cancel.setProperty("quiet", True)
        self.cancel.setAutoDefault(False)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(tr("Pictures"), self.frames)
        form.addRow(tr("Length"), self.seconds)
        form.addRow(tr("Size"), self.width_box)
        form.addRow(tr("Colours"), self.colours)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.save)
        whole = QVBoxLayout(self)
        whole.setSpacing(2 * themes.GRID)
        whole.addWidget(self._shown, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addWidget(self._note)
        whole.addLayout(form)
        whole.addLayout(foot)
        whole.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)

    def _bound(self) -> None:
        """Larger pictures are fewer, so that they fit into memory."""
        self.frames.setMaximum(film_length(self._document, most_frames(self.film_width)))

    def _show(self) -> None:
        """Draw how the film ends."""
        ratio = self.devicePixelRatioF()
        painter = FilmPainter(self._document, self.look)
        image = painter.image(self._document, round(SHOWN.width() * ratio))
        image.setDevicePixelRatio(ratio)
        self._shown.setPixmap(QPixmap.fromImage(image))

    def _ask(self) -> None:
        self.film_asked.emit(self.look, self.film_width, self.frames.value(), self.seconds.value())
