"""The program over AT-SPI, as Orca is given it: packaging/readaloud.py hears all that it should."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "packaging" / "readaloud.py"
PYTHON = shutil.which("python3", path="/usr/bin")  # the one that Debian's module gi is for
LACKS = 2  # the script's exit status where packages are missing


@pytest.mark.timeout(120)
@pytest.mark.skipif(PYTHON is None or not sys.platform.startswith("linux"), reason="needs Debian")
def test_a_screen_reader_hears_neurons_weights_and_the_end_of_training() -> None:
    environment = {name: text for name, text in os.environ.items() if name != "DISPLAY"}
    done = subprocess.run(
        [str(PYTHON), str(SCRIPT), "--app", sys.executable, "--quiet"],
        capture_output=True,
        text=True,
        env=environment,
        timeout=100,
        check=False,
    )
    if done.returncode == LACKS:
        pytest.skip(done.stderr.strip())
    heard = done.stdout
    assert done.returncode == 0, heard + done.stderr
    before, _, later = heard.partition("== Announced")
    announced, _, after = later.partition("== After")
    assert "Neuron h1, sigmoid' = 0.88" in before
    assert "w1 = \u22120.751" in before
    assert "Done after epoch 1000; next: Alice." in announced
    assert "w1 = 0.922" in after
    assert "output 0.940 for Alice" in after
    if shutil.which("xdotool"):
        focused = announced.partition("== Focused")[2]
        assert focused.index("Weight from Weight (lb) to h1") < focused.index("Neuron h1, sigmoid")
