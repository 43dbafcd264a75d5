"""The settings, page by page; what is chosen holds at once."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from nnstudio.language.translate import tr
from nnstudio.ui import theme as themes
from nnstudio.ui.scrolling import scrolling
from nnstudio.ui.settings.records import DEEDS, PAGES, RESETTING
from nnstudio.ui.settings.settingrow import DeedRow, Row, SettingRow
from nnstudio.ui.theme import GRID
from nnstudio.ui.window.settings import WindowSettings

LETTERS, LINES = 94, 27  # how much text it has room for, across and down


@dataclass(frozen=True)
class Standing:
    """Where the dialog stands: its page and the row that has the keys ("" for the list)."""

    page: int
    row: str
    place: QRect


class SettingsDialog(QDialog):
    """Open it with `show()`: the window behind it goes on, and shows what a choice does.

    It changes nothing itself: who makes it does what is asked for, and calls `show_settings`.
    """

    value_chosen = Signal(str, object)  # a property of WindowSettings, its new value
    deed_asked = Signal(str)  # the name of a Deed

    def __init__(self, settings: WindowSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self._settings = settings
        self.rows: dict[str, SettingRow] = {}
        self.deeds: dict[str, DeedRow] = {}
        self.list, self._pages = QListWidget(), QStackedWidget()
        self.close_button = QPushButton(tr("Close"))
        self._make_pages()
        self._lay_out()
        self.list.currentRowChanged.connect(self._pages.setCurrentIndex)
        self.list.setCurrentRow(0)
        self.close_button.clicked.connect(self.close)
        self.show_settings()
        self.resize(self.sizeHint())

    def show_settings(self) -> None:
        """Show what holds now, also where it was chosen elsewhere."""
        for name, row in self.rows.items():
            row.show_value(getattr(self._settings, name))
        self.deeds["forget_recent"].button.setEnabled(bool(self._settings.recent))
        self.deeds["forget_course"].button.setEnabled(bool(self._settings.course[0]))

    @property
    def standing(self) -> Standing:
        """Where it stands, for the one that takes its place in another window."""
        focus = self.focusWidget()
        rows: dict[str, Row] = {**self.rows, **self.deeds}
        named = (name for name, row in rows.items() if row.control is focus)
        return Standing(self.list.currentRow(), next(named, ""), self.geometry())

    def stand(self, standing: Standing) -> None:
        """Stand as another one did, with room for the texts of now."""
        place = QRect(standing.place.topLeft(), standing.place.size().expandedTo(self.sizeHint()))
        screen = self.screen().availableGeometry()
        place.moveRight(min(place.right(), screen.right()))
        place.moveBottom(min(place.bottom(), screen.bottom()))
        self.setGeometry(place)
        self.list.setCurrentRow(standing.page)
        rows: dict[str, Row] = {**self.rows, **self.deeds}
        (rows[standing.row].control if standing.row in rows else self.list).setFocus()

    def sizeHint(self) -> QSize:
        """As large as the text needs, and no larger than the screen has room for."""
        metrics = self.fontMetrics()
        wanted = QSize(metrics.averageCharWidth() * LETTERS, metrics.lineSpacing() * LINES)
        screen = self.screen() or QApplication.primaryScreen()
        return wanted.boundedTo(screen.availableGeometry().size() * 0.9)

    # Building

    def _make_pages(self) -> None:
        for page in PAGES:
            rows = []
            for setting in page.settings:
                row = self.rows[setting.name] = SettingRow(setting)
                row.value_chosen.connect(
                    lambda value, name=setting.name: self.value_chosen.emit(name, value)
                )
                rows.append(row)
            self._add_page(tr(page.title), rows)
        for deed in DEEDS:
            made = self.deeds[deed.name] = DeedRow(deed)
            made.asked.connect(lambda name=deed.name: self.deed_asked.emit(name))
        self._add_page(tr(RESETTING), list(self.deeds.values()))

    def _add_page(self, title: str, rows: list[SettingRow] | list[DeedRow]) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 2 * GRID, GRID)
        column.setSpacing(3 * GRID)
        head = QLabel(title)
        head.setFont(themes.font("title", bold=True))
        column.addWidget(head)
        for row in rows:
            column.addWidget(row)
        column.addStretch(1)
        item = QListWidgetItem(title, self.list)
        item.setSizeHint(QSize(0, self.list.fontMetrics().lineSpacing() + 2 * GRID))
        self._pages.addWidget(scrolling(inside))

    def _lay_out(self) -> None:
        titles = (self.list.item(at).text() for at in range(self.list.count()))
        self.list.setAccessibleName(tr("Groups of settings"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        words = map(self.list.fontMetrics().horizontalAdvance, titles)
        self.list.setFixedWidth(max(words) + 6 * GRID)
        self.close_button.setProperty("quiet", True)
        self.close_button.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        right = QVBoxLayout()
        right.setSpacing(2 * GRID)
        right.addWidget(self._pages, 1)
        right.addLayout(foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        whole.setSpacing(3 * GRID)
        whole.addWidget(self.list)
        whole.addLayout(right, 1)
