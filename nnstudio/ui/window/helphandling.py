"""Help beside the window, and the box about the program; both are made when first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from nnstudio.ui import theme as themes

if TYPE_CHECKING:
    from nnstudio.ui.help.helpfacts import Facts
    from nnstudio.ui.help.helpwindow import HelpWindow
    from nnstudio.ui.window.mainwindow import MainWindow


class HelpHandling(QObject):
    """What is pressed in the help leaves as a signal."""

    command_asked = Signal(str)  # a name of ACTIONS
    panel_asked = Signal(str)
    term_asked = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    @cached_property
    def view(self) -> HelpWindow:
        """The help, beside the window."""
        from nnstudio.ui.help.helpwindow import HelpWindow

        made = HelpWindow(self.facts(), self._window.theme, self._window)
        made.command_asked.connect(self.command_asked)
        made.panel_asked.connect(self.panel_asked)
        made.term_asked.connect(self.term_asked)
        return made

    def set_theme(self, theme: themes.Theme) -> None:
        """Dress the help, where there is one."""
        if "view" in self.__dict__:
            self.view.set_theme(theme)

    def facts(self) -> Facts:
        """What the chapters say of the menus, panels and settings as they are now."""
        from nnstudio.ui.help.helpfacts import facts_of, settings_place

        return facts_of(self._window.menuBar(), self._window.panel_titles, settings_place())

    def show(self, chapter: str = "start") -> None:
        """Open the help at a chapter."""
        self.view.set_facts(self.facts())
        self.view.show()
        self.view.raise_()
        self.view.activateWindow()
        self.view.open_chapter(chapter)

    def show_about(self) -> None:
        """Versions, licences, and what a report should name."""
        from nnstudio.session.logfile import LogFile
        from nnstudio.ui.about.aboutdialog import AboutDialog

        log = LogFile().path
        frame = self._window.frame
        kernel = "" if frame is None else frame.kernel
        dialog = AboutDialog(kernel, log if log.exists() else None, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
