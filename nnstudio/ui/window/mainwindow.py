"""The window: it places panels, toolbar, menus and status line, and passes wishes on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QMainWindow,
    QMenu,
    QMessageBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from nnstudio import __version__
from nnstudio.core.initial import INITIALISERS
from nnstudio.document.frame import Frame
from nnstudio.ui import theme as themes
from nnstudio.ui.activation.activationpicker import ActivationPicker
from nnstudio.ui.loss.lossplot import LossPlot
from nnstudio.ui.map.decisionmap import DecisionMap
from nnstudio.ui.network.networkpanel import NetworkPanel
from nnstudio.ui.table.tablepanel import TablePanel
from nnstudio.ui.window.dockpanel import DockPanel
from nnstudio.ui.window.settings import LAYOUT_VERSION, WindowSettings
from nnstudio.ui.window.statusline import StatusLine
from nnstudio.ui.window.trainbar import TrainBar
from nnstudio.ui.window.windowactions import letter_keys, make_actions
from nnstudio.ui.you.youpanel import YouPanel

OPEN_FILTER = "Tables and weights (*.csv *.tsv *.txt *.json);;All files (*)"
SAVE_FILTERS = {
    "json": "Weights (*.json)",
    "npz": "numpy arrays (*.npz)",
    "csv": "Comma-separated values (*.csv)",
}
SIDES = ((344, 0.215), (348, 0.265))  # left and right column: least width, share of the window


class MainWindow(QMainWindow):
    """Everything that is seen; it knows no session, only frames and signals."""

    open_asked = Signal(str)  # path
    export_asked = Signal(str, str)  # path, kind
    initialiser_chosen = Signal(str)
    closing = Signal()

    def __init__(self, settings: WindowSettings) -> None:
        super().__init__()
        self.setWindowTitle("NN Studio")
        self.setAcceptDrops(True)
        self._settings = settings
        self._dress(settings.theme)  # before the parts are made: they take fonts from it
        self._letters = letter_keys()
        self.actions_by_name = make_actions(self)
        self.table, self.you, self.picker = TablePanel(), YouPanel(), ActivationPicker()
        self.network, self.loss, self.map = NetworkPanel(), LossPlot(), DecisionMap()
        self.status = StatusLine()
        self.setStatusBar(self.status)
        self.train_bar = TrainBar(self.actions_by_name, self._export_button())
        self.addToolBar(self.train_bar)
        self._docks = self._make_docks()
        self._workspace = self._make_workspace()
        self._theme_group = QActionGroup(self)
        self._start_group = QActionGroup(self)
        self._make_menus()
        self._connect_own_actions()
        self._place_docks()
        self._first_layout = self._workspace.saveState(LAYOUT_VERSION)
        self._to_share_out = True
        self._plots_turn = False

    # Input from outside

    def show_frame(self, frame: Frame) -> None:
        """Draw this moment everywhere; while training, plot and map take turns."""
        self.network.show_frame(frame)
        self._plots_turn = not self._plots_turn
        if self._plots_turn or not frame.running:
            self.loss.show_frame(frame)
            self.picker.show_frame(frame)
        if not self._plots_turn or not frame.running:
            self.map.show_frame(frame)
            self.you.show_frame(frame)
        self.train_bar.show_frame(frame)
        self.table.show_frame(frame)
        self.status.show_frame(frame)
        for action in self._start_group.actions():
            action.setChecked(action.data() == frame.document.start.initialiser)
        title = f"{frame.document.table.title} \u2013 NN Studio"
        if title != self.windowTitle():
            self.setWindowTitle(title)

    def show_running(self, running: bool) -> None:
        """Let Run read Pause while training goes on."""
        self.train_bar.show_running(running)
        self.actions_by_name["run"].setText(f"{'Pause' if running else 'Run'}\tSpace")
        self.actions_by_name["run"].setIconText("Pause" if running else "Run")

    def show_history(self, undo_name: str | None, redo_name: str | None) -> None:
        """Name what undo and redo would do."""
        for key, verb, name in (("undo", "Undo", undo_name), ("redo", "Redo", redo_name)):
            action = self.actions_by_name[key]
            action.setEnabled(name is not None)
            action.setText(verb if name is None else f"{verb}: {name.replace('&', '&&')}")

    def say(self, sentence: str) -> None:
        """Show a sentence in the status line."""
        self.status.say(sentence)

    def warn(self, sentence: str) -> None:
        """Show what went wrong and what to do; also kept in the status line."""
        self.status.say(sentence)
        box = QMessageBox(QMessageBox.Icon.Warning, "NN Studio", sentence, parent=self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def set_theme(self, choice: str) -> None:
        """Dress everything in light, dark, or as the system says."""
        theme = self._dress(choice)
        for part in (
            self.train_bar,
            self.network,
            self.loss,
            self.map,
            self.you,
            self.picker,
            self.table,
        ):
            part.set_theme(theme)
        for action in self._theme_group.actions():
            action.setChecked(action.data() == choice)

    def _dress(self, choice: str) -> themes.Theme:
        """Palette, fonts and style of the application."""
        theme = themes.THEMES.get(choice) or themes.system_theme()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            themes.apply(app, theme)
        return theme

    def choose_theme(self, choice: str) -> None:
        """Dress everything and remember it for the next start."""
        self._settings.theme = choice
        self.set_theme(choice)

    def dock(self, name: str) -> DockPanel:
        """A panel's dock by name: table, you, activation, network, loss or map."""
        return self._docks[name]

    def restore(self) -> None:
        """Bring back size, layout, theme and speed of the last time."""
        self.set_theme(self._settings.theme)
        if not self.restoreGeometry(self._settings.geometry):
            self.resize(self.sizeHint().boundedTo(self.screen().availableGeometry().size()))
        restored = self._workspace.restoreState(self._settings.layout, LAYOUT_VERSION)
        self._to_share_out = not restored
        if self._settings.speed >= 0:
            self.train_bar.speed.set_position(self._settings.speed)

    def sizeHint(self) -> QSize:
        return QSize(1440, 900)

    # Qt's events

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._to_share_out:
            self._to_share_out = False
            self._share_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        name = self._letters.get(Qt.Key(event.key()))
        if name is not None and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.actions_by_name[name].trigger()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.open_asked.emit(event.mimeData().urls()[0].toLocalFile())

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.geometry = self.saveGeometry()
        self._settings.layout = self._workspace.saveState(LAYOUT_VERSION)
        self._settings.speed = self.train_bar.speed.position
        self.closing.emit()
        super().closeEvent(event)

    # Building

    def _make_docks(self) -> dict[str, DockPanel]:
        panels: tuple[tuple[str, QWidget], ...] = (
            ("table", self.table),
            ("you", self.you),
            ("activation", self.picker),
            ("network", self.network),
            ("loss", self.loss),
            ("map", self.map),
        )
        return {
            name: DockPanel(name, panel.title, panel, panel.tools)  # type: ignore[attr-defined]
            for name, panel in panels
        }

    def _make_workspace(self) -> QMainWindow:
        """The area of the panels: a main window inside this one, so that it can have a margin."""
        workspace = QMainWindow()
        workspace.setWindowFlags(Qt.WindowType.Widget)
        workspace.setDockNestingEnabled(True)
        workspace.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        around = QWidget()
        layout = QVBoxLayout(around)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(workspace)
        self.setCentralWidget(around)
        return workspace

    def _place_docks(self) -> None:
        area, docks, left = self._workspace, self._docks, Qt.DockWidgetArea.LeftDockWidgetArea
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        area.addDockWidget(left, docks["table"])
        area.splitDockWidget(docks["table"], docks["network"], across)
        area.splitDockWidget(docks["network"], docks["loss"], across)
        area.splitDockWidget(docks["table"], docks["you"], down)
        area.splitDockWidget(docks["you"], docks["activation"], down)
        area.splitDockWidget(docks["loss"], docks["map"], down)

    def _share_out(self) -> None:
        """Give every panel its first size."""
        area, docks = self._workspace, self._docks
        columns = [docks["table"], docks["network"], docks["loss"]]
        width, height = area.width(), area.height()
        side = [max(least, round(width * share)) for least, share in SIDES]
        middle = max(400, width - sum(side))
        area.resizeDocks(columns, [side[0], middle, side[1]], Qt.Orientation.Horizontal)
        left = [docks["table"], docks["you"], docks["activation"]]
        area.resizeDocks(
            left, [round(height * share) for share in (0.42, 0.31, 0.27)], Qt.Orientation.Vertical
        )
        right = [round(height * 0.46), round(height * 0.54)]
        area.resizeDocks([docks["loss"], docks["map"]], right, Qt.Orientation.Vertical)

    def _export_button(self) -> QToolButton:
        button = QToolButton()
        button.setText("Export \u25be")
        button.setProperty("quiet", True)
        button.setToolTip("Take the trained weights with you")
        button.setAccessibleName("Export")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.addActions([self.actions_by_name[kind] for kind in SAVE_FILTERS])
        button.setMenu(menu)
        return button

    def _make_menus(self) -> None:
        self._menu("File", "open", "course", None, "json", "npz", "csv", None, "quit")
        self._menu("Edit", "undo", "redo")
        network = self._menu("Network", "add_layer", "remove_layer", None)
        self._add_choices(
            network.addMenu("Start numbers from"),
            self._start_group,
            [(name, record.title) for name, record in INITIALISERS.items()],
            self.initialiser_chosen.emit,
        )
        self._menu("Train", "run", "row", "epoch", None, "rewind", "new_start", None, "ghosts")
        view = self.menuBar().addMenu("View")
        view.addActions([dock.toggleViewAction() for dock in self._docks.values()])
        view.addSeparator()
        looks = [("system", "As the system"), ("light", "Light"), ("dark", "Dark")]
        self._add_choices(view.addMenu("Colours"), self._theme_group, looks, self.choose_theme)
        view.addActions([self.actions_by_name[n] for n in ("full_screen", "layout")])
        self._menu("Help", "keys", "about")

    def _menu(self, title: str, *names: str | None) -> QMenu:
        menu = self.menuBar().addMenu(title)
        menu.setToolTipsVisible(True)
        for name in names:
            if name is None:
                menu.addSeparator()
            else:
                menu.addAction(self.actions_by_name[name])
        return menu

    def _add_choices(self, menu, group, choices, slot) -> None:  # type: ignore[no-untyped-def]
        for data, text in choices:
            action = QAction(text, group)
            action.setCheckable(True)
            action.setData(data)
            menu.addAction(action)
        group.triggered.connect(lambda action: slot(action.data()))

    def _connect_own_actions(self) -> None:
        actions = self.actions_by_name
        actions["open"].triggered.connect(self._ask_open)
        for kind in SAVE_FILTERS:
            actions[kind].triggered.connect(lambda _=False, kind=kind: self._ask_export(kind))
        actions["quit"].triggered.connect(self.close)
        actions["full_screen"].triggered.connect(self._toggle_full_screen)
        actions["layout"].triggered.connect(self._restore_first_layout)
        actions["keys"].triggered.connect(self._show_keys)
        actions["about"].triggered.connect(self._show_about)

    # Its own actions

    def _ask_open(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, "Open a table or weights", "", OPEN_FILTER)
        if path:
            self.open_asked.emit(path)

    def _ask_export(self, kind: str) -> None:
        first = f"weights.{kind}"
        path, _ = QFileDialog.getSaveFileName(self, "Save weights", first, SAVE_FILTERS[kind])
        if path:
            named = path if Path(path).suffix else f"{path}.{kind}"
            self.export_asked.emit(named, kind)

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _restore_first_layout(self) -> None:
        self._workspace.restoreState(self._first_layout, LAYOUT_VERSION)
        self._share_out()

    def _show_keys(self) -> None:
        self._inform(
            "Keys",
            "Space: run or pause\nS: step one row    E: step one epoch\n"
            "R: rewind    N: new start\nCtrl+Z: undo    Ctrl+Shift+Z: redo\n\n"
            "In the table: F2 or Enter edits, Tab goes on, Ctrl+C and Ctrl+V copy and paste "
            "blocks, Alt+Up and Alt+Down move a row, Ctrl+Delete deletes rows.\n\n"
            "In the network: arrow keys choose a weight or bias, Enter changes it, Esc leaves it.",
        )

    def _show_about(self) -> None:
        self._inform(
            "About NN Studio",
            f"NN Studio {__version__}, MIT licence.\n\n"
            "Built on Qt and PySide6 (LGPL), numpy (BSD), pyqtgraph (MIT) and tqdm (MIT, MPL); "
            "lettering in Inter (SIL Open Font License).",
        )

    def _inform(self, title: str, text: str) -> None:
        box = QMessageBox(QMessageBox.Icon.NoIcon, title, text, parent=self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()
