"""Earlier runs and points: kept when they are left, named, loaded back, and gone on from."""

from __future__ import annotations

import pytest

from nnstudio.core.network import LayerSpec
from nnstudio.core.optimizers import Optimizer
from nnstudio.core.problems import Problem
from nnstudio.core.rewind import RewindHistory, RewindPoints
from nnstudio.core.settings import TrainingSettings
from nnstudio.document.document import Document, course_document
from nnstudio.document.runs import (
    MOST_RUNS,
    at_point,
    is_left,
    load_lock,
    loaded,
    renamed,
    with_run,
    without_run,
)
from nnstudio.document.task.classtask import ClassTask
from nnstudio.document.task.locks import LOCKS
from nnstudio.document.task.seals import sealed
from nnstudio.document.teach import teach, trainer_for


def with_points(document: Document, epochs: int) -> Document:
    """Trained, with a point noted after every epoch."""
    history = RewindHistory(document.rewind)
    history.append(document.progress)
    for _ in range(epochs):
        document = teach(document, 1)
        history.append(document.progress)
    return document.trained(document.progress, document.curve, history.view())


def left(*runs: Document) -> Document:
    document = course_document()
    for run in runs:
        document = with_run(document, run)
    return document


def test_a_run_is_left_by_going_back_and_not_by_going_on() -> None:
    trained = teach(course_document(), 3)
    assert is_left(trained, trained.rewound())
    assert is_left(trained, trained.new_start())
    assert is_left(trained, trained.with_layer(0, LayerSpec(3)))
    assert not is_left(trained, teach(trained, 1))
    assert not is_left(trained, trained.with_parameter("w1", 2.0))
    assert not is_left(course_document(), course_document().new_start())


def test_a_run_is_named_by_its_settings_and_kept_once() -> None:
    trained = teach(course_document(), 3)
    document = left(trained, trained)
    assert [run.name for run in document.runs] == ["sigmoid 2-2-1, rate 0.1, seed 44"]
    other = teach(course_document().with_parameter("w1", 2.0), 3)
    names = [run.name for run in left(trained, other).runs]
    assert names == ["sigmoid 2-2-1, rate 0.1, seed 44", "sigmoid 2-2-1, rate 0.1, seed 44 (2)"]


def test_of_too_many_runs_the_newest_stay() -> None:
    starts = [teach(course_document().restarted(seed), 2) for seed in range(MOST_RUNS + 2)]
    document = left(*starts)
    assert len(document.runs) == MOST_RUNS
    assert document.runs[0].name.endswith(", seed 2")


def test_a_run_keeps_no_runs_of_its_own() -> None:
    first = teach(course_document(), 2)
    second = teach(with_run(first.new_start(), first), 2)
    document = with_run(second.new_start(), second)
    assert [run.document.runs for run in document.runs] == [(), ()]


def test_names_are_changed_and_refused_with_a_sentence() -> None:
    document = left(*(teach(course_document().restarted(seed), 2) for seed in (1, 2)))
    changed = renamed(document, 0, "  the   good one ")
    assert changed.runs[0].name == "the good one"
    with pytest.raises(Problem, match="already"):
        renamed(changed, 1, "the good one")
    for name in ("", " ", "x" * 201):
        with pytest.raises(Problem, match="needs a name"):
            renamed(changed, 0, name)
    assert len(without_run(changed, 0).runs) == 1


def test_a_run_is_loaded_back_with_its_settings_and_the_present_one_is_kept() -> None:
    first = teach(course_document().with_settings(TrainingSettings(rate=0.5)), 4)
    second = teach(course_document().with_layer(0, LayerSpec(3, "tanh")), 4)
    document = with_run(second, first)
    back = loaded(document, 0)
    assert back.progress == first.progress
    assert back.settings == first.settings
    assert back.curve == first.curve
    assert [run.document.progress for run in back.runs] == [second.progress]
    assert teach(back, 3).progress == teach(first, 3).progress


def test_a_run_of_another_network_brings_its_own_table_where_the_present_one_does_not_fit() -> None:
    first = teach(course_document(), 2)
    document = with_run(course_document(), first)
    table = document.table.without_column(1)
    other = document.with_table(table)
    back = loaded(other, 0)
    assert back.table == first.table
    assert back.progress == first.progress
    added = document.with_table(document.table.with_row(("Eve", "140", "66", "F")))
    kept = loaded(added, 0)
    assert kept.table == added.table
    assert kept.progress.params == first.progress.params


@pytest.mark.parametrize("optimizer", ["sgd", "momentum", "adam"])
@pytest.mark.parametrize("order", ["table", "shuffle", "draw"])
def test_going_on_from_a_point_is_as_if_one_had_never_gone_further(
    optimizer: str, order: str
) -> None:
    settings = TrainingSettings(order=order, optimizer=Optimizer(optimizer))
    document = with_points(course_document().with_settings(settings), 12)
    point = document.rewind[5]
    back = at_point(document, point)
    assert (back.progress, len(back.curve)) == (point, point.epoch + 1)
    assert back.rewind == RewindPoints(document.rewind.points[:6])
    again = teach(back, 7)
    assert again.progress == document.progress
    assert again.curve == document.curve


def test_a_point_in_the_middle_of_an_epoch() -> None:
    document = course_document()
    trainer = trainer_for(document, 3)
    trainer.step_batch()
    trainer.step_batch()
    middle = trainer.snapshot().progress
    assert middle.position == 2
    done = teach(document, 3)
    back = at_point(done, middle)
    assert teach(back, 3).progress == done.progress


def test_another_optimizer_begins_its_memories_afresh_at_every_point() -> None:
    document = with_points(
        course_document().with_settings(TrainingSettings(optimizer=Optimizer("adam"))), 3
    )
    changed = document.with_settings(TrainingSettings(optimizer=Optimizer("momentum")))
    assert len(changed.rewind) == 4
    assert all(point.slots.size == 0 for point in changed.rewind)
    teach(at_point(changed, changed.rewind[2]), 1)


def test_a_new_start_has_no_points() -> None:
    document = with_points(course_document(), 3)
    assert len(document.rewind) == 4
    assert not len(document.rewound().rewind)
    assert not len(document.new_start().rewind)


def test_another_optimizer_and_batch_at_once_leave_no_memories_of_the_one_before() -> None:
    document = with_points(
        course_document().with_settings(TrainingSettings(optimizer=Optimizer("adam"))), 3
    )
    both = TrainingSettings(optimizer=Optimizer("momentum"), batch=2)
    changed = document.with_settings(both)
    assert len(changed.rewind) == 4
    assert all(point.slots.size == 0 for point in changed.rewind)
    teach(at_point(changed, changed.rewind[2]), 1)


def test_a_task_says_what_it_locks_before_a_run_is_loaded_back() -> None:
    run = teach(course_document().with_layer(0, LayerSpec(3)), 3)
    document = left(run)
    (name,) = (kept.name for kept in document.runs)
    assert load_lock(document, name) == ""
    assert load_lock(sealed(document, ClassTask("Look.")), name) == ""
    for lock, tip in (("structure", LOCKS["structure"].tip), ("seed", "")):
        task = ClassTask(locks=frozenset({lock}))
        assert load_lock(sealed(document, task), name) == tip
        assert load_lock(sealed(document, task), "a run that is gone") == ""


def test_a_point_of_another_network_is_none_of_this_run() -> None:
    document = teach(course_document(), 9)
    other = document.with_layer(0, LayerSpec(3, "relu"))
    assert at_point(other, document.progress) is other
