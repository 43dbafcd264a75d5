"""Optimizers as data: how a gradient becomes a step.

Each has up to two memories as long as the parameters ("slots": a velocity, a running mean of
squares) and up to three numbers. `step` works in place on arrays of one shape, whether that is one
network's parameters (n,) or those of many networks (networks, n), and leaves in `out` what has to
be taken off the parameters. `t` counts updates from 1.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from nnstudio.core.activations import Array, Parameter
from nnstudio.core.problems import Problem
from nnstudio.language.listing import commas
from nnstudio.language.translate import mark, tr

Step = Callable[[Array, tuple[Array, ...], float, int, tuple[float, ...], Array, Array], None]
MAX_SLOTS = 2
MAX_NUMBERS = 3


@dataclass(frozen=True)
class OptimizerRecord:
    """One optimizer: `step(gradient, slots, rate, t, numbers, out, spare)`.

    `decoupled` marks AdamW: L2 shrinks the weights themselves and stays out of the gradient.
    """

    name: str
    title: str
    formula: str
    sentence: str
    step: Step
    slots: int = 0
    parameters: tuple[Parameter, ...] = ()
    decoupled: bool = False


def sgd(
    g: Array,
    slots: tuple[Array, ...],
    rate: float,
    t: int,
    numbers: tuple[float, ...],
    out: Array,
    spare: Array,
) -> None:
    """rate g."""
    np.multiply(g, rate, out=out)


def momentum(
    g: Array,
    slots: tuple[Array, ...],
    rate: float,
    t: int,
    numbers: tuple[float, ...],
    out: Array,
    spare: Array,
) -> None:
    """v = mu v + g, then rate v (Polyak 1964)."""
    (v,) = slots
    np.multiply(v, numbers[0], out=v)
    np.add(v, g, out=v)
    np.multiply(v, rate, out=out)


def nesterov(
    g: Array,
    slots: tuple[Array, ...],
    rate: float,
    t: int,
    numbers: tuple[float, ...],
    out: Array,
    spare: Array,
) -> None:
    """v = mu v + g, then rate (g + mu v): a look ahead (Sutskever et al. 2013)."""
    (v,) = slots
    np.multiply(v, numbers[0], out=v)
    np.add(v, g, out=v)
    np.multiply(v, numbers[0], out=out)
    np.add(out, g, out=out)
    np.multiply(out, rate, out=out)


def rmsprop(
    g: Array,
    slots: tuple[Array, ...],
    rate: float,
    t: int,
    numbers: tuple[float, ...],
    out: Array,
    spare: Array,
) -> None:
    """s = rho s + (1 - rho) g^2, then rate g / (sqrt(s) + epsilon) (Hinton's lecture 6e)."""
    (s,) = slots
    rho, epsilon = numbers
    _blend(s, g, rho, spare, squared=True)
    np.sqrt(s, out=spare)
    np.add(spare, epsilon, out=spare)
    np.multiply(g, rate, out=out)
    np.divide(out, spare, out=out)


def adam(
    g: Array,
    slots: tuple[Array, ...],
    rate: float,
    t: int,
    numbers: tuple[float, ...],
    out: Array,
    spare: Array,
) -> None:
    """m and s as running means of g and g^2, each over its bias 1 - beta^t (Kingma, Ba 2015)."""
    m, s = slots
    beta1, beta2, epsilon = numbers
    _blend(m, g, beta1, spare, squared=False)
    _blend(s, g, beta2, spare, squared=True)
    np.sqrt(s, out=spare)
    np.divide(spare, np.sqrt(1.0 - beta2**t), out=spare)
    np.add(spare, epsilon, out=spare)
    np.multiply(m, rate / (1.0 - beta1**t), out=out)
    np.divide(out, spare, out=out)


def _blend(mean: Array, g: Array, keep: float, spare: Array, squared: bool) -> None:
    """Mean = keep * mean + (1 - keep) * g, or g^2."""
    np.multiply(g, 1.0 - keep, out=spare)
    if squared:
        np.multiply(spare, g, out=spare)
    np.multiply(mean, keep, out=mean)
    np.add(mean, spare, out=mean)


_MOMENTUM = Parameter(mark("momentum"), 0.9, 0.0, 0.999)
_EPSILON = Parameter("epsilon", 1e-8, 1e-16, 1.0)
_BETAS = (Parameter("beta 1", 0.9, 0.0, 0.9999), Parameter("beta 2", 0.999, 0.0, 0.999999))

OPTIMIZERS: dict[str, OptimizerRecord] = {
    record.name: record
    for record in (
        OptimizerRecord(
            "sgd",
            "SGD",
            "w - rate g",
            mark(
                "The course's way: each step goes against the gradient and nothing is remembered."
            ),
            sgd,
        ),
        OptimizerRecord(
            "momentum",
            mark("momentum"),
            "v = mu v + g; w - rate v",
            mark(
                "Steps gather speed where the slope keeps its direction, like a ball with weight."
            ),
            momentum,
            slots=1,
            parameters=(_MOMENTUM,),
        ),
        OptimizerRecord(
            "nesterov",
            mark("Nesterov"),
            "v = mu v + g; w - rate (g + mu v)",
            mark("Momentum that looks one step ahead, so that it overshoots less."),
            nesterov,
            slots=1,
            parameters=(_MOMENTUM,),
        ),
        OptimizerRecord(
            "rmsprop",
            "RMSProp",
            "s = rho s + (1 - rho) g^2; w - rate g / (sqrt(s) + eps)",
            mark("Every weight gets a rate of its own: smaller where gradients have been large."),
            rmsprop,
            slots=1,
            parameters=(Parameter(mark("decay"), 0.9, 0.0, 0.9999), _EPSILON),
        ),
        OptimizerRecord(
            "adam",
            "Adam",
            mark("m, s = means of g, g^2; w - rate m' / (sqrt(s') + eps)"),
            mark("Momentum and a rate for every weight together. Rates near 0.01 suit it."),
            adam,
            slots=2,
            parameters=(*_BETAS, _EPSILON),
        ),
        OptimizerRecord(
            "adamw",
            "AdamW",
            mark("as Adam, after w = (1 - rate L2) w"),
            mark("Adam whose L2 shrinks the weights directly instead of through the gradient."),
            adam,
            slots=2,
            parameters=(*_BETAS, _EPSILON),
            decoupled=True,
        ),
    )
}


@dataclass(frozen=True)
class Optimizer:
    """A choice of optimizer with its numbers; None takes the usual ones."""

    name: str = "sgd"
    numbers: tuple[float, ...] | None = None

    def __post_init__(self) -> None:
        if self.name not in OPTIMIZERS:
            raise Problem(
                tr(
                    "There is no optimizer called {name!r}; use one of {known}.",
                    name=self.name,
                    known=commas(OPTIMIZERS),
                )
            )
        parameters = self.record.parameters
        numbers = tuple(p.default for p in parameters) if self.numbers is None else self.numbers
        if len(numbers) != len(parameters):
            raise Problem(
                tr(
                    "{optimizer} takes {count} numbers, not {given}.",
                    optimizer=tr(self.record.title),
                    count=len(parameters),
                    given=len(numbers),
                )
            )
        for parameter, number in zip(parameters, numbers, strict=True):
            if not parameter.low <= number <= parameter.high:
                raise Problem(
                    tr(
                        "The {parameter} of {optimizer} lies between {low:g} and {high:g}, "
                        "not at {number:g}.",
                        parameter=tr(parameter.name),
                        optimizer=tr(self.record.title),
                        low=parameter.low,
                        high=parameter.high,
                        number=number,
                    )
                )
        object.__setattr__(self, "numbers", tuple(float(n) for n in numbers))

    @property
    def record(self) -> OptimizerRecord:
        """The optimizer's record."""
        return OPTIMIZERS[self.name]

    @cached_property
    def values(self) -> tuple[float, ...]:
        """The numbers, (len(record.parameters),)."""
        return self.numbers or ()
