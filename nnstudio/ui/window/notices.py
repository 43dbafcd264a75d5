"""Boxes with a few sentences: what went wrong, the keys, and what this is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from nnstudio.language.translate import mark

KEYS = mark(
    "Ctrl+S: save    Ctrl+Shift+S: save as    Ctrl+Shift+X: save the weights\n"
    "Ctrl+O: open    Ctrl+N: new\n"
    "Space: run or pause\nS: step one row or batch    E: step one epoch\n"
    "R: rewind    N: new start\nCtrl+Z: undo    Ctrl+Shift+Z: redo\n"
    "Ctrl+T: training settings    Ctrl+E: explain this step    Ctrl+Shift+A: activation lab\n"
    "Ctrl+Shift+E: the loss, row by row    Ctrl+G: predict, then step\n"
    "Ctrl+J: how good is it?    Ctrl+K: how lucky was this start?    Ctrl+M: my family\n"
    "Ctrl+B: the course    Ctrl+R: earlier runs    Ctrl+Shift+R: compare activations\n"
    "Ctrl+Shift+T: the task    Ctrl+Shift+B: linear regression    Ctrl+Shift+D: doctor\n"
    "F1: what this term means    Shift+F1: what is this?    Ctrl+Shift+P: find a command\n"
    "Ctrl+Shift+N: data to play with    Ctrl+Shift+O: open with a preview    Ctrl+,: settings\n\n"
    "In the table: arrows go from cell to cell, F2 or Enter edits; while editing, Tab goes to "
    "the next cell, otherwise Tab and Esc leave. Ctrl+C and Ctrl+V copy and paste blocks, "
    "Alt+Up and Alt+Down move a row, Ctrl+Delete deletes rows, Ctrl+D fills down. Ctrl+F finds "
    "(F3 and Shift+F3: next and previous), Ctrl+Shift+F shows only rows that match.\n\n"
    "On the line under the loss plot: Left and Right go from moment to moment, Home and End to "
    "the ends, Esc back to now. Among earlier runs: Enter loads one back, F2 renames it, Delete "
    "forgets it, Space draws its curve.\n\n"
    "In the network: arrow keys choose a weight or bias, Enter changes it, Ctrl+L "
    "locks it, Esc leaves it. A click on a neuron, weight or bias opens its card; Ctrl+F finds "
    "one by its name; Esc closes it. Ctrl++ and Ctrl+\u2212, or Ctrl and the wheel, zoom; Ctrl+0 "
    "shows all of it; the wheel, a drag on empty ground, and Ctrl with the arrows move it. "
    "Ctrl+Shift+G: gradients on its lines. Ctrl+Shift+M: maps in its neurons."
)
ABOUT = mark(
    "NN Studio {version}, MIT licence.\n\n"
    "Built on Qt and PySide6 (LGPL), numpy (BSD), pyqtgraph (MIT) and tqdm (MIT, MPL); "
    "spreadsheets by python-calamine (MIT) and XlsxWriter (BSD), models by onnx "
    "(Apache 2.0); lettering in Inter (SIL Open Font License)."
)
NO_ICON, WARNING = QMessageBox.Icon.NoIcon, QMessageBox.Icon.Warning


def show_notice(
    window: QWidget, text: str, title: str = "NN Studio", icon: QMessageBox.Icon = NO_ICON
) -> None:
    """Open a box over the window without holding anything up; the text is shown as typed."""
    box = QMessageBox(icon, title, text, parent=window)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
