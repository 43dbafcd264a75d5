"""The way back: every state that a person made, with what was done to get there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeAlias

from nnstudio.document.document import Document

MAX_ENTRIES = 200
MAX_BYTES = 64 * 2**20
FEWEST = 10  # entries kept however large the tables are


@dataclass(frozen=True)
class Entry:
    """A document as it was before (undo) or after (redo) the change called `name`.

    `weight` are the bytes of those of its arrays that the entry before it does not hold.
    """

    document: Document
    name: str
    merge_key: str | None = None
    keeps_training: bool = False  # the change had nothing to do with training
    weight: int = 0


Kept: TypeAlias = tuple[tuple[Entry, ...], tuple[Entry, ...]]  # to undo, to redo


class History:
    """Undo and redo over frozen documents, bounded in entries and in bytes.

    Successive changes with the same `merge_key` (a slider being dragged) become one entry.
    """

    def __init__(self) -> None:
        self._undo: list[Entry] = []
        self._redo: list[Entry] = []

    def merges(self, merge_key: str | None) -> bool:
        """Whether a change with this key would become one with the last entry."""
        return merge_key is not None and bool(self._undo) and self._undo[-1].merge_key == merge_key

    def push(
        self,
        before: Document,
        name: str,
        merge_key: str | None = None,
        keeps_training: bool = False,
    ) -> None:
        """Remember `before`, the document that the change called `name` replaces."""
        last = self._undo[-1] if self._undo else None
        if last is not None and self.merges(merge_key):
            self._undo[-1] = replace(last, name=name)
        else:
            weight = _more(before, last.document if last is not None else None)
            self._undo.append(Entry(before, name, merge_key, keeps_training, weight))
        self._redo.clear()
        self._trim()

    def close_merge(self) -> None:
        """Let the next change start an entry of its own, whatever its merge key."""
        if self._undo:
            self._undo[-1] = replace(self._undo[-1], merge_key=None)

    def undo(self, present: Document) -> tuple[Document, str] | None:
        """Step back from `present`: the earlier document and what was undone, or None."""
        found = _step(self._undo, self._redo, present)
        # What comes next starts from here, so it must not become part of an earlier change.
        self.close_merge()
        return found

    def redo(self, present: Document) -> tuple[Document, str] | None:
        """Step forward again: the later document and what was redone, or None."""
        return _step(self._redo, self._undo, present)

    def kept(self) -> Kept:
        """What there is to undo and redo now, for `restore`."""
        return tuple(self._undo), tuple(self._redo)

    def restore(self, kept: Kept) -> None:
        """Have what there was to undo and redo then."""
        self._undo, self._redo = [*kept[0]], [*kept[1]]

    @property
    def undo_name(self) -> str | None:
        """What undo would take back."""
        return self._undo[-1].name if self._undo else None

    @property
    def redo_name(self) -> str | None:
        """What redo would do again."""
        return self._redo[-1].name if self._redo else None

    def _trim(self) -> None:
        del self._undo[:-MAX_ENTRIES]
        while len(self._undo) > FEWEST and self._bytes() > MAX_BYTES:
            del self._undo[0]

    def _bytes(self) -> int:
        """Memory of the kept documents: all that the oldest holds, and what each one adds."""
        oldest, *others = self._undo
        return _more(oldest.document, None) + sum(entry.weight for entry in others)


def _step(
    source: list[Entry], target: list[Entry], present: Document
) -> tuple[Document, str] | None:
    if not source:
        return None
    entry = source.pop()
    target.append(replace(entry, document=present, merge_key=None))
    if entry.keeps_training and entry.document.spec == present.spec:
        return entry.document.trained_like(present), entry.name
    return entry.document, entry.name


def _more(document: Document, before: Document | None) -> int:
    """The bytes of the arrays that a document holds and the one before it does not."""
    known = set() if before is None else {id(array) for array in before.arrays()}
    arrays = {id(a): a.nbytes for a in document.arrays() if id(a) not in known}
    return sum(arrays.values())
