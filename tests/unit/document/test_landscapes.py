"""Questions about the loss around the present parameters, and their answers."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnstudio.core.landscape import LossSlice, LossSurface
from nnstudio.core.network import LayerSpec
from nnstudio.core.schedules import Schedule
from nnstudio.core.settings import TrainingSettings
from nnstudio.data.column import column
from nnstudio.data.table import Role, Table
from nnstudio.document.document import Document, course_document, new_document
from nnstudio.document.frame import frame_of
from nnstudio.document.landscapes import (
    FEWEST_ROWS,
    MOST_ROWS,
    LandscapeAnswer,
    LandscapeQuestion,
    Lookout,
    question_of,
)
from nnstudio.document.teach import teach, trainer_for

SPAN = (-3.0, 3.0)


def ask(document: Document, *parameters: int, running: bool = False) -> LandscapeQuestion:
    frame = replace(frame_of(document), running=running)
    return question_of(frame, parameters, (SPAN,) * len(parameters))


def look(document: Document, *parameters: int, running: bool = False) -> LandscapeAnswer:
    return Lookout().look(ask(document, *parameters, running=running))


def large(rows: int) -> Document:
    random = np.random.RandomState(1)
    x = [f"{value:.4f}" for value in random.standard_normal(rows)]
    y = ["yes" if float(value) > 0.2 else "no" for value in x]
    columns = (column("x", None, Role.INPUT, x), column("y", None, Role.LABEL, y))
    return new_document(Table("many", columns))


@pytest.fixture(scope="module")
def trained() -> Document:
    return teach(course_document(), 30)


def test_the_loss_where_we_are_is_the_documents(trained: Document) -> None:
    for parameters in [(0,), (2, 8)]:
        answer = look(trained, *parameters)
        assert answer.found.loss == pytest.approx(trained.loss, rel=1e-12)
        assert answer.at == tuple(trained.progress.params.vector[list(parameters)])
        assert (answer.rows, answer.sampled) == (4, False)


def test_one_parameter_gives_a_slice_and_two_a_surface(trained: Document) -> None:
    along, over = look(trained, 3).found, look(trained, 3, 1).found
    assert isinstance(along, LossSlice)
    assert isinstance(over, LossSurface)
    assert (along.values[0], along.values[-1]) == SPAN
    assert (over.up[0], over.up[-1]) == SPAN
    assert over.slopes[0] == along.slope


def test_the_next_step_is_the_one_that_training_takes_over_all_rows(trained: Document) -> None:
    settings = replace(trained.settings, batch=None, schedule=Schedule("step", 10, 0.5))
    document = trained.with_settings(settings).with_lock("w3", True)
    trainer = trainer_for(document, None)
    trainer.step_batch()
    after = trainer.progress().params.vector
    for first, second in [(0, 2), (4, 7)]:
        step = look(document, first, second).next_step
        assert step == pytest.approx((after[first], after[second]), rel=1e-12)
    assert look(document, 2).next_step[0] == document.progress.params.vector[2]
    assert look(document, 0).question.rate == pytest.approx(0.1 * 0.5**3)


def test_a_large_table_is_sampled_evenly_and_the_answer_says_so() -> None:
    document = large(30_000)
    answer = look(document, 0)
    assert answer.sampled
    assert answer.rows == MOST_ROWS
    assert answer.found.loss == pytest.approx(document.loss, rel=0.05)
    over = look(document, 0, 1, running=True)
    assert FEWEST_ROWS <= over.rows <= MOST_ROWS


def test_a_large_network_looks_at_fewer_rows() -> None:
    document = large(5_000).with_layer(0, LayerSpec(400))
    answer = look(document, 0, 1, running=True)
    assert FEWEST_ROWS <= answer.rows < 300


def test_a_sample_is_taken_once_and_anew_from_another_table() -> None:
    lookout, document = Lookout(), large(3_000)
    first = lookout.look(ask(document, 0)).found.loss
    assert lookout.look(ask(document, 0)).found.loss == first
    other = document.with_table(document.table.with_cell(0, 0, "55"))
    assert lookout.look(ask(other, 0)).found.loss != first


def test_questions_are_the_same_only_where_the_answers_would_be(trained: Document) -> None:
    question = ask(trained, 0)
    assert question.same_as(ask(trained, 0))
    for other in (
        ask(trained, 1),
        ask(trained, 0, 1),
        ask(trained.with_parameter("w2", 9.0), 0),
        ask(trained.with_lock("w1", True), 0),
        ask(trained.with_settings(TrainingSettings(rate=0.5)), 0),
        ask(trained.with_table(trained.table.with_cell(0, 1, "99")), 0),
        ask(trained, 0, running=True),
    ):
        assert not question.same_as(other)
    assert question.same_view(ask(trained.with_parameter("w2", 9.0), 0))
    assert not question.same_view(ask(trained, 1))
    # How long to train is no matter of the landscape.
    assert question.same_as(ask(trained.with_settings(replace(trained.settings, epochs=7)), 0))
