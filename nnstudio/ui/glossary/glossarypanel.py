"""The glossary: what every term in the window means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal

from nnstudio.document.frame import Frame
from nnstudio.language.translate import mark
from nnstudio.ui.lazypanel import LazyPanel

if TYPE_CHECKING:
    from nnstudio.ui.glossary.glossaryview import GlossaryView


class GlossaryPanel(LazyPanel["GlossaryView"]):
    """The panel "Glossary"; what it holds is made when it is first opened."""

    title = mark("Glossary")
    page_asked = Signal(str, str)  # a lesson's name and the title of its page, in English

    def make_view(self) -> GlossaryView:
        """Search, list and article."""
        from nnstudio.ui.glossary.glossaryview import GlossaryView

        made = GlossaryView()
        made.page_asked.connect(self.page_asked)
        return made

    def show_frame(self, frame: Frame) -> None:
        """Nothing here depends on the network; the view is made when the panel is seen."""
        _ = self.view

    def show_term(self, name: str) -> None:
        """Open the article of a term."""
        self.view.show_term(name)

    def sizeHint(self) -> QSize:
        return QSize(480, 300)
