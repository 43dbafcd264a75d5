"""An earlier run, kept to be compared and gone back to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nnstudio.core.losshistory import LossCurve

if TYPE_CHECKING:
    from nnstudio.document.document import Document


@dataclass(frozen=True)
class Run:
    """A run as it was left: `document` is the whole state at its end, without runs of its own."""

    name: str
    document: Document

    @property
    def curve(self) -> LossCurve:
        """Its losses."""
        return self.document.curve
