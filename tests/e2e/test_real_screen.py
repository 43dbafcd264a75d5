"""The main job once more on a real X screen, with keys and clicks that come from outside."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import numpy as np
import pytest

from nnstudio.document.weightsfile import load_weights
from tests.e2e.screen import DIALOG, Screen

pytestmark = pytest.mark.skipif(
    not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="needs Xvfb and xdotool"
)

# The app as it is, but for two words to the test: where things are, and what the status line says.
APP = """
import json, sys
from PySide6.QtCore import QTimer
import nnstudio.app as app
from nnstudio.document.document import course_document
from nnstudio.document.opening import Opened

class Told(app.Studio):
    def show_present(self):
        super().show_present()
        self.session.said.connect(lambda words: print(json.dumps({"said": words}), flush=True))
        QTimer.singleShot(800, self.tell)

    def tell(self):
        window, view = self.window, self.window.table.view
        cell = view.visualRect(view.model().index(0, 1)).center()
        run = window.train_bar.button_of(window.actions_by_name["run"])
        boxes = [row.box for row in window.you.rows]
        at = lambda widget, spot: widget.mapToGlobal(spot).toTuple()
        print(json.dumps({
            "cell": at(view.viewport(), cell),
            "run": at(run, run.rect().center()),
            "weight": at(boxes[0], boxes[0].rect().center()),
            "height": at(boxes[1], boxes[1].rect().center()),
            "diagram": at(window.network.diagram, window.network.diagram.rect().center() * 1.7),
        }), flush=True)
        window.train_bar.speed.set_position(100)

app.Studio = Told
sys.exit(app.run_window(Opened(course_document()), ["nnstudio"], "ready"))
"""


@pytest.fixture
def screen() -> Iterator[Screen]:
    made = Screen()
    yield made
    made.close()


def wait_for(output: IO[str], words: str) -> dict[str, object]:
    """Read what the app tells until `words` occur in it."""
    for line in output:
        if words in line:
            found: dict[str, object] = json.loads(line)
            return found
    raise AssertionError(f"the app ended without saying {words!r}")


@pytest.mark.timeout(120)
def test_edit_run_ask_and_export_by_mouse_and_keyboard(screen: Screen, tmp_path: Path) -> None:
    environment = os.environ | {
        "DISPLAY": screen.name,
        "QT_QPA_PLATFORM": "xcb",
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_DATA_HOME": str(tmp_path / "data"),
    }
    app = subprocess.Popen(
        [sys.executable, "-c", APP],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    )
    try:
        assert app.stdout is not None
        places = wait_for(app.stdout, '"cell"')

        screen.click(places["cell"], times=2)
        screen.do("key", "ctrl+a")
        screen.type("130")
        screen.do("key", "Return")
        wait_for(app.stdout, "Alice")

        screen.click(places["run"])
        wait_for(app.stdout, "Done after epoch 1000")

        for place, text in (("weight", "73 kg"), ("height", "182 cm")):
            screen.click(places[place], times=3)
            screen.do("key", "ctrl+a")
            screen.type(text)
            screen.do("key", "Return")

        weights = tmp_path / "weights.json"
        screen.do("key", "ctrl+shift+x", "sleep", DIALOG)
        screen.do("key", "ctrl+a")
        screen.type(str(weights))
        screen.do("key", "Return")
        wait_for(app.stdout, "largest difference 0")

        screen.click(places["diagram"])  # without a window manager a click brings the focus back
        errors = screen.quit(app)
    finally:
        app.kill()
        app.wait()
    assert app.returncode == 0, errors
    assert errors == ""
    model = load_weights(weights)
    assert model.origin.epochs == 1_000
    number = float(model.predict(np.array([[73 / 0.45359237, 182 / 2.54]]))[0])
    assert number < 0.1
    assert model.class_of(number) == "M"
