"""Formulas as on the blackboard: the records spell them in plain letters, the screen has signs."""

from __future__ import annotations

import re

from nnstudio.core.losses import Loss
from nnstudio.core.optimizers import OptimizerRecord
from nnstudio.language.translate import tr

SIGNS = {
    "y_hat": "\u0177",
    "mu": "\u03bc",
    "rho": "\u03c1",
    "eps": "\u03b5",
    "sqrt": "\u221a",
    "sum": "\u03a3",
}
_WORD = re.compile(rf"\b({'|'.join(SIGNS)})\b")


def with_signs(formula: str) -> str:
    """ "w - rate g / (sqrt(s) + eps)" with a root, a Greek letter and true minus signs."""
    text = _WORD.sub(lambda found: SIGNS[found[1]], formula)
    return text.replace("^2", "\u00b2").replace("-", "\u2212").replace("'", "\u2032")


def formula_note(record: Loss | OptimizerRecord) -> str:
    """A record's formula and what is to know about it, one after the other."""
    return tr(
        "{formula}. {sentence}",
        formula=with_signs(tr(record.formula)),
        sentence=tr(record.sentence),
    )


def formula_tip(record: Loss | OptimizerRecord) -> str:
    """The same for a tip: a line for each."""
    return f"{with_signs(tr(record.formula))}\n{tr(record.sentence)}"
