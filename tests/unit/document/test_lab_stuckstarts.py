"""Which trials there are, and what is said of them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnstudio.core.activations import COURSE_ACTIVATIONS
from nnstudio.core.network import LayerSpec
from nnstudio.core.problems import Problem
from nnstudio.core.settings import TrainingSettings
from nnstudio.data.scaling import Scaling
from nnstudio.data.table import Role
from nnstudio.document.document import course_document
from nnstudio.document.lab.stuckstarts import (
    Outcome,
    StuckTable,
    course_trials,
    outcome_words,
    own_trials,
    table_words,
)
from nnstudio.document.sweeping import stuck_above, sweep_document


def test_the_course_is_tried_with_six_functions_and_three_scalings() -> None:
    trials = course_trials()
    assert len(trials) == 18
    assert tuple(dict.fromkeys(t.activation for t in trials)) == COURSE_ACTIVATIONS
    for trial in trials:
        document = trial.document
        assert document.spec.layers == (LayerSpec(2, trial.activation), LayerSpec(1))
        assert document.settings == TrainingSettings()
    assert {t.document.scaling.kind for t in trials if t.scaling == "z-score"} == {"zscore"}
    assert {t.document.scaling.offset for t in trials if "shift" in t.scaling} == {(135.0, 66.0)}
    maxout = [t for t in trials if t.activation == "maxout"]
    assert {t.document.spec.parameter_count for t in maxout} == {15}


def test_ones_own_network_keeps_its_size_and_changes_every_hidden_layer() -> None:
    document = course_document().with_layer_added(1, 3).with_scaling(Scaling("minmax"))
    trials = own_trials(document)
    assert len(trials) == 12
    assert trials[0].scaling == "yours (min-max)"
    for trial in trials:
        sizes = [layer.units for layer in trial.document.spec.layers]
        names = [layer.activation for layer in trial.document.spec.layers]
        assert sizes == [layer.units for layer in document.spec.layers]
        assert names == [trial.activation] * 2 + ["sigmoid"]


def test_with_z_score_already_there_is_one_column_only() -> None:
    trials = own_trials(course_document().with_scaling(Scaling("zscore")))
    assert len(trials) == 6


def test_it_says_why_there_is_nothing_to_try() -> None:
    course = course_document()
    with pytest.raises(Problem, match="No column is the label"):
        own_trials(course.with_table(course.table.with_role(3, Role.SKIP)))
    with pytest.raises(Problem, match="no hidden layer"):
        own_trials(course.with_layer_removed(0))


def test_the_table_fills_in_with_what_the_sweeps_find() -> None:
    trials = course_trials()[:2]
    short = tuple(
        replace(t, document=t.document.with_settings(TrainingSettings(epochs=5))) for t in trials
    )
    table = StuckTable.empty("Four people", short, 40)
    assert (table.done, table.asked_for, table.complete) == (0, 80, False)
    assert outcome_words(table.outcome("sigmoid", "z-score")) == "\u2013"
    for place, trial in enumerate(short):
        *_, last = sweep_document(trial.document, range(40))
        table = table.with_sweep(place, last)
        found = table.outcome(trial.activation, trial.scaling)
        assert found is not None
        # After five epochs many have not learnt yet: counted here once more, by hand.
        assert found.stuck == int(np.sum(~(last.losses <= 0.1))) > 0
    assert (table.done, table.complete) == (80, True)
    assert table.note == (
        "Four people: 2-2-1 network, seeds 0 to 39, 5 epochs each. Stuck means: the loss (MSE) "
        "ends above 0.1."
    )
    assert table_words(table).startswith("sigmoid: shift 135, 66: ")


def test_a_cell_in_words() -> None:
    assert outcome_words(Outcome(18, 500, True)) == "18 of 500 (3.6 %)"
    assert outcome_words(Outcome(3, 40, False)) == "3 of 40 (7.5 %) so far"
    assert outcome_words(None) == "\u2013"


def test_of_a_cell_that_the_table_has_not_nothing_is_known() -> None:
    table = StuckTable.empty("Four people", course_trials(), 40)
    assert table.outcome("sigmoid", "a scaling of another table") is None
    assert table.outcome("no function", "z-score") is None


def test_limits_that_differ_between_trials_are_told_from_the_least() -> None:
    first, second = course_trials()[:2]
    entropy = second.document.with_settings(replace(second.document.settings, loss="bce"))
    trials = (first, replace(second, document=entropy))
    limits = sorted(stuck_above(trial.document) for trial in trials)
    assert limits[0] == 0.1 < limits[1]
    assert StuckTable.empty("Both", trials, 40).note.endswith("ends above 0.1 or more.")
