"""The numbers of the course, reached as the app reaches them: through document and model."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.core.backprop import backward, forward
from nnstudio.core.losses import MSE
from nnstudio.core.network import LayerSpec
from nnstudio.data.scaling import Scaling
from nnstudio.data.units import Quantity
from nnstudio.document.document import Document, course_document
from nnstudio.document.teach import teach
from nnstudio.document.you import conversions

EMILY, FRANK = [128.0, 63.0], [155.0, 68.0]


@pytest.fixture(scope="module")
def trained() -> Document:
    return teach(course_document(), 1_000)


def with_all(document: Document, weight: float, bias: float) -> Document:
    for name in document.progress.params.named():
        document = document.with_parameter(name, weight if name.startswith("w") else bias)
    return document


def test_feedforward_by_hand() -> None:
    document = course_document()
    for name, value in zip(document.progress.params.named(), [0, 1] * 3 + [0] * 3, strict=True):
        document = document.with_parameter(name, float(value))
    trace = forward(document.progress.params, np.array([[2.0, 3.0]]))
    assert trace.a[1][0, 0] == 0.9525741268224334
    assert trace.output[0, 0] == 0.7216325609518421


def test_the_four_people_as_the_network_sees_them() -> None:
    data = course_document().training
    np.testing.assert_array_equal(data.inputs, [[-2, -1], [25, 6], [17, 4], [-15, -6]])
    np.testing.assert_array_equal(data.targets[:, 0], [1, 0, 0, 1])
    zeros = np.zeros((4, 1))
    assert MSE.value(data.targets, zeros, zeros) == 0.5


def test_alices_derivative_with_all_weights_one() -> None:
    document = with_all(course_document(), 1.0, 0.0)
    data = document.training
    trace = forward(document.progress.params, data.inputs[:1])
    gradient = backward(document.progress.params, trace, data.targets[:1])
    assert trace.a[1][0, 0] == pytest.approx(0.047426, abs=5e-7)
    assert trace.output[0, 0] == pytest.approx(0.523695, abs=5e-7)
    assert gradient[0] == pytest.approx(0.0214695, abs=5e-8)


def test_losses_and_predictions_of_seed_44(trained: Document) -> None:
    losses = dict(zip(trained.curve.epochs, trained.curve.losses, strict=True))
    assert losses[1] == pytest.approx(0.358, abs=5e-4)
    assert losses[991] == pytest.approx(0.002291, abs=5e-7)
    assert losses[1_000] == pytest.approx(0.00226825, abs=5e-9)
    emily, frank = trained.model().predict(np.array([EMILY, FRANK]))
    assert (round(emily, 6), round(frank, 6)) == (0.951089, 0.039095)
    assert (round(emily, 3), round(frank, 3)) == (0.951, 0.039)


def test_the_one_start_in_twenty_thousand_that_fails_to_learn() -> None:
    stuck = teach(course_document().restarted(seed=10_553), 1_000)
    assert stuck.loss is not None
    assert stuck.loss > 0.1


@pytest.mark.parametrize("seed", [0, 44, 123])
def test_raw_pounds_and_inches_stick_at_a_quarter(seed: int) -> None:
    raw = course_document().with_scaling(Scaling("none")).restarted(seed=seed)
    loss = teach(raw, 1_000).loss
    assert loss == pytest.approx(0.25, abs=5e-3)


def test_maxout_has_fifteen_parameters() -> None:
    assert course_document().with_layer(0, LayerSpec(2, "maxout")).spec.parameter_count == 15


@pytest.mark.parametrize(
    ("weight", "height", "seen"),
    [(73.0, 182.0, (25.93726, 5.653582)), (182.0, 73.0, (266.24, -37.26))],
    ids=["Steve as he is", "Steve with his values swapped, as in the course"],
)
def test_steves_values_on_their_way(
    weight: float, height: float, seen: tuple[float, float]
) -> None:
    document = course_document().with_you((Quantity(weight, "kg"), Quantity(height, "cm")))
    found = [step.seen for step in conversions(document)]
    # The course's converter rounds its factors to six digits, ours are exact.
    assert found == pytest.approx(seen, abs=6e-3 if weight > 100 else 3e-4)


def test_means_and_deviations_of_the_four_people() -> None:
    scaler = course_document().with_scaling(Scaling("zscore")).training.scaler
    assert scaler.offset == (141.25, 66.75)
    assert scaler.divisor == pytest.approx((15.706, 4.657), abs=5e-4)
