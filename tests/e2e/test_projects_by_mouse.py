"""Build, train, save, be killed, come back: on a real screen by mouse and key."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

import pytest

from nnstudio.document.project.projectfile import load_project
from tests.e2e.screen import App, Screen, Start

pytestmark = [
    pytest.mark.skipif(
        not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="needs Xvfb and xdotool"
    ),
    pytest.mark.skipif(os.name != "posix", reason="SIGKILL is a signal of POSIX systems"),
    pytest.mark.timeout(180),
]


def save(app: App, path: Path) -> None:
    app.answer_dialog("ctrl+s", str(path))
    app.until_state(said=f"Saved {path.name}.", modified=False)


def until_kept(app: App) -> None:
    end = time.monotonic() + 20
    while len(app.ask("kept")) != 1:
        assert time.monotonic() < end
        time.sleep(0.1)
    time.sleep(1.5)  # what came since the last time is kept a second later


def undo_all(app: App, screen: Screen, key: str, what: str) -> list[list[float]]:
    """Press the key until nothing is left; the parameters after each."""
    seen = [app.ask("parameters")]
    while (name := app.ask("state")[what]) is not None:
        screen.do("key", key)
        end = time.monotonic() + 10
        while app.ask("state")[what] == name and app.ask("parameters") == seen[-1]:
            assert time.monotonic() < end, name
            time.sleep(0.05)
        seen.append(app.ask("parameters"))
    return seen


def test_what_was_built_survives_a_kill_and_every_step_of_it_can_be_undone_and_redone(
    start: Start, screen: Screen, tmp_path: Path
) -> None:
    path = tmp_path / "mine.nnstudio"
    app = start()
    app.edit_and_train()
    app.focus()
    save(app, path)
    assert app.ask("state")["title"] == "mine[*] \u2013 NN Studio"
    app.click("button", "epoch")
    app.until_state(epoch=1001, modified=True)
    lost = app.ask("parameters")
    until_kept(app)
    app.kill()
    assert load_project(path).document.progress.epoch == 1_000

    app = start()
    app.click("choice", "Restore")
    state = app.until_state(epoch=1001, modified=True)
    assert state["title"] == "mine[*] \u2013 NN Studio"
    assert app.ask("parameters") == lost
    app.click("button", "epoch")
    app.until_state(epoch=1002)
    app.focus()
    last = app.ask("parameters")
    back = undo_all(app, screen, "ctrl+z", "undo")
    assert app.ask("state")["rows"] == 4
    assert back[0] == last
    assert lost in back
    on = undo_all(app, screen, "ctrl+shift+z", "redo")
    assert on == back[::-1]
    save_again = app.ask("state")
    assert save_again["title"] == "mine[*] \u2013 NN Studio"
    screen.do("key", "ctrl+s")
    app.until_state(said="Saved mine.nnstudio.", modified=False)
    assert load_project(path).document.progress.params.vector.tolist() == last
    assert app.ask("kept") == []
    screen.do("key", "ctrl+q")
    assert app.process.wait(20) == 0

    app = start(path)
    assert not app.ask("choice", "Restore")
    assert app.ask("parameters") == last
    assert app.ask("state")["title"] == "mine[*] \u2013 NN Studio"
    app.quit()


def test_a_signal_to_end_asks_nothing_and_loses_nothing(
    start: Start, screen: Screen, tmp_path: Path
) -> None:
    app = start()
    app.click("button", "epoch")
    app.until_state(epoch=1)
    lost = app.ask("parameters")
    app.process.terminate()
    assert app.process.wait(20) == 0
    app = start()
    app.click("choice", "Restore")
    app.until_state(epoch=1)
    assert app.ask("parameters") == lost
    app.quit()
    app = start()
    assert not app.ask("choice", "Restore")
    app.quit()
