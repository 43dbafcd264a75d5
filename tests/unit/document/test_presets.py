"""Each preset learns its table: judged on rows that it has not seen."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnstudio.core.backprop import forward
from nnstudio.core.losses import hits
from nnstudio.core.network import LayerSpec
from nnstudio.data.generators import GENERATORS
from nnstudio.data.samples import four_people
from nnstudio.document.document import Document
from nnstudio.document.presets import PRESETS, preset_document
from nnstudio.document.teach import teach

AT_LEAST = {"circle": 0.97, "xor": 0.97, "gauss": 0.97, "spiral": 0.97, "multigauss": 0.9}
each = pytest.mark.parametrize("name", PRESETS)


def learned(name: str, seed: int = 0) -> Document:
    preset = PRESETS[name]
    document = preset_document(GENERATORS[name].make(seed=seed), preset)
    assert preset.settings.epochs is not None
    return teach(document, preset.settings.epochs)


def held_answers(document: Document) -> tuple[np.ndarray, np.ndarray]:
    """Targets and predictions of the rows held out."""
    data = document.training
    assert len(data.held) == round(document.table.row_count / 4)
    return data.held_targets, forward(document.progress.params, data.held_inputs).output


def accuracy(document: Document) -> float:
    targets, answers = held_answers(document)
    return hits(targets, answers) / len(targets)


def test_every_table_has_a_preset() -> None:
    assert set(PRESETS) == set(GENERATORS)


@pytest.mark.parametrize("seed", [0, 1, 2])
@pytest.mark.parametrize(("name", "least"), AT_LEAST.items(), ids=AT_LEAST)
def test_the_network_tells_classes_apart_that_it_has_not_seen(
    name: str, least: float, seed: int
) -> None:
    assert accuracy(learned(name, seed)) >= least


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_the_network_learns_the_plane(seed: int) -> None:
    targets, answers = held_answers(learned("plane", seed))
    rest, spread = targets - answers, targets - targets.mean()
    assert 1 - (rest**2).sum() / (spread**2).sum() >= 0.97


def test_the_network_tells_most_women_from_men() -> None:
    # No method does much better: the groups overlap, and 85 % is about what can be had.
    found = [accuracy(learned("people", seed)) for seed in range(4)]
    assert 0.8 < np.mean(found) < 0.92


def test_without_its_hidden_layer_the_network_does_not_learn_exclusive_or() -> None:
    shallow = replace(PRESETS["xor"], hidden=(LayerSpec(1, "tanh"),))
    document = teach(preset_document(GENERATORS["xor"].make(), shallow), 200)
    assert accuracy(document) < 0.9


@each
def test_the_document_is_as_the_preset_says(name: str) -> None:
    preset, table = PRESETS[name], GENERATORS[name].make(60)
    document = preset_document(table, preset)
    assert document.table == table
    assert document.at_start
    assert document.spec.layers[:-1] == preset.hidden
    assert document.spec.layers[-1] == LayerSpec(3 if name == "multigauss" else 1, preset.output)
    assert document.settings == preset.settings
    assert document.hold_out == preset.hold_out
    assert document.scaling == preset.scaling
    assert (document.start.seed, document.start.initialiser) == (preset.seed, preset.initialiser)


@each
def test_a_preset_gives_way_to_a_table_of_another_task(name: str) -> None:
    document = preset_document(four_people(), PRESETS[name])
    assert document.spec.outputs == 1
    assert document.spec.layers[-1].activation != "softmax"
    assert teach(document, 1).loss is not None
