"""Starts what was built as a person would, and says whether it does its work.

    python packaging/smoke.py COMMAND [WORDS]    for instance build/dist/nnstudio/nnstudio
                                                 or, for a wheel, VENV/bin/nnstudio

Without a window: train, predict, export, run the export, take a picture. With one, on Linux under
Xvfb with the xcb plugin and by xdotool: open a project, run it, save it, quit; elsewhere: the
window stays open until it is asked to close. Standard library only.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "resources" / "samples" / "four-people.csv"
PNG = b"\x89PNG\r\n\x1a\n"
PATIENCE = 90.0  # seconds; a cold start on a busy machine is slow
STAYS = 8.0  # seconds that a window has to stay open where nobody can look at it


class SmokeError(Exception):
    """Something that should work does not."""


def main(command: list[str]) -> int:
    """Try everything; 0 when all of it works."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        environment = clean(folder)
        try:
            without_window(command, folder, environment)
            if sys.platform.startswith("linux"):
                with_window(command, folder, environment)
            else:
                window_stays(command, environment)
        except SmokeError as error:
            print(f"smoke: {error}", file=sys.stderr)
            return 1
    print("smoke: all of it works.")
    return 0


def clean(folder: Path) -> dict[str, str]:
    """The environment of somebody who has just got this computer."""
    away = ("PYTHONPATH", "PYTHONHOME", "QT_QPA_PLATFORM", "QT_PLUGIN_PATH", "LD_LIBRARY_PATH")
    kept = {key: value for key, value in os.environ.items() if key not in away}
    home = folder / "home"
    (home / "run").mkdir(parents=True, mode=0o700)
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        kept[f"XDG_{name}_HOME"] = str(home / name.lower())
    return {**kept, "HOME": str(home), "XDG_RUNTIME_DIR": str(home / "run")}


def run(command: list[str], words: list[str], environment: dict[str, str]) -> str:
    """What a command says; it has to end well."""
    done = subprocess.run(
        [*command, *words], env=environment, capture_output=True, text=True, timeout=PATIENCE
    )
    if done.returncode != 0:
        said = (done.stderr or done.stdout).strip()
        raise SmokeError(f"{' '.join(words[:2])} ended with {done.returncode}: {said}")
    return done.stdout


def without_window(command: list[str], folder: Path, environment: dict[str, str]) -> None:
    """Every step of the main job on the command line."""
    project, script, picture = folder / "smoke.nnstudio", folder / "smoke.py", folder / "smoke.png"
    print("smoke:", run(command, ["--version"], environment).strip())
    run(command, ["train", str(TABLE), "--epochs", "50", "--out", str(project)], environment)
    if json.loads(project.read_text(encoding="utf-8")).get("format") is None:
        raise SmokeError("the project names no format")
    row = ["--set", "Weight=128 lb", "--set", "Height=63 in"]
    print("smoke:", run(command, ["predict", str(project), *row], environment).strip())
    run(command, ["export", str(project), "--to", str(script)], environment)
    run([sys.executable, "-S", str(script)], ["128", "63"], environment)
    offscreen = {**environment, "QT_QPA_PLATFORM": "offscreen"}
    run(command, ["picture", str(picture), str(project)], offscreen)
    if not picture.read_bytes().startswith(PNG):
        raise SmokeError("the picture is none")


@contextmanager
def screen() -> Iterator[str]:
    """A screen of our own; its name."""
    for tool in ("Xvfb", "xdotool"):
        if shutil.which(tool) is None:
            raise SmokeError(f"{tool} is not installed: apt-get install xvfb xdotool")
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def with_window(command: list[str], folder: Path, environment: dict[str, str]) -> None:
    """Open the project, run it by the space bar, save it by Ctrl+S, quit by Ctrl+Q."""
    project = folder / "smoke.nnstudio"
    before = project.read_bytes()
    with screen() as name:
        seen = {**environment, "DISPLAY": name, "QT_QPA_PLATFORM": "xcb"}
        app = subprocess.Popen([*command, str(project)], env=seen)
        try:
            window = until(lambda: find_window(seen), app, "its window never showed")
            keys(seen, window, "space")
            time.sleep(3)
            keys(seen, window, "space")
            time.sleep(1)
            keys(seen, window, "ctrl+s")
            until(lambda: project.read_bytes() != before, app, "Ctrl+S saved nothing new")
            json.loads(project.read_text(encoding="utf-8"))
            shot = os.environ.get("NNSTUDIO_SMOKE_PICTURE")
            if shot and shutil.which("import"):
                subprocess.run(["import", "-window", "root", shot], env=seen, check=True)
            keys(seen, window, "ctrl+q")
            code = app.wait(timeout=PATIENCE)
        finally:
            app.kill()
        if code != 0:
            raise SmokeError(f"the window closed with {code}")
        print("smoke: the window opened a project, trained it, saved it and closed.")


def find_window(environment: dict[str, str]) -> str:
    """The window's number on the screen, "" while there is none."""
    asked = ["xdotool", "search", "--onlyvisible", "--name", "NN Studio"]
    done = subprocess.run(asked, env=environment, capture_output=True, text=True)
    found = done.stdout.split()
    return found[-1] if found else ""


def keys(environment: dict[str, str], window: str, pressed: str) -> None:
    """Press a key in the window."""
    for words in (["windowfocus", "--sync", window], ["key", "--clearmodifiers", pressed]):
        subprocess.run(["xdotool", *words], env=environment, check=True)


def until(ready, app: subprocess.Popen, sentence: str):  # type: ignore[no-untyped-def]
    """What `ready` answers, once it is true."""
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends:
        answer = ready()
        if answer:
            return answer
        if app.poll() is not None:
            raise SmokeError(f"{sentence}: it ended with {app.returncode}")
        time.sleep(0.2)
    raise SmokeError(sentence)


def window_stays(command: list[str], environment: dict[str, str]) -> None:
    """The window comes and does not fall over."""
    app = subprocess.Popen(command, env=environment)
    time.sleep(STAYS)
    code = app.poll()
    app.kill()
    if code is not None:
        raise SmokeError(f"the window ended by itself with {code}")
    print("smoke: the window stayed open.")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
