"""What the lesson on failing begins its pages with: a stuck start, a dead neuron, a rate too high.

Each is trained as far as its page needs, so that a page can be opened by itself.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from nnstudio.core.network import LayerSpec
from nnstudio.document.document import Document, course_document
from nnstudio.document.teach import teach

STUCK_SEED = 10_553  # with the course's network: 1,000 epochs are not enough
DEAD_SEED = 62  # with ReLU the sums of h2 are below 0 for all four people; leaky ReLU learns
USUAL_EPOCHS = 1_000
FAR_TOO_HIGH = 50.0


def stuck(own: Document) -> Document:
    """The course's people and network at a start that does not learn in the course's epochs."""
    return course_document().restarted(seed=STUCK_SEED)


@cache
def _taught_stuck() -> Document:
    return teach(course_document().restarted(seed=STUCK_SEED), USUAL_EPOCHS)


def stuck_after(own: Document) -> Document:
    """The same, trained for as long as the course trains."""
    return _taught_stuck()


def dead(own: Document) -> Document:
    """The course with two ReLU neurons, of which h2 is dead."""
    layers = (LayerSpec(2, "relu"), LayerSpec(1))
    return course_document().restarted(seed=DEAD_SEED).with_layers(layers)


def overshot(own: Document) -> Document:
    """The course after one epoch with a learning rate far too high."""
    document = course_document()
    return teach(document.with_settings(replace(document.settings, rate=FAR_TOO_HIGH)), 1)
