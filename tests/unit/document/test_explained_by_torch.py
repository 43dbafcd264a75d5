"""What Explain shows, against torch: its automatic derivatives and its optimizers, if installed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings

from nnstudio.document.explaining.subject import Subject
from tests.unit.document.quantities import Functions, named_parameters, quantities
from tests.unit.document.subjects import subjects
from tests.unit.document.test_explained_derivatives import (
    check_backward,
    is_tame,
    near_to,
    shown_update,
)

torch = pytest.importorskip("torch")

FOUND = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
FUNCTIONS = Functions(
    exp=torch.exp,
    tanh=torch.tanh,
    sigmoid=torch.sigmoid,
    softplus=lambda z: torch.clamp(z, min=0.0) + torch.log1p(torch.exp(-torch.abs(z))),
    logsumexp=lambda zs: torch.logsumexp(torch.stack(list(zs)), 0),
)


def tensors(subject: Subject) -> dict[str, Any]:
    """The parameters by name, each a tensor that is learnt."""
    vector = torch.tensor(subject.progress.params.vector.copy(), dtype=torch.float64)
    return named_parameters(
        subject.spec, [number.clone().requires_grad_() for number in vector.unbind()]
    )


def by_torch(subject: Subject) -> Callable[[str, str], float]:
    """How one quantity changes with another, by going back through torch's graph."""
    values = quantities(subject, FUNCTIONS, start=tensors(subject)).values

    def derivative(of: str, by: str) -> float:
        (found,) = torch.autograd.grad(values[of], values[by], retain_graph=True, allow_unused=True)
        return 0.0 if found is None else found.item()

    return derivative


def has_ties(subject: Subject) -> bool:
    """Whether a sum is exactly 0, where there are two derivatives to choose from."""
    values = quantities(subject).values
    return any(float(value) == 0.0 for name, value in values.items() if name.startswith("z_"))


@FOUND
@given(subjects())
def test_every_factor_product_and_sum_over_ways_is_torchs(subject: Subject) -> None:
    assume(is_tame(subject) and not has_ties(subject))
    assert check_backward(subject, by_torch(subject), near_to(1e-9, 1e-12)) >= 4


SLOTS = {
    "momentum": ("momentum_buffer",),
    "nesterov": ("momentum_buffer",),
    "rmsprop": ("square_avg",),
    "adam": ("exp_avg", "exp_avg_sq"),
    "adamw": ("exp_avg", "exp_avg_sq"),
}


def optimizer_of(subject: Subject, learnt: Any, decay: float) -> Any:
    """Torch's optimizer with the same numbers, remembering what ours does of one parameter."""
    chosen, rate = subject.document.settings.optimizer, subject.step.rate
    numbers = chosen.values
    match chosen.name:
        case "sgd":
            made = torch.optim.SGD([learnt], lr=rate)
        case "momentum" | "nesterov":
            nesterov = chosen.name == "nesterov"
            made = torch.optim.SGD([learnt], lr=rate, momentum=numbers[0], nesterov=nesterov)
        case "rmsprop":
            made = torch.optim.RMSprop([learnt], lr=rate, alpha=numbers[0], eps=numbers[1])
        case "adam":
            made = torch.optim.Adam([learnt], lr=rate, betas=numbers[:2], eps=numbers[2])
        case "adamw":
            made = torch.optim.AdamW(
                [learnt], lr=rate, betas=numbers[:2], eps=numbers[2], weight_decay=decay
            )
    remembered = subject.step.slots_before[:, subject.parameter]
    state = {
        name: torch.tensor(value, dtype=torch.float64)
        for name, value in zip(SLOTS.get(chosen.name, ()), remembered, strict=True)
    }
    if state:
        state["step"] = torch.tensor(float(subject.step.update - 1))
        made.state[learnt] = state
    return made


@FOUND
@given(subjects())
def test_the_update_shown_is_that_of_torchs_optimizer(subject: Subject) -> None:
    wanted = subject.document.settings
    rows = [subject.of_row(int(row)) for row in subject.batch]
    assume(all(is_tame(row) and not has_ties(row) for row in rows))
    parameters = tensors(subject)
    learnt = parameters[subject.name]
    losses = [quantities(row, FUNCTIONS, start=parameters).values["L"] for row in rows]
    loss = sum(losses) / len(losses)
    is_weight = subject.name.startswith("w")
    decoupled = wanted.optimizer.name == "adamw"
    if is_weight:
        loss = loss + wanted.l1 * torch.abs(learnt)
        if not decoupled:
            loss = loss + wanted.l2 / 2.0 * learnt**2
    theirs = optimizer_of(subject, learnt, wanted.l2 if is_weight else 0.0)
    (learnt.grad,) = torch.autograd.grad(loss, learnt, allow_unused=True)
    if learnt.grad is None:  # nothing depends on it: its slope is 0, and the memories fade
        learnt.grad = torch.zeros_like(learnt)
    # Divided by the root of their own squares, slopes that are rounding's alone make whole steps.
    assume(learnt.grad.item() == 0.0 or abs(learnt.grad.item()) > 1e-9)
    theirs.step()
    assert shown_update(subject) == pytest.approx(learnt.item(), rel=1e-9, abs=1e-11)
    assert np.isfinite(shown_update(subject))
