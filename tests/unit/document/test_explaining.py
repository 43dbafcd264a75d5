"""What is told is what is computed: every line's numbers, calculated again, give its result."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings

from nnstudio.core.activations import ACTIVATIONS, SOFTMAX
from nnstudio.core.network import LayerSpec, Params
from nnstudio.core.optimizers import Optimizer
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.snapshot import Progress
from nnstudio.data.codings import NumberCoding
from nnstudio.data.column import Kind, Role, column
from nnstudio.data.scaling import Scaling
from nnstudio.data.table import Table
from nnstudio.document.document import Document, course_document, new_document
from nnstudio.document.explaining.activationformulas import ACTIVATION_FORMULAS, MOST_SUMMED
from nnstudio.document.explaining.explanation import as_text, check, check_all, explain, steepest
from nnstudio.document.explaining.formula import Factor, Formula, Row, Sign
from nnstudio.document.explaining.losssteps import MOST_OUTPUTS
from nnstudio.document.explaining.subject import Subject
from nnstudio.document.guessing import ask
from nnstudio.document.teach import teach, trainer_for
from tests.unit.document.subjects import calculated, steps_of, subjects, things

FOUND = settings(
    max_examples=80,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


@FOUND
@given(subjects())
def test_every_line_calculated_again_gives_its_result(subject: Subject) -> None:
    if subject.document.settings.loss == "bce":  # 1 less a share that is 1 but for rounding
        assume(max(subject.story.trace.output[0]) < 1.0 - 1e-7)
    checked = 0
    for line in steps_of(explain(subject)):
        if line.result is None or line.left == Sign("answer"):  # which is for people
            continue
        result = calculated(line.result)
        numbers = None if line.numbers is None else calculated(line.numbers)
        if numbers is None or result is None:
            continue
        assert numbers == pytest.approx(result, rel=1e-7, abs=1e-9), line.text()
        checked += 1
    assert checked >= 4


@FOUND
@given(subjects())
def test_what_is_told_agrees_with_differences_and_with_the_step(subject: Subject) -> None:
    story = subject.story
    for layer, of_layer in enumerate(subject.spec.layers):
        near = np.abs(story.trace.z[layer][0]).min()
        if of_layer.part_count > 1:
            ranked = np.sort(story.trace.z[layer][0], axis=-1)
            near = (ranked[:, -1] - ranked[:, -2]).min()
        assume(of_layer.record.smooth or of_layer.activation == "softmax" or near > 1e-3)
    found = check(subject)
    length = max(1.0, float(np.abs(story.gradient).max()))
    assert found.error < 1e-6 * length
    assert check_all(subject) < 1e-6 * length
    assert abs(story.gradient[steepest(subject)]) == np.abs(story.gradient).max()
    if subject.is_next:
        trainer = trainer_for(subject.document, None)
        trainer.step_batch()
        after = trainer.progress().params.vector
        assert subject.step.after.tobytes() == after.tobytes()
        shown = explain(subject)[-1]
        last = shown.step(len(shown) - 1).lines[-1]
        assert last.result is not None
        assert calculated(last.result) == after[subject.parameter]


def factors_in(formula: Formula) -> list[Factor]:
    if isinstance(formula, Factor):
        return [formula]
    parts = formula.parts if isinstance(formula, Row) else ()
    return [found for part in parts for found in factors_in(part)]


@FOUND
@given(subjects())
def test_the_factors_are_numbered_and_make_the_derivative(subject: Subject) -> None:
    stage = explain(subject)[2]
    product = next(
        step for step in map(stage.step, range(len(stage))) if step.title.startswith("Together")
    )
    found = factors_in(product.lines[0].formula)
    if not found:  # several outputs: a sum of products
        assert subject.spec.outputs > 1
        return
    assert [f.number for f in found] == list(range(1, len(found) + 1))
    values = [calculated(f.value) for f in found]
    assert np.prod([v for v in values if v is not None]) == pytest.approx(
        subject.chain.value, rel=1e-9, abs=1e-300
    )


def test_every_activation_can_be_written() -> None:
    assert ACTIVATION_FORMULAS.keys() == ACTIVATIONS.keys() | {SOFTMAX.name}


@pytest.mark.parametrize("rows", [1, 3, None])
def test_the_row_that_comes_next_is_known(rows: int | None) -> None:
    document = course_document().with_settings(TrainingSettings(order="shuffle", batch=rows))
    document = teach(document, 2)
    trainer = trainer_for(document, None)
    trainer.step_batch()
    subject = Subject(document, document.progress, 0, 0)
    after = trainer.snapshot()
    assert len(subject.next_rows) == (rows or 4)
    assert subject.next_rows[-1] == document.training.rows[after.last_row]


def test_a_row_that_cannot_be_used_is_none_to_explain() -> None:
    document = course_document()
    broken = document.with_table(document.table.with_cell(1, 1, "heavy"))
    assert [Subject.usable(broken, row) for row in range(5)] == [True, False, True, True, False]


def test_another_row_than_the_next_says_so() -> None:
    document = course_document()
    told = [as_text(explain(Subject(document, document.progress, row, 0))) for row in (0, 1)]
    assert "This is the step that Bob would take" in told[1]
    assert "would take" not in told[0]


def test_a_locked_parameter_stays_and_has_no_memory() -> None:
    document = course_document().with_settings(TrainingSettings(optimizer=Optimizer("adam")))
    locked = document.with_lock("w1", True)
    stage = explain(Subject(locked, locked.progress, 0, 0))[-1]
    assert [stage.step(i).title for i in range(len(stage))] == ["w1 is locked"]


def test_long_sums_are_shortened_and_deep_networks_are_told() -> None:
    deep = course_document().with_layers(
        (*(LayerSpec(16, "tanh") for _ in range(8)), LayerSpec(1, "sigmoid"))
    )
    subject = Subject(deep, deep.progress, 0, 0)
    text = as_text(explain(subject))
    assert max(map(len, text.splitlines())) < 700
    assert "(9 more)" in text
    assert subject.chain.paths == ()
    assert check(subject).error < 1e-9


def test_names_of_rows_are_told_as_they_are() -> None:
    document = course_document()
    hostile = document.with_table(document.table.with_cell(0, 0, "<img src=x> −× 1/0"))
    batch = hostile.with_settings(replace(hostile.settings, batch=None))
    text = as_text(explain(Subject(batch, batch.progress, 0, 0)))
    assert "<img src=x> −× 1/0" in text


def told(document: Document, row: int = 0) -> str:
    return as_text(explain(Subject(document, document.progress, row, 0)))


def test_softmax_over_many_classes_leaves_most_of_its_sum_out() -> None:
    kinds = [f"kind {n % 9}" for n in range(36)]
    columns = (
        column("x", None, Role.INPUT, [str(n) for n in range(36)]),
        column("y", None, Role.LABEL, kinds, Kind.CATEGORY),
    )
    document = new_document(Table("Kinds", columns))
    assert document.spec.outputs == 9
    assert f"({10 - MOST_SUMMED} more)" in told(document)  # its own one stands above the line, too
    squares = document.with_settings(TrainingSettings(loss="mse"))
    linear = squares.with_layers((*squares.spec.layers[:-1], LayerSpec(9, "sigmoid")))
    assert f"({9 - MOST_OUTPUTS + 1} more)" in told(linear)
    assert "The mean over the outputs." in told(linear)


@pytest.mark.parametrize(
    ("offset", "divisor", "seen"),
    [
        (0.0, 1.0, "Weight (lb) = 133 = 133"),
        (0.0, 2.0, "Weight (lb)/2 = 133/2 = 66.5"),
        (33.0, 1.0, "Weight (lb) \u2212 33 = 133 \u2212 33 = 100"),
        (33.0, 2.0, "(Weight (lb) \u2212 33)/2 = (133 \u2212 33)/2 = 50"),
    ],
)
def test_scaling_is_told_without_what_changes_nothing(
    offset: float, divisor: float, seen: str
) -> None:
    scaling = Scaling("mean", (offset, 0.0), (divisor, 1.0))
    assert f"x1 = {seen}" in told(course_document().with_scaling(scaling)).splitlines()


@pytest.mark.parametrize(
    ("offset", "divisor", "back"),
    [(0.0, 1.0, ""), (0.0, 2.0, " \u00d7 2"), (10.0, 1.0, " + 10"), (10.0, 2.0, " \u00d7 2 + 10")],
)
def test_a_number_is_brought_back_without_what_changes_nothing(
    offset: float, divisor: float, back: str
) -> None:
    document = things("number").with_coding(NumberCoding(None, offset, divisor))
    (answer,) = (line for line in told(document).splitlines() if line.startswith("answer = "))
    _, formula, numbers, said = answer.split(" = ")
    assert formula == f"\u0177{back}"
    assert numbers.endswith(back)
    output = float(document.model().outputs(document.training.raw)[0, 0])
    assert float(said) == pytest.approx(output * divisor + offset, rel=1e-4)


@pytest.mark.parametrize("size", [1e80, 1e117, 1e200, 1e300])
@pytest.mark.parametrize("hidden", ["relu", "maxout", "elu", "linear"])
def test_weights_that_have_run_away_are_told_without_a_warning(size: float, hidden: str) -> None:
    """They are finite, and what is computed of them is not: any warning would fail here."""
    document = things("number").with_layers((LayerSpec(2, hidden), LayerSpec(1, "linear")))
    vector = np.linspace(-1.0, 1.0, document.spec.parameter_count) * size
    away = replace(document, progress=Progress(Params(document.spec, vector)))
    subject = Subject(away, away.progress, 0, 0)
    assert "w1" in as_text(explain(subject))
    assert not np.isfinite([check(subject).error, check_all(subject)]).all()
    assert 0 <= steepest(subject) < document.spec.parameter_count
    question = ask(away)
    assert question is not None
    assert question.reason()
