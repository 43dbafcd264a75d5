"""Run one widget by itself: `python -m nnstudio.ui.loss.losspanel` and the like."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from PySide6.QtWidgets import QApplication

from nnstudio.core.losshistory import LossCurve
from nnstudio.core.trainer import Trainer
from nnstudio.document.document import course_document
from nnstudio.document.frame import Frame, Ghost, frame_of
from nnstudio.ui import theme
from nnstudio.ui.panel import Panel


@cache
def sample_frame(epochs: int = 312) -> Frame:
    """The course's network after some epochs of training, with one earlier run as a ghost."""
    document = course_document()
    data = document.training
    trainer = Trainer(document.progress, data.inputs, data.targets, document.settings)
    for _ in range(epochs):
        trainer.step_epoch()
    snapshot = trainer.snapshot()
    trained = document.trained(snapshot.progress, snapshot.new_losses)
    frame = frame_of(trained, shown_row=2)
    slower = LossCurve(frame.curve.epochs, frame.curve.losses**0.5 * 0.6)
    ghost = Ghost("run 1, tanh", slower)
    return replace(frame, ghosts=(ghost,))


def show_alone(make: Callable[[], Panel], width: int, height: int) -> None:
    """Open one panel in a window of its own, dressed as in the app, on the sample frame."""
    app = QApplication(sys.argv)
    chosen = theme.system_theme()
    theme.apply(app, chosen)
    panel = make()
    panel.set_theme(chosen)
    panel.show_frame(sample_frame())
    panel.resize(width, height)
    panel.show()
    sys.exit(app.exec())
