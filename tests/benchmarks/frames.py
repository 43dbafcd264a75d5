"""How smooth the window is while training runs at full speed, beside the same window idle.

    python tests/benchmarks/frames.py [--seconds 20] [--hidden 2|8,8,8] [--kernel numpy|compiled]
        [--open explain,map,landscape]

All panels that are opened are seen at once: the landscape lies between loss and map.

Prints the intervals of a 16 ms timer in the window's thread (how soon the window can react) and
of the pictures drawn while training, in milliseconds, the processor time that the window's thread
works for each picture, which a busy machine does not change, and the training speed as a share of
the same trainer running alone, in turns with it. Without a display it starts Xvfb for itself.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter, thread_time

import numpy as np

TURN = 0.5  # seconds of training in the window, and then of the trainer alone


@contextmanager
def display() -> Iterator[None]:
    """A screen: the one there is, or an Xvfb of our own."""
    if sys.platform != "linux" or os.environ.get("DISPLAY"):
        yield
        return
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1920x1080x24"]
    server = subprocess.Popen(command, pass_fds=(writer,), stderr=subprocess.DEVNULL)
    try:
        os.environ["DISPLAY"] = f":{os.read(reader, 16).decode().strip()}"
        os.environ.pop("QT_QPA_PLATFORM", None)
        yield
    finally:
        server.terminate()
        server.wait()


class Clicks:
    """How long a signal from another thread waits until the window's thread answers it."""

    EVERY = 0.05  # seconds

    def __init__(self) -> None:
        from PySide6.QtCore import QObject, Qt, Signal

        class Sender(QObject):
            sent = Signal(float)

        self.waits: list[float] = []
        self._sender, self._sending, self._ended = Sender(), threading.Event(), threading.Event()
        self._sender.sent.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._send, daemon=True)
        self._thread.start()

    def _answer(self, moment: float) -> None:
        self.waits.append(perf_counter() - moment)

    def _send(self) -> None:
        while not self._ended.wait(self.EVERY):
            if self._sending.is_set():
                self._sender.sent.emit(perf_counter())

    def go_on(self) -> None:
        """Send from now on."""
        self._sending.set()

    def rest(self) -> None:
        """Send no more for now."""
        self._sending.clear()

    def end(self) -> str:
        """Send no more; what was found, in words."""
        self._ended.set()
        self._thread.join()
        waits = np.array(self.waits or [0.0]) * 1e3
        p50, p99 = np.percentile(waits, [50, 99])
        return f"p50 {p50:5.1f}  p99 {p99:5.1f}  max {waits.max():5.1f}  ({len(waits)} signals)"


class Probe:
    """Intervals between the moments at which something happened, in milliseconds."""

    def __init__(self, clock: Callable[[], float] = perf_counter) -> None:
        self._gaps: list[float] = []
        self._last: float | None = None
        self._clock = clock

    def note(self, *_: object) -> None:
        now = self._clock()
        if self._last is not None:
            self._gaps.append(now - self._last)
        self._last = now

    def rest(self) -> None:
        """The next moment has nothing to do with the last one."""
        self._last = None

    def words(self) -> str:
        gaps = np.array(self._gaps) * 1e3
        if len(gaps) < 10:
            return "too few"
        p50, p99 = np.percentile(gaps, [50, 99])
        return f"p50 {p50:5.1f}  p99 {p99:5.1f}  max {gaps.max():5.1f}  ({len(gaps)} intervals)"


def measure(
    seconds: float, hidden: str, width: int, height: int, kernel: str, opened: list[str]
) -> None:
    from PySide6.QtCore import QEventLoop, QSettings, Qt, QTimer

    from nnstudio.app import SWITCH_INTERVAL, Studio, StudioApplication
    from nnstudio.core.kernels.choice import maker_for
    from nnstudio.core.network import LayerSpec
    from nnstudio.core.settings import TrainingSettings
    from nnstudio.document.document import course_document
    from nnstudio.document.teach import trainer_for
    from nnstudio.ui.window.settings import WindowSettings

    def wait(milliseconds: float) -> None:
        # Not QTest.qWait: it keeps the interpreter to itself, and nothing could train.
        loop = QEventLoop()
        QTimer.singleShot(int(milliseconds), loop.quit)
        loop.exec()

    sys.setswitchinterval(SWITCH_INTERVAL)
    app = StudioApplication(["frames"])
    document = course_document().with_settings(TrainingSettings(0.01, None))
    layers = tuple(LayerSpec(int(units)) for units in hidden.split(","))
    document = document.with_layers((*layers, document.spec.layers[-1]))
    maker = maker_for(kernel, wait=True)
    folder = tempfile.TemporaryDirectory()  # not os.devnull: settings are saved by renaming
    ini = QSettings(f"{folder.name}/frames.ini", QSettings.Format.IniFormat)
    settings = WindowSettings(ini)
    studio = Studio(document, settings)
    studio.window.resize(width, height)
    studio.window.show()
    workspace = studio.window.workspace
    for name in opened:
        workspace.bring(name)
    if "landscape" in opened:  # beside the map instead of over it, on the dearest of its pages
        workspace.splitDockWidget(
            workspace.dock("network"), workspace.dock("landscape"), Qt.Orientation.Vertical
        )
        studio.window.landscape.view.pages.button(1).click()
    studio.session.set_speed(None)
    studio.session.choose_kernel(kernel)
    wait(1_500)

    idle, busy, frames, work = Probe(), Probe(), Probe(), Probe(thread_time)
    clicks = Clicks()
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)

    def watch(turns: Probe, length: float) -> float:
        """Note its turns for so many seconds, and how many it were in the end."""
        begin = perf_counter()
        timer.timeout.connect(turns.note)
        timer.start(16)
        wait(length * 1000)
        timer.stop()
        timer.timeout.disconnect(turns.note)
        turns.rest()
        return perf_counter() - begin

    hidden_ones = [name for name in opened if not workspace.in_front(name)]
    assert not hidden_ones, f"not seen: {', '.join(hidden_ones)}"
    watch(idle, seconds / 2)

    # In turns, so that both find the same machine: a shared one is faster and slower by the second.
    alone = trainer_for(document, None, kernel=maker)
    alone.run_for(0.2)  # finds its pace
    shares: list[float] = []
    for _ in range(max(round(seconds / TURN), 1)):
        studio.session.run()
        wait(250)
        start = studio.session.frame().epoch
        for probe in (frames, work):
            studio.session.frame_ready.connect(probe.note)
        clicks.go_on()
        took = watch(busy, TURN)
        clicks.rest()
        for probe in (frames, work):
            studio.session.frame_ready.disconnect(probe.note)
            probe.rest()
        trained = (studio.session.frame().epoch - start) * len(document.training.targets)
        studio.session.pause()
        wait(100)
        begin = perf_counter()
        pace_alone = alone.run_for(TURN) / (perf_counter() - begin)
        shares.append(trained / took / pace_alone)
    waited = clicks.end()
    studio.close()
    app.processEvents()
    assert min(shares) > 0

    place = f"{app.platformName()}, {width}x{height}"
    print(f"platform {place}, {document.spec.describe()}, {kernel} kernel")
    if opened:
        print(f"opened {', '.join(opened)}")
    print(f"idle, 16 ms timer      {idle.words()}")
    print(f"training, 16 ms timer  {busy.words()}")
    print(f"training, pictures     {frames.words()}")
    print(f"training, answers      {waited}")
    print(f"the window's own work  {work.words()}")
    low, middle, high = np.percentile(shares, [25, 50, 75])
    spread = f"half of {len(shares)} turns {low:.0%} to {high:.0%}"
    print(f"training speed         {middle:.0%} of the trainer alone ({spread})")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=20.0)
    parser.add_argument("--hidden", default="2")
    parser.add_argument("--kernel", default="numpy", choices=["numpy", "compiled"])
    parser.add_argument("--size", default="1280x800")
    parser.add_argument("--open", default="", help="panels to open, with commas between")
    options = parser.parse_args()
    w, h = (int(part) for part in options.size.split("x"))
    with display():
        opened = [name for name in options.open.split(",") if name]
        measure(options.seconds, options.hidden, w, h, options.kernel, opened)
