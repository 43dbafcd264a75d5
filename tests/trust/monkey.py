"""R8: something does anything, by mouse, keys and menus, while training goes on.

    python tests/trust/monkey.py --seed 3 --actions 1000

Every panel, lesson, dialog and menu is in its reach, hostile texts are what it types. After each
action the document has to hold together; in the end no exception went unseen, Qt warned of nothing
and no dialog is left that cannot be closed. What goes wrong is printed with the seed, the number of
the action and the last actions. The same seed does the same, as far as the machine is as fast.
"""

from __future__ import annotations

import argparse
import faulthandler
import os
import subprocess
import sys
import tempfile
import traceback
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    for _name in ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS"):
        os.environ[_name] = "1"

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from nnstudio.app import Studio
from nnstudio.core.kernels.choice import CHOICES
from nnstudio.document.document import course_document
from nnstudio.document.project.projectfile import Project, pack
from nnstudio.document.weightsfile import to_bytes
from nnstudio.ui.languages import LANGUAGES
from tests.settling import wait
from tests.trust.figure import Figure
from tests.trust.invariants import broken
from tests.trust.windows import Faults, open_studio

Key, Mouse, Mods = Qt.Key, Qt.MouseButton, Qt.KeyboardModifier
LAST = 12  # actions that are printed after a failure
SEEDS, ACTIONS = 5, 1_000
SHORT = 150
HAND_MS = 30
HANGS_AFTER = 240.0  # seconds in one action, on a machine that does much else
TEXTS = (
    *("", " ", "0", "-0.0", "1", "12,5", "1e308", "-1e308", "1e999", "nan", "inf", "5e-324"),
    *(
        "1_000",
        "\u0661\u0662",
        "=1+1",
        "@x",
        "+1",
        "-A1",
        "\t",
        "a\tb\nc\td",
        "\ud83d\ude00",
        "\u202eabc",
    ),
    *(
        "<b>bold</b>",
        "<img src=file:///etc/passwd>",
        "&amp;",
        "%s%n",
        "{0}",
        "{",
        "\\",
        "\0",
        "'\"",
    ),
    *("x" * 1_001, "9" * 400, "165 cm", "5'7\"", "12 st 4 lb", "M", "F", "\u82b1", "\ufeff", "5 %"),
)
PASTED = (
    "Name\tA\tB\tKind\nu\t1\t2\tx\nv\t3\t4\ty\nw\t5\t6\tx\n",
    "a,b\n1,2\n3,4\n",
    "\n".join("\t".join(str(i * j) for j in range(7)) for i in range(40)),
    *TEXTS,
)
KEYS = (
    *(Key.Key_Return, Key.Key_Escape, Key.Key_Tab, Key.Key_Backtab, Key.Key_Space, Key.Key_Delete),
    *(Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End),
    *(Key.Key_PageUp, Key.Key_PageDown, Key.Key_F1, Key.Key_F2, Key.Key_F3, Key.Key_Backspace),
    *(Key.Key_S, Key.Key_E, Key.Key_R, Key.Key_N, Key.Key_1, Key.Key_9, Key.Key_Minus, Key.Key_A),
    *(Key.Key_Menu, Key.Key_Plus, Key.Key_Period),
)
MODS = (
    *[Mods.NoModifier] * 6,
    *(Mods.ControlModifier, Mods.ShiftModifier, Mods.AltModifier),
    Mods.ControlModifier | Mods.ShiftModifier,
)
LEAVES = {"quit"}  # what would end the app
PALM = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QTextEdit, QPlainTextEdit)


class Stop(Exception):
    """Something is wrong."""


class Log(deque[str]):
    """The last actions; `aloud` also prints what is about to be done, for one that ends it all."""

    aloud = False

    def __setitem__(self, place: Any, words: str) -> None:
        super().__setitem__(place, words)
        if self.aloud:
            print(words, flush=True)


class Monkey:
    """Does one thing after the other; `log` says what."""

    def __init__(self, studio: Studio, seed: int, folder: Path, faults: Faults) -> None:
        self.studio, self.random, self.folder, self.faults = studio, Random(seed), folder, faults
        self.seed, self.number = seed, 0
        self.log = Log(maxlen=LAST)
        self.began = 0.0
        self.above: QWidget | None = None  # the window of what is done something to
        # A button with a menu waits in its own loop until somebody has chosen.
        self.hand = QTimer(interval=HAND_MS)
        self.hand.timeout.connect(self.choose)
        self.hand.start()
        self.done: dict[str, int] = {}
        self.files = files_in(folder)
        self.lessons = studio.course.lessons
        self.ways: list[tuple[int, Callable[[], str]]] = [
            (26, self.click),
            (14, self.press_key),
            (8, self.trigger),
            (8, self.type_in_cell),
            (6, self.type_in_field),
            (5, self.shortcut),
            (4, self.drag),
            (4, self.wheel),
            (4, self.open_panel),
            (4, self.undo_or_redo),
            (4, self.run_or_pause),
            (3, self.paste),
            (3, self.open_lesson),
            (3, self.menu),
            (2, self.close_panel),
            (2, self.resize),
            (2, self.open_file),
            (2, self.rest),
            (1, self.minimise),
            (1, self.language),
            (1, self.theme),
            (1, self.save),
            (1, self.kernel),
            (1, self.close_dialogs),
        ]

    def go(self, actions: int) -> None:
        """So many actions, each checked; raises Stop for the first thing that is wrong."""
        weights, ways = zip(*self.ways, strict=True)
        for self.number in range(1, actions + 1):
            (way,) = self.random.choices(ways, weights)
            name = way.__name__
            self.log.append(name)
            self.began = perf_counter()
            faulthandler.dump_traceback_later(HANGS_AFTER, exit=True)
            said = self.do(way)
            self.log[-1] = f"{name}: {said}"
            self.done[name] = self.done.get(name, 0) + 1
            QApplication.processEvents()
            self.check()
        faulthandler.cancel_dump_traceback_later()
        self.settle()

    def do(self, way: Callable[[], str]) -> str:
        """One thing; what exactly."""
        return way()

    def check(self) -> None:
        """Whether all is well."""
        self.stay()
        found = self.faults.exceptions + self.faults.warnings or broken(self.studio, self.number)
        if found:
            raise Stop("\n".join(found[:3]))

    def stay(self) -> None:
        """Keep the app open."""
        for action in LEAVES:
            self.studio.window.actions_by_name[action].setEnabled(False)
        if not self.studio.window.isVisible():
            self.studio.window.show()

    def settle(self) -> None:
        """Close everything; what is still there then is a dialog that cannot be closed."""
        self.studio.session.pause()
        for _ in range(4):
            self.close_dialogs()
            wait(30)
        left = [type(w).__name__ for w in over(self.studio)]
        self.log.append("everything closed")
        self.check()
        if left:
            raise Stop(f"cannot be closed: {', '.join(left)}")

    def choose(self) -> None:
        """Choose in the menu that holds everything up, or close it."""
        popup = QApplication.activePopupWidget()
        if popup is None or perf_counter() - self.began < 2 * HAND_MS / 1_000:
            return
        actions = [a for a in popup.actions() if a.isEnabled() and not a.isSeparator()]
        actions = [a for a in actions if a.objectName() not in LEAVES and a.menu() is None]
        if isinstance(popup, QMenu) and actions and self.random.random() < 0.6:
            action = self.random.choice(actions)
            self.log[-1] += f" -> {action.text()}"
            popup.setActiveAction(action)
            QTest.keyClick(popup, Key.Key_Return)
        else:
            popup.close()

    # Where

    def place(self) -> QWidget | None:
        """A widget that can be seen: in a menu or dialog that is open, or in the window."""
        popup = QApplication.activePopupWidget()
        modal = QApplication.activeModalWidget()
        windows = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w.width() > 1]
        top = popup or modal or (self.random.choice(windows) if windows else None)
        if top is None:
            return None
        if self.random.random() < 0.15:
            return top
        self.above = top  # PySide lets go of what is in a list of Qt's own when that goes
        parts = [w for w in top.findChildren(QWidget) if w.isVisible() and not w.size().isEmpty()]
        named = [w for w in parts if isinstance(w, PALM)]
        if named and self.random.random() < 0.6:
            return self.random.choice(named)
        return self.random.choice(parts) if parts else top

    def point(self, widget: QWidget) -> QPoint:
        """A place in it."""
        x, y = self.random.randrange(widget.width()), self.random.randrange(widget.height())
        return QPoint(x, y)

    # What it does

    def click(self) -> str:
        """Click somewhere."""
        widget = self.place()
        if widget is None:
            return "nothing"
        at, button = (
            self.point(widget),
            self.random.choice([Mouse.LeftButton] * 7 + [Mouse.RightButton]),
        )
        said = f"{named(widget)} at {at.x()}, {at.y()}, {button.name}"
        if leaves(widget, at):
            return f"not {said}"
        twice = self.random.random() < 0.15
        modifier = self.random.choice(MODS)
        self.log[-1] += f" {said}"
        QTest.mouseMove(widget, at)
        # Piece by piece: what is pressed may be gone before the button is let go.
        for press in (QTest.mousePress, double) if twice else (QTest.mousePress,):
            if alive(widget):
                press(widget, button, modifier, at)
            if alive(widget):
                QTest.mouseRelease(widget, button, modifier, at)
        return f"{said}{', twice' if twice else ''}"

    def drag(self) -> str:
        """Press somewhere, move, let go."""
        widget = self.place()
        if widget is None or isinstance(widget, QMenu):
            return "nothing"
        begin, end = self.point(widget), self.point(widget)
        said = f"{named(widget)} from {begin.x()}, {begin.y()} to {end.x()}, {end.y()}"
        self.log[-1] += f" {said}"
        if leaves(widget, begin):
            return f"not {said}"
        QTest.mousePress(widget, Mouse.LeftButton, Mods.NoModifier, begin)
        if alive(widget):
            QTest.mouseMove(widget, (begin + end) / 2)
        QApplication.processEvents()
        if alive(widget):
            QTest.mouseMove(widget, end)
            QTest.mouseRelease(widget, Mouse.LeftButton, Mods.NoModifier, end)
        return said

    def wheel(self) -> str:
        """Turn the wheel somewhere."""
        widget = self.place()
        if widget is None:
            return "nothing"
        at, turn = self.point(widget), self.random.choice([-360, -120, 120, 360])
        event = QWheelEvent(
            QPointF(at),
            QPointF(widget.mapToGlobal(at)),
            QPoint(),
            QPoint(0, turn),
            Mouse.NoButton,
            self.random.choice(MODS),
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        said = f"{named(widget)} by {turn}"
        self.log[-1] += f" {said}"
        QApplication.sendEvent(widget, event)
        return said

    def press_key(self) -> str:
        """Press a key where the keys are."""
        target = QApplication.focusWidget() or self.place()
        if target is None:
            return "nothing"
        key, modifier = self.random.choice(KEYS), self.random.choice(MODS)
        said = f"{key.name} {modifier.name} in {named(target)}"
        self.log[-1] += f" {said}"
        QTest.keyClick(target, key, modifier)
        return said

    def shortcut(self) -> str:
        """Press the keys of an action."""
        actions = [a for a in self.actions() if not a.shortcut().isEmpty()]
        action = self.random.choice(actions)
        self.log[-1] += f" {action.objectName()}"
        QTest.keySequence(self.studio.window, action.shortcut())
        return f"{action.objectName()} by {action.shortcut().toString()}"

    def actions(self) -> list[QAction]:
        """All that do not end the app."""
        return [a for n, a in self.studio.window.actions_by_name.items() if n not in LEAVES]

    def trigger(self) -> str:
        """Use an action, as from a menu."""
        action = self.random.choice(self.actions())
        self.log[-1] += f" {action.objectName()}"
        if action.isEnabled() and QApplication.activeModalWidget() is None:
            action.trigger()
        return action.objectName()

    def menu(self) -> str:
        """Use an entry of a menu that is not an action by name: languages, starts, pictures."""
        bar = self.studio.window.menuBar()
        menus = [m for m in bar.findChildren(QMenu) if m.actions()]
        entries = [a for m in menus for a in m.actions() if a.isEnabled() and not a.menu()]
        mine = [a for a in entries if a.text() and a.objectName() not in LEAVES]
        if not mine or QApplication.activeModalWidget() is not None:
            return "nothing"
        action = self.random.choice(mine)
        said = action.text()
        self.log[-1] += f" {said}"
        action.trigger()
        return said

    def type_in_cell(self) -> str:
        """Put a hostile text into a cell or a header of the table."""
        view = self.studio.window.table.view
        model = view.model()
        if not model.rowCount() or not model.columnCount():
            return "no cells"
        row, column = (
            self.random.randrange(model.rowCount()),
            self.random.randrange(model.columnCount()),
        )
        text = self.random.choice(TEXTS)
        said = f"{text[:30]!r} at {row}, {column}"
        self.log[-1] += f" {said}"
        if self.random.random() < 0.5:
            model.setData(model.index(row, column), text)
        else:
            view.setCurrentIndex(model.index(row, column))
            QTest.keyClick(view, Key.Key_F2)
            self._type(QApplication.focusWidget(), text)
        return said

    def type_in_field(self) -> str:
        """Type a hostile text into any field."""
        fields = [
            field
            for kind in (QLineEdit, QPlainTextEdit, QTextEdit)
            for window in QApplication.topLevelWidgets()
            for field in window.findChildren(kind)
            if field.isVisible() and field.isEnabled()
        ]
        if not fields:
            return "no fields"
        field, text = self.random.choice(fields), self.random.choice(TEXTS)
        said = f"{text[:30]!r} in {named(field)}"
        self.log[-1] += f" {said}"
        field.setFocus()
        if isinstance(field, QLineEdit):
            field.selectAll()
        self._type(field, text)
        return said

    def _type(self, field: QWidget | None, text: str) -> None:
        """As if it was pasted: QTest's keys are for ASCII only."""
        if isinstance(field, QLineEdit) and not field.isReadOnly():
            field.insert(text)
        elif isinstance(field, QPlainTextEdit | QTextEdit) and not field.isReadOnly():
            field.insertPlainText(text)
        if field is not None and self.random.random() < 0.8:
            QTest.keyClick(field, self.random.choice([Key.Key_Return, Key.Key_Tab]))

    def paste(self) -> str:
        """Paste a table or something else into the table."""
        text = self.random.choice(PASTED)
        QGuiApplication.clipboard().setText(text)
        view = self.studio.window.table.view
        model = view.model()
        if model.rowCount() and model.columnCount():
            row, column = (
                self.random.randrange(n) for n in (model.rowCount(), model.columnCount())
            )
            view.setCurrentIndex(model.index(row, column))
        said = repr(text[:30])
        self.log[-1] += f" {said}"
        if QApplication.activeModalWidget() is None:
            view.setFocus()
            QTest.keyClick(view, Key.Key_V, Mods.ControlModifier)
        return said

    def undo_or_redo(self) -> str:
        """Some steps back or forth."""
        times, back = self.random.randrange(1, 6), self.random.random() < 0.6
        for _ in range(times):
            (self.studio.session.undo if back else self.studio.session.redo)()
        return f"{'undo' if back else 'redo'} {times}"

    def run_or_pause(self) -> str:
        """Mostly run."""
        if self.random.random() < 0.7:
            self.studio.session.run()
            wait(self.random.choice([0, 10, 40]))
            return "run"
        self.studio.session.pause()
        return "pause"

    def rest(self) -> str:
        """Let the training go on."""
        milliseconds = self.random.choice([5, 20, 60])
        wait(milliseconds)
        return f"{milliseconds} ms"

    def open_panel(self) -> str:
        """Bring a panel to the front, or the card of a neuron."""
        names = list(self.studio.window._panels)
        name = self.random.choice(names)
        self.log[-1] += f" {name}"
        self.studio.window.workspace.bring(name)
        return name

    def close_panel(self) -> str:
        """Close one."""
        name = self.random.choice(list(self.studio.window._panels))
        self.log[-1] += f" {name}"
        self.studio.window.workspace.dock(name).close()
        return name

    def open_lesson(self) -> str:
        """A page of the course, or leave it."""
        if self.random.random() < 0.3:
            self.studio.course.leave()
            return "left"
        lesson = self.random.randrange(len(self.lessons))
        page = self.random.randrange(len(self.lessons[lesson].pages))
        self.log[-1] += f" {lesson}-{page}"
        self.studio.course.open(lesson, page)
        return f"{lesson}-{page}"

    def open_file(self) -> str:
        """Open a good file, a hostile one or none."""
        path = self.random.choice(self.files)
        self.log[-1] += f" {path.name}"
        if QApplication.activeModalWidget() is None:
            self.studio.window.files.open(str(path))
        return path.name

    def save(self) -> str:
        """Save the project in the folder, or somewhere that is not."""
        name = self.random.choice(["p.nnstudio", "q.nnstudio", "no/p.nnstudio"])
        self.log[-1] += f" {name}"
        self.studio.projects.save(str(self.folder / name))
        return name

    def resize(self) -> str:
        """Another size of the window."""
        width, height = self.random.randrange(300, 2_000), self.random.randrange(200, 1_300)
        self.studio.window.resize(width, height)
        return f"{width} x {height}"

    def minimise(self) -> str:
        """Minimise and come back."""
        self.studio.window.showMinimized()
        wait(10)
        self.studio.window.showNormal()
        return ""

    def language(self) -> str:
        """Another language."""
        name = self.random.choice([*LANGUAGES, "system"])
        self.log[-1] += f" {name}"
        if QApplication.activePopupWidget() is None:
            self.studio.window.language_chosen.emit(name)
        return name

    def theme(self) -> str:
        """Other colours."""
        name = self.random.choice(["light", "dark", "system"])
        self.log[-1] += f" {name}"
        self.studio.window.choose_theme(name)
        return name

    def kernel(self) -> str:
        """Another kernel or pace."""
        name = self.random.choice(list(CHOICES))
        self.studio.session.choose_kernel(name)
        self.studio.window.train_bar.speed.set_position(self.random.randrange(101))
        return name

    def close_dialogs(self) -> str:
        """Close what lies over the window."""
        names = []
        for widget in over(self.studio):
            names.append(type(widget).__name__)
            self.log[-1] += f" {names[-1]}"
            widget.close()
        QApplication.processEvents()
        return ", ".join(names)


def over(studio: Studio) -> list[QWidget]:
    """What is shown over the window, the uppermost first."""
    found = [QApplication.activePopupWidget(), QApplication.activeModalWidget()]
    found += [
        w
        for w in QApplication.topLevelWidgets()
        if w.isVisible() and isinstance(w, QDialog | QMenu)
    ]
    return [w for n, w in enumerate(found) if w is not None and w not in found[:n]]


def leaves(widget: QWidget, at: QPoint) -> bool:
    """Whether a click there would end the app."""
    if isinstance(widget, QMenu):
        action = widget.actionAt(at)
        return action is not None and action.objectName() in LEAVES
    return False


def double(widget: QWidget, button: Qt.MouseButton, modifier: Any, at: QPoint) -> None:
    """The second press of a double click."""
    place, globally = QPointF(at), QPointF(widget.mapToGlobal(at))
    kind = QEvent.Type.MouseButtonDblClick
    QApplication.sendEvent(widget, QMouseEvent(kind, place, globally, button, button, modifier))


def alive(widget: QWidget) -> bool:
    """Whether there still is such a widget."""
    from shiboken6 import isValid

    return bool(isValid(widget)) and widget.isVisible()


def named(widget: QWidget) -> str:
    """What a person who looks into it can find it by."""
    words = widget.objectName() or widget.accessibleName()
    if isinstance(widget, QAbstractButton):
        words = widget.text() or words
    if isinstance(widget, QHeaderView):
        words = "header"
    return f"{type(widget).__name__} {words[:30]!r}"


def files_in(folder: Path) -> list[Path]:
    """Files to be opened."""
    table = "Name,A (cm),B,Kind\nu,1,2,x\nv,3,4,y\nw,5,6,x\n"
    hostile = '<b>,<img src=file:///etc/passwd>,=1+1,@x\n<i>,1,2,a&b\n</b>,3,4,"<u>"\n'
    many = (f"{n % 17},{n % 5},{n % 2}" for n in range(3_000))
    contents = {
        "t.csv": table.encode(),
        "hostile.csv": hostile.encode(),
        "many.csv": "\n".join(["a,b,c", *many]).encode(),
        "one.csv": b"a\n1\n",
        "numbers.csv": b"x,y\n1e308,1e-308\n-1e308,5e-324\n0,0\n",
        "bad.csv": b"\0\xff",
        "empty.csv": b"",
        "p.nnstudio": pack(Project(course_document()), "p.nnstudio").data,
        "bad.nnstudio": b"{",
        "w.json": to_bytes(course_document().model()),
        "bad.json": b"[",
    }
    for name, data in contents.items():
        (folder / name).write_bytes(data)
    return [*(folder / name for name in contents), folder, folder / "none.csv"]


@contextmanager
def no_one_asked(folder: Path, random: Random) -> Iterator[None]:
    """File dialogs answer themselves, and no browser is opened."""
    kept = QFileDialog.exec, QFileDialog.selectedFiles, QFileDialog.getOpenFileName
    urls = QDesktopServices.openUrl
    opened: list[QUrl] = []

    def chosen(dialog: QFileDialog) -> list[str]:
        suffix = dialog.defaultSuffix()
        return [str(folder / f"saved{random.randrange(3)}.{suffix}")]

    def existing(*_: object, **__: object) -> tuple[str, str]:
        names = sorted(p for p in folder.iterdir() if p.is_file())
        return (str(random.choice(names)) if random.random() < 0.8 else "", "")

    QFileDialog.exec = lambda dialog: random.choice([0, 1])  # type: ignore[method-assign]
    QFileDialog.selectedFiles = chosen  # type: ignore[method-assign]
    QFileDialog.getOpenFileName = existing  # type: ignore[assignment]
    QDesktopServices.openUrl = lambda url: opened.append(url)  # type: ignore[assignment]
    try:
        yield
    finally:
        QFileDialog.exec, QFileDialog.selectedFiles, QFileDialog.getOpenFileName = kept
        QDesktopServices.openUrl = urls


def tried(seed: int, actions: int, kind: type[Monkey] = Monkey, aloud: bool = False) -> str:
    """One monkey in this process; "" where nothing was wrong, else what, when and after what."""
    faults = Faults()
    with tempfile.TemporaryDirectory() as name, faults.watch():
        folder = Path(name)
        with no_one_asked(folder, Random(seed)), open_studio(course_document()) as studio:
            monkey = kind(studio, seed, folder, faults)
            monkey.log.aloud = aloud
            try:
                monkey.go(actions)
            except Exception as error:
                what = str(error) if isinstance(error, Stop) else traceback.format_exc()
                last = "\n".join(f"    {line}" for line in monkey.log)
                return f"seed {seed}, action {monkey.number}: {what}\nafter\n{last}"
    return "" if faults.none else f"seed {seed}, at the end: {faults.exceptions + faults.warnings}"


def run(program: str, seeds: int, actions: int) -> list[str]:
    """What was wrong with some seeds, each in a process of its own; what they said is printed."""
    wrong = []
    for seed in range(1, seeds + 1):
        words = ("--seed", str(seed), "--actions", str(actions))
        done = subprocess.run([sys.executable, program, *words], capture_output=True, text=True)
        if done.returncode or done.stderr:
            said = (done.stdout + done.stderr).strip()
            print(f"seed {seed}:\n{said}", file=sys.stderr)  # the trace of one that ended it all
            wrong.append(f"seed {seed} ({done.returncode}): {said.partition(chr(10))[0]}")
    return wrong


def measure(long: bool) -> Figure:
    """5 seeds of 1,000 actions; in the short form one of 150. Each in a process of its own."""
    begin = perf_counter()
    seeds, actions = (SEEDS, ACTIONS) if long else (1, SHORT)
    wrong = run(__file__, seeds, actions)
    figure = (
        f"{seeds} x {actions:,} random actions while training, over all panels, lessons, dialogs "
        f"and menus: {len(wrong)} with an exception, a warning of Qt, a dialog that stays or a "
        "document that does not hold together"
    )
    if wrong:
        figure += f" ({'; '.join(wrong)[:300]})"
    return Figure("R8", figure, not wrong, perf_counter() - begin)


def main(kind: type[Monkey] = Monkey) -> int:
    """The program: what was wrong is printed, the exit code is 1 then."""
    says = sys.modules[kind.__module__].__doc__ or ""
    parser = argparse.ArgumentParser(description=says.partition("\n")[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--actions", type=int, default=ACTIONS)
    parser.add_argument("--all", action="store_true", help="print each action before it is done")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    faulthandler.enable()
    wrong = tried(options.seed, options.actions, kind, options.all)
    if wrong:
        print(wrong)
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
