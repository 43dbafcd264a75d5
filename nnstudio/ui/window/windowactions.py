"""Every action of the window, made once: text, tip, and the keys that the menus show.

Plain letter keys work through the window's own key handling, not as shortcuts: a shortcut would
take the letter away from someone typing in the table.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from nnstudio.document.exporting.formats import FORMATS
from nnstudio.language.translate import counted, mark, tr


@dataclass(frozen=True)
class ActionText:
    """What an action is called, what it does, and its keys; `asks` ends its text in dots.

    `why` says why it cannot be done while it cannot. `letter` and `beside` are heard by the
    window's own key handling, which leaves them to a field or table that has them too.
    """

    text: str
    tip: str
    keys: tuple[str | QKeySequence.StandardKey, ...] = ()
    letter: Qt.Key | None = None
    checkable: bool = False
    asks: bool = False
    why: str = ""
    beside: QKeySequence.StandardKey | None = None

    @property
    def words(self) -> str:
        """What it is called, in the language chosen."""
        return tr("{action}\u2026", action=tr(self.text)) if self.asks else tr(self.text)


LETTER = re.compile(r"\s?\(&\w\)")  # how a Chinese text names the letter underlined in it
STANDARD = QKeySequence.StandardKey
# Where macOS puts them; of the others it must not guess by their texts.
ROLES = {
    "about": QAction.MenuRole.AboutRole,
    "quit": QAction.MenuRole.QuitRole,
    "settings": QAction.MenuRole.PreferencesRole,
}
ENGLISH = "english"  # the property of an action in which its text stands in English
ACTIONS: dict[str, ActionText] = {
    "new": ActionText(mark("New"), mark("Begin with an empty table"), (STANDARD.New,)),
    "open": ActionText(
        mark("Open\u2026"),
        mark("Open a project, a table (CSV, XLSX, ODS) or saved weights"),
        (STANDARD.Open,),
    ),
    "save": ActionText(
        mark("Save"),
        mark(
            "Keep everything in one file: table, network, weights, runs; "
            "training can go on from there"
        ),
        (STANDARD.Save,),
    ),
    "save_as": ActionText(
        mark("Save as\u2026"),
        mark("Keep everything in another file"),
        (STANDARD.SaveAs, "Ctrl+Shift+S"),
    ),
    "revert": ActionText(
        mark("Revert"),
        mark("Go back to the project as it was saved last"),
        why=mark("There is no saved project, or nothing was changed since it was saved."),
    ),
    "preview": ActionText(
        mark("Open with a preview\u2026"),
        mark("See how a table is read, and correct it, before it is opened"),
        ("Ctrl+Shift+O",),
    ),
    "preview_text": ActionText(
        mark("Paste with a preview\u2026"),
        mark("See how a copied table is read, and correct it, before it is opened"),
    ),
    "how_read": ActionText(
        mark("How this table was read\u2026"),
        mark("What was recognised in the file and done to it; correct it and open it again"),
        why=mark("The present table was not read from a file."),
    ),
    "course": ActionText(
        mark("The course's four people"), mark("Begin again with the table of the course")
    ),
    "play": ActionText(
        mark("Data to play with\u2026"),
        mark("Make a table: circle, spiral, people and others"),
        ("Ctrl+Shift+N",),
    ),
    "class_task": ActionText(
        mark("Task for a class\u2026"),
        mark(
            "Give this project a task with goals and locks, for pupils who hand in what they save"
        ),
    ),
    **{
        name: ActionText(
            record.title, record.tip, ("Ctrl+Shift+X",) if name == "json" else (), asks=True
        )
        for name, record in FORMATS.items()
    },
    "losses": ActionText(
        mark("Losses as CSV\u2026"),
        mark("Save the loss of every epoch noted, of this run and of earlier ones"),
    ),
    "report": ActionText(
        mark("Report\u2026"),
        mark("Put table, network, losses and figures on one page, PDF or HTML"),
    ),
    "film": ActionText(
        mark("Film of the training\u2026"),
        mark("Network, losses and map at the points that the training passed, as GIF or WebP"),
    ),
    "quit": ActionText(mark("Quit"), mark("Leave NN Studio"), (STANDARD.Quit, "Ctrl+Q")),
    "undo": ActionText(
        mark("Undo"),
        mark("Take the last change back"),
        (STANDARD.Undo, "Ctrl+Z"),
        why=mark("Nothing was changed yet."),
    ),
    "redo": ActionText(
        mark("Redo"),
        mark("Do again what was undone"),
        (STANDARD.Redo, "Ctrl+Shift+Z", "Ctrl+Y"),
        why=mark("Nothing was undone."),
    ),
    "settings": ActionText(
        mark("Settings\u2026"),
        mark("Colours, text size, language, units, decimals and all else that is remembered"),
        (STANDARD.Preferences, "Ctrl+,"),
    ),
    "run": ActionText(
        mark("Run"), mark("Train until the epochs are done; again to pause"), (), Qt.Key.Key_Space
    ),
    "row": ActionText(mark("Step row"), mark("Train on the next row only"), (), Qt.Key.Key_S),
    "epoch": ActionText(
        mark("Step epoch"), mark("Train on the rest of this epoch"), (), Qt.Key.Key_E
    ),
    "rewind": ActionText(mark("Rewind"), mark("Go back to the same start"), (), Qt.Key.Key_R),
    "new_start": ActionText(
        mark("New start"), mark("Draw other first numbers: the next seed"), (), Qt.Key.Key_N
    ),
    "training": ActionText(
        mark("Training settings"),
        mark("Open or close the settings of batch, loss, optimizer, schedule and stop rules"),
        ("Ctrl+T",),
    ),
    "explain": ActionText(
        mark("Explain this step"),
        mark("Forward, loss, backward and update of the shown row, number by number"),
        ("Ctrl+E",),
    ),
    "guess": ActionText(
        mark("Predict, then step"),
        mark("Be asked before each step where a weight will go, and see why it did"),
        ("Ctrl+G",),
        checkable=True,
    ),
    "find": ActionText(
        mark("Find in the network…"),
        mark("Open the card of a neuron, weight or bias by its name"),
        beside=STANDARD.Find,
    ),
    "loss_card": ActionText(
        mark("The loss, row by row"),
        mark("What each row adds to the loss"),
        ("Ctrl+Shift+E",),
    ),
    "lab": ActionText(
        mark("Activation lab"),
        mark("Play with one neuron's function and its slope; see which functions get stuck"),
        ("Ctrl+Shift+A",),
    ),
    "landscape": ActionText(
        mark("Loss landscape"),
        mark(
            "The loss along one weight and over two, and how the weights came to be what they are"
        ),
        ("Ctrl+Shift+L",),
    ),
    "regression": ActionText(
        mark("Linear regression"),
        mark("A line through points, by hand and by least squares; then several features"),
        ("Ctrl+Shift+B",),
    ),
    "starts": ActionText(
        mark("How lucky was this start?"),
        mark("Train the present network from many starts and compare how they end"),
        ("Ctrl+K",),
    ),
    "doctor": ActionText(
        mark("Doctor"),
        mark("What keeps this network from learning, which row and neuron show it, and remedies"),
        ("Ctrl+Shift+D",),
    ),
    "evaluation": ActionText(
        mark("How good is it?"),
        mark("Accuracy, confusion matrix, ROC, residuals and the worst rows"),
        ("Ctrl+J",),
    ),
    "family": ActionText(
        mark("My family"),
        mark("Ask for several people at once, a row for each"),
        ("Ctrl+M",),
    ),
    "task": ActionText(
        mark("The task"),
        mark("What the teacher of this project asks for, and how far its goals are reached"),
        ("Ctrl+Shift+T",),
    ),
    "table": ActionText(
        mark("Table\u2026"), mark("Save the table as CSV or XLSX, with names and units")
    ),
    "predictions": ActionText(
        mark("Predictions for the table\u2026"),
        mark("Save what the network says of every row, as CSV or XLSX"),
    ),
    "runs": ActionText(
        mark("Earlier runs"),
        mark("Compare the present run with earlier ones, and go back to one"),
        ("Ctrl+R",),
    ),
    "compare": ActionText(
        mark("Compare activations"),
        mark("Train the same start with each of the other activations, and keep each as a run"),
        ("Ctrl+Shift+R",),
    ),
    "ghosts": ActionText(
        mark("Forget earlier runs"), mark("Clear the list of earlier runs and their curves")
    ),
    "add_layer": ActionText(
        mark("Add a hidden layer"), mark("Put one more layer before the output")
    ),
    "remove_layer": ActionText(
        mark("Remove the last hidden layer"), mark("Take the layer before the output out")
    ),
    "zoom_in": ActionText(
        mark("Network nearer"),
        mark("See the network diagram a step nearer"),
        (STANDARD.ZoomIn, "Ctrl+="),
    ),
    "zoom_out": ActionText(
        mark("Network farther away"),
        mark("See the network diagram from a step farther away"),
        (STANDARD.ZoomOut,),
    ),
    "zoom_fit": ActionText(
        mark("Whole network"), mark("See all of the network diagram"), ("Ctrl+0",)
    ),
    "text_larger": ActionText(
        mark("Larger texts"),
        mark("All texts of the window a step larger, and what holds them"),
        ("Ctrl+Alt++", "Ctrl+Alt+="),
    ),
    "text_smaller": ActionText(
        mark("Smaller texts"),
        mark("All texts of the window a step smaller, so that more has room"),
        ("Ctrl+Alt+-",),
    ),
    "text_usual": ActionText(
        mark("Texts of the usual size"), mark("All texts of the window at 100 %"), ("Ctrl+Alt+0",)
    ),
    "gradients": ActionText(
        mark("Gradients on the network\u2019s lines"),
        mark("Lines show how the loss of the shown row would change with each weight"),
        ("Ctrl+Shift+G",),
    ),
    "neuron_maps": ActionText(
        mark("Maps in the network\u2019s neurons"),
        mark("Neurons show what they say over the first two inputs with numbers"),
        ("Ctrl+Shift+M",),
    ),
    "course_lessons": ActionText(
        mark("The course"),
        mark("Lessons that use this window, a page at a time; your own table waits meanwhile"),
        ("Ctrl+B",),
    ),
    "full_screen": ActionText(
        mark("Full screen"), mark("Use the whole screen"), (STANDARD.FullScreen, "F11")
    ),
    "presentation": ActionText(
        mark("Presentation"),
        mark(
            "For a projector: full screen, large texts, only the network, the loss and one more; "
            "Esc brings everything back as it was"
        ),
        ("Shift+F11",),
        checkable=True,
    ),
    "layout": ActionText(
        mark("Panels as at first"), mark("Put every panel back to its first place")
    ),
    "glossary": ActionText(
        mark("Glossary"),
        mark("What the terms mean; F1 opens it at what has the keys or is under the mouse"),
        ("F1",),
    ),
    "whats_this": ActionText(
        mark("What is this?"), mark("Then click on anything to read what it is"), ("Shift+F1",)
    ),
    "commands": ActionText(
        mark("Find a command\u2026"),
        mark("Look for anything that the window can do by its name, and do it"),
        ("Ctrl+Shift+P",),
    ),
    "help": ActionText(
        mark("Help"),
        mark("The first ten minutes, panels, keys, files, and what to do when something is wrong"),
        ("Ctrl+?",),
    ),
    "keys": ActionText(mark("Keys"), mark("All keys on one page"), ("Ctrl+F1",)),
    "log_folder": ActionText(
        mark("Show the log folder"),
        mark("Open the folder in which NN Studio writes down what went wrong"),
    ),
    "about": ActionText(
        mark("About NN Studio"), mark("Versions, licences, and what a report should name")
    ),
}


def make_actions(parent: QObject) -> dict[str, QAction]:
    """All actions by name."""
    return {name: _make(name, text, parent) for name, text in ACTIONS.items()}


def letter_keys() -> dict[Qt.Key, str]:
    """Which plain key stands for which action."""
    return {text.letter: name for name, text in ACTIONS.items() if text.letter is not None}


def plain_text(action: QAction) -> str:
    """What an action is called, without the keys that menus show and without an underlined letter.

    The underlining sign stands twice where it is meant itself.
    """
    text = LETTER.sub("", action.text().partition("\t")[0]).replace("&&", "\0").replace("&", "")
    return text.replace("\0", "&")


def keys_of(action: QAction) -> str:
    """The keys that menus show beside an action; "" for none."""
    beside = action.text().partition("\t")[2]
    return beside or action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def plain_tip(action: QAction) -> str:
    """An action's tip without the keys behind it."""
    return action.toolTip().removesuffix(tr("{tip} ({keys})", tip="", keys=keys_of(action)))


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
    action = QAction(text.words, parent)
    action.setObjectName(name)
    action.setProperty(ENGLISH, f"{text.text}\u2026" if text.asks else text.text)
    action.setShortcuts(_sequences(text.keys))
    _name(action, text, tr(text.tip))
    action.setStatusTip("")
    action.setCheckable(text.checkable)
    action.setMenuRole(ROLES.get(name, QAction.MenuRole.NoRole))
    return action


def _name(action: QAction, text: ActionText, tip: str) -> None:
    """Text and tip, each with the key beside it; the tip is in the language chosen."""
    shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    heard = text.letter or text.beside
    if heard is not None:
        shown = QKeySequence(heard).toString(QKeySequence.SequenceFormat.NativeText)
        action.setText(f"{text.words}\t{shown}")
        action.setIconText(text.words)
    action.setToolTip(tr("{tip} ({keys})", tip=tip, keys=shown) if shown else tip)


def name_step(action: QAction, batch: int | None) -> None:
    """Call the shortest step by what it trains on: a row, some rows, or all of them."""
    row = ACTIONS["row"]
    if batch == 1:
        _name(action, row, tr(row.tip))
        return
    if batch is None:
        tip = tr("Train on all rows together only")
    else:
        tip = counted(
            "Train on the next batch of {n} row only",
            "Train on the next batch of {n} rows only",
            batch,
        )
    _name(action, replace(row, text=mark("Step batch")), tip)
