"""All illnesses by name, and the examination: which of them a patient has."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from nnstudio.document.doctor import ofdata, ofneurons, ofruns, ofsteps
from nnstudio.document.doctor.finding import Finding
from nnstudio.document.doctor.patient import Patient
from nnstudio.language.translate import mark

Check = Callable[[Patient], list[Finding]]


@dataclass(frozen=True)
class Illness:
    """One kind: its title, why it matters, and what finds it.

    `explains` are kinds that are but its signs, and not told beside it.
    """

    name: str
    title: str
    why: str
    check: Check
    explains: frozenset[str] = frozenset()


_STUCK = frozenset({"stuck"})
_SIGNS = frozenset({"saturated", "saturated_output", "vanishing", "stuck", "unequal_columns"})

# The gravest first: what stops a run, what lets nothing be learnt, what slows it down.
ILLNESSES: dict[str, Illness] = {
    illness.name: illness
    for illness in (
        Illness(
            "lost_numbers",
            mark("Lost numbers"),
            mark(
                "A step too long lands where the slope is steeper still, so the next one is "
                "longer: the numbers grow until the computer has none left for them. Shorter steps "
                "or smaller inputs prevent it."
            ),
            ofsteps.lost_numbers,
            _SIGNS | {"rate_too_high", "exploding", "dead", "raw_inputs", "alike"},
        ),
        Illness(
            "all_locked",
            mark("Everything locked"),
            mark(
                "Training leaves a locked weight or bias as it is. With all of them locked, no "
                "epoch changes anything."
            ),
            ofruns.all_locked,
            _SIGNS | {"rate_too_low", "dead", "alike"},
        ),
        Illness(
            "one_class",
            mark("One label only"),
            mark(
                "The network learns differences. Where every row has the same label, always saying "
                "that one is already perfect. Add rows with another label."
            ),
            ofdata.one_class,
            _SIGNS | {"rate_too_high", "raw_inputs", "overfit"},
        ),
        Illness(
            "out_of_reach",
            mark("Label out of reach"),
            mark(
                "A function such as sigmoid ends at 0 and 1. For a label beyond its ends, training "
                "pulls the weights ever farther and never arrives."
            ),
            ofdata.out_of_reach,
            _SIGNS | {"rate_too_low", "exploding"},
        ),
        Illness(
            "raw_inputs",
            mark("Inputs too large"),
            mark(
                "Large inputs make large sums, and there sigmoid and tanh are flat: the slope is "
                "next to 0, and so is every step. With other functions the slope is as large as "
                "the inputs, and steps overshoot. Scaling brings the inputs near 0."
            ),
            ofdata.raw_inputs,
            _SIGNS | {"rate_too_low", "rate_too_high", "exploding", "dead"},
        ),
        Illness(
            "alike",
            mark("Neurons alike"),
            mark(
                "Neurons that start with the same numbers get the same gradient in every step. "
                "Random first numbers are there to make them different."
            ),
            ofneurons.alike,
            _SIGNS | {"rate_too_low", "dead"},
        ),
        Illness(
            "rate_too_high",
            mark("Learning rate too high"),
            mark(
                "The gradient says which way is down, but only close by. A step too long lands on "
                "the other side of the valley, perhaps higher than before."
            ),
            ofsteps.rate_too_high,
            _SIGNS | {"exploding", "dead"},
        ),
        Illness(
            "exploding",
            mark("Exploding weights"),
            mark(
                "Weights that grow and grow make sums so large that small steps no longer matter. "
                "A smaller learning rate or L2 keeps them small."
            ),
            ofsteps.exploding,
            _SIGNS | {"dead"},
        ),
        Illness(
            "dead",
            mark("Dead neurons"),
            mark(
                "Left of 0, ReLU is flat: its slope is 0. A neuron that is there for every row "
                "gets no gradient, so no step brings it back. Leaky ReLU keeps a small slope."
            ),
            ofneurons.dead,
            _STUCK,
        ),
        Illness(
            "unequal_columns",
            mark("Columns of unequal size"),
            mark(
                "Where one column is much wider than another, the loss is a narrow valley: steps "
                "short enough for the steep side crawl along the flat one."
            ),
            ofdata.unequal_columns,
            _STUCK | {"saturated_output", "saturated"},
        ),
        Illness(
            "saturated_output",
            mark("Saturated output"),
            mark(
                "With mean squared error the gradient is the error times the slope of the output. "
                "At the ends the slope is next to 0, however wrong the answer. Cross-entropy does "
                "not have that factor."
            ),
            ofneurons.saturated_output,
            _STUCK | {"saturated", "vanishing"},
        ),
        Illness(
            "vanishing",
            mark("Vanishing gradients"),
            mark(
                "On its way back every layer multiplies the gradient by its slope, with sigmoid by "
                "a quarter at most. After several layers next to nothing is left."
            ),
            ofneurons.vanishing,
            _STUCK,
        ),
        Illness(
            "saturated",
            mark("Saturated neurons"),
            mark(
                "Far from 0, sigmoid and tanh are flat: the slope is less than a hundredth of its "
                "greatest. The neuron says the same for all rows and hardly learns."
            ),
            ofneurons.saturated,
            _STUCK,
        ),
        Illness(
            "contradiction",
            mark("Contradicting rows"),
            mark(
                "A network gives one answer for the same inputs. Where two rows want different "
                "ones, the best answer lies between them and is wrong for both."
            ),
            ofdata.contradiction,
            _STUCK,
        ),
        Illness(
            "penalty",
            mark("Penalty too strong"),
            mark(
                "L1 and L2 pull every weight towards 0 in every step. Where they pull harder than "
                "the rows do, the weights stay there and nothing is learnt."
            ),
            ofsteps.penalty,
            _STUCK | {"rate_too_low"},
        ),
        Illness(
            "rate_too_low",
            mark("Learning rate too low"),
            mark(
                "Each step is the learning rate times the slope. With a rate far too low the way "
                "is right, and takes for ever."
            ),
            ofsteps.rate_too_low,
            _STUCK,
        ),
        Illness(
            "overfit",
            mark("Learning by heart"),
            mark(
                "With many weights and few rows the network can learn each row by itself, its "
                "chances included. Rows held out show it: their loss rises while the other falls."
            ),
            ofruns.overfit,
        ),
        Illness(
            "constant_column",
            mark("Constant column"),
            mark(
                "A column that never changes cannot tell one row from another. It does no harm, "
                "but its weights are as good as biases."
            ),
            ofdata.constant_columns,
        ),
        Illness(
            "stuck",
            mark("Stuck start"),
            mark(
                "Some first numbers lie on a plain of the loss from which no slope leads down. "
                "Other first numbers, or more neurons, often find a way."
            ),
            ofruns.stuck,
        ),
    )
}


def examine(patient: Patient) -> tuple[Finding, ...]:
    """What the patient has, the gravest first; nothing of a table that cannot be trained on."""
    if patient.document.training.why_not is not None or not patient.rows:
        return ()
    found: list[Finding] = []
    explained: set[str] = set()
    with np.errstate(all="ignore"):
        for name, illness in ILLNESSES.items():
            if name in explained:
                continue
            here = illness.check(patient)
            found += here
            if here:
                explained |= illness.explains
    return tuple(found)
