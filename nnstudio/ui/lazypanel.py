"""A panel that is closed at first: what it holds is made when it is opened."""

from __future__ import annotations

from functools import cached_property
from typing import Generic, Protocol, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnstudio.ui import theme as themes
from nnstudio.ui.panel import Panel
from nnstudio.ui.theme import Theme


class View(Protocol):
    """What such a panel holds: a widget that can be dressed and take the keys."""

    def set_theme(self, theme: Theme) -> None: ...

    def take_focus(self) -> None: ...


ViewT = TypeVar("ViewT", bound=View)


class LazyPanel(Panel, Generic[ViewT]):
    """Makes its view by `make_view`, late, so that the window need not wait for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = themes.LIGHT
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def make_view(self) -> ViewT:
        """Import, make and connect what the panel holds."""
        raise NotImplementedError

    @cached_property
    def view(self) -> ViewT:
        """Everything in the panel."""
        made = self.make_view()
        made.set_theme(self._theme)
        self._column.addWidget(made)  # type: ignore[arg-type]  # a protocol cannot say "and a QWidget"
        return made

    def take_focus(self) -> None:
        """Let keys go to the first control."""
        self.view.take_focus()

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._theme = theme
        if "view" in self.__dict__:
            self.view.set_theme(theme)
