"""What the diagram's lines and neurons show, with the numbers for it: kept off the painting."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

import numpy as np
from PySide6.QtGui import QImage

from nnstudio.core.activations import Array
from nnstudio.data.trainingset import TrainingSet
from nnstudio.document.frame import Frame
from nnstudio.document.neuronmaps import NeuronMaps, NeuronPlane, neuron_maps, neuron_plane
from nnstudio.document.wiregradients import shown_gradient
from nnstudio.language.translate import mark, tr
from nnstudio.ui.network.neuronpictures import neuron_pictures
from nnstudio.ui.network.wirepens import TYPICAL
from nnstudio.ui.theme import Theme

LARGEST = 3.0 * TYPICAL  # the weight as which the largest gradient is drawn: nearly the widest
WEIGHTS = mark("line: blue +, orange \u2212, width: size of the weight")
GRADIENTS = mark(
    "line: \u2202L/\u2202w of this row\u2019s loss, blue +, orange \u2212, "
    "width: size beside the largest"
)
NO_GRADIENTS = mark("line: no gradients, as this row has no answer that can be used")


class Lines(Enum):
    """What the width and colour of a line say."""

    WEIGHTS = "weights"
    GRADIENTS = "gradients"


class Fills(Enum):
    """What a neuron is filled with."""

    VALUES = "values"
    MAPS = "maps"


class DiagramLooks:
    """Follows the frames: gradients at each of them, maps whenever figures are due."""

    def __init__(self) -> None:
        self.lines, self.fills = Lines.WEIGHTS, Fills.VALUES
        self.line_values: Array = np.empty(0)  # (parameters,): weights, or gradients scaled
        self._gradient: Array | None = None
        self._plane: NeuronPlane | None = None
        self._training: TrainingSet | None = None
        self._maps: NeuronMaps | None = None
        self.pictures: Mapping[tuple[int, int], QImage] = {}  # that fill neurons, by layer and unit

    def follow_lines(self, frame: Frame) -> None:
        """Find what the lines of a frame are drawn by."""
        self._gradient = None
        self.line_values = frame.model.params.vector
        if self.lines is Lines.GRADIENTS:
            self._gradient = shown_gradient(frame)
            self.line_values = _on_the_scale_of_weights(frame, self._gradient)

    def follow_fills(self, frame: Frame, theme: Theme) -> None:
        """Find the maps of a frame, if they are shown."""
        self._maps = None
        if self.fills is Fills.MAPS:
            training = frame.document.training
            if training is not self._training:
                self._plane, self._training = neuron_plane(training), training
            if self._plane is not None:
                self._maps = neuron_maps(frame.model, self._plane)
        self.pictures = self.pictures_in(theme)

    def pictures_in(self, theme: Theme) -> Mapping[tuple[int, int], QImage]:
        """The pictures in the colours of a theme; none where neurons show their values."""
        return {} if self._maps is None else neuron_pictures(self._maps, theme)

    def gradient_of(self, index: int) -> float | None:
        """The gradient of one parameter, where gradients are shown."""
        return None if self._gradient is None else float(self._gradient[index])

    @property
    def legend(self) -> str:
        """In words, what is shown."""
        words = WEIGHTS
        if self.lines is Lines.GRADIENTS:
            words = NO_GRADIENTS if self._gradient is None else GRADIENTS
        if self.fills is Fills.MAPS and self._plane is None:
            return tr("{lines}; neuron maps need two inputs with numbers", lines=tr(words))
        if self.fills is Fills.MAPS and self._plane is not None:
            across, up = self._plane.across.header, self._plane.up.header
            return tr(
                "{lines}; neuron: map over {across}, {up}", lines=tr(words), across=across, up=up
            )
        return tr(words)


def _on_the_scale_of_weights(frame: Frame, gradient: Array | None) -> Array:
    """Gradients as sizes beside the largest one of a weight, (parameters,); 0 where unknown."""
    spec = frame.model.params.spec
    if gradient is None:
        return np.zeros(spec.parameter_count)
    largest = float(np.abs(gradient[: spec.weight_count]).max())
    if not np.isfinite(largest):  # only those that are beyond all numbers can be seen beside it
        return np.where(np.isinf(gradient), np.copysign(LARGEST, gradient), 0.0)
    return gradient * (LARGEST / largest) if largest > 0.0 else gradient
