"""How long the app takes to its first picture, beside a bare PySide6 and pyqtgraph window.

    python tests/benchmarks/startup.py [--runs 9]

Runs both in turn as whole processes, without a screen, and prints medians and their ratio.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from time import perf_counter

BARE = """
import sys
import pyqtgraph
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(pyqtgraph.PlotWidget())
window.show()
QTimer.singleShot(0, app.quit)
sys.exit(app.exec())
"""
# The command line makes the document before it imports Qt, and without the garbage collector:
# this too touches the application only then, so that nothing is imported in another order.
STUDIO = """
import sys
from nnstudio import cli
from nnstudio.document import document
made = document.course_document
def made_and_then_quit_at_first_idle():
    opened = made()
    from PySide6.QtCore import QTimer
    from nnstudio.app import StudioApplication
    run = StudioApplication.exec
    def exec(application):
        QTimer.singleShot(0, application.quit)
        return run()
    StudioApplication.exec = exec
    return opened
document.course_document = made_and_then_quit_at_first_idle
sys.exit(cli.main([]))
"""


def seconds(program: str, home: str) -> float:
    """One whole process, with byte code kept between runs as on a person's machine."""
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": home,
        "XDG_CONFIG_HOME": home,
        "XDG_DATA_HOME": home,
        "PYTHONPYCACHEPREFIX": f"{home}/bytecode",
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = perf_counter()
    subprocess.run([sys.executable, "-c", program], env=environment, check=True)
    return perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=9)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as home:
        seconds(BARE, home), seconds(STUDIO, home)  # fill the caches
        pairs = [(seconds(BARE, home), seconds(STUDIO, home)) for _ in range(runs)]
    bare, studio = (statistics.median(side) for side in zip(*pairs, strict=True))
    ratio = statistics.median(s / b for b, s in pairs)
    print(f"bare window  {bare:.2f} s")
    print(f"NN Studio    {studio:.2f} s")
    print(f"ratio        {ratio:.2f} (median of {runs} pairs)")


if __name__ == "__main__":
    main()
