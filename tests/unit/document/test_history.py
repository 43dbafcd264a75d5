"""The way back and forth again."""

from __future__ import annotations

import pytest

from nnstudio.core.optimizers import Optimizer
from nnstudio.core.settings import TrainingSettings
from nnstudio.data.units import Quantity
from nnstudio.document import history as module
from nnstudio.document.document import Document, course_document, new_document
from nnstudio.document.history import History
from nnstudio.document.teach import teach

YOU = (Quantity(73.0, "kg"), Quantity(182.0, "cm"))


def states(count: int) -> list[Document]:
    return [course_document().restarted(seed=seed) for seed in range(count)]


def at_rate(rate: float) -> Document:
    return course_document().with_settings(TrainingSettings(rate=rate))


def size(document: Document) -> int:
    return sum({id(array): array.nbytes for array in document.arrays()}.values())


def undone(history: History, present: Document) -> Document:
    found = history.undo(present)
    assert found is not None
    return found[0]


def redone(history: History, present: Document) -> Document:
    found = history.redo(present)
    assert found is not None
    return found[0]


def test_undo_and_redo_walk_through_the_same_states() -> None:
    history, (first, second, third) = History(), states(3)
    history.push(first, "one")
    history.push(second, "two")
    assert (history.undo_name, history.redo_name) == ("two", None)
    assert history.undo(third) == (second, "two")
    assert history.undo(second) == (first, "one")
    assert (history.undo_name, history.redo_name) == (None, "one")
    assert history.undo(first) is None
    assert history.redo(first) == (second, "one")
    assert history.redo(second) == (third, "two")
    assert history.redo(third) is None


def test_a_new_change_ends_the_way_forward() -> None:
    history, (first, second, third) = History(), states(3)
    history.push(first, "one")
    history.undo(second)
    history.push(first, "another")
    assert history.redo(third) is None
    assert history.undo(third) == (first, "another")


def test_changes_with_one_key_become_one_entry_with_the_last_name() -> None:
    history, (first, second, third) = History(), states(3)
    history.push(first, "rate 0.2", "rate")
    history.push(second, "rate 0.3", "rate")
    assert history.undo(third) == (first, "rate 0.3")
    assert history.undo(first) is None


@pytest.mark.parametrize("key", [None, "order"])
def test_changes_with_no_key_or_another_one_stay_apart(key: str | None) -> None:
    history, (first, second, third) = History(), states(3)
    history.push(first, "one", key)
    history.push(second, "two", None if key is None else "rate")
    assert undone(history, third) == second


def test_a_closed_entry_takes_nothing_more_in() -> None:
    history, (first, second, third) = History(), states(3)
    history.push(first, "one", "rate")
    history.close_merge()
    history.push(second, "two", "rate")
    assert undone(history, third) == second


def test_after_an_undo_the_next_change_is_an_entry_of_its_own() -> None:
    history = History()
    history.push(at_rate(0.1), "rate 0.2", "rate")
    history.push(at_rate(0.2), "something else")
    present = undone(history, at_rate(0.3))
    history.push(present, "rate 0.4", "rate")
    assert undone(history, at_rate(0.4)) == at_rate(0.2)
    assert undone(history, at_rate(0.2)) == at_rate(0.1)


def test_undoing_ones_own_row_leaves_the_training_alone() -> None:
    history, before = History(), course_document()
    history.push(before, "change You", keeps_training=True)
    present = teach(before.with_you(YOU), 2)
    back = undone(history, present)
    assert back.you == before.you
    assert (back.progress, back.curve) == (present.progress, present.curve)
    later = teach(back, 1)
    again = redone(history, later)
    assert again.you == YOU
    assert again.progress == later.progress


def test_a_state_with_another_structure_brings_its_own_training() -> None:
    history, before = History(), course_document()
    history.push(before, "change You", keeps_training=True)
    assert undone(history, before.with_you(YOU).with_layer_added(1)) == before


def test_other_entries_bring_their_training_back() -> None:
    history, before = History(), teach(course_document(), 2)
    history.push(before, "rate")
    assert undone(history, teach(before, 3)).progress.epoch == 2


def test_the_oldest_entries_are_dropped_beyond_the_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_ENTRIES", 3)
    history, documents = History(), states(6)
    for document in documents[:5]:
        history.push(document, "step")
    present = documents[5]
    for expected in (4, 3, 2):
        present = undone(history, present)
        assert present == documents[expected]
    assert history.undo(present) is None


def test_memory_is_bounded_but_a_few_steps_back_are_always_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    history, documents = History(), states(4)
    monkeypatch.setattr(module, "FEWEST", 1)
    own = size(documents[0])
    monkeypatch.setattr(module, "MAX_BYTES", int(2.5 * own))
    for document in documents:
        history.push(document, "step")
    assert undone(history, documents[0]) == documents[3]
    assert undone(history, documents[3]) == documents[2]
    assert history.undo(documents[2]) is None
    monkeypatch.setattr(module, "MAX_BYTES", 1)
    history.push(documents[1], "step")
    history.push(documents[2], "step")
    assert undone(history, documents[3]) == documents[2]
    assert history.undo(documents[2]) is None


def test_what_entries_share_counts_once(monkeypatch: pytest.MonkeyPatch) -> None:
    shared = new_document(course_document().table)
    own = size(shared)
    monkeypatch.setattr(module, "MAX_BYTES", int(1.5 * own))
    history = History()
    for kg in range(50):
        history.push(shared.with_you((Quantity(kg, "kg"), YOU[1])), "change You")
    for _ in range(50):
        assert history.undo(shared) is not None


def test_what_an_optimizer_remembers_counts_too() -> None:
    plain = teach(course_document(), 1)
    adam = course_document().with_settings(TrainingSettings(optimizer=Optimizer("adam")))
    assert size(teach(adam, 1)) == size(plain) + 2 * 9 * 8


def test_a_change_costs_the_same_after_many_others(monkeypatch: pytest.MonkeyPatch) -> None:
    documents = states(60)
    counted = 0
    arrays = Document.arrays

    def count(document: Document) -> object:
        nonlocal counted
        counted += 1
        return arrays(document)

    monkeypatch.setattr(Document, "arrays", count)
    history, costs = History(), []
    for document in documents:
        counted = 0
        history.push(document, "step")
        costs.append(counted)
    assert max(costs[20:]) <= 4  # documents looked at, however many are kept


def test_what_there_was_to_undo_and_redo_can_be_had_again() -> None:
    history, (first, second, third) = History(), states(3)
    history.push(first, "one")
    history.push(second, "two")
    assert undone(history, third) == second
    kept = history.kept()
    assert undone(history, second) == first
    history.push(first, "three")
    history.restore(kept)
    assert (history.undo_name, history.redo_name) == ("one", "two")
    assert redone(history, second) == third
    assert undone(history, third) == second
    assert undone(history, second) == first
