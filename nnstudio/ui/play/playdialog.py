"""Data to play with: choose a table to be drawn at random, and see it before it is used."""

from __future__ import annotations

import sys

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from nnstudio.data.generators import FEWEST_ROWS, GENERATORS, MOST_ROWS, Generator
from nnstudio.data.table import Table
from nnstudio.document.presets import PRESETS, Preset
from nnstudio.language.listing import listed, sentences
from nnstudio.language.translate import counted, tr
from nnstudio.ui import theme as themes
from nnstudio.ui.numberbox import NumberBox
from nnstudio.ui.plaintip import plain_tip, tip_plainly
from nnstudio.ui.play.playpicture import PlayPicture
from nnstudio.ui.play.playpoints import points_of
from nnstudio.ui.theme import GRID, Theme

MOST_SEED = 2**31 - 1  # that a spin box can hold
LIST_WIDTH = 148


class PlayDialog(QDialog):
    """Open it with `show()`; it holds nothing up.

    `chosen` brings the table and the preset of a network that learns it, or None where only the
    table is wanted.
    """

    chosen = Signal(object, object)  # Table, Preset | None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Data to play with"))
        self._table: Table | None = None
        self.list = _list()
        self.sentence = _label()
        # Two lines always, so that the picture keeps its place.
        self.sentence.setMinimumHeight(2 * self.sentence.fontMetrics().lineSpacing())
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.picture = PlayPicture()
        self.rows = _spin(
            tr("Rows"), FEWEST_ROWS, MOST_ROWS, 20, tr("How many rows the table gets.")
        )
        self.noise = NumberBox(0.0, 0.5, 3)
        self.noise.setStepType(NumberBox.StepType.DefaultStepType)
        self.noise.setSingleStep(0.01)
        self.noise.setAccessibleName(tr("Noise"))
        tip = tr("Another seed draws other points; the same seed always draws the same ones.")
        self.seed = _spin(tr("Seed"), 0, MOST_SEED, 1, tip)
        self.network = QCheckBox(tr("Set up a &network that learns it"))
        self.network.setChecked(True)
        tip_plainly(
            self.network,
            tr("Also replaces the network and the training settings by ones that suit this table."),
        )
        self.note = _label()
        self.note.setFont(themes.font("small"))
        self.use = QPushButton(tr("&Use"))
        self.cancel = QPushButton(tr("Cancel"))
        self._dress_buttons()
        self._lay_out()
        self._connect()
        self.list.setCurrentRow(0)
        self.resize(700, 500)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours; the rest follows the application's palette."""
        self.picture.set_theme(theme)

    @property
    def generator(self) -> Generator:
        """The one chosen in the list."""
        return GENERATORS[self.list.currentItem().data(Qt.ItemDataRole.UserRole)]

    def choose(self, name: str) -> None:
        """Choose a table by its generator's name."""
        self.list.setCurrentRow(list(GENERATORS).index(name))

    def accept(self) -> None:
        """Hand over what is shown, and close."""
        preset = PRESETS[self.generator.name] if self.network.isChecked() else None
        super().accept()
        self.chosen.emit(self._table, preset)

    # Building

    def _dress_buttons(self) -> None:
        self.use.setProperty("primary", True)
        self.use.setDefault(True)
        tip_plainly(
            self.use,
            tr("Put this table in place of the present one; undo brings that back.\nEnter"),
        )
        self.cancel.setProperty("quiet", True)
        self.cancel.setAutoDefault(False)
        tip_plainly(self.cancel, tr("Close and change nothing.\nEsc"))

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(GRID)
        right.addWidget(self.sentence)
        right.addWidget(self.picture, 1)
        right.addLayout(self._controls())
        right.addWidget(self.network)
        right.addWidget(self.note)
        top = QHBoxLayout()
        top.setSpacing(2 * GRID)
        top.addWidget(self.list)
        top.addLayout(right, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.use)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        whole.setSpacing(GRID)
        whole.addLayout(top, 1)
        whole.addLayout(buttons)

    def _controls(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(GRID)
        for word, control in (
            (tr("&Rows"), self.rows),
            (tr("N&oise"), self.noise),
            (tr("&Seed"), self.seed),
        ):
            label = QLabel(word)
            label.setProperty("muted", True)
            label.setBuddy(control)
            line.addWidget(label)
            control.setFixedWidth(themes.px(84))
            line.addWidget(control)
            line.addSpacing(GRID)
        line.addStretch(1)
        return line

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._take_generator)
        # Not itemActivated: Enter in the list also presses the default button.
        self.list.itemDoubleClicked.connect(self.accept)
        self.rows.valueChanged.connect(self._draw)
        self.noise.valueChanged.connect(self._draw)
        self.seed.valueChanged.connect(self._draw)
        self.network.toggled.connect(self._say_network)
        self.use.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)

    # Showing

    def _take_generator(self) -> None:
        """Another kind of table comes with its own rows and noise; the seed stays."""
        record = self.generator
        self.sentence.setText(tr(record.sentence))
        with QSignalBlocker(self.rows), QSignalBlocker(self.noise):
            self.rows.setValue(record.rows)
            self.noise.setMaximum(record.most_noise)
            self.noise.setValue(record.noise)
        tip_plainly(
            self.noise,
            tr(
                "0 to {most:g}: {meaning}.",
                most=record.most_noise,
                meaning=tr(record.noise_means),
            ),
        )
        self._draw()

    def _draw(self) -> None:
        seed = self.seed.value()
        self._table = self.generator.make(self.rows.value(), self.noise.value(), seed)
        self.picture.show_points(points_of(self._table))
        self._say_network()

    def _say_network(self) -> None:
        record = self.generator
        if not self.network.isChecked():
            words = tr("The table alone: the network keeps its hidden layers and settings.")
        elif self.rows.value() < record.rows or self.noise.value() > record.noise:
            words = sentences(
                (
                    network_words(PRESETS[record.name]),
                    tr("Fewer rows or more noise: more errors."),
                )
            )
        else:
            words = network_words(PRESETS[record.name])
        self.note.setText(words)


def network_words(preset: Preset) -> str:
    """A preset in a few words."""
    layers = listed(
        tr("{n} {activation}", n=layer.units, activation=tr(layer.record.title))
        for layer in preset.hidden
    )
    settings = preset.settings
    optimizer = tr(settings.optimizer.record.title)
    return counted(
        "Hidden layer: {layers} neurons. {optimizer}, {epochs} epochs, {share:.0%} of "
        "the rows held out.",
        "Hidden layers: {layers} neurons. {optimizer}, {epochs} epochs, {share:.0%} of "
        "the rows held out.",
        len(preset.hidden),
        layers=layers,
        optimizer=optimizer,
        epochs=settings.epochs,
        share=preset.hold_out.share,
    )


def _list() -> QListWidget:
    made = QListWidget()
    made.setAccessibleName(tr("Tables to play with"))
    made.setToolTip(tr("Choose a kind of table; the picture shows what it is like."))
    made.setFixedWidth(themes.px(LIST_WIDTH))
    made.setUniformItemSizes(True)
    made.setSpacing(2)
    for record in GENERATORS.values():
        item = QListWidgetItem(tr(record.title), made)
        item.setData(Qt.ItemDataRole.UserRole, record.name)
        item.setToolTip(plain_tip(tr(record.sentence)))
    return made


def _label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("muted", True)
    label.setWordWrap(True)
    return label


def _spin(name: str, low: int, high: int, step: int, tip: str) -> QSpinBox:
    box = QSpinBox()
    box.setRange(low, high)
    box.setSingleStep(step)
    box.setKeyboardTracking(False)
    box.setAccessibleName(name)
    tip_plainly(box, tr("{tip}\n{low:,} to {high:,}", tip=tip, low=low, high=high))
    return box


def main() -> None:
    """Show the dialog by itself."""
    app = QApplication(sys.argv)
    chosen = themes.system_theme()
    themes.apply(app, chosen)
    dialog = PlayDialog()
    dialog.set_theme(chosen)
    dialog.show()
    sys.exit(app.exec())


if __name__ == "__main__":
    main()
