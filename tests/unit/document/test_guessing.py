"""Questions before a step: asked about what comes next, answered by what then happens."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnstudio.core.activations import ACTIVATIONS
from nnstudio.core.network import LayerSpec, Params
from nnstudio.core.optimizers import OPTIMIZERS, Optimizer
from nnstudio.core.settings import TrainingSettings
from nnstudio.document.document import Document, course_document
from nnstudio.document.explaining.subject import Subject
from nnstudio.document.guessing import LIVELY, STILL_EVERY, Outcome, Question, Way, ask
from nnstudio.document.teach import trainer_for
from tests.unit.document.subjects import things


def stepped(document: Document) -> Document:
    """The document after the trainer's own next step."""
    trainer = trainer_for(document, document.progress.epoch + 1)
    trainer.step_batch()
    return document.trained(trainer.snapshot().progress, document.curve)


def with_hidden(activation: str) -> Document:
    document = course_document()
    return document.with_layers((LayerSpec(2, activation), document.spec.layers[-1]))


def with_values(document: Document, **values: float) -> Document:
    for name, value in values.items():
        document = document.with_parameter(name, value)
    return document


def asked_about(document: Document, name: str) -> Question:
    question = ask(document, parameter=document.spec.index(name))
    assert question is not None
    return question


def reason(document: Document, name: str) -> str:
    return asked_about(document, name).reason()


def test_the_course_begins_with_alice_and_goes_on_with_bob() -> None:
    document = course_document()
    question = asked_about(document, "w1")
    assert question.words() == "Next: Alice. Will w1 go up or down?"
    after = stepped(document)
    assert question.is_answered_by(after)
    values = (each.progress.params.value("w1") for each in (document, after))
    before_text, after_text = (f"\u2212{-value:.4f}" for value in values)
    assert question.outcome(after).words() == f"w1 went up, from {before_text} to {after_text}"
    assert asked_about(after, "w1").words() == "Next: Bob. Will w1 go up or down?"


@settings(max_examples=60, deadline=None)
@given(
    activation=st.sampled_from(sorted(ACTIVATIONS)),
    optimizer=st.sampled_from(sorted(OPTIMIZERS)),
    batch=st.sampled_from([1, 2, 3, None]),
    order=st.sampled_from(["table", "shuffle", "draw"]),
    seed=st.integers(0, 10_000),
    steps=st.integers(0, 5),
    asked=st.integers(0, 30),
)
def test_the_trainers_own_step_answers_and_the_reason_points_the_same_way(
    activation: str,
    optimizer: str,
    batch: int | None,
    order: str,
    seed: int,
    steps: int,
    asked: int,
) -> None:
    document = with_hidden(activation).restarted(seed)
    document = document.with_settings(
        TrainingSettings(batch=batch, order=order, optimizer=Optimizer(optimizer), l2=0.01)
    )
    for _ in range(steps):
        document = stepped(document)
    question = ask(document, asked)
    assert question is not None
    after = stepped(document)
    assert question.is_answered_by(after)
    outcome = question.outcome(after)
    i = question.parameter
    assert outcome.after == after.progress.params.vector[i]
    assert outcome.after == question.subject.step.after[i]
    words = question.reason()
    if "By this slope alone" in words:
        assert f"it would go {outcome.way.value};" not in words
    elif outcome.way is not Way.STAYS:
        told = {Way.UP: ("goes up", "more of it is better"), Way.DOWN: ("goes down", "less of it")}
        assert any(part in words for part in told[outcome.way])


def test_only_what_moves_well_is_asked_about_but_for_some_that_stay() -> None:
    alive = with_values(with_hidden("relu"), w3=1.0, w4=1.0, b2=10.0)
    document = with_values(alive, b1=-100.0)  # h1 is dead: w1, w2, w5 and b1 stay
    names: set[str] = set()
    for asked in range(40):
        question = ask(document, asked)
        assert question is not None
        step, i = question.subject.step, question.parameter
        ways = np.abs(step.after - step.before)
        if asked % STILL_EVERY == STILL_EVERY - 1:
            assert ways[i] == 0.0
            assert question.subject.name in {"w1", "w2", "w5", "b1"}
        else:
            assert ways[i] >= LIVELY * ways.max() > 0.0
        names.add(question.subject.name)
    assert len(names) > 4


def test_a_table_that_cannot_be_trained_on_asks_nothing() -> None:
    document = course_document()
    empty = document.with_table(document.table.without_rows(range(4)))
    assert empty.training.why_not is not None
    assert ask(empty) is None


def test_another_change_is_no_answer() -> None:
    document = course_document()
    question = asked_about(document, "w1")
    assert not question.is_answered_by(document)
    assert not question.is_answered_by(stepped(stepped(document)))
    assert not question.is_answered_by(document.with_parameter("w1", 3.0))
    assert not question.is_answered_by(stepped(with_hidden("tanh")))


@pytest.mark.parametrize(
    ("document", "name", "words"),
    [
        (
            replace(course_document(), locked=frozenset({"w1"})),
            "w1",
            "It is locked: training leaves it alone.",
        ),
        (
            with_values(with_hidden("relu"), b1=-100.0),
            "w1",
            "The activation of h1 is flat for Alice: no slope comes through it.",
        ),
        (
            with_values(with_hidden("relu"), b1=-100.0),
            "w5",
            "h1 is 0 for Alice: the weight carries nothing, so nothing depends on it.",
        ),
        (
            with_values(course_document(), w5=0.0),
            "w1",
            "h1 has no way to the output that is open for Alice.",
        ),
    ],
)
def test_what_stays_says_which_factor_is_nothing(document: Document, name: str, words: str) -> None:
    assert reason(document, name) == words
    index = document.spec.index(name)
    before, after = document.progress.params, stepped(document).progress.params
    assert before.vector[index] == after.vector[index]


def test_a_part_of_maxout_that_is_not_the_greatest_stays() -> None:
    document = with_hidden("maxout")
    story = asked_about(document, "w1").subject.story
    z = story.trace.z[0][0, 0]  # (parts,)
    for name in (document.spec.name(i) for i in range(document.spec.weight_count)):
        place = document.spec.place(document.spec.index(name))
        if (place.layer, place.unit) == (0, 0) and z[place.part] < z.max():
            words = reason(document, name)
            assert words == "Another part of h1 is the greatest for Alice: this one does not count."


def test_the_words_name_row_target_and_which_way_is_better() -> None:
    ones = with_values(course_document(), **{f"w{i}": 1.0 for i in range(1, 7)})
    ones = with_values(ones, b1=1.0, b2=1.0, b3=1.0)
    words = reason(ones, "w5")
    assert words.startswith("Alice should give 1, the network says ")
    assert "too low. More of w5 raises that, so more of it is better" in words


def test_momentum_may_carry_a_weight_on_against_the_slope() -> None:
    document = course_document().with_settings(
        TrainingSettings(optimizer=Optimizer("momentum", (0.99,)), rate=0.5)
    )
    found = []
    for _ in range(40):
        document = stepped(document)
        for name in ("w1", "w5", "b3"):
            question = asked_about(document, name)
            step, i = question.subject.step, question.parameter
            way = Way.of(float(step.after[i] - step.before[i]))
            against = way is not Way.of(-float(step.data_gradient[i]))
            assert ("remembers of earlier slopes moves it" in question.reason()) == against
            found.append(against)
    assert any(found)
    assert not all(found)


def test_a_penalty_may_be_stronger_than_the_slope() -> None:
    document = course_document().with_settings(TrainingSettings(l2=10.0))
    reasons = [reason(document, f"w{i}") for i in range(1, 7)]
    assert any("the penalty moves it" in words for words in reasons)


def test_a_batch_is_told_by_its_mean_slope() -> None:
    document = course_document().with_settings(TrainingSettings(batch=2))
    question = asked_about(document, "b3")
    assert question.words() == "Next: 2 rows together, Alice first. Will b3 go up or down?"
    assert question.reason().startswith("Over the 2 rows its mean slope is ")


@given(
    before=st.floats(allow_nan=False, allow_infinity=False),
    after=st.floats(allow_nan=False, allow_infinity=False),
)
def test_two_numbers_are_told_apart_whatever_they_are(before: float, after: float) -> None:
    outcome = Outcome("w1", before, after)
    words = outcome.words().replace("\u2212", "-")
    if before == after:
        assert words.startswith("w1 stayed at ")
        return
    first, second = words.split("from ")[1].split(" to ")
    assert first != second
    assert (float(first) < float(second)) == (before < after) == (outcome.way is Way.UP)


def test_the_subject_is_the_first_row_of_the_next_batch() -> None:
    document = course_document().with_settings(TrainingSettings(order="shuffle"))
    question = ask(document, 3)
    assert question is not None
    subject = Subject(document, document.progress, question.row, question.parameter)
    assert subject.is_next


def test_an_answer_is_where_it_will_go() -> None:
    document = course_document()
    for name in ("w1", "w5", "b3"):
        question = asked_about(document, name)
        assert question.answer() is question.outcome(stepped(document)).way is not Way.STAYS
    locked = document.with_lock("w1", True)
    assert asked_about(locked, "w1").answer() is Way.STAYS


def test_where_all_is_locked_the_first_one_is_asked_about() -> None:
    document = course_document()
    for name in document.progress.params.named():
        document = document.with_lock(name, True)
    for asked in (0, STILL_EVERY - 1):
        question = ask(document, asked)
        assert question is not None
        assert question.parameter == 0
        assert question.reason() == "It is locked: training leaves it alone."


def test_a_batch_whose_slopes_add_up_to_nothing_says_so() -> None:
    dead = with_values(with_hidden("relu"), b1=-100.0)
    document = dead.with_settings(TrainingSettings(batch=None))
    assert reason(document, "w1") == "Over the 4 rows its slopes add up to 0."


def test_of_several_outputs_only_the_slope_is_told() -> None:
    document = things("many")
    question = asked_about(document, "w1")
    slope = float(question.subject.step.data_gradient[0])
    number = f"{slope:.3g}".replace("-", "\u2212")
    more = "would raise the loss, so it goes down" if slope > 0.0 else "would lower the loss, so"
    assert question.reason().startswith(f"Its slope for thing 0 is {number}: more of it {more}")


def test_factors_that_are_too_small_together_are_told_as_a_product() -> None:
    """1e-250 on the way to the output, and an output of 4e-44 where 0 is right."""
    document = with_values(course_document(), w5=1e-250, w6=0.0, b3=-100.0)
    chain = asked_about(document, "w1").subject.of_row(1).story.chain(0)
    assert np.all(chain.influences > 0.0)
    assert np.all(chain.loss_slopes > 0.0)
    bob = document.with_table(document.table.without_rows([0]))
    assert reason(bob, "w1") == "The factors' product is 0 for Bob."


ADAMW = TrainingSettings(optimizer=Optimizer("adamw"), l2=0.5)


def test_a_weight_that_only_decays_is_moved_by_the_decay() -> None:
    dead = with_values(with_hidden("relu"), b1=-100.0).with_settings(ADAMW)
    words = reason(dead, "w1")
    assert words.endswith("By this slope alone it would go nowhere; weight decay moves it.")
    assert "moves it" not in reason(dead, "b1")  # biases do not decay


def test_where_memory_is_stronger_than_the_decay_it_is_named() -> None:
    alive = stepped(with_hidden("relu").with_settings(replace(ADAMW, l2=1e-6)))
    dead = replace(alive, progress=replace(alive.progress, params=low(alive)))
    moved = asked_about(dead, "w1").subject.step
    assert moved.after[0] != moved.before[0]
    words = reason(dead, "w1")
    assert words.endswith("what AdamW remembers of earlier slopes moves it.")


def low(document: Document) -> Params:
    """The same numbers, with h1 so low that no row comes through."""
    return document.progress.params.with_value("b1", -100.0)


def test_a_step_too_small_to_change_a_number_is_lost_in_rounding() -> None:
    document = course_document().with_settings(TrainingSettings(rate=1e-30))
    step = asked_about(document, "w5").subject.step
    assert step.after.tolist() == step.before.tolist()
    way = "up" if step.data_gradient[4] < 0.0 else "down"
    said = f"By this slope alone it would go {way}; rounding moves it."
    assert reason(document, "w5").endswith(said)


def test_where_the_network_is_exactly_right_there_is_nothing_to_mend() -> None:
    linear = course_document().with_layer(1, LayerSpec(1, "linear"))
    document = with_values(linear, w5=0.0, w6=0.0, b3=1.0)
    words = "The network is exactly right for Alice: there is nothing to mend."
    assert reason(document, "w5") == words
