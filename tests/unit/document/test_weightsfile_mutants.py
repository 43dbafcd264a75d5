"""Thousands of damaged weights files: each is refused in one sentence or loads and comes back."""

from __future__ import annotations

from random import Random

from nnstudio.core.network import LayerSpec
from nnstudio.core.problems import FileProblem
from nnstudio.document.document import course_document
from nnstudio.document.model import Model
from nnstudio.document.opening import with_model
from nnstudio.document.weightsfile import parse_weights, proved_bytes, to_bytes
from tests.mutants import mutant

MUTANTS = 2_000


def parents() -> list[bytes]:
    course = course_document()
    others = (
        course.with_layer(0, LayerSpec(3, "maxout", parts=3)),
        course.with_layer(0, LayerSpec(2, "elu", alpha=0.5)).with_layer_added(1),
    )
    return [to_bytes(document.model()) for document in (course, *others)]


def read(data: bytes) -> tuple[Model | None, str]:
    """The model, or None and why not; any other exception than a `FileProblem` fails the test."""
    try:
        return parse_weights(data, "m.json"), ""
    except FileProblem as problem:
        return None, str(problem)


def test_mutants_raise_file_problems_only_and_what_loads_comes_back() -> None:
    random, files, course = Random(44), parents(), course_document()
    loaded = 0
    for number in range(MUTANTS):
        data = mutant(files, random)
        model, reason = read(data)
        assert "\n" not in reason, f"mutant {number}"
        if model is None:
            continue
        loaded += 1
        assert parse_weights(proved_bytes(model), "m.json") == model, f"mutant {number}"
        opened = with_model(course, model).model()
        assert (opened.params, opened.inputs) == (model.params, model.inputs), f"mutant {number}"
    # Most are refused; enough must load, or the second half of this test would test nothing.
    assert 100 < loaded < MUTANTS // 2
