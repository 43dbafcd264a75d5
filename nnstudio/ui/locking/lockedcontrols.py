"""Which controls of the window change what a task can lock: one function, and nothing elsewhere.

Whatever can change a locked part of the document stands here, by the name of its lock. Edits that
come about all the same (undo, a run loaded back) are refused by the session, as ever.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from nnstudio.ui.locking.held import Control

if TYPE_CHECKING:
    from nnstudio.ui.window.mainwindow import MainWindow


def controls(window: MainWindow) -> dict[str, list[Control]]:
    """The controls of each lock, as far as they are made at present."""
    return {
        "table": _table(window),
        "scaling": list(window.table.scaling.changing),
        "structure": [
            *_actions(window, "add_layer", "remove_layer"),
            *window.network.diagram.headings.sizes,
        ],
        "activations": [*window.picker.choices, *window.network.diagram.headings.functions],
        "settings": [window.train_bar.part("rate"), *window.training.changing],
        "weights": _weights(window),
        "seed": _seed(window),
    }


def menu_controls(menu: QWidget) -> list[Control]:
    """What changes the table in a menu of its rows or of a column."""
    found: list[QAction] = getattr(menu, "changing", [])
    return list(found)


def _actions(window: MainWindow, *names: str) -> list[Control]:
    return [window.actions_by_name[name] for name in names]


def _table(window: MainWindow) -> list[Control]:
    """Cells and columns, the label's meaning, rows held out, and every way to a new row."""
    table = window.table
    cells: list[Control] = [table.view, table.add, table.hold_out, *table.scaling.label.changing]
    return [*cells, window.you.add, window.map, window.map.paint]


def _weights(window: MainWindow) -> list[Control]:
    """The diagram, the editor over it, and the card of a weight."""
    editor = window.network.diagram.editor
    found: list[Control] = [window.network, editor.line, editor.lock]
    if "parameter" in window.cards.__dict__:
        card = window.cards.parameter
        found += [card.field, card.lock]
    return found


def _seed(window: MainWindow) -> list[Control]:
    """A new start, where its numbers come from, and the starts that were tried."""
    action, bar = window.actions_by_name["new_start"], window.train_bar
    found: list[Control] = [bar.button_of(action), action, bar.part("seed")]
    found += window.start_choices
    if "view" in window.starts.__dict__:
        found.append(window.starts.view.list)
    return found
