"""How long the network diagram takes to draw one picture, for networks from small to large.

    python tests/benchmarks/repaint.py [--pictures 200] [--size 1120x620]

Each network is drawn with other weights every time, as while training. "lines" is a picture in
which only the lines have changed, all of them; "figures" one in which everything has; "at rest"
the same with all lines drawn smoothly. Median and 99th percentile, in milliseconds, and the
number of lines. Draws into memory, without a screen.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from dataclasses import replace
from time import perf_counter

import numpy as np

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from nnstudio.core.network import LayerSpec
from nnstudio.data.table import Role, Table, column
from nnstudio.document.document import course_document
from nnstudio.document.frame import Frame, frame_of
from nnstudio.ui.network.diagramlooks import Fills, Lines
from nnstudio.ui.network.networkdiagram import NetworkDiagram
from nnstudio.ui.theme import LIGHT, apply

NETWORKS = ((2, (2,)), (2, (8, 8, 8)), (2, (8, 8, 8, 8)), (8, (16, 16, 16, 16)), (8, (16,) * 8))


def frame(inputs: int, hidden: tuple[int, ...]) -> Frame:
    """A network of this size at rest, with a table that it can be shown with."""
    rng = np.random.default_rng(0)
    columns = [
        column(f"Input {i + 1}", None, Role.INPUT, [f"{v:.3f}" for v in rng.normal(size=12)])
        for i in range(inputs)
    ]
    label = column("Label", None, Role.LABEL, [("no", "yes")[i % 2] for i in range(12)])
    document = course_document().with_table(Table("Made", (*columns, label)))
    layers = (*(LayerSpec(units) for units in hidden), LayerSpec(1))
    return frame_of(document.with_layers(layers))


def moments(first: Frame, count: int, running: bool) -> list[Frame]:
    """The same network with other weights each time."""
    rng = np.random.default_rng(1)
    found = []
    for _ in range(count):
        vector = rng.normal(size=first.model.params.spec.parameter_count)
        params = replace(first.model.params, vector=vector)
        model = replace(first.model, params=params)
        found.append(replace(first, model=model, running=running))
    return found


def times(diagram: NetworkDiagram, frames: list[Frame], before: Callable[[], object]) -> str:
    """How long each of them takes to be drawn, in words."""
    taken = []
    for moment in frames:
        before()
        begin = perf_counter()
        diagram.show_frame(moment)
        diagram.repaint()
        taken.append(perf_counter() - begin)
    p50, p99 = np.percentile(np.array(taken) * 1e3, [50, 99])
    return f"p50 {p50:6.2f}  p99 {p99:6.2f}"


def measure(pictures: int, width: int, height: int) -> None:
    app = QApplication.instance() or QApplication(["repaint"])
    assert isinstance(app, QApplication)
    apply(app, LIGHT)
    for inputs, hidden in NETWORKS:
        diagram = NetworkDiagram()
        diagram.set_theme(LIGHT)
        diagram.resize(width, height)
        first = frame(inputs, hidden)
        diagram.show_frame(first)
        diagram.show()
        app.processEvents()
        layout = diagram.layout_shown
        assert layout is not None
        print(f"{first.model.params.spec.describe()}, {len(layout.wires)} lines")
        running = moments(first, pictures, running=True)
        diagram.show_frame(running[0])
        for name, frames, before in (
            ("lines", running, lambda: None),
            ("figures", running, diagram.forget_figures),
            ("at rest", moments(first, pictures, running=False), lambda: None),
        ):
            print(f"    {name:8} {times(diagram, frames, before)}")
        diagram.show_lines(Lines.GRADIENTS)
        diagram.show_fills(Fills.MAPS)
        print(f"    {'maps':8} {times(diagram, running, diagram.forget_figures)}")
        diagram.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--pictures", type=int, default=200)
    parser.add_argument("--size", default="1120x620")
    options = parser.parse_args()
    w, h = (int(part) for part in options.size.split("x"))
    measure(options.pictures, w, h)
