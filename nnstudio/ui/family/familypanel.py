"""My family: a row for each person, and at once what the network says of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal

from nnstudio.document.frame import Frame
from nnstudio.language.translate import mark
from nnstudio.ui.lazypanel import LazyPanel

if TYPE_CHECKING:
    from nnstudio.ui.family.familyview import FamilyView


class FamilyPanel(LazyPanel["FamilyView"]):
    """The panel "My family"; what it holds is made when it is first opened."""

    title = mark("My family")
    family_edited = Signal(object, str)  # Family, and what the edit is called
    you_asked = Signal()  # You becomes one of them
    import_asked = Signal()
    export_asked = Signal()
    said = Signal(str)  # why something cannot be

    def make_view(self) -> FamilyView:
        """The list and what can be done with it."""
        from nnstudio.ui.family.familyview import FamilyView

        made = FamilyView()
        made.family_edited.connect(self.family_edited)
        made.you_asked.connect(self.you_asked)
        made.import_asked.connect(self.import_asked)
        made.export_asked.connect(self.export_asked)
        made.said.connect(self.said)
        return made

    def show_frame(self, frame: Frame) -> None:
        """Follow the rows, and what the network says of them."""
        self.view.show_frame(frame)

    def sizeHint(self) -> QSize:
        return QSize(320, 180)


if __name__ == "__main__":
    from nnstudio.ui.alone import show_alone

    show_alone(FamilyPanel, 340, 220)
