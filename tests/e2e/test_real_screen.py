"""The main job once more on a real X screen, with keys and clicks that come from outside."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from nnstudio.document.weightsfile import load_weights
from tests.e2e.screen import Start

pytestmark = pytest.mark.skipif(
    not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="needs Xvfb and xdotool"
)


@pytest.mark.timeout(120)
def test_edit_run_ask_and_export_by_mouse_and_keyboard(start: Start, tmp_path: Path) -> None:
    app = start()
    app.edit_and_train()

    for row, text in ((0, "73 kg"), (1, "182 cm")):
        app.click("box", row, times=3)
        app.type_over(text)

    weights = tmp_path / "weights.json"
    app.save_weights(weights)
    app.quit()

    model = load_weights(weights)
    assert model.origin.epochs == 1_000
    number = float(model.predict(np.array([[73 / 0.45359237, 182 / 2.54]]))[0])
    assert number < 0.1
    assert model.class_of(number) == "M"
