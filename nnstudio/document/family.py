"""My family: named rows of one's own that are asked about together."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TypeAlias

from nnstudio.core.problems import Problem
from nnstudio.data.table import Kind, Table
from nnstudio.document.defaults import Own, you_after_edit
from nnstudio.language.translate import tr

MOST = 1_000
MAX_NAME = 200  # letters


@dataclass(frozen=True)
class Member:
    """One row: a name, and a value for each input column."""

    name: str
    own: tuple[Own, ...]


Family: TypeAlias = tuple[Member, ...]


def checked(family: Family) -> Family:
    """The family itself; Problem where it is too large."""
    if len(family) > MOST:
        raise Problem(tr("A family has at most {most:,} rows: put more into the table.", most=MOST))
    return family


def new_name(family: Family) -> str:
    """A name for one more row: the first "Person 1", "Person 2", ... that is free."""
    taken = {member.name for member in family}
    return next(name for n in count(1) if (name := tr("Person {n}", n=n)) not in taken)


def family_after_edit(before: Table, family: Family, after: Table) -> Family:
    """The family for other input columns, each row as one's own row."""
    if [c.name for c in before.inputs] == [c.name for c in after.inputs] and all(
        _same_use(old.unit, new.unit, old.kind, new.kind)
        for old, new in zip(before.inputs, after.inputs, strict=True)
    ):
        return family
    return tuple(Member(m.name, you_after_edit(before, m.own, after)) for m in family)


def _same_use(unit: str | None, other: str | None, kind: Kind, other_kind: Kind) -> bool:
    return unit == other and kind is other_kind
