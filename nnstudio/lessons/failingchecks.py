"""Checks of the lessons on failing and on xor: it learns, and by the remedy that was asked for."""

from __future__ import annotations

from nnstudio.lessons.moment import Moment

Words = tuple[str, ...]


def learns_with(moment: Moment, words: Words) -> bool:
    """Whether the loss is below a number with an activation in the first hidden layer."""
    layers = moment.frame.model.params.spec.layers
    hidden = len(layers) > 1 and layers[0].activation == words[0]
    return hidden and _learns(moment, words[1])


def learns_scaled(moment: Moment, words: Words) -> bool:
    """Whether it is, with the inputs scaled in a way."""
    return moment.frame.document.scaling.kind == words[0] and _learns(moment, words[1])


def learns_at_rate(moment: Moment, words: Words) -> bool:
    """Whether it is, at a learning rate."""
    return moment.frame.document.settings.rate == float(words[0]) and _learns(moment, words[1])


def hidden_is(moment: Moment, words: Words) -> bool:
    """Whether the network has one hidden layer, with so many neurons."""
    return moment.frame.model.params.spec.sizes[1:-1] == (int(words[0]),)


def _learns(moment: Moment, below: str) -> bool:
    loss = moment.frame.loss
    return loss is not None and loss < float(below)
