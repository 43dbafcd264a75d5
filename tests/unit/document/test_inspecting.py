"""What the cards say, against the arithmetic itself."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnstudio.core.network import LayerSpec, Params
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.snapshot import Progress
from nnstudio.data.column import Kind, Role, column
from nnstudio.data.table import Table
from nnstudio.document.document import Document, course_document, new_document
from nnstudio.document.inspecting import samplerows
from nnstudio.document.inspecting.finding import find
from nnstudio.document.inspecting.neuronfacts import NeuronFacts
from nnstudio.document.inspecting.parameterfacts import ParameterFacts
from nnstudio.document.inspecting.rowlosses import RowLosses
from nnstudio.document.inspecting.samplerows import SampleRows, sample_rows
from nnstudio.document.teach import teach
from tests.unit.document.subjects import things


def looked_at(document: Document) -> SampleRows:
    return sample_rows(document, document.model(), running=False)


def with_hidden(activation: str) -> Document:
    document = course_document()
    return document.with_layers((LayerSpec(2, activation), document.spec.layers[-1]))


def with_values(document: Document, **values: float) -> Document:
    for name, value in values.items():
        document = document.with_parameter(name, value)
    return document


def moved(document: Document, index: int, by: float) -> Document:
    vector = document.progress.params.vector.copy()
    vector[index] += by
    return replace(document, progress=Progress(Params(document.spec, vector)))


def test_a_neuron_is_dead_when_no_row_reaches_it_and_only_then() -> None:
    # Diana's inputs are -15 and -6, Bob's 25 and 6: with w = 1 the sums lie from -21 to 31.
    low = with_values(with_hidden("relu"), w1=1.0, w2=1.0, b1=-31.0)
    facts = NeuronFacts(looked_at(low), 0, 0)
    assert facts.sums.max() == 0.0
    assert facts.judgement.word == "dead"
    alive = NeuronFacts(looked_at(with_values(low, b1=-30.999)), 0, 0)
    assert alive.judgement.word == ""
    assert "3 of 4 rows" in alive.judgement.why


def test_a_neuron_is_saturated_when_every_row_is_far_out() -> None:
    far = with_values(course_document(), w1=0.0, w2=0.0, b1=6.0)
    facts = NeuronFacts(looked_at(far), 0, 0)
    assert facts.slopes.max() < 0.0025
    assert facts.judgement.word == "saturated"
    near = NeuronFacts(looked_at(with_values(far, b1=5.0)), 0, 0)
    assert near.slopes.min() > 0.0025
    assert (near.judgement.word, near.judgement.why) == ("", "")


def test_a_leaky_neuron_is_never_dead() -> None:
    low = with_values(with_hidden("leaky_relu"), b1=-1_000.0)
    assert NeuronFacts(looked_at(low), 0, 0).judgement.word == ""


def test_a_part_of_maxout_that_never_wins_is_named() -> None:
    document = with_values(with_hidden("maxout"), b1=1_000.0)
    facts = NeuronFacts(looked_at(document), 0, 0)
    assert "part 1 for 4, part 2 for 0" in facts.judgement.why
    assert "Part 2 never wins" in facts.judgement.why
    assert facts.threshold_words() == ""


def test_the_threshold_is_minus_the_bias() -> None:
    facts = NeuronFacts(looked_at(with_values(course_document(), b1=0.25)), 0, 0)
    assert "\u2212b1 = \u22120.25" in facts.threshold_words()


@pytest.mark.parametrize("index", range(9))
def test_following_a_gradients_advice_lowers_the_loss(index: int) -> None:
    document = course_document()
    facts = ParameterFacts(looked_at(document), index)
    gradient = facts.gradient
    assert gradient is not None
    h = 1e-6
    losses = [moved(document, index, by).loss for by in (h, -h)]
    assert losses[0] is not None
    assert losses[1] is not None
    assert gradient == pytest.approx((losses[0] - losses[1]) / (2 * h), rel=1e-4, abs=1e-9)
    way = h if ": more of it" in facts.gradient_words() else -h
    after = moved(document, index, way).loss
    assert after is not None
    assert document.loss is not None
    assert after < document.loss


def test_gradients_are_ranked_by_size() -> None:
    sample = looked_at(course_document())
    ranks = [ParameterFacts(sample, index).rank for index in range(9)]
    sizes = np.abs(ParameterFacts(sample, 0).gradients)
    assert ranks[int(sizes.argmax())] == 0
    assert sorted(ranks) == list(range(9))


def test_without_rows_nothing_is_claimed() -> None:
    document = course_document()
    empty = document.with_table(document.table.without_rows(range(4)))
    sample = looked_at(empty)
    assert ParameterFacts(sample, 0).gradient is None
    assert NeuronFacts(sample, 0, 0).judgement.word == ""
    assert RowLosses(sample).mean is None
    assert RowLosses(sample).words() == "There are no rows to train on."


def test_without_an_input_nothing_is_claimed_either() -> None:
    document = course_document()
    table = document.table.with_role(1, Role.SKIP).with_role(2, Role.SKIP)
    sample = looked_at(document.with_table(table))
    assert NeuronFacts(sample, 0, 0).sums.shape == (0, 1)
    assert ParameterFacts(sample, 0).gradient is None
    assert len(RowLosses(sample)) == 0
    found = find(sample.model, "x1")
    assert found is not None
    assert found.words == "x1, an input"


@pytest.mark.parametrize("loss", ["mse", "bce"])
def test_the_rows_losses_make_the_loss(loss: str) -> None:
    document = teach(course_document().with_settings(TrainingSettings(loss=loss)), 5)
    losses = RowLosses(looked_at(document))
    assert losses.mean == pytest.approx(document.loss, rel=1e-12)
    assert losses.shares.sum() == pytest.approx(1.0)
    first = losses.order(largest_first=True)
    assert (np.diff(losses.losses[first]) <= 0.0).all()


def test_while_training_some_rows_stand_for_all_where_they_are_many(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    document = course_document()
    monkeypatch.setattr(samplerows, "FEWEST", 2)
    monkeypatch.setattr(samplerows, "MOST_WORK_RUNNING", 9 * 3)
    part = sample_rows(document, document.model(), running=True)
    assert part.words == "3 of 4 rows"
    assert part.rows.tolist() == [0, 1, 3]
    assert sample_rows(document, document.model(), running=False).words == "4 rows"


@pytest.mark.parametrize(
    ("hidden", "running", "most", "looked_at"),
    [
        ((2,), False, None, 3_000),
        ((2,), False, 200, 200),
        ((64, 64), True, None, 400_000 // (2 * 64 + 64 * 64 + 64 + 64 + 64 + 1)),
        ((64, 64), True, 50, 50),
        ((1_000, 1_000), True, 200, 20),
    ],
)
def test_a_look_takes_as_many_rows_as_there_is_time_for(
    hidden: tuple[int, ...], running: bool, most: int | None, looked_at: int
) -> None:
    columns = (
        column("Weight", None, Role.INPUT, [f"{i % 97}" for i in range(3_000)]),
        column("Height", None, Role.INPUT, [f"{i % 89}" for i in range(3_000)]),
        column("Kind", None, Role.LABEL, ["ab"[i % 2] for i in range(3_000)], Kind.CATEGORY),
    )
    document = new_document(Table("Many", columns))
    layers = tuple(LayerSpec(units) for units in hidden)
    document = document.with_layers((*layers, document.spec.layers[-1]))
    sample = sample_rows(document, document.model(), running, most)
    assert len(sample.rows) == looked_at
    assert (sample.rows[0], sample.rows[-1]) == (0, 2_999)  # from end to end


def test_a_neuron_says_its_name_and_what_some_rows_do() -> None:
    slow = with_values(course_document(), w1=0.5, w2=0.0, b1=0.0)
    facts = NeuronFacts(looked_at(slow), 0, 0)
    assert facts.name == "h1"
    assert facts.outputs.tolist() == (1.0 / (1.0 + np.exp(-facts.sums[:, 0]))).tolist()
    assert facts.bias_names == ("b1",)
    assert NeuronFacts(looked_at(slow), 1, 0).name == "o1"
    flat = int((facts.slopes[:, 0] < 0.0025).sum())
    assert 0 < flat < 4
    assert facts.judgement.word == ""
    assert facts.judgement.why.startswith(f"For {flat} of 4 rows the slope is below 0.0025")


def test_a_maxout_neuron_has_a_bias_for_each_part() -> None:
    document = with_values(with_hidden("maxout"), b3=0.25, b4=-0.5)
    facts = NeuronFacts(looked_at(document), 0, 1)
    assert facts.bias_names == ("b3", "b4")
    assert facts.biases.tolist() == [0.25, -0.5]


def test_where_every_part_of_maxout_wins_none_is_named() -> None:
    # Alice and Diana weigh less than the mean, Bob and Charlie more.
    document = with_values(with_hidden("maxout"), w1=1.0, w2=0.0, w3=-1.0, w4=0.0, b1=0.0, b2=0.0)
    facts = NeuronFacts(looked_at(document), 0, 0)
    assert facts.judgement.why == "Of the 4 rows, the largest sum is part 1 for 2, part 2 for 2."


def test_the_share_of_softmax_is_not_judged() -> None:
    document = things("many")
    facts = NeuronFacts(looked_at(document), len(document.spec.layers) - 1, 0)
    assert document.settings.loss == "softmax"
    assert facts.of_layer.record.output_only
    assert (facts.judgement.word, facts.threshold_words()) == ("", "")


def test_a_parameter_says_its_name_its_value_and_what_it_joins() -> None:
    document = with_values(with_hidden("maxout"), w3=0.125, b2=-2.0)
    spec, sample = document.spec, looked_at(document)

    def facts(name: str) -> ParameterFacts:
        return ParameterFacts(sample, spec.index(name))

    assert (facts("w3").name, facts("w3").value) == ("w3", 0.125)
    assert (facts("b2").name, facts("b2").value) == ("b2", -2.0)
    assert facts("w3").joins == "x1 \u2192 h1, part 2"
    assert facts("b2").joins == "bias of h1, part 2"
    assert facts("b5").joins == "bias of o1"
    assert facts(f"w{spec.weight_count}").joins == "h2 \u2192 o1"


def test_a_gradient_of_nothing_gives_no_advice() -> None:
    dead = with_values(with_hidden("relu"), w1=0.0, w2=0.0, b1=-1.0)
    facts = ParameterFacts(looked_at(dead), 0)
    assert facts.gradient == 0.0
    assert facts.gradient_words().startswith("Flat:")
    empty = dead.with_table(dead.table.without_rows(range(4)))
    nothing = ParameterFacts(looked_at(empty), 0)
    assert nothing.rank == 0
    assert nothing.gradient_words() == "There are no rows to see how the loss hangs on it."


def test_advice_says_which_place_a_gradient_has() -> None:
    sample = looked_at(course_document())
    by_rank = {f.rank: f for f in (ParameterFacts(sample, index) for index in range(9))}
    assert by_rank[0].gradient_words().endswith("Of 9 gradients the largest.")
    assert by_rank[3].gradient_words().endswith("Of 9 gradients number 4 by size.")


def test_how_the_rows_make_the_loss_is_said() -> None:
    document = course_document()
    losses = RowLosses(looked_at(document))
    assert losses.targets.tolist() == document.training.targets.tolist()
    assert losses.order(largest_first=False).tolist() == [0, 1, 2, 3]
    total, mean = losses.losses.sum(), document.loss
    said = f"The loss is the mean of the squared errors of 4 rows: {total:.6g} / 4 = {mean:.6g}."
    assert losses.words() == said
    bce = document.with_settings(TrainingSettings(loss="bce"))
    assert RowLosses(looked_at(bce)).words().startswith("The loss is the mean of the losses of 4")
    one = document.with_table(document.table.without_rows([1, 2, 3]))
    assert one.loss is not None
    assert RowLosses(looked_at(one)).words() == f"The loss is that of the only row: {one.loss:.6g}."


def test_of_a_loss_that_is_no_number_no_row_has_a_share() -> None:
    document = moved(course_document(), 8, float("nan"))
    losses = RowLosses(looked_at(document))
    assert np.isnan(losses.losses).all()
    assert losses.shares.tolist() == [0.0] * 4
