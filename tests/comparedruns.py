"""What is compared with the course's sigmoid, by a function or behind the window."""

from __future__ import annotations

from nnstudio.core.network import LayerSpec
from nnstudio.core.settings import TrainingSettings
from nnstudio.document.document import Document, course_document

OTHERS = ("tanh", "relu", "leaky_relu", "elu", "maxout")
EPOCHS = 30


def loses_its_numbers() -> Document:
    """A number to learn from inputs far from 0: sigmoid bears it, ReLU does not."""
    document = course_document().with_layer(1, LayerSpec(1, "linear"))
    return document.with_settings(TrainingSettings(rate=0.02, epochs=200))
