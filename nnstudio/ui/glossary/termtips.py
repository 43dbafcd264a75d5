"""Adds to tool tips what the term means, and answers F1 and What's this in menus and dialogs."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QChildEvent, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QWhatsThisClickedEvent
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QToolTip, QWhatsThis, QWidget

from nnstudio.language.translate import mark, tr
from nnstudio.ui.glossary.termlabel import TermLabel
from nnstudio.ui.glossary.terms import (
    action_term,
    inner_term,
    own_term,
    panel_term,
)
from nnstudio.ui.glossary.tiptext import tip_with

HEARD = "glossaryHeard"  # a label whose links lead to the glossary already
READ = mark("Read more in the glossary")


class TermTips(QObject):
    """Watches a window and all in it, also what is made later; the glossary is read at a tip."""

    term_asked = Signal(str)  # an entry's name

    def watch(self, widget: QWidget) -> None:
        """Look after a widget and everything in it."""
        for part in (widget, *widget.findChildren(QWidget)):
            part.installEventFilter(self)
            if isinstance(part, TermLabel) and not part.property(HEARD):
                part.setProperty(HEARD, True)
                part.term_asked.connect(self.term_asked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            return isinstance(watched, QWidget) and self._tip(watched, event)
        if kind == QEvent.Type.ChildPolished and isinstance(event, QChildEvent):
            child = event.child()
            if isinstance(child, QWidget):
                self.watch(child)
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return event.key() == Qt.Key.Key_F1 and self._key(watched, event)
        elif kind == QEvent.Type.QueryWhatsThis:
            event.accept()
            return True
        elif kind == QEvent.Type.WhatsThis and isinstance(event, QHelpEvent):
            return isinstance(watched, QWidget) and self._explain(watched, event.globalPos())
        elif kind == QEvent.Type.WhatsThisClicked and isinstance(event, QWhatsThisClickedEvent):
            self.term_asked.emit(event.href())
            return True
        return False

    def _tip(self, widget: QWidget, event: QHelpEvent) -> bool:
        """Show the tool tip with the term; False where there is no term."""
        if isinstance(widget, QMenu):
            action = widget.actionAt(event.pos())
            entry = action_term(action)
            tip = "" if action is None else action.toolTip()
        else:
            entry, tip = own_term(widget, event.globalPos()), widget.toolTip()
        if entry is None:
            return False
        QToolTip.showText(event.globalPos(), tip_with(tip, entry), widget)
        return True

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        """F1 where the window's own shortcut is not heard: in an open menu, and in a dialog."""
        if isinstance(watched, QMenu):
            entry = action_term(watched.activeAction())
            if entry is None:
                return False
            while isinstance(menu := QApplication.activePopupWidget(), QMenu):
                menu.close()
            self.term_asked.emit(entry.name)
            return True
        if isinstance(watched, QDialog) and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            focused = watched.focusWidget()
            if focused is not None:
                return self._explain(focused, focused.mapToGlobal(focused.rect().center()))
        return False

    def _explain(self, widget: QWidget, at: QPoint) -> bool:
        """Say in a small window over a control what it is."""
        under = QApplication.widgetAt(at) if widget.isWindow() else widget
        under = under or widget
        entry = inner_term(under, at) or panel_term(under)
        tip = under.toolTip()
        if entry is None and not tip:
            return False
        read = "" if entry is None else f"<p><a href='{escape(entry.name)}'>{tr(READ)}</a></p>"
        shown = tip if entry is None else tip_with(tip, entry, full=True)
        modal = isinstance(under.window(), QDialog)
        QWhatsThis.showText(at, shown + ("" if modal else read), under)
        return True
