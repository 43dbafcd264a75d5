"""What each column of a table that was just read is probably for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nnstudio.data.cellstore import CellStore
from nnstudio.data.column import Kind, Role
from nnstudio.data.contents import Content, are_few_codes, are_two, content_of


@dataclass(frozen=True)
class Use:
    """A role for a column, and how its cells are read in it."""

    role: Role
    kind: Kind


def guess_uses(stores: Sequence[CellStore]) -> list[Use]:
    """A use for each column, given its cells.

    The label is the last column if it holds classes; the name is the first column of texts that
    are all different; failing that, the label is the last column with two classes that is left,
    then the last with more, and in a table of numbers alone the last of them. Other columns with
    numbers, yes and no, or a few classes are inputs; dates and other texts are skipped.
    """
    contents = [content_of(store) for store in stores]
    last = len(stores) - 1
    label = last if stores and _is_label(stores[last], contents[last]) else None
    name = _name(stores, contents, label)
    if label is None:
        label = _other_label(stores, contents, name)
    skipped = Use(Role.SKIP, Kind.NUMBER)
    uses = [
        Use(Role.INPUT, kind_for(Role.INPUT, store)) if _is_input(content) else skipped
        for store, content in zip(stores, contents, strict=True)
    ]
    if name is not None:
        uses[name] = Use(Role.NAME, Kind.NUMBER)
    if label is not None:
        uses[label] = Use(Role.LABEL, kind_for(Role.LABEL, stores[label]))
    return uses


def kind_for(role: Role, store: CellStore) -> Kind:
    """How cells are read in a role: as classes, or as numbers."""
    content = content_of(store)
    if role is Role.LABEL:
        codes = content is Content.NUMBERS and not are_few_codes(store)
        return Kind.NUMBER if codes else Kind.CATEGORY
    if role is Role.INPUT:
        if content is Content.YES_NO and not store.counts.keys() <= {"0", "1"}:
            return Kind.CATEGORY
        numbers = (Content.NUMBERS, Content.YES_NO, Content.NOTHING)
        return Kind.NUMBER if content in numbers else Kind.CATEGORY
    return Kind.NUMBER


def _is_label(store: CellStore, content: Content) -> bool:
    return are_two(store) or content in (Content.YES_NO, Content.CLASSES) or are_few_codes(store)


def _is_input(content: Content) -> bool:
    return content in (Content.NUMBERS, Content.YES_NO, Content.CLASSES)


def _name(
    stores: Sequence[CellStore], contents: Sequence[Content], label: int | None
) -> int | None:
    for i, (store, content) in enumerate(zip(stores, contents, strict=True)):
        words = content not in (Content.NUMBERS, Content.NOTHING)
        if i != label and words and len(store) and len(store.counts) == len(store):
            return i
    return None


def _other_label(
    stores: Sequence[CellStore], contents: Sequence[Content], name: int | None
) -> int | None:
    left = [i for i in reversed(range(len(stores))) if i != name]
    two = [i for i in left if are_two(stores[i])]
    classes = [i for i in left if contents[i] is Content.CLASSES]
    numbers = [i for i in left if contents[i] is Content.NUMBERS]
    wanted = [*two, *classes, *(numbers[:1] if len(numbers) > 1 else [])]
    return wanted[0] if wanted else None
