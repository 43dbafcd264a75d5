"""Reads NN Studio as a screen reader on Linux is given it: over AT-SPI, on a screen of its own.

    python3 packaging/readaloud.py [--app PYTHON] [--seconds N] [--quiet]

It starts the program, prints what there is to hear, presses Run by its accessible action, and
prints what is announced and what the neurons and weights say before and after. It ends with 0 if
all of that could be heard. With --seconds it goes on reading while training runs at full speed.

Needs Linux and Debian's packages xvfb, dbus, at-spi2-core, python3-gi and gir1.2-atspi-2.0, and
xdotool to walk by keys. Run it with the Python that has the module gi, and name the program's with
--app.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
OWN_BUS = "NNSTUDIO_READS_ALOUD"  # set where the bus is ours
MOST_CHILDREN = 60  # of one part that are printed
START_SECONDS, RUN_SECONDS, WALK_SECONDS = 40, 20, 10


def missing() -> str:
    """What this machine lacks, or ""."""
    tools = [name for name in ("Xvfb", "dbus-run-session") if shutil.which(name) is None]
    if not any(map(os.path.exists, LAUNCHERS)):
        tools.append("at-spi-bus-launcher")
    try:
        import gi

        gi.require_version("Atspi", "2.0")
    except (ImportError, ValueError) as error:
        tools.append(str(error))
    return ", ".join(tools)


class Listener:
    """What a screen reader hears of one program."""

    def __init__(self) -> None:
        import gi

        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi, GLib

        warnings.simplefilter("ignore", DeprecationWarning)  # new names are not everywhere yet
        self._atspi, self._loop = Atspi, GLib.MainContext.default()
        Atspi.init()
        self.announced: list[str] = []
        self.focused: list[str] = []
        self._ears = []
        for kind, hear in (
            ("object:announcement", lambda event: self.announced.append(str(event.any_data))),
            ("object:state-changed:focused", self._hear_focus),
        ):
            ear = Atspi.EventListener.new(hear)
            ear.register(kind)
            self._ears.append(ear)

    def _hear_focus(self, event: Any) -> None:
        if event.detail1:
            self.focused.append(str(event.source.get_name()))

    def wait(self, until: Callable[[], Any], seconds: float, what: str) -> Any:
        """What `until` finds; the program's events are heard meanwhile."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            while self._loop.pending():
                self._loop.iteration(False)
            found = until()
            if found:
                return found
            time.sleep(0.05)
        raise SystemExit(f"not heard in {seconds:g} seconds: {what}")

    def program(self) -> Any:
        """The program, once it is there with a window."""
        desktop = self._atspi.get_desktop(0)
        for at in range(desktop.get_child_count()):
            found = desktop.get_child_at_index(at)
            if found is not None and found.get_child_count():
                return found
        return None


def parts(top: Any, end: float, depth: int = 0) -> Iterator[tuple[int, Any]]:
    """Everything below a part, with how deep it is, until the time is up."""
    yield depth, top
    for at in range(min(top.get_child_count(), MOST_CHILDREN)):
        if time.monotonic() > end:
            return
        child = top.get_child_at_index(at)
        if child is not None:
            yield from parts(child, end, depth + 1)


def find(top: Any, role: str, name: str) -> Any:
    """The first part of a role whose name begins so."""
    for _, part in parts(top, time.monotonic() + WALK_SECONDS):
        if part.get_role_name() == role and part.get_name().startswith(name):
            return part
    return None


def line(part: Any) -> str:
    """A part as it is read."""
    words = f"{part.get_role_name()} {part.get_name()!r}"
    value = part.get_value_iface()
    if value is not None:
        words += f" = {value.get_current_value():.6g}"
    about = part.get_description()
    return f"{words}: {about}".replace("\n", " ") if about else words


def press(part: Any) -> None:
    """Do the first thing that can be done with a part."""
    part.get_action_iface().do_action(0)


def read(listener: Listener, seconds: float, quiet: bool) -> None:
    """Hear the program; `SystemExit` with a sentence where something is not heard."""
    program = listener.wait(listener.program, START_SECONDS, "the program")
    network = listener.wait(
        lambda: find(program, "list", "Neurons, weights"), RUN_SECONDS, "the network"
    )
    began = time.monotonic()
    heard = [(depth, line(part)) for depth, part in parts(program, began + WALK_SECONDS)]
    if not quiet:
        sys.stdout.writelines(f"{'  ' * depth}{words}\n" for depth, words in heard)
    print(f"== {len(heard)} parts in {time.monotonic() - began:.2f} seconds")
    before = [line(part) for _, part in parts(network, began + 2 * WALK_SECONDS)][1:]
    print("== Before", *before, sep="\n")
    weight = next(p for _, p in parts(network, time.monotonic() + 5) if "Weight" in p.get_name())
    weight.get_action_iface().do_action(1)  # go there
    walk(listener, weight.get_name())
    listener.announced.clear()
    find(program, "slider", "Speed").get_value_iface().set_current_value(100)
    press(find(program, "push button", "Run"))
    listener.wait(lambda: any("epoch" in w for w in listener.announced), RUN_SECONDS, "the end")
    after = [line(part) for _, part in parts(network, time.monotonic() + 5)][1:]
    print("== Announced", *listener.announced, "== Focused", *listener.focused, sep="\n")
    print("== After", *after, sep="\n")
    if len(before) < 3 or before == after:
        raise SystemExit("the network says the same after training")
    if seconds:
        _read_while_training(listener, program, network, seconds)


def walk(listener: Listener, first: str) -> None:
    """Two steps by arrow keys from a part on, each of which is heard; needs xdotool."""
    if shutil.which("xdotool") is None:
        print("== Not walked by keys: xdotool is not here")
        return
    window = ["search", "--onlyvisible", "--name", "NN Studio", "windowfocus", "--sync"]
    subprocess.run(["xdotool", *window], check=True, timeout=10)
    listener.wait(lambda: first in listener.focused, RUN_SECONDS, f"the focus of {first}")
    for key in ("Right", "Down"):
        before = len(listener.focused)
        subprocess.run(["xdotool", "key", key], check=True, timeout=10)
        listener.wait(
            lambda before=before: len(listener.focused) > before, RUN_SECONDS, f"the key {key}"
        )


def _read_while_training(listener: Listener, program: Any, network: Any, seconds: float) -> None:
    """Let training run without end, and read on."""
    find(program, "text", "Epochs to run").get_component_iface().grab_focus()
    subprocess.run(["xdotool", "key", "ctrl+a", "type", "1000000000"], check=True, timeout=10)
    subprocess.run(["xdotool", "key", "Return"], check=True, timeout=10)
    listener.wait(lambda: find(program, "combo box", "1000000000"), RUN_SECONDS, "the epochs")
    run, bar = find(program, "push button", "Run"), find(program, "status bar", "")
    press(run)
    end, rounds, figures = time.monotonic() + seconds, 0, []
    while time.monotonic() < end:
        values = [line(part) for _, part in parts(network, end)]
        figures += [p.get_name() for _, p in parts(bar, end) if "/s" in p.get_name()]
        rounds += len(values) > 1
        listener.wait(lambda: True, 1.0, "")
    press(run)
    print(f"== Read {rounds} times while training", *dict.fromkeys(figures), sep="\n")
    if not figures:
        raise SystemExit("no pictures were drawn while training")


def listen(app: str, seconds: float, quiet: bool) -> int:
    """Start the program on this bus and read it; how it went, as an exit status."""
    launcher = subprocess.Popen([next(filter(os.path.exists, LAUNCHERS)), "--launch-immediately"])
    home = tempfile.mkdtemp(prefix="nnstudio-reads-")
    environment = os.environ | {
        "HOME": home,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "PYTHONPATH": str(ROOT),
        "PYTHONFAULTHANDLER": "1",
        "LC_ALL": "C.UTF-8",
    }
    program = subprocess.Popen([app, "-m", "nnstudio"], env=environment)
    try:
        read(Listener(), seconds, quiet)
        if program.poll() is not None:
            raise SystemExit(f"the program ended with {program.returncode}")
        return 0
    finally:
        for process in (program, launcher):
            process.terminate()
            process.wait(10)
        shutil.rmtree(home, ignore_errors=True)


def on_a_screen_and_a_bus_of_its_own(words: list[str]) -> int:
    """This script once more, where nobody else is."""
    reader, writer = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x800x24"],
        pass_fds=(writer,),
        stderr=subprocess.DEVNULL,
    )
    try:
        display = f":{os.read(reader, 16).decode().strip()}"
        environment = os.environ | {"DISPLAY": display, OWN_BUS: "1"}
        command = ["dbus-run-session", "--", sys.executable, __file__, *words]
        return subprocess.run(command, env=environment, check=False).returncode
    finally:
        screen.terminate()
        screen.wait(10)


def main(words: list[str]) -> int:
    """What the command line asks for."""
    own = ROOT / ".venv" / "bin" / "python"
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--app", default=str(own), help="the Python that runs NN Studio")
    parser.add_argument("--seconds", type=float, default=0.0, help="go on reading for so long")
    parser.add_argument("--quiet", action="store_true", help="leave the tree out")
    chosen = parser.parse_args(words)
    lacks = missing()
    if lacks:
        sys.stderr.write(f"not here: {lacks}\n")
        return 2
    if OWN_BUS not in os.environ:
        return on_a_screen_and_a_bus_of_its_own(words)
    return listen(chosen.app, chosen.seconds, chosen.quiet)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
