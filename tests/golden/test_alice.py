"""Alice's step with all weights 1 and all biases 0, number by number, as the course works it out.

`files/alice.txt` keeps every word of it; here stand the numbers, each from the course's formulas
written down once more with nothing but `math`, and the three that the course prints.
"""

from __future__ import annotations

from math import exp

import pytest

from nnstudio.document.document import Document, course_document
from nnstudio.document.explaining.explanation import explain
from nnstudio.document.explaining.formula import Factor, Formula, Number, Row, plain
from nnstudio.document.explaining.step import Line, Step
from nnstudio.document.explaining.subject import Subject

X1, X2, Y = -2.0, -1.0, 1.0
H = 1.0 / (1.0 + exp(3.0))  # of both hidden neurons: z = -2 - 1 + 0
O = 1.0 / (1.0 + exp(-2.0 * H))  # noqa: E741 - as the course calls it
DL_DY = -2.0 * (Y - O)
DY_DH = O * (1.0 - O)  # by either hidden neuron: the weight there is 1
DH_DZ = H * (1.0 - H)
DERIVATIVES = {
    "w1": DL_DY * DY_DH * X1 * DH_DZ,
    "w2": DL_DY * DY_DH * X2 * DH_DZ,
    "w3": DL_DY * DY_DH * X1 * DH_DZ,
    "w4": DL_DY * DY_DH * X2 * DH_DZ,
    "w5": DL_DY * H * DY_DH,
    "w6": DL_DY * H * DY_DH,
    "b1": DL_DY * DY_DH * DH_DZ,
    "b2": DL_DY * DY_DH * DH_DZ,
    "b3": DL_DY * DY_DH,
}
# Six digits each, so that a change of the formulas above would be noticed as well.
KNOWN = {
    "w1": 0.0214695,
    "w2": 0.0107348,
    "w3": 0.0214695,
    "w4": 0.0107348,
    "w5": -0.0112692,
    "w6": -0.0112692,
    "b1": -0.0107348,
    "b2": -0.0107348,
    "b3": -0.237618,
}
RATE = 0.1


@pytest.fixture(scope="module")
def document() -> Document:
    made = course_document()
    for name in made.progress.params.named():
        made = made.with_parameter(name, 1.0 if name.startswith("w") else 0.0)
    return made


def about(document: Document, name: str) -> Subject:
    return Subject(document, document.progress, 0, document.spec.index(name), digits=17)


def steps(document: Document, name: str, stage: int) -> dict[str, Step]:
    told = explain(about(document, name))[stage]
    return {step.title: step for step in map(told.step, range(len(told)))}


def result(line: Line) -> float:
    assert isinstance(line.result, Number)
    return float(line.result.text.replace("−", "-"))


def factors(formula: Formula) -> dict[int, tuple[str, float]]:
    """What each numbered factor is called, and its number."""
    assert isinstance(formula, Row)
    found = [part for part in formula.parts if isinstance(part, Factor)]
    return {f.number: (plain(f.body), float(plain(f.value).replace("−", "-"))) for f in found}


def test_what_the_network_says_of_her(document: Document) -> None:
    told = steps(document, "w1", 0)
    for neuron, z, a in (("h1", -3.0, H), ("h2", -3.0, H), ("o1", 2.0 * H, O)):
        lines = told[f"Neuron {neuron}"].lines
        assert [result(line) for line in lines] == pytest.approx([z, a], rel=1e-14)
    assert (round(H, 6), round(O, 6)) == (0.047426, 0.523695)  # as printed in the course


def test_her_error_and_her_loss(document: Document) -> None:
    told = steps(document, "w1", 1)
    assert result(told["The error"].lines[0]) == pytest.approx(0.476305, abs=5e-7)
    assert result(told["The error"].lines[0]) == pytest.approx(Y - O, rel=1e-14)
    assert result(told["The loss of Alice"].lines[0]) == pytest.approx(0.226866, abs=5e-7)
    assert result(told["The loss of Alice"].lines[0]) == pytest.approx((Y - O) ** 2, rel=1e-14)


@pytest.mark.parametrize("name", DERIVATIVES)
def test_each_of_the_nine_derivatives_and_where_it_leads(document: Document, name: str) -> None:
    slope = steps(document, name, 2)[f"Together: the slope for {name}"].lines[0]
    assert result(slope) == pytest.approx(DERIVATIVES[name], rel=1e-13)
    assert result(slope) == pytest.approx(KNOWN[name], rel=5e-6)
    new = steps(document, name, 3)[f"{name} moves"].lines[0]
    before = 1.0 if name.startswith("w") else 0.0
    assert result(new) == pytest.approx(before - RATE * DERIVATIVES[name], rel=1e-14)


def test_the_one_that_the_course_prints(document: Document) -> None:
    slope = steps(document, "w1", 2)["Together: the slope for w1"].lines[0]
    assert round(result(slope), 7) == 0.0214695


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("w1", [("∂L/∂ŷ", DL_DY), ("∂ŷ/∂h1", DY_DH), ("∂h1/∂w1", X1 * DH_DZ)]),
        ("w4", [("∂L/∂ŷ", DL_DY), ("∂ŷ/∂h2", DY_DH), ("∂h2/∂w4", X2 * DH_DZ)]),
        ("b2", [("∂L/∂ŷ", DL_DY), ("∂ŷ/∂h2", DY_DH), ("∂h2/∂b2", DH_DZ)]),
        ("w5", [("∂L/∂ŷ", DL_DY), ("∂ŷ/∂w5", H * DY_DH)]),
        ("b3", [("∂L/∂ŷ", DL_DY), ("∂ŷ/∂b3", DY_DH)]),
    ],
)
def test_the_factors_one_by_one(
    document: Document, name: str, expected: list[tuple[str, float]]
) -> None:
    told = steps(document, name, 2)
    product = told.pop(f"Together: the slope for {name}")
    found = factors(product.lines[0].formula)
    assert list(found) == list(range(1, len(expected) + 1))
    for (said, value), (wanted, number), (title, step), sign in zip(
        found.values(), expected, told.items(), "①②③", strict=False
    ):
        assert said == wanted
        assert value == pytest.approx(number, rel=1e-14)
        assert title.startswith(sign)
        assert plain(step.lines[0].left) == wanted
        assert result(step.lines[0]) == value
