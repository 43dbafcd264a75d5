"""A real X screen of our own, a hand on its mouse and keyboard, and the app as a process on it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

# The app as it is, but for a question and an answer a line: where something is, what is the case.
APP = """
import json, sys
from PySide6.QtCore import QPoint, QPointF, QSocketNotifier
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
import nnstudio.app as app
import nnstudio.session.recovery as recovery
from nnstudio.document.document import course_document
from nnstudio.document.opening import Opened, open_file
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.map.mapcanvas import MapCanvas

def spot(widget, point=None):
    return widget.mapToGlobal(point or widget.rect().center()).toTuple()

recovery.SECOND_MS = 100  # so that a test need not wait for 15 seconds

class Told(app.Studio):
    def show_present(self):
        super().show_present()
        self.listener = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self.listener.activated.connect(self.answer)
        self.window.train_bar.speed.set_position(100)

    def answer(self, *_):
        line = sys.stdin.readline()
        if not line:  # nobody asks any more
            self.listener.setEnabled(False)
            return
        what, *words = json.loads(line)
        try:
            print(json.dumps(getattr(self, what)(*words)), flush=True)
        except Exception as error:
            print(json.dumps({"error": repr(error)}), flush=True)

    def header(self, column):
        header = self.window.table.view.horizontalHeader()
        x = header.sectionViewportPosition(column) + 12
        return spot(header.viewport(), QPoint(x, header.height() // 2))

    def cell(self, row, column):
        view = self.window.table.view
        return spot(view.viewport(), view.visualRect(view.model().index(row, column)).center())

    def button(self, name):
        bar = self.window.train_bar
        return spot(bar.button_of(self.window.actions_by_name[name]))

    def hold_out(self):
        return spot(self.window.table.hold_out)

    def link(self, text):
        for link in self.window.findChildren(LinkButton):
            if link.isVisible() and link.text().startswith(text):
                return spot(link)
        return None

    def choice(self, text):
        for window in QApplication.topLevelWidgets():
            for button in window.findChildren(QPushButton):
                if button.isVisible() and button.text().replace("&", "") == text:
                    return spot(button)
        return None

    def active(self):
        return self.window.isActiveWindow()

    def dialog(self):
        shown = QApplication.activeModalWidget()
        return shown is not None and shown.isActiveWindow()

    def box(self, row):
        return spot(self.window.you.rows[row].box)

    def kept(self):
        return [path.name for path in self.recovery.folder.glob("*.nnstudio")]

    def parameters(self):
        return self.session.document.progress.params.vector.tolist()

    def diagram(self):
        diagram = self.window.network.diagram
        return spot(diagram, diagram.rect().center() * 1.7)

    def on_map(self, across, up):
        canvas = self.window.map.findChild(MapCanvas)
        area = canvas.area
        return spot(canvas, QPointF(area.left() + across * area.width(),
                                    area.bottom() - up * area.height()).toPoint())

    def menu(self, text):
        for menu in QApplication.topLevelWidgets():
            if isinstance(menu, QMenu) and menu.isVisible():
                for action in menu.actions():
                    if action.text().replace("&", "").startswith(text):
                        return spot(menu, menu.actionGeometry(action).center())
        return None

    def state(self):
        document = self.session.document
        frame = self.session.frame()
        return {
            "rows": document.table.row_count,
            "columns": [[c.name, str(c.role), str(c.kind)] for c in document.table.columns],
            "held": len(document.training.held),
            "epoch": frame.epoch,
            "running": self.session.running,
            "loss": frame.loss,
            "held_loss": frame.held_loss,
            "said": self.window.status.message,
            "undo": self.session.undo_name,
            "redo": self.session.redo_name,
            "title": self.window.windowTitle(),
            "modified": self.window.isWindowModified(),
            "sizes": list(document.spec.sizes),
            "output": document.spec.layers[-1].activation,
        }

app.Studio = Told
path = sys.argv[1] if len(sys.argv) > 1 else None
opened = Opened(course_document())
if path:
    opened = open_file(path, opened.document)
sys.exit(app.run_window(opened, ["nnstudio"], "ready", path))
"""


class Screen:
    """An Xvfb of our own and a hand on its mouse and keyboard."""

    def __init__(self, size: str = "1280x800") -> None:
        reader, writer = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{size}x24"],
            pass_fds=(writer,),
            stderr=subprocess.DEVNULL,
        )
        self.name = f":{os.read(reader, 16).decode().strip()}"

    def do(self, *words: object) -> None:
        command = ["xdotool", *(str(word) for word in words)]
        subprocess.run(command, env=os.environ | {"DISPLAY": self.name}, check=True, timeout=30)

    def click(self, spot: Any, times: int = 1) -> None:
        self.do("mousemove", *spot, "click", "--repeat", times, "--delay", 80, 1)

    def type(self, text: str) -> None:
        self.do("type", "--delay", 20, text)

    def close(self) -> None:
        self._server.terminate()
        self._server.wait(10)


class App:
    """The app on a screen; `ask` puts a question to it, `until` waits for an answer."""

    def __init__(self, screen: Screen, home: Path, *words: str | Path) -> None:
        environment = os.environ | {
            "DISPLAY": screen.name,
            "QT_QPA_PLATFORM": "xcb",
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_DATA_HOME": str(home / "data"),
        }
        self.screen = screen
        self.process = subprocess.Popen(
            [sys.executable, "-c", APP, *map(str, words)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environment,
        )

    def ask(self, what: str, *words: object) -> Any:
        line = self._answer(what, *words)
        if not line:
            raise AssertionError(f"the app ended at {what}: {self.process.communicate()[1]}")
        found = json.loads(line)
        assert not (isinstance(found, dict) and "error" in found), (what, words, found)
        return found

    def _answer(self, *question: object) -> str:
        """The line it answers with, nothing if it has ended."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        try:
            self.process.stdin.write(json.dumps(question) + "\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            return ""
        return self.process.stdout.readline()

    def until(self, what: str, *words: object, seconds: float = 30.0) -> Any:
        """Ask until there is an answer other than nothing."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            found = self.ask(what, *words)
            if found:
                return found
            time.sleep(0.1)
        raise AssertionError(f"no {what} {words} within {seconds} seconds; {self.ask('state')}")

    def until_state(self, seconds: float = 30.0, **wanted: object) -> dict[str, Any]:
        """Ask until the state is as wanted."""
        end = time.monotonic() + seconds
        while True:
            state: dict[str, Any] = self.ask("state")
            if all(state[name] == value for name, value in wanted.items()):
                return state
            if time.monotonic() > end:
                raise AssertionError(f"not {wanted} within {seconds} seconds but {state}")
            time.sleep(0.1)

    def click(self, what: str, *words: object, times: int = 1) -> None:
        self.screen.click(self.until(what, *words), times)

    def focus(self) -> None:
        """Without a window manager a click brings the focus back, once the window is there."""
        self.click("diagram")
        for _ in range(50):
            if self.ask("active"):
                return
            time.sleep(0.1)
            self.click("diagram")
        raise AssertionError("the window does not get the focus")

    def answer_dialog(self, key: str, text: str) -> None:
        """Press a key that opens a dialog, and give it a text in place of its own."""
        self.screen.do("key", key)
        self.until("dialog")
        self.type_over(text)

    def type_over(self, text: str) -> None:
        """Put a text in the place of the one that has the keys."""
        self.screen.do("key", "ctrl+a")
        self.screen.type(text)
        self.screen.do("key", "Return")

    def edit_and_train(self) -> None:
        """Alice becomes 130 pounds heavy, and the whole run is trained."""
        self.click("cell", 0, 1, times=2)
        self.type_over("130")
        self.until_state(undo="change Alice's Weight to 130")
        self.click("button", "run")
        self.until_state(epoch=1000, running=False)

    def save_weights(self, path: Path) -> None:
        """By keys, through the dialog."""
        self.answer_dialog("ctrl+shift+x", str(path))
        end = time.monotonic() + 20
        while not self.ask("state")["said"].endswith("largest difference 0."):
            assert time.monotonic() < end, self.ask("state")
            time.sleep(0.1)

    def quit(self) -> None:
        """By a key, with nothing saved; it ends in order and says nothing on its error output.

        What it asks on the way depends on what was done, and how soon on the machine.
        """
        self.focus()
        self.screen.do("key", "ctrl+q")
        end = time.monotonic() + 60
        while (line := self._answer("choice", "Don\u2019t save")) and time.monotonic() < end:
            if isinstance(spot := json.loads(line), list):
                self.screen.click(spot)
            time.sleep(0.1)
        errors = self.process.communicate(timeout=20)[1]
        assert self.process.returncode == 0, errors
        assert not errors, errors

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            if pipe is not None and not pipe.closed:
                pipe.close()


Start = Callable[..., App]
