"""Any document that a person could make: tables, networks, settings, training, locks and runs."""

from __future__ import annotations

from hypothesis import assume
from hypothesis import strategies as st

from nnstudio.core.activations import ACTIVATIONS
from nnstudio.core.network import LayerSpec
from nnstudio.core.optimizers import OPTIMIZERS, Optimizer
from nnstudio.core.problems import Problem
from nnstudio.core.roworder import ORDERS
from nnstudio.core.settings import TrainingSettings
from nnstudio.data.column import Column, Kind, Role, column
from nnstudio.data.holdout import HoldOut
from nnstudio.data.scaling import SCALINGS, Scaling
from nnstudio.data.table import Table
from nnstudio.document.document import Document, new_document
from nnstudio.document.runs import with_run
from nnstudio.document.teach import teach
from tests.unit.document.projects import in_mid_epoch, with_points

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=12)
NUMBERS = st.one_of(
    st.integers(-1_000, 1_000).map(str),
    st.floats(-1e6, 1e6).map(repr),
    st.sampled_from(["", "1,5", "1e308", "5e-324", "-0.0", "nan", "x", " 7 ", "1_0", "12 %"]),
)
CLASSES = st.sampled_from(["a", "b", "c", "", "A ", "\u82b1"])
HIDDEN = [name for name, record in ACTIVATIONS.items() if not record.output_only]


def _words(rows: int) -> st.SearchStrategy[list[str]]:
    return st.lists(st.text(max_size=3), min_size=rows, max_size=rows)


@st.composite
def columns(draw: st.DrawFn, rows: int, role: Role, name: str) -> Column:
    """One column of numbers or classes, with gaps and nonsense in it."""
    kind = Kind.NUMBER if role is Role.NAME else draw(st.sampled_from(list(Kind)))
    cells = (
        st.text(max_size=3) if role is Role.NAME else NUMBERS if kind is Kind.NUMBER else CLASSES
    )
    found = draw(st.lists(cells, min_size=rows, max_size=rows))
    unit = draw(st.sampled_from([None, "kg", "cm"])) if kind is Kind.NUMBER else None
    return column(name, None if role is Role.NAME else unit, role, found, kind)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Names, one to three inputs, perhaps a column that is skipped, a label."""
    rows = draw(st.integers(0, 7))
    roles = [Role.NAME, *[Role.INPUT] * draw(st.integers(1, 3)), Role.LABEL]
    roles += [Role.SKIP] * draw(st.integers(0, 1))
    names = draw(st.lists(TEXTS, min_size=len(roles), max_size=len(roles), unique=True))
    try:
        made = [draw(columns(rows, role, name)) for role, name in zip(roles, names, strict=True)]
        return Table(draw(TEXTS), tuple(made))
    except Problem:  # a name or a text that no table takes
        assume(False)
        raise


@st.composite
def layers(draw: st.DrawFn) -> tuple[LayerSpec, ...]:
    """Some hidden layers."""
    names = draw(st.lists(st.sampled_from(HIDDEN), min_size=0, max_size=3))
    return tuple(LayerSpec(draw(st.integers(1, 4)), name) for name in names)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Made, trained for some epochs where that is possible, changed, begun again."""
    settings = TrainingSettings(
        rate=draw(st.sampled_from([0.01, 0.5, 1e-300])),
        epochs=draw(st.sampled_from([None, 1, 1_000])),
        order=draw(st.sampled_from(sorted(ORDERS))),
        batch=draw(st.sampled_from([None, 1, 2, 5])),
        optimizer=Optimizer(draw(st.sampled_from(sorted(OPTIMIZERS)))),
        l2=draw(st.sampled_from([0.0, 0.01])),
    )
    try:
        document = new_document(
            draw(tables()),
            hidden=draw(layers()),
            settings=settings,
            seed=draw(st.integers(0, 2**32 - 1)),
            hold_out=HoldOut(draw(st.sampled_from([0.0, 0.3])), draw(st.integers(0, 9))),
        )
        scaling = draw(st.sampled_from([kind.name for kind in SCALINGS]))
        document = document.with_scaling(Scaling(scaling))
    except Problem:
        assume(False)
        raise
    if document.training.why_not is None:
        try:
            document = with_points(document, draw(st.integers(0, 3)))
            if draw(st.booleans()):
                document = with_run(teach(document.new_start(), 1), document)
        except Problem:  # it lost its numbers on the way
            assume(False)
            raise
        if draw(st.booleans()) and len(document.training.rows) > 1:
            document = in_mid_epoch(document)
    if draw(st.booleans()):
        document = document.with_parameter("b1", draw(st.floats(-1e300, 1e300)))
    if draw(st.booleans()):
        document = document.with_lock("b1", True)
    return document
