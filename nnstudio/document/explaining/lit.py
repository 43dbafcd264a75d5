"""What lights up in the diagram while a step is told."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Lit:
    """Neurons as (layer, unit), -1 being the inputs, and parameters by place; `backward` says
    that something is carried back."""

    neurons: tuple[tuple[int, int], ...] = ()
    parameters: tuple[int, ...] = ()
    backward: bool = False
