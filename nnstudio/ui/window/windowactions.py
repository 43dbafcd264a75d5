"""Every action of the window, made once: text, tip, and the keys that the menus show.

Plain letter keys work through the window's own key handling, not as shortcuts: a shortcut would
take the letter away from someone typing in the table.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from nnstudio.document.exporting.formats import FORMATS


@dataclass(frozen=True)
class ActionText:
    """What an action is called, what it does, and its keys."""

    text: str
    tip: str
    keys: tuple[str | QKeySequence.StandardKey, ...] = ()
    letter: Qt.Key | None = None
    checkable: bool = False


STANDARD = QKeySequence.StandardKey
ACTIONS: dict[str, ActionText] = {
    "new": ActionText("New", "Begin with an empty table", (STANDARD.New,)),
    "open": ActionText(
        "Open\u2026",
        "Open a project, a table (CSV, XLSX, ODS) or saved weights",
        (STANDARD.Open,),
    ),
    "save": ActionText(
        "Save",
        "Keep everything in one file: table, network, weights, runs; training can go on from there",
        (STANDARD.Save,),
    ),
    "save_as": ActionText(
        "Save as\u2026", "Keep everything in another file", (STANDARD.SaveAs, "Ctrl+Shift+S")
    ),
    "revert": ActionText("Revert", "Go back to the project as it was saved last"),
    "preview": ActionText(
        "Open with a preview\u2026",
        "See how a table is read, and correct it, before it is opened",
        ("Ctrl+Shift+O",),
    ),
    "preview_text": ActionText(
        "Paste with a preview\u2026",
        "See how a copied table is read, and correct it, before it is opened",
    ),
    "how_read": ActionText(
        "How this table was read\u2026",
        "What was recognised in the file and done to it; correct it and open it again",
    ),
    "course": ActionText("The course's four people", "Begin again with the table of the course"),
    "play": ActionText(
        "Data to play with\u2026",
        "Make a table: circle, spiral, people and others",
        ("Ctrl+Shift+N",),
    ),
    "class_task": ActionText(
        "Task for a class\u2026",
        "Give this project a task with goals and locks, for pupils who hand in what they save",
    ),
    **{
        name: ActionText(
            f"{record.title}\u2026", record.tip, ("Ctrl+Shift+X",) if name == "json" else ()
        )
        for name, record in FORMATS.items()
    },
    "losses": ActionText(
        "Losses as CSV\u2026",
        "Save the loss of every epoch noted, of this run and of earlier ones",
    ),
    "report": ActionText(
        "Report\u2026", "Put table, network, losses and figures on one page, PDF or HTML"
    ),
    "film": ActionText(
        "Film of the training\u2026",
        "Network, losses and map at the points that the training passed, as GIF or WebP",
    ),
    "quit": ActionText("Quit", "Leave NN Studio", (STANDARD.Quit, "Ctrl+Q")),
    "undo": ActionText("Undo", "Take the last change back", (STANDARD.Undo,)),
    "redo": ActionText("Redo", "Do again what was undone", (STANDARD.Redo, "Ctrl+Y")),
    "run": ActionText(
        "Run", "Train until the epochs are done; again to pause", (), Qt.Key.Key_Space
    ),
    "row": ActionText("Step row", "Train on the next row only", (), Qt.Key.Key_S),
    "epoch": ActionText("Step epoch", "Train on the rest of this epoch", (), Qt.Key.Key_E),
    "rewind": ActionText("Rewind", "Go back to the same start", (), Qt.Key.Key_R),
    "new_start": ActionText(
        "New start", "Draw other first numbers: the next seed", (), Qt.Key.Key_N
    ),
    "training": ActionText(
        "Training settings",
        "Open or close the settings of batch, loss, optimizer, schedule and stop rules",
        ("Ctrl+T",),
    ),
    "explain": ActionText(
        "Explain this step",
        "Forward, loss, backward and update of the shown row, number by number",
        ("Ctrl+E",),
    ),
    "guess": ActionText(
        "Predict, then step",
        "Be asked before each step where a weight will go, and see why it did",
        ("Ctrl+G",),
        checkable=True,
    ),
    "find": ActionText(
        "Find in the network…\tCtrl+F",
        "Open the card of a neuron, weight or bias by its name",
    ),
    "loss_card": ActionText(
        "The loss, row by row",
        "What each row adds to the loss",
        ("Ctrl+Shift+E",),
    ),
    "lab": ActionText(
        "Activation lab",
        "Play with one neuron's function and its slope; see which functions get stuck",
        ("Ctrl+Shift+A",),
    ),
    "landscape": ActionText(
        "Loss landscape",
        "The loss along one weight and over two, and how the weights came to be what they are",
        ("Ctrl+Shift+L",),
    ),
    "regression": ActionText(
        "Linear regression",
        "A line through points, by hand and by least squares; then several features",
        ("Ctrl+Shift+B",),
    ),
    "starts": ActionText(
        "How lucky was this start?",
        "Train the present network from many starts and compare how they end",
        ("Ctrl+K",),
    ),
    "evaluation": ActionText(
        "How good is it?",
        "Accuracy, confusion matrix, ROC, residuals and the worst rows",
        ("Ctrl+J",),
    ),
    "family": ActionText(
        "My family",
        "Ask for several people at once, a row for each",
        ("Ctrl+M",),
    ),
    "task": ActionText(
        "The task",
        "What the teacher of this project asks for, and how far its goals are reached",
        ("Ctrl+Shift+T",),
    ),
    "table": ActionText("Table\u2026", "Save the table as CSV or XLSX, with names and units"),
    "predictions": ActionText(
        "Predictions for the table\u2026",
        "Save what the network says of every row, as CSV or XLSX",
    ),
    "runs": ActionText(
        "Earlier runs",
        "Compare the present run with earlier ones, and go back to one",
        ("Ctrl+R",),
    ),
    "compare": ActionText(
        "Compare activations",
        "Train the same start with each of the other activations, and keep each as a run",
        ("Ctrl+Shift+R",),
    ),
    "ghosts": ActionText("Forget earlier runs", "Clear the list of earlier runs and their curves"),
    "add_layer": ActionText("Add a hidden layer", "Put one more layer before the output"),
    "remove_layer": ActionText(
        "Remove the last hidden layer", "Take the layer before the output out"
    ),
    "zoom_in": ActionText(
        "Network nearer", "See the network diagram a step nearer", (STANDARD.ZoomIn, "Ctrl+=")
    ),
    "zoom_out": ActionText(
        "Network farther away",
        "See the network diagram from a step farther away",
        (STANDARD.ZoomOut,),
    ),
    "zoom_fit": ActionText("Whole network", "See all of the network diagram", ("Ctrl+0",)),
    "gradients": ActionText(
        "Gradients on the network\u2019s lines",
        "Lines show how the loss of the shown row would change with each weight",
        ("Ctrl+Shift+G",),
    ),
    "neuron_maps": ActionText(
        "Maps in the network\u2019s neurons",
        "Neurons show what they say over the first two inputs with numbers",
        ("Ctrl+Shift+M",),
    ),
    "course_lessons": ActionText(
        "The course",
        "Lessons that use this window, a page at a time; your own table waits meanwhile",
        ("Ctrl+B",),
    ),
    "full_screen": ActionText("Full screen", "Use the whole screen", (STANDARD.FullScreen, "F11")),
    "layout": ActionText("Panels as at first", "Put every panel back to its first place"),
    "glossary": ActionText(
        "Glossary",
        "What the terms mean; F1 opens it at what has the keys or is under the mouse",
        ("F1",),
    ),
    "whats_this": ActionText(
        "What is this?", "Then click on anything to read what it is", ("Shift+F1",)
    ),
    "keys": ActionText("Keys", "All keys on one page", ("Ctrl+F1",)),
    "about": ActionText("About NN Studio", "Version and licences"),
}


def make_actions(parent: QObject) -> dict[str, QAction]:
    """All actions by name."""
    return {name: _make(name, text, parent) for name, text in ACTIONS.items()}


def letter_keys() -> dict[Qt.Key, str]:
    """Which plain key stands for which action."""
    return {text.letter: name for name, text in ACTIONS.items() if text.letter is not None}


def _sequences(keys: tuple[str | QKeySequence.StandardKey, ...]) -> list[QKeySequence]:
    """The keys without those that the platform does not have, each once.

    A key given twice, by name and as the platform's standard, is ambiguous to Qt: it does nothing.
    """
    found: list[QKeySequence] = []
    for sequence in (QKeySequence(key) for key in keys):
        if not sequence.isEmpty() and sequence not in found:
            found.append(sequence)
    return found


def _make(name: str, text: ActionText, parent: QObject) -> QAction:
    action = QAction(text.text, parent)
    action.setObjectName(name)
    action.setShortcuts(_sequences(text.keys))
    _name(action, text)
    action.setStatusTip("")
    action.setCheckable(text.checkable)
    return action


def _name(action: QAction, text: ActionText) -> None:
    """Text and tip, each with the key beside it."""
    shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    if text.letter is not None:
        shown = QKeySequence(text.letter).toString(QKeySequence.SequenceFormat.NativeText)
        action.setText(f"{text.text}\t{shown}")
        action.setIconText(text.text)
    action.setToolTip(f"{text.tip} ({shown})" if shown else text.tip)


def name_step(action: QAction, batch: int | None) -> None:
    """Call the shortest step by what it trains on: a row, some rows, or all of them."""
    if batch == 1:
        text = ACTIONS["row"]
    else:
        rows = "all rows together" if batch is None else f"the next batch of {batch} rows"
        text = replace(ACTIONS["row"], text="Step batch", tip=f"Train on {rows} only")
    _name(action, text)
