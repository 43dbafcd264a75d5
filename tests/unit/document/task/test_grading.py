"""Grading notices what a pupil may not change, and takes no figure from the file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from nnstudio.core.kernels.choice import maker_for
from nnstudio.core.network import LayerSpec
from nnstudio.core.settings import TrainingSettings
from nnstudio.document.document import Document, Start, course_document, with_fields
from nnstudio.document.task import retraining
from nnstudio.document.task.classtask import ClassTask
from nnstudio.document.task.goals import Goal
from nnstudio.document.task.grading import DOUBTFUL, FAILED, PASSED, Grade, grade
from nnstudio.document.task.retraining import Outcome, retrain
from nnstudio.document.teach import teach, trainer_for
from tests.unit.document.projects import in_mid_epoch
from tests.unit.document.task.handedin import FREE, GOALS, TASK, edited, given, solved


def graded(document: Document, task: ClassTask = TASK, with_teacher: bool = True) -> Grade:
    if with_teacher:
        return grade(document, task, given(task))
    return grade(document, task_of(document))


def task_of(document: Document) -> ClassTask:
    assert document.task is not None
    return document.task


BOTH = pytest.mark.parametrize("with_teacher", [True, False], ids=["teacher", "seals"])


@BOTH
def test_honest_work_passes_and_is_trained_again(with_teacher: bool) -> None:
    found = graded(solved(), with_teacher=with_teacher)
    assert (found.result, found.doubts, found.notes) == (PASSED, (), ())
    assert found.retraining is not None
    assert found.retraining.outcome is Outcome.EQUAL
    assert [check.reached for check in found.checks] == [True, True]


def test_too_little_training_does_not_pass() -> None:
    found = graded(solved(epochs=50))
    assert found.result == FAILED
    assert [check.reached for check in found.checks] == [False, True]


Spoil = Callable[[Document], Document]
TAMPERED: dict[str, tuple[Spoil, str]] = {
    "a label": (
        lambda d: edited(d, lambda f: f["table"]["rows"][1].__setitem__(3, "F")),
        "the labels changed",
    ),
    "a cell": (
        lambda d: edited(d, lambda f: f["table"]["rows"][1].__setitem__(1, "161")),
        "the table changed",
    ),
    "what fills a gap": (
        lambda d: edited(d, lambda f: f["inputs"][0].update(fill=99.0)),
        "the table changed",
    ),
    "a row less": (lambda d: edited(d, lambda f: f["table"]["rows"].pop()), "the table changed"),
    "the other way round": (
        lambda d: edited(d, lambda f: f["label"].update(zero="F", one="M")),
        "the labels changed",
    ),
    "rows held out": (
        lambda d: edited(d, lambda f: f["hold_out"].update(share=0.25)),
        "the rows held out changed",
    ),
    "scaling": (
        lambda d: edited(d, lambda f: f["scaling"].update(kind="zscore", offset=None)),
        "the scaling changed",
    ),
    "learning rate": (
        lambda d: edited(d, lambda f: f["settings"].update(rate=0.5)),
        "the training settings changed",
    ),
    "a layer": (lambda d: d.with_layer_added(0), "the layers and neurons changed"),
    "another function": (
        lambda d: edited(d, lambda f: f["network"]["layers"][0].update(activation="tanh")),
        "the activation functions changed",
    ),
    "another seed": (lambda d: d.restarted(seed=7), "the seed changed"),
    "a locked weight": (
        lambda d: edited(d, lambda f: f.update(locked=["w1"])),
        "the locked weights and biases changed",
    ),
}


@BOTH
@pytest.mark.parametrize(("spoil", "note"), TAMPERED.values(), ids=TAMPERED.keys())
def test_tampering_is_found(spoil: Spoil, note: str, with_teacher: bool) -> None:
    found = graded(spoil(solved()), with_teacher=with_teacher)
    assert note in found.doubts
    assert found.result != PASSED


def test_a_table_that_may_be_changed_is_only_noted() -> None:
    honest = edited(solved(FREE), lambda f: f["table"]["rows"][1].__setitem__(1, "161"))
    found = graded(honest, FREE)
    assert (found.result, found.doubts) == (PASSED, ())
    assert found.notes == ("the table changed, which this task allows",)


@BOTH
def test_a_number_that_is_written_in_another_way_is_the_same(with_teacher: bool) -> None:
    rewritten = edited(solved(), lambda f: f["table"]["rows"][1].__setitem__(1, "1.60e2"))
    assert rewritten.table != solved().table
    assert graded(rewritten, with_teacher=with_teacher).result == PASSED


def test_typed_weights_pass_unless_the_task_locks_them() -> None:
    best = solved(FREE).progress.params

    def typed(document: Document) -> Document:
        return with_fields(document, progress=replace(document.progress, params=best))

    free = graded(typed(given(FREE)), FREE)
    assert (free.result, free.retraining) == (PASSED, None)
    locked = graded(typed(given()))
    assert locked.result == DOUBTFUL
    assert locked.doubts[0].startswith("not reproduced")


def test_typed_weights_said_to_be_trained_or_the_start_are_found() -> None:
    best = solved()
    nudged = best.progress.params.with_value("w1", best.progress.params.value("w1") + 1e-3)
    later = with_fields(best, progress=replace(best.progress, params=nudged))
    assert retrain(later).outcome is Outcome.OTHER
    start = Start(44, "normal", best.progress.params)
    as_start = with_fields(given(), start=start, progress=replace(given().progress, params=nudged))
    assert retrain(as_start).why == "it does not start from seed 44"
    fewer = with_fields(best, progress=replace(best.progress, epoch=999))
    assert retrain(fewer).outcome is Outcome.OTHER


def test_the_last_digits_may_differ_as_they_do_between_processors() -> None:
    best = solved()
    w1 = best.progress.params.value("w1")
    nudged = best.progress.params.with_value("w1", w1 * (1 + 1e-12))
    found = retrain(with_fields(best, progress=replace(best.progress, params=nudged)))
    assert found.outcome is Outcome.CLOSE
    assert found.reproduced


def test_training_in_parts_with_stops_and_in_mid_epoch_is_reproduced() -> None:
    parts = in_mid_epoch(teach(teach(given(), 7), 5), 3)
    assert retrain(parts).outcome is Outcome.EQUAL
    settings = TrainingSettings(batch=3, order="shuffle", l2=0.01)
    other = in_mid_epoch(teach(given(TASK, course_document().with_settings(settings)), 9))
    assert retrain(other).outcome is Outcome.EQUAL
    trainer = trainer_for(other, other.progress.epoch + 1)
    assert trainer.batch == 3


def test_settings_changed_on_the_way_are_named_as_the_reason() -> None:
    changed = teach(given(), 20)
    changed = changed.with_settings(replace(changed.settings, rate=0.5))
    back = teach(changed, 20)
    back = back.with_settings(replace(back.settings, rate=0.1))
    assert str(retrain(back)) == "not reproduced: something was changed after epoch 20, 40"


def test_what_takes_too_long_is_said_and_not_passed_unseen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retraining, "MOST_STEPS", 3_999)
    found = graded(solved())
    assert (found.result, found.doubts) == (
        DOUBTFUL,
        ("too long to train again: 4,000 rows trained",),
    )


def test_long_runs_are_trained_again_by_the_quicker_kernel(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("numba")
    compiled = maker_for("compiled", wait=True)
    monkeypatch.setattr(retraining, "FEW_STEPS", 100)
    monkeypatch.setattr(retraining, "MOST_STEPS", 200)
    quick = teach(given(), 1_000, kernel=compiled)
    assert retrain(quick).outcome is Outcome.TOO_LONG
    assert retrain(quick, compiled).outcome is Outcome.EQUAL
    assert retrain(solved(), compiled).reproduced
    nudged = quick.progress.params.with_value("w1", 0.5)
    typed = with_fields(quick, progress=replace(quick.progress, params=nudged))
    assert retrain(typed, compiled).outcome is Outcome.OTHER


def test_a_run_that_loses_its_numbers_is_not_reproduced_and_ends() -> None:
    wild = given(FREE, course_document().with_settings(TrainingSettings(rate=1e300)))
    claimed = with_fields(wild, progress=replace(wild.progress, epoch=100))
    assert retrain(claimed).outcome is Outcome.OTHER


def test_the_number_of_epochs_is_checked_by_training_again() -> None:
    task = ClassTask(goals=(Goal("loss_below", 0.01), Goal("epochs_at_most", 500.0)))
    honest = graded(solved(task), task)
    assert [check.reached for check in honest.checks] == [True, False]
    boast = edited(solved(task), lambda f: f["progress"].update(epoch=400))
    boast = with_fields(boast, curve=given().curve)
    found = graded(boast, task)
    assert [check.reached for check in found.checks] == [True, True]
    assert found.result == DOUBTFUL
    assert "the number of epochs is what the file says" in found.doubts[0]


def test_an_edited_curve_changes_nothing() -> None:
    lied = edited(
        solved(epochs=50), lambda f: f["curve"].update(losses=[0.0] * len(f["curve"]["losses"]))
    )
    assert lied.curve.losses[-1] == 0.0
    one, two = graded(lied), graded(solved(epochs=50))
    assert one.checks == two.checks
    assert one.result == FAILED


def test_the_task_in_the_file_does_not_count_beside_the_teachers() -> None:
    easy = replace(TASK, goals=(Goal("loss_below", 5.0),))
    cheat = with_fields(solved(epochs=50), task=given(easy).task)
    found = graded(cheat)
    assert "the task in the file was changed" in found.doubts
    assert [check.goal for check in found.checks] == list(GOALS)
    assert found.result == FAILED
    without = graded(with_fields(solved(), task=None))
    assert (without.result, without.doubts) == (DOUBTFUL, ("the file carries no task",))


def test_an_easier_loss_does_not_help() -> None:
    easy = solved(FREE, 50)
    easy = easy.with_settings(replace(easy.settings, loss="bce"))
    assert graded(easy, FREE).checks[0].figure == graded(solved(FREE, 50), FREE).checks[0].figure


def test_functions_that_move_between_layers_are_seen_beside_the_teachers_file() -> None:
    task = ClassTask(goals=(Goal("loss_below", 5.0),), locks=frozenset({"activations"}))
    tanh, relu, output = LayerSpec(2, "tanh"), LayerSpec(2, "relu"), LayerSpec(1)
    teacher = given(task, course_document().with_layers((tanh, tanh, relu, output)))
    moved = teacher.with_layers((tanh, relu, relu, output))
    # The seal takes neighbours with one function together.
    assert grade(moved, task_of(moved)).doubts == ()
    found = grade(moved, task_of(teacher), teacher)
    assert (found.result, found.doubts) == (DOUBTFUL, ("the activation functions changed",))
    assert grade(teacher, task_of(teacher), teacher).result == PASSED
