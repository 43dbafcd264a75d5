"""Where a network starts: seeded draws whose stream numpy has frozen for ever (NEP 19)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from nnstudio.core.network import NetworkSpec, Params
from nnstudio.core.problems import Problem
from nnstudio.language.listing import commas
from nnstudio.language.translate import mark, tr

MAX_SEED = 2**32 - 1


@dataclass(frozen=True)
class Initialiser:
    """One way to start: `deviation(fan_in, fan_out)` of the weights' normal distribution."""

    name: str
    title: str
    sentence: str
    deviation: Callable[[int, int], float]
    draws_biases: bool


INITIALISERS: dict[str, Initialiser] = {
    record.name: record
    for record in (
        Initialiser(
            "normal",
            mark("standard normal"),
            mark("The course's way: every weight and bias from the standard normal distribution."),
            lambda fan_in, fan_out: 1.0,
            draws_biases=True,
        ),
        Initialiser(
            "xavier",
            "Xavier",
            mark("Glorot and Bengio 2010: narrower the more inputs and neurons meet; biases 0."),
            lambda fan_in, fan_out: float(np.sqrt(2.0 / (fan_in + fan_out))),
            draws_biases=False,
        ),
        Initialiser(
            "he",
            "He",
            mark("He et al. 2015, made for ReLU: narrower the more inputs there are; biases 0."),
            lambda fan_in, fan_out: float(np.sqrt(2.0 / fan_in)),
            draws_biases=False,
        ),
    )
}


def init_params(spec: NetworkSpec, seed: int, initialiser: str = "normal") -> Params:
    """Draw a network's first numbers: the weights of all layers first, then the biases.

    `seed` is a whole number from 0 to 2^32 - 1 (what RandomState accepts). With seed 44 the
    course's network gives the course's printed results. Raises `Problem` for a bad seed or name.
    """
    if initialiser not in INITIALISERS:
        raise Problem(
            tr(
                "A start is one of {known}, not {initialiser!r}.",
                known=commas(INITIALISERS),
                initialiser=initialiser,
            )
        )
    if isinstance(seed, bool) or not isinstance(seed, int) or not 0 <= seed <= MAX_SEED:
        raise Problem(
            tr(
                "A seed is a whole number from 0 to {max_seed}, not {seed}.",
                max_seed=MAX_SEED,
                seed=seed,
            )
        )
    record = INITIALISERS[initialiser]
    vector = np.random.RandomState(seed).standard_normal(spec.parameter_count)
    for where, (units, _, fan_in) in zip(spec.weight_slices, spec.weight_shapes, strict=True):
        vector[where] *= record.deviation(fan_in, units)
    if not record.draws_biases:
        vector[spec.weight_count :] = 0.0
    return Params(spec, vector)
