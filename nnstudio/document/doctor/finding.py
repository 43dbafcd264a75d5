"""What the doctor says: findings, what shows them, and the changes that mend them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from nnstudio.document.document import Document

Change = Callable[[Document], Document]


@dataclass(frozen=True)
class Evidence:
    """One thing that shows it, in words; the row of the table or the neuron that it leads to."""

    words: str
    row: int | None = None
    neuron: tuple[int, int] | None = None  # layer, unit; layer 0 is the first hidden one


@dataclass(frozen=True)
class Remedy:
    """A change that mends it: what its button says, its name for undo, and what it does."""

    title: str
    name: str
    effect: str
    change: Change = field(compare=False)


@dataclass(frozen=True)
class Finding:
    """One illness of the training: `kind` is a name of ILLNESSES; the best remedy comes first."""

    kind: str
    sentence: str
    evidence: tuple[Evidence, ...] = ()
    remedies: tuple[Remedy, ...] = ()

    @property
    def place(self) -> tuple[int, int | None] | None:
        """Which of several findings of its kind it is: the layer it is about, or the input."""
        neuron = self.evidence[0].neuron if self.evidence else None
        if neuron is None:
            return None
        layer, unit = neuron
        return layer, None if layer >= 0 else unit


@dataclass(frozen=True)
class Diagnosis:
    """All findings of a moment, the gravest first; `silenced` are kinds not to be told.

    `quiet` means that nothing is to be told but where it is asked for: in a lesson or a task.
    """

    findings: tuple[Finding, ...] = ()
    silenced: frozenset[str] = frozenset()
    quiet: bool = False

    @property
    def told(self) -> tuple[Finding, ...]:
        """Those to be told."""
        return tuple(f for f in self.findings if f.kind not in self.silenced)
