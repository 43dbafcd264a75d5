"""What is said of a run, where the made-up illnesses leave it open."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from nnstudio.core.network import LayerSpec
from nnstudio.data.scaling import Scaling
from nnstudio.document.doctor.ofruns import overfit, stuck
from nnstudio.document.document import Document, course_document
from tests.unit.document.doctor.patients import after, stalled

COURSE = course_document().with_scaling(Scaling("zscore"))
EPOCHS = 100
FALLING = np.linspace(0.25, 0.01, EPOCHS)
RISING = np.concatenate([np.linspace(0.25, 0.1, 20), np.linspace(0.1, 0.5, EPOCHS - 20)])


def test_without_rows_held_out_any_more_the_curve_alone_shows_it() -> None:
    (finding,) = overfit(after(COURSE, FALLING.tolist(), RISING.tolist()))
    assert finding.sentence.startswith("Since epoch 2")
    assert finding.evidence == ()


def test_where_both_losses_rise_nothing_is_learnt_by_heart() -> None:
    assert overfit(after(COURSE, FALLING[::-1].tolist(), RISING.tolist())) == []


def test_a_held_out_loss_that_is_no_number_says_nothing() -> None:
    held = RISING.copy()
    held[50] = np.nan
    assert overfit(after(COURSE, FALLING.tolist(), held.tolist())) == []


def stuck_after_all_epochs(document: Document) -> list[str]:
    """What is proposed; it is said to be stuck."""
    patient = stalled(document, 1_000)
    (finding,) = stuck(patient)
    assert finding.sentence.startswith("After 1,000 epochs the loss is still")
    assert ("add them up" in finding.sentence) == (len(document.spec.layers) == 1)
    for remedy in finding.remedies:
        assert remedy.change(document) != document
    return [remedy.title for remedy in finding.remedies]


def test_without_a_hidden_layer_the_only_remedy_is_to_add_one() -> None:
    bare = COURSE.with_layers((LayerSpec(1),))
    assert stuck_after_all_epochs(bare) == ["Add a hidden layer"]
    (finding,) = stuck(stalled(bare, 1_000))
    assert finding.remedies[0].change(bare).spec.describe() == "2-4-1"


def test_with_several_hidden_layers_another_start_is_proposed_too() -> None:
    deep = COURSE.with_layers((LayerSpec(2), LayerSpec(2), LayerSpec(1)))
    assert stuck_after_all_epochs(deep)[1:] == [
        "4 neurons in hidden layer 1",
        "tanh in all hidden layers",
    ]
    xavier = deep.restarted(initialiser="xavier")
    assert len(stuck_after_all_epochs(xavier)) == 2
    assert len(stuck_after_all_epochs(COURSE)) == 2


def test_where_something_is_locked_the_first_remedy_is_to_unlock_it() -> None:
    held = COURSE.with_lock("w5", True).with_lock("w6", True)
    (finding,) = stuck(stalled(held, 1_000))
    assert "2 of 9 weights and biases are locked" in finding.sentence
    assert "stuck" not in finding.sentence
    assert finding.remedies[0].change(held).locked == frozenset()


def test_l2_that_is_proposed_is_stronger_than_what_there_is() -> None:
    for present, proposed in ((0.0, 0.01), (0.001, 0.01), (0.02, 0.06)):
        document = COURSE.with_settings(replace(COURSE.settings, l2=present))
        (finding,) = overfit(after(document, FALLING.tolist(), RISING.tolist()))
        assert finding.remedies[-1].change(document).settings.l2 == proposed
