"""The whole document as JSON, and back; what does not hold together is refused with its place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from nnstudio.core.losses import check_loss_fits
from nnstudio.core.network import MAX_UNITS, NetworkSpec
from nnstudio.core.problems import FileProblem
from nnstudio.data.cells import MAX_CELL
from nnstudio.data.contents import MAX_LEVELS
from nnstudio.data.holdout import HoldOut
from nnstudio.data.inputs import InputColumn, are_of, feature_count
from nnstudio.data.numbers import MAX_NUMBER
from nnstudio.data.scaling import SCALINGS, Scaling
from nnstudio.data.table import MAX_COLUMNS, Table
from nnstudio.data.units import MAX_UNIT, Quantity
from nnstudio.document.defaults import Own
from nnstudio.document.document import Document
from nnstudio.document.ends import check_outputs
from nnstudio.document.endsjson import MAX_CLASS, coding_from, coding_object
from nnstudio.document.family import MAX_NAME as MAX_MEMBER
from nnstudio.document.family import MOST as MOST_MEMBERS
from nnstudio.document.family import Member
from nnstudio.document.project.trainingjson import (
    curve_from,
    curve_object,
    progress_from,
    progress_object,
    rewind_from,
    rewind_object,
    spec_from,
    spec_object,
    start_from,
    start_object,
)
from nnstudio.document.run import Run
from nnstudio.document.runs import MOST_NAME, MOST_RUNS
from nnstudio.document.settingsjson import MOST, settings_from, settings_object
from nnstudio.document.strictjson import Node
from nnstudio.language.translate import tr

MOST_CHANGES = 65_536

TableOf = Callable[[Node], Table]


def document_object(document: Document, table: dict[str, Any]) -> dict[str, Any]:
    """Everything but earlier runs; `table` is the table's own object."""
    return {"table": table, **_state_object(document), **_own_object(document)}


def document_from(root: Node, table: Table) -> Document:
    """Read it back, with the table that was read before."""
    document = _state_from(root, table)
    you = tuple(_own_from(own) for own in root.get("you").items(0, MAX_COLUMNS))
    members = root.get("family").items(0, MOST_MEMBERS)
    family = tuple(_member_from(member) for member in members)
    for own in (you, *(member.own for member in family)):
        if len(own) != len(document.inputs):
            root.refuse(
                tr(
                    "has own rows of {values} values for {inputs} inputs",
                    values=len(own),
                    inputs=len(document.inputs),
                )
            )
    return replace(document, you=you, family=family)


def runs_object(document: Document, table_of: Callable[[Table], Any]) -> list[dict[str, Any]]:
    """The earlier runs; a table that is the document's own is not told again."""
    return [
        {
            "name": run.name,
            "table": None if run.document.table == document.table else table_of(run.document.table),
            **_state_object(run.document, with_points=False),
            **_own_object(run.document),
        }
        for run in document.runs
    ]


def runs_from(node: Node, document: Document, table_from: TableOf) -> tuple[Run, ...]:
    """Read them back."""
    runs = []
    for item in node.items(0, MOST_RUNS):
        table = item.get("table").optional(table_from)
        found = document_from(item, document.table if table is None else table)
        runs.append(Run(item.get("name").text(MOST_NAME), found))
    if len({run.name for run in runs}) < len(runs):
        node.refuse(tr("names a run twice"))
    return tuple(runs)


# What is trained, and how


def _state_object(document: Document, with_points: bool = True) -> dict[str, Any]:
    scaling, hold_out = document.scaling, document.hold_out
    label = coding_object(document.coding)
    return {
        "inputs": [_input_object(column) for column in document.inputs],
        "label": label,
        "scaling": {
            "kind": scaling.kind,
            "offset": _listed(scaling.offset),
            "divisor": _listed(scaling.divisor),
        },
        "hold_out": {
            "share": hold_out.share,
            "seed": hold_out.seed,
            "stratified": hold_out.stratified,
        },
        "settings": {"epochs": document.settings.epochs, **settings_object(document.settings)},
        "network": spec_object(document.spec),
        "start": start_object(document.start),
        "progress": progress_object(document.progress),
        "locked": sorted(document.locked, key=document.spec.index),
        "changes": list(document.changes),
        "curve": curve_object(document.curve),
        "rewind": rewind_object(document.rewind) if with_points else [],
    }


def _state_from(root: Node, table: Table) -> Document:
    inputs = tuple(_input_from(item) for item in root.get("inputs").items(0, MAX_COLUMNS))
    coding = coding_from(root.get("label"))
    spec = spec_from(root.get("network"))
    settings = settings_from(root.get("settings"))
    epochs = root.get("settings").get("epochs").optional(lambda node: node.whole(1, MOST))
    start = start_from(root.get("start"), spec)
    progress = progress_from(root.get("progress"), spec)
    if progress.slots.size and len(progress.slots) != settings.optimizer.record.slots:
        root.get("progress").refuse(
            tr("does not hold what {optimizer} remembers", optimizer=settings.optimizer.name)
        )
    document = Document(
        table=table,
        scaling=_scaling_from(root.get("scaling"), feature_count(inputs)),
        coding=coding,
        settings=replace(settings, epochs=epochs),
        start=start,
        progress=progress,
        curve=curve_from(root.get("curve")),
        changes=_changes_from(root.get("changes")),
        inputs=inputs,
        hold_out=_hold_out_from(root.get("hold_out")),
        locked=_locked_from(root.get("locked"), spec),
        rewind=rewind_from(root.get("rewind"), spec),
    )
    _check(root, document)
    return document


def _check(root: Node, document: Document) -> None:
    """What each part may be on its own need not go together."""
    spec, loss = document.spec, document.settings.loss_record
    features = max(1, feature_count(document.inputs))
    if spec.inputs != features:
        root.get("network").refuse(
            tr(
                "has {inputs} inputs where the columns are {features}",
                inputs=spec.inputs,
                features=features,
            )
        )
    if not are_of(document.inputs, document.table.inputs):
        root.get("inputs").refuse(tr("are not the input columns of the table"))
    root.get("network").built(lambda: check_outputs(spec, document.coding))
    root.get("network").built(lambda: check_loss_fits(spec, loss))
    training = root.built(lambda: document.training)
    points = (document.progress, *document.rewind)
    if any(point.position and point.position >= len(training.rows) for point in points):
        root.get("progress").refuse(
            tr("is beyond the {rows} rows trained on", rows=len(training.rows))
        )


# Parts


def _input_object(column: InputColumn) -> dict[str, Any]:
    return {
        "name": column.name,
        "unit": column.unit,
        "classes": list(column.levels),
        "fill": column.fill,
    }


def _input_from(node: Node) -> InputColumn:
    words = tuple(n.text(MAX_CLASS) for n in node.get("classes").items(0, MAX_LEVELS))
    if len(set(words)) < len(words):
        node.get("classes").refuse(tr("names a class twice"))
    fill = node.get("fill")
    kept = fill.optional(lambda n: n.choice(words) if words else n.number())
    unit = node.get("unit").optional(lambda n: n.text(MAX_UNIT))
    return node.built(lambda: InputColumn(node.get("name").text(), unit, words, kept))


def _scaling_from(node: Node, features: int) -> Scaling:
    kind = node.get("kind").choice(tuple(kind.name for kind in SCALINGS))

    def numbers(key: str) -> tuple[float, ...] | None:
        return node.get(key).optional(lambda found: tuple(found.numbers(features)))

    return node.built(lambda: Scaling(kind, numbers("offset"), numbers("divisor")))


def _listed(numbers: tuple[float, ...] | None) -> list[float] | None:
    if numbers is None:
        return None
    if any(abs(number) > MAX_NUMBER for number in numbers):
        raise FileProblem(
            tr(
                "A number of the scaling is beyond {most:g}, and no file can hold it: change it.",
                most=MAX_NUMBER,
            )
        )
    return [float(number) for number in numbers]


def _hold_out_from(node: Node) -> HoldOut:
    stratified = node.get("stratified")
    if type(stratified.value) is not bool:
        stratified.refuse(tr("is neither true nor false"))
    return node.built(
        lambda: HoldOut(
            node.get("share").number(), node.get("seed").whole(0, 2**32 - 1), stratified.value
        )
    )


def _locked_from(node: Node, spec: NetworkSpec) -> frozenset[str]:
    names = [item.text() for item in node.items(0, spec.parameter_count)]
    for name in names:
        node.built(partial(spec.index, name))
    return frozenset(names)


def _changes_from(node: Node) -> tuple[int, ...]:
    epochs = [item.whole(0, MOST) for item in node.items(0, MOST_CHANGES)]
    if epochs != sorted(set(epochs)):
        node.refuse(tr("does not ascend"))
    return tuple(epochs)


# One's own rows


def _own_object(document: Document) -> dict[str, Any]:
    return {
        "you": [_value_object(own) for own in document.you],
        "family": [
            {"name": member.name, "own": [_value_object(own) for own in member.own]}
            for member in document.family
        ],
    }


def _value_object(own: Own) -> dict[str, Any] | str:
    if isinstance(own, str):
        return own
    return {"value": own.value, "unit": own.unit}


def _own_from(node: Node) -> Own:
    if type(node.value) is str:
        return node.text(MAX_CELL)
    unit = node.get("unit").optional(lambda n: n.text(MAX_UNIT))
    return Quantity(node.get("value").number(), unit)


def _member_from(node: Node) -> Member:
    own = tuple(_own_from(item) for item in node.get("own").items(0, MAX_UNITS))
    return Member(node.get("name").text(MAX_MEMBER), own)
