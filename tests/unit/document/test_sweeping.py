"""How lucky a document's start is: from the document to a sweep, and from its result to words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from nnstudio.core.problems import Problem
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.stoprules import StopRule
from nnstudio.data.column import Kind, Role, column
from nnstudio.data.scaling import Scaling
from nnstudio.data.table import Table
from nnstudio.data.units import Quantity
from nnstudio.document.document import Document, course_document, new_document
from nnstudio.document.sweeping import (
    STUCK,
    Standing,
    Sweep,
    stuck_above,
    sweep_document,
    sweep_task,
    usual_epochs,
)
from nnstudio.document.sweepwords import answer_words, said_words, spread_words, standing_words
from nnstudio.document.teach import teach
from nnstudio.document.you import raw_values

EMILY = (Quantity(128.0, "lb"), Quantity(63.0, "in"))


def swept(document: Document, seeds: range, epochs: int | None = None) -> Sweep:
    *_, found = sweep_document(document, seeds, epochs)
    return found


def made(
    losses: list[float], answers: list[float] | None = None, asked_for: int | None = None
) -> Sweep:
    """A sweep that came out as told, for seeds 100, 101, ..."""
    document = course_document()
    return Sweep(
        document,
        1_000,
        np.arange(100, 100 + len(losses)),
        np.array(losses),
        None if answers is None else np.array(answers),
        Standing(44, 0.0023, None),
        stuck_above(document),
        asked_for or len(losses),
    )


@pytest.fixture(scope="module")
def course() -> Sweep:
    return swept(course_document().with_you(EMILY), range(40, 50))


def test_a_seed_comes_out_as_the_document_restarted_from_it(course: Sweep) -> None:
    for place, seed in enumerate(range(40, 50)):
        taught = teach(course.document.restarted(seed), 1_000)
        assert course.seeds[place] == seed
        assert course.losses[place] == pytest.approx(taught.loss, rel=1e-9)
        raw = raw_values(taught)
        assert raw is not None
        assert course.answers is not None
        assert course.answers[place] == pytest.approx(taught.model().predict(raw)[0], rel=1e-9)


def test_the_present_start_is_trained_too(course: Sweep) -> None:
    assert course.present.seed == 44
    assert course.present.loss == pytest.approx(0.00226825, abs=5e-9)
    assert course.present.answer == pytest.approx(0.951089, abs=5e-7)
    elsewhere = swept(course_document(), range(1_000, 1_003))
    assert elsewhere.present.loss == pytest.approx(0.00226825, abs=5e-9)


def test_locks_and_orders_reach_the_sweep() -> None:
    document = course_document().with_settings(TrainingSettings(order="shuffle"))
    document = document.with_parameter("w5", 1.5).with_lock("w5", True).with_lock("b2", True)
    found = swept(document, range(7, 10), 50)
    for place, seed in enumerate(range(7, 10)):
        taught = teach(document.restarted(seed), 50)
        assert taught.progress.params.value("w5") == 1.5
        assert found.losses[place] == pytest.approx(taught.loss, rel=1e-9)


def test_a_start_edited_by_hand_stands_for_itself() -> None:
    edited = course_document().with_parameter("w1", 5.0)
    found = swept(edited, range(40, 50), 100)
    taught = teach(edited, 100)
    assert found.present.loss == pytest.approx(taught.loss, rel=1e-9)
    drawn = found.standing(edited.restarted().start)
    assert drawn is not None
    assert drawn == found.at(4)
    assert drawn.loss != found.present.loss
    assert found.standing(edited.start) == found.present


def test_how_a_start_stands_is_known_for_the_seeds_that_are_done(course: Sweep) -> None:
    start = course.document.start
    assert course.standing(course.document.restarted(45).start) == course.at(5)
    assert course.standing(course.document.restarted(4).start) is None
    assert course.standing(course.document.restarted(50).start) is None
    other = replace(start, seed=45)  # 45's seed with 44's numbers
    assert course.standing(other) is None


def test_without_an_own_row_nothing_is_asked() -> None:
    found = swept(course_document().with_you(()), range(3), 5)
    assert found.answers is None
    assert found.present.answer is None
    assert found.answer_at(0.5) is None
    assert answer_words(found) is None


def test_epochs_are_the_documents_own_and_1000_without_end() -> None:
    document = course_document()
    endless = document.with_settings(TrainingSettings(epochs=None))
    assert usual_epochs(document.with_settings(TrainingSettings(epochs=7))) == 7
    assert usual_epochs(endless) == 1_000
    assert swept(document.with_settings(TrainingSettings(epochs=7)), range(2)).epochs == 7
    assert swept(document, range(2), 3).epochs == 3


def test_where_nothing_can_be_trained_it_says_why_at_once() -> None:
    document = course_document()
    empty = document.with_table(document.table.without_rows(range(4)))
    with pytest.raises(Problem, match="The table has no rows"):
        sweep_document(empty, range(3))


# Stuck, and the spread


def test_with_as_many_of_each_class_a_start_is_stuck_above_a_tenth() -> None:
    assert stuck_above(course_document()) == 0.1


def test_with_few_of_one_class_saying_the_mean_is_stuck_too() -> None:
    document = course_document()
    table = document.table
    for _ in range(40):
        table = table.with_row(["N", "160", "72", "M"])
    document = document.with_table(table)
    share = 2 / 44
    assert stuck_above(document) == pytest.approx(0.9 * share * (1 - share))
    entropy = -share * np.log(share) - (1 - share) * np.log(1 - share)
    crossed = document.with_settings(TrainingSettings(loss="bce"))
    assert stuck_above(crossed) == pytest.approx(0.9 * entropy)


def test_for_cross_entropy_stuck_is_next_to_saying_the_mean() -> None:
    document = course_document().with_settings(TrainingSettings(loss="bce"))
    assert stuck_above(document) == pytest.approx(0.9 * np.log(2.0))
    raw = document.with_scaling(Scaling("none"))
    assert swept(raw, range(5), 100).stuck.all()
    assert not swept(document, range(5), 300).stuck.any()


def test_one_class_only_has_a_threshold_all_the_same() -> None:
    document = course_document()
    for row in (1, 2):
        document = document.with_table(document.table.with_cell(row, 3, "F"))
    assert stuck_above(document) == 0.1


def test_lost_starts_are_stuck_and_count_as_the_worst() -> None:
    found = made([0.3, np.nan, 0.001, 0.002])
    assert found.stuck.tolist() == [True, True, False, False]
    assert found.best(4).tolist() == [2, 3, 0, 1]
    assert found.loss_at(0.5) == 0.002
    assert found.loss_at(0.75) == 0.3
    assert found.loss_at(1.0) == np.inf
    assert found.better_than(0.002) == 0.5
    assert found.better_than(np.nan) == 0.0


def test_quantiles_of_the_answers_leave_lost_starts_out() -> None:
    found = made([0.1, np.nan, 0.1], [0.2, np.nan, 0.4])
    assert (found.answer_at(0.0), found.answer_at(1.0)) == (0.2, 0.4)
    assert made([np.nan], [np.nan]).answer_at(0.5) is None


# Stale or not

Change = Callable[[Document], Document]
OTHER: dict[str, Change] = {
    "a cell": lambda d: d.with_table(d.table.with_cell(0, 1, "134")),
    "a label": lambda d: d.with_table(d.table.with_cell(0, 3, "M")),
    "the coding": lambda d: d.with_coding(d.coding.switched()),
    "the scaling": lambda d: d.with_scaling(Scaling("zscore")),
    "the layers": lambda d: d.with_layer_added(0),
    "the rate": lambda d: d.with_settings(replace(d.settings, rate=0.2)),
    "the order": lambda d: d.with_settings(replace(d.settings, order="shuffle")),
    "the epochs": lambda d: d.with_settings(replace(d.settings, epochs=5)),
    "the initialiser": lambda d: d.restarted(initialiser="he"),
    "a lock": lambda d: d.with_lock("w1", True),
}
SAME: dict[str, Change] = {
    "nothing": lambda d: d,
    "another seed": lambda d: d.restarted(7),
    "one's own row": lambda d: d.with_you(EMILY),
    "a name": lambda d: d.with_table(d.table.with_cell(0, 0, "Alicia")),
    "a stop rule": lambda d: d.with_settings(
        replace(d.settings, stops=(StopRule("target_loss", 0.1),))
    ),
    "some training": lambda d: teach(d, 5),
    "an edited weight": lambda d: d.with_parameter("w1", 3.0),
}


@pytest.mark.parametrize("change", OTHER.values(), ids=OTHER.keys())
def test_a_sweep_no_longer_fits_after_a_change_of(change: Change) -> None:
    found = made([0.1])
    assert not found.fits(change(found.document))


@pytest.mark.parametrize("change", SAME.values(), ids=SAME.keys())
def test_a_sweep_still_fits_after(change: Change) -> None:
    found = made([0.1])
    assert found.fits(change(found.document))


def test_answers_are_for_ones_own_row_as_it_was() -> None:
    found = made([0.1])
    assert found.answers_fit(found.document.restarted(7))
    assert not found.answers_fit(found.document.with_you(EMILY))
    assert not found.answers_fit(found.document.with_you(()))
    nobody = replace(found, document=found.document.with_you(()))
    assert nobody.answers_fit(found.document.restarted(7).with_you(()))


def test_another_value_of_a_locked_weight_is_another_network() -> None:
    locked = course_document().with_lock("w1", True)
    found = replace(made([0.1]), document=locked)
    assert found.fits(locked.restarted(3))
    assert not found.fits(locked.with_parameter("w1", 3.0))


# Words


@pytest.mark.parametrize(
    ("sweep", "sentence"),
    [
        (made([0.0016] * 3), "Half of the starts end below 0.0016; none of 3 is stuck."),
        (made([0.0016, 0.0016, 0.5]), "Half of the starts end below 0.0016; 1 of 3 is stuck."),
        (
            made([0.001] * 3 + [0.5, np.nan]),
            "Half of the starts end below 0.001; 2 of 5 are",
        ),
        (made([0.25] * 5), "All 5 are stuck: they end above 0.1."),
        (made([0.25]), "The one start is stuck: it ends above 0.1."),
        (made([0.01, np.nan, np.nan]), "Half of the starts or more lose their numbers; 2 of 3 are"),
        (made([0.001], asked_for=2_000), "So far 1 of 2,000 starts. Half of the starts end below"),
        (made([], asked_for=5), "No start is done yet."),
    ],
)  # fmt: skip
def test_the_spread_in_words(sweep: Sweep, sentence: str) -> None:
    assert spread_words(sweep).startswith(sentence)


@pytest.mark.parametrize(
    ("loss", "sentence"),
    [
        (0.0005, "Seed 44: among the best 1 % of them."),
        (0.0415, "Seed 44: better than 59 % of them."),
        (0.1, "Seed 44: among the worst 1 % of them."),
        (0.3, "Seed 44 is stuck at 0.3."),
        (np.nan, "Seed 44 loses its numbers."),
    ],
)
def test_where_a_start_stands_in_words(loss: float, sentence: str) -> None:
    sweep = made([i / 1_000 for i in range(1, 101)])
    assert standing_words(sweep, Standing(44, loss, None)) == sentence


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ([0.1, 0.2], "All 2 say M for you."),
        ([0.9, 0.5], "All 2 say F for you."),
        ([0.9, 0.8, 0.1], "2 say F for you, 1 says M."),
        ([0.1] * 5 + [0.9] * 3, "5 say M for you, 3 say F."),
        ([0.1, np.nan], "It says M for you."),
    ],
)
def test_what_they_say_for_you_in_words(answers: list[float], sentence: str) -> None:
    assert answer_words(made([0.1] * len(answers), answers)) == sentence


def test_a_task_asks_about_ones_own_row_as_the_network_sees_it() -> None:
    task = sweep_task(course_document().with_you(EMILY), 5)
    np.testing.assert_allclose(task.questions, [[-7.0, -3.0]])


def test_what_is_halted_before_its_own_start_is_done_yields_nothing() -> None:
    assert [*sweep_document(course_document(), range(3), 5, halted=lambda: True)] == []


def test_without_rows_a_number_is_stuck_as_in_the_course() -> None:
    empty = of_numbers().with_table(of_numbers().table.without_rows(range(4)))
    assert not len(empty.training.targets)
    assert stuck_above(empty) == STUCK


def of_numbers() -> Document:
    columns = (
        column("x", None, Role.INPUT, ["0", "1", "2", "3"]),
        column("y", "kg", Role.LABEL, ["0", "10", "20", "30"], Kind.NUMBER),
    )
    return new_document(Table("Line", columns))


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ([12.0], "It says 12 kg for you."),
        ([12.0, 12.0, np.nan], "They say 12 kg for you."),
        ([10.0, 12.0, 14.0], "Half say 12 kg or less for you; most from 10.4 kg to 13.6 kg."),
    ],
)
def test_numbers_that_they_say_for_you_in_words(answers: list[float], sentence: str) -> None:
    sweep = replace(made([0.1] * len(answers), answers), document=of_numbers())
    assert answer_words(sweep) == sentence
    assert said_words(sweep, 12.0) == "12 kg"


def test_a_start_says_a_class_by_its_name() -> None:
    label = column("Size", None, Role.LABEL, ["low", "mid", "high"] * 2)
    x = column("x", None, Role.INPUT, ["0", "1", "2"] * 2)
    document = new_document(Table("Sizes", (x, label)))
    sweep = replace(made([0.1] * 3, [1.0, 1.0, 0.0]), document=document)
    first, second, _ = document.coding.classes
    assert (said_words(sweep, 0.0), said_words(sweep, 1.0)) == (first, second)
    assert answer_words(sweep) == f"2 say {second} for you, 1 says {first}."
    course = made([0.1], [0.9])
    assert said_words(course, 0.9) == "F (0.900)"
    assert said_words(course, 0.1) == "M (0.100)"
