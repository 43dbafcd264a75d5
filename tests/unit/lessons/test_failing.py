"""What the lessons on failing and on xor say is so, and their checks ask for the remedy itself."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnstudio.core.activations import COURSE_ACTIVATIONS
from nnstudio.core.network import LayerSpec
from nnstudio.data.scaling import Scaling
from nnstudio.document.document import Document, course_document
from nnstudio.document.frame import frame_of
from nnstudio.document.inspecting.neuronfacts import NeuronFacts
from nnstudio.document.inspecting.samplerows import sample_rows
from nnstudio.document.lab.stuckstarts import course_trials
from nnstudio.document.nearlyflat import flat_below
from nnstudio.document.sweeping import STUCK, sweep_document
from nnstudio.document.teach import teach
from nnstudio.lessons.checks import CHECKS
from nnstudio.lessons.failingsetups import STUCK_SEED, USUAL_EPOCHS
from nnstudio.lessons.figures import FIGURES
from nnstudio.lessons.lampsetups import lamp_with
from nnstudio.lessons.moment import Event, Moment
from nnstudio.lessons.setups import SETUPS


def set_up(name: str) -> Document:
    return SETUPS[name](course_document())


def holds(check: str, before: Document, now: Document, *events: Event) -> bool:
    name, *words = check.split()
    return CHECKS[name].function(Moment(before, frame_of(now), events), tuple(words))


def says(document: Document, layer: int = -1) -> np.ndarray:
    """What every neuron of a layer says of every row, (rows, units)."""
    model, training = document.model(), document.training
    rows = range(len(training.rows))
    return np.array([model.trace(training.row_raw(row)).a[layer][0] for row in rows])


def facts(document: Document, layer: int, unit: int) -> NeuronFacts:
    return NeuronFacts(sample_rows(document, document.model(), False), layer, unit)


# The stuck start


def test_the_stuck_start_is_on_a_plain_and_wrong_where_its_output_is_flat() -> None:
    document = set_up("stuck_after")
    assert document.start.seed == STUCK_SEED
    assert document.progress.epoch == USUAL_EPOCHS
    assert document.loss is not None
    assert document.loss > STUCK
    second_half = document.curve.losses[document.curve.epochs >= USUAL_EPOCHS // 2]
    assert float(np.ptp(second_half)) < 0.01  # a plain ...
    assert document.curve.losses[0] - second_half[0] > 0.05  # ... after a short drop
    assert (says(document) > 0.9).all()
    output = facts(document, 1, 0)
    flat = np.abs(output.slopes[:, 0]) < 2 * flat_below(output.of_layer.record, 0.0)
    assert flat.tolist() == [False, True, True, False]  # Bob and Charlie, whose label is 0
    assert document.training.targets[:, 0].tolist() == [1.0, 0.0, 0.0, 1.0]


def test_it_finds_its_way_at_the_epoch_that_is_said() -> None:
    until = int(FIGURES["stuck_until"].value())
    before = teach(set_up("stuck"), until - 1).loss
    after = teach(set_up("stuck"), until).loss
    assert before is not None
    assert after is not None
    assert before >= STUCK > after


def test_a_new_start_has_to_be_new() -> None:
    before = set_up("stuck_after")
    patient = teach(before, 1_000)
    assert patient.loss is not None
    assert patient.loss < 0.01
    assert not holds("other_start_below 0.01", before, patient)
    anew = before.new_start()
    assert not holds("other_start_below 0.01", before, anew)
    assert holds("other_start_below 0.01", before, teach(anew, 1_000))


@pytest.mark.parametrize("activation", COURSE_ACTIVATIONS)
def test_the_shares_of_stuck_starts_are_as_told(activation: str) -> None:
    """In raw numbers all; fewer with z-score than with the shift; of tanh none or hardly any."""
    shares = []
    for trial in course_trials():
        if trial.activation == activation:
            starts = 20 if trial.document.scaling.kind == "none" else 120
            *_, last = sweep_document(trial.document, range(starts))
            shares.append(float(last.stuck.mean()))
    shifted, scored, raw = shares
    assert raw == 1.0
    assert scored <= shifted
    assert (scored < shifted) == (activation not in ("sigmoid", "tanh"))
    assert (shifted > 0.1) == (activation in ("relu", "maxout"))
    assert activation != "tanh" or shifted < 0.01


def test_the_share_of_relu_is_the_labs_own_count() -> None:
    trial = course_trials()[[t.activation for t in course_trials()].index("relu")]
    *_, last = sweep_document(trial.document, range(500))
    assert FIGURES["relu_stuck"].value() == 100.0 * np.count_nonzero(last.stuck) / 500


def test_only_all_starts_counted_are_all() -> None:
    document = set_up("course")
    assert not holds("counted 500", document, document)
    assert not holds("counted 500", document, document, Event("counted", "100"))
    assert holds("counted 500", document, document, Event("counted", "500"))


# The dead neuron


def test_the_dead_neuron_moves_nothing_and_the_others_move() -> None:
    document = set_up("dead")
    assert facts(document, 0, 1).judgement.word == "dead"
    assert facts(document, 0, 0).judgement.word == ""
    highest = float(facts(document, 0, 1).sums.max())
    assert FIGURES["dead_highest"].value() == pytest.approx(highest, rel=1e-12)
    assert highest < 0.0
    after = teach(document, 5)
    moved = {
        name
        for name, value in after.progress.params.named().items()
        if value != document.progress.params.value(name)
    }
    assert moved == {"w1", "w2", "w5", "b1", "b3"}
    end = teach(document, 1_000)
    assert facts(end, 0, 1).judgement.word == "dead"
    assert end.loss is not None
    assert end.loss > STUCK


def test_leaky_relu_heals_it_from_the_same_weights_and_only_leaky_relu_counts() -> None:
    before = set_up("dead")
    leaky = before.with_layer(0, LayerSpec(2, "leaky_relu"))
    assert leaky.progress.params.vector.tobytes() == before.progress.params.vector.tobytes()
    check = "learns_with leaky_relu 0.01"
    assert not holds(check, before, leaky)
    assert holds(check, before, teach(leaky, 1_000))
    assert facts(leaky, 0, 1).sums.max() < 0.0 < facts(teach(leaky, 20), 0, 1).sums.max()
    other = teach(before.with_layer(0, LayerSpec(2, "tanh")), 1_000)
    assert other.loss is not None
    assert other.loss < 0.01
    assert not holds(check, before, other)
    assert not holds(check, before, teach(before, 1_000))


# Raw numbers, and steps too large


def test_scaling_has_to_be_the_one_asked_for() -> None:
    before, check = set_up("raw"), "learns_scaled zscore 0.01"
    assert not holds(check, before, teach(before, 1_000))
    scaled = before.with_scaling(Scaling("zscore"))
    assert not holds(check, before, scaled)
    assert holds(check, before, teach(scaled, 1_000))
    assert not holds("learns_scaled mean 0.01", before, teach(scaled, 1_000))


def test_too_large_steps_end_where_all_is_flat_and_a_smaller_rate_alone_does_not_help() -> None:
    before, check = set_up("overshot"), "learns_at_rate 0.1 0.01"
    for layer, units in enumerate((2, 1)):
        for unit in range(units):
            assert facts(before, layer, unit).judgement.word == "saturated"
    slower = before.with_settings(replace(before.settings, rate=0.1))
    assert not holds(check, before, teach(slower, 2_000))
    assert not holds(check, before, slower.rewound())
    assert holds(check, before, teach(slower.rewound(), 1_000))
    fast = slower.with_settings(replace(before.settings, rate=1.0)).rewound()
    assert not holds(check, before, teach(fast, 1_000))


# Xor


def test_one_neuron_cannot_learn_xor_from_any_start() -> None:
    *_, sweep = sweep_document(set_up("lamp"), range(200))
    assert sweep.losses.min() > 0.249
    assert sweep.losses.max() < 0.26
    assert np.abs(says(set_up("lamp_flat")) - 0.5).max() < 0.1


def test_a_line_gets_three_of_the_four_rows_right_and_never_all() -> None:
    wanted = set_up("lamp").training.targets[:, 0] > 0.5
    best = 0
    for w1 in np.linspace(-8.0, 8.0, 9):
        for w2 in np.linspace(-8.0, 8.0, 9):
            for b1 in np.linspace(-12.0, 12.0, 25):
                on = w1 * np.array([0, 0, 1, 1]) + w2 * np.array([0, 1, 0, 1]) + b1 > 0.0
                best = max(best, int((on == wanted).sum()))
    assert best == 3


def test_the_bias_pushes_the_line_from_one_corner_to_the_other() -> None:
    before = set_up("lamp_line")
    assert (says(before)[:, 0] > 0.5).tolist() == [False, True, True, True]
    after = before.with_parameter("b1", -9.0)
    assert (says(after)[:, 0] > 0.5).tolist() == [False, False, False, True]


def test_only_one_hidden_layer_of_that_size_counts() -> None:
    before = set_up("lamp")
    assert not holds("hidden_is 2", before, before)
    added = before.with_layer_added(0)
    assert holds("hidden_is 2", before, added)
    assert not holds("hidden_is 2", before, added.with_layer_added(0))
    assert not holds("hidden_is 2", before, before.with_layer_added(0, units=3))


def test_the_layer_that_is_added_begins_where_the_next_page_does() -> None:
    added, hidden = set_up("lamp").with_layer_added(0), set_up("lamp_hidden")
    assert added.progress == hidden.progress


def test_two_hidden_neurons_ask_what_the_pages_say_and_the_output_joins_them() -> None:
    document = set_up("lamp_learned")
    one, both = (says(document, 1) > 0.5).T
    assert one.tolist() == [False, True, True, True]
    assert both.tolist() == [False, False, False, True]
    assert (says(document)[:, 0] > 0.5).tolist() == (one & ~both).tolist()
    assert document.loss is not None
    assert document.loss < 0.01
    params = document.progress.params
    assert params.value("w5") > 0.0 > params.value("w6")
    assert teach(set_up("lamp_hidden"), 1_000).progress == document.progress


@pytest.mark.parametrize(("units", "name"), [(2, "lamp_stuck"), (4, "lamp_stuck_four")])
def test_how_many_starts_do_not_learn_xor(units: int, name: str) -> None:
    document = lamp_with((LayerSpec(units),))
    *_, sweep = sweep_document(document, range(200))
    assert FIGURES[name].value() == np.count_nonzero(sweep.stuck) / 2
    for seed in range(12):  # one after the other, as Run does
        loss = teach(document.restarted(seed=seed), 1_000).loss
        assert loss is not None
        assert (loss > STUCK) == sweep.stuck[seed]


def test_maps_count_once_they_are_shown() -> None:
    document = set_up("lamp_learned")
    assert not holds("maps_shown shown", document, document)
    assert holds("maps_shown shown", document, document, Event("maps", "shown"))
    assert not holds("ran 1000", document, set_up("lamp_hidden"))
    assert holds("ran 1000", document, document)
