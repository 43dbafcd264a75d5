"""The whole app where no socket can be made: started, used, saved and exported as everywhere."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

# The one pair of sockets that never leaves the process wakes Qt up at Ctrl-C: it is let through.
OFFLINE = """
import socket, sys

touched = []

def audit(event, arguments):
    if event.startswith(("socket.", "urllib.", "ftplib.", "http.", "smtplib.", "ssl.")):
        if not (event == "socket.__new__" and arguments[1] == socket.AF_UNIX):
            touched.append((event, repr(arguments[1:])[:80]))

sys.addaudithook(audit)
inner = socket.socket

class NoSocket(inner):
    def __init__(self, family=-1, *words, **options):
        if family != socket.AF_UNIX:
            touched.append(("socket", str(family)))
            raise OSError("there is no network")
        super().__init__(family, *words, **options)

    def connect(self, address):
        touched.append(("connect", str(address)))
        raise OSError("there is no network")

socket.socket = NoSocket
socket.create_connection = NoSocket
socket.getaddrinfo = lambda *words: touched.append(("getaddrinfo", str(words)))

from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import nnstudio.app as app
from nnstudio.document.document import course_document
from nnstudio.document.exporting.formats import FORMATS
from nnstudio.document.opening import Opened

folder = Path(sys.argv[1])
hostile = folder / "t.csv"
hostile.write_text(
    "http://example.invalid/a,<img src=http://example.invalid/i.png>,//host/share,C\\n"
    "<img src='http://example.invalid/x.png'>,1,2,x\\n\\\\\\\\host\\\\share,3,4,y\\n,5,6,x\\n"
)

class Used(app.Studio):
    def show_present(self):
        super().show_present()
        self.course.open(1, 0)
        self.steps = iter((
            lambda: self.session.run(),
            lambda: self.course.leave(),
            lambda: [self.window.workspace.bring(name) for name in self.window._panels],
            lambda: self.files.open_path(str(hostile)),
            lambda: self.session.run(),
            lambda: self.session.pause(),
            lambda: [self.window.workspace.bring(name) for name in self.window._panels],
            lambda: self.window.grab(),
            lambda: self.projects.save(str(folder / "p.nnstudio")),
            *(lambda kind=kind: self.exporting.export(
                str(folder / f"{kind}{FORMATS[kind].ending}"), kind)
              for kind in ("json", "python", "numpy", "npz", "csv")),
            lambda: self.files.open_path(str(folder / "p.nnstudio")),
            lambda: self.window.tips,
            lambda: self.window.projects.leave(),
        ))
        self.clock = QTimer(interval=40)
        self.clock.timeout.connect(self.next_step)
        self.clock.start()

    def next_step(self):
        if self.exporting.busy:
            return
        step = next(self.steps, None)
        if step is not None:
            step()

app.Studio = Used
app.KernelWarmup.start = lambda self: None
code = app.run_window(Opened(course_document()), ["nnstudio"], "ready")
network = [name for name in sys.modules if name.startswith(
    ("PySide6.QtNetwork", "PySide6.QtWebSockets", "PySide6.QtWebEngine"))]
print(code, touched, network)
print(sorted(path.name for path in folder.iterdir() if path.is_file()))
"""


def test_the_app_is_used_saved_and_exported_where_there_is_no_network(tmp_path: Path) -> None:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    done = subprocess.run(
        [sys.executable, "-c", OFFLINE, str(tmp_path)],
        capture_output=True,
        text=True,
        env=environment,
        timeout=100,
    )
    assert done.returncode == 0, done.stderr
    warnings = [line for line in done.stderr.splitlines() if "plugin does not" not in line]
    assert warnings == []
    said, files = done.stdout.splitlines()
    assert said == "0 [] []"
    for name in ("p.nnstudio", "json.json", "python.py", "numpy.py", "npz.npz", "csv.csv"):
        assert name in files
