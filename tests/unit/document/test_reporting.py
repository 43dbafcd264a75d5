"""What a report says: the core's own figures, and nothing of a table ever becomes a tag."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

import numpy as np
import pytest

from nnstudio.core.network import LayerSpec
from nnstudio.core.settings import TrainingSettings
from nnstudio.data.generators import GENERATORS
from nnstudio.data.holdout import HoldOut
from nnstudio.data.table import Role, Table, column
from nnstudio.document.document import (
    Document,
    blank_document,
    course_document,
    new_document,
)
from nnstudio.document.family import Member
from nnstudio.document.judging import judge
from nnstudio.document.reporting.htmlpage import html_page
from nnstudio.document.reporting.judged import MOST_CLASSES
from nnstudio.document.reporting.report import MOST_OWN, MOST_ROWS, MOST_RUNS, report_of
from nnstudio.document.reporting.rows import MOST_COLUMNS
from nnstudio.document.reporting.words import figure, share
from nnstudio.document.runs import with_run
from nnstudio.document.teach import teach
from tests.unit.document.projects import documents, flowers

WHEN = "28 November 2026"
HOSTILE = "</td></table><script>alert(1)</script><img src=x onerror='x'>\"&amp;\x01\u2028"
TAGS = {
    *("html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "p", "div"),
    *("section", "figure", "figcaption", "table", "caption", "thead", "tbody", "tr", "th", "td"),
    *("footer", "svg", "g"),
}
PICTURES = {"network": ("<?xml?>\n<svg viewBox='0 0 1 1'><g></g></svg>", "The network")}


class Page(HTMLParser):
    """Notes tags, attributes and texts."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.attributes: dict[str, list[str]] = {}
        self.texts: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag != "meta":
            self.open.append(tag)
        for name, value in attrs:
            self.attributes.setdefault(name, []).append(value or "")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def trained() -> Document:
    document = teach(course_document(), 300)
    later = teach(with_run(document.new_start(), document), 200)
    return later.with_family((Member("Grandma", later.you),))


def test_every_figure_is_the_cores() -> None:
    document = trained()
    report = report_of(document, WHEN)
    found = judge(document).trained
    assert found is not None
    figures = dict(report.judged[0].figures)
    assert figures["Accuracy"] == f"{found.accuracy:.1%} ({found.right} of 4)".replace("%", " %")
    assert figures["AUC"] == figure(found.auc)
    matrix = report.judged[0].matrix
    assert matrix is not None
    counts = [[int(cell) for cell in row[1:]] for row in matrix.rows]
    assert np.array_equal(counts, found.confusion)
    assert figure(document.loss) in report.summary[1]
    said = document.model().outputs(document.training.raw_of(document.training.rows))[:, 0]
    assert [row[-1] for row in report.rows.rows] == [figure(float(v)) for v in said]
    assert report.own is not None
    assert [row[0] for row in report.own.rows] == ["You", "Grandma"]
    assert report.runs is not None
    assert report.runs.rows[0][1:] == ("200", figure(document.loss))
    assert report.runs.rows[1] == (
        document.runs[0].name,
        "300",
        figure(document.runs[0].document.loss),
    )
    facts = dict(report.facts)
    assert facts["Start"] == "seed 45, standard normal"
    assert facts["Scaling"] == "shift by 135, 66"
    assert np.__version__ in report.made


def test_a_number_has_its_own_figures_and_held_rows_too() -> None:
    table = GENERATORS["plane"].make(200, 0.1, 1)
    hidden = (LayerSpec(4, "tanh"),)
    document = teach(new_document(table, hidden=hidden, hold_out=HoldOut(0.25)), 10)
    report, judgement = report_of(document, WHEN), judge(document)
    assert [part.title for part in report.judged] == ["Rows trained on", "Rows held out"]
    for part, found in zip(report.judged, (judgement.trained, judgement.held), strict=True):
        assert found is not None
        figures = dict(part.figures)
        assert figures["R\u00b2"] == figure(found.r2)
        assert figures["RMSE"] == figure(found.rmse)
        assert figures["Greatest residual"] == figure(float(found.residuals.max()))
        assert part.matrix is None
    assert f"The first {MOST_ROWS} of 200 rows." in report.rows.note
    assert len(report.rows.rows) == MOST_ROWS
    marked = [row[0].endswith("\u2020") for row in report.rows.rows]
    assert marked == [document.training.is_held(row) for row in range(MOST_ROWS)]


def test_settings_that_are_not_the_usual_are_named() -> None:
    settings = TrainingSettings(l2=0.01, batch=None)
    document = course_document().with_settings(settings).with_lock("w1", True)
    facts = dict(report_of(document, WHEN).facts)
    assert (facts["L2"], facts["Locked"]) == ("0.01", "w1")
    assert "L1" not in facts
    assert "all rows in one step" in facts["Optimizer"]


@pytest.mark.parametrize("document", [*documents(), blank_document()], ids=lambda d: d.table.title)
def test_every_document_has_a_report(document: Document) -> None:
    report = report_of(document, WHEN, "A title of its own", "compiled kernel")
    assert report.title == "A title of its own"
    assert report.made.endswith("compiled kernel")
    for grid in report.grids:
        assert all(len(row) == len(grid.numbers) == len(grid.heads) for row in grid.rows)
    Page(html_page(report, PICTURES))


def test_lost_numbers_and_many_classes_are_said() -> None:
    document = course_document()
    params = document.progress.params.with_value("b3", 1e308).with_value("w5", 1e308)
    broken = replace(document, progress=replace(document.progress, params=params))
    assert report_of(broken, WHEN).summary
    texts = [f"class {i}" for i in range(MOST_CLASSES + 2) for _ in range(3)]
    numbers = [str(i) for i in range(len(texts))]
    table = Table(
        "Many",
        (column("x", None, Role.INPUT, numbers), column("y", None, Role.LABEL, texts)),
    )
    part = report_of(new_document(table), WHEN).judged[0]
    assert part.matrix is None
    assert "too wide" in part.note
    assert report_of(new_document(flowers()), WHEN).rows.rows


def test_many_runs_are_cut_and_that_is_said() -> None:
    document = teach(course_document(), 5)
    for _ in range(MOST_RUNS + 2):
        document = teach(with_run(document.new_start(), document), 5)
    runs = report_of(document, WHEN).runs
    assert runs is not None
    assert len(runs.rows) == MOST_RUNS + 1
    assert runs.note == "2 older ones are not listed."


def test_nothing_from_a_table_becomes_a_tag() -> None:
    cells = [HOSTILE, "b", "c", "d"]
    table = Table(
        HOSTILE,
        (
            column(HOSTILE + " name", None, Role.NAME, cells),
            column(HOSTILE + " input", "<b>", Role.INPUT, ["1", "2", "3", "4"]),
            column(HOSTILE + " label", None, Role.LABEL, [HOSTILE, "no", HOSTILE, "no"]),
        ),
    )
    document = teach(new_document(table), 3)
    document = with_run(document.new_start(), document)
    run = replace(document.runs[0], name=HOSTILE)
    document = replace(document, runs=(run,), family=(Member(HOSTILE, document.you),))
    report = report_of(document, HOSTILE, kernel=HOSTILE)
    pictures = {"network": ("<svg><g></g></svg>", HOSTILE)}
    page = Page(html_page(report, pictures))
    assert not page.open
    assert set(page.tags) <= TAGS
    assert not {"script", "img"} & set(page.tags)
    assert not any(name.startswith("on") for name in page.attributes)
    assert not {"src", "href"} & set(page.attributes)
    assert sum("alert(1)" in text for text in page.texts) > 5  # it is there to be read
    assert "\x01" not in html_page(report, pictures)


def test_a_page_for_everybody() -> None:
    page = Page(html_page(report_of(trained(), WHEN), PICTURES))
    assert page.attributes["lang"] == ["en"]
    assert page.attributes["aria-label"] == ["The network"]
    assert page.attributes["role"] == ["img"]
    assert {"row", "col"} <= set(page.attributes["scope"])
    assert page.tags.count("h1") == 1
    html = html_page(report_of(trained(), WHEN), PICTURES)
    assert "http" not in html.replace("http-equiv", "")  # nothing is loaded from anywhere
    assert "<?xml" not in html


def test_numbers_without_end_and_shares_are_written_for_people() -> None:
    written = [figure(n) for n in (np.inf, -np.inf, np.nan, None, -0.5)]
    assert written == ["\u221e", "\u2212\u221e", "\u2013", "\u2013", "\u22120.5"]
    assert share(19, 20) == "95.0 % (19 of 20)"


def test_of_many_inputs_the_first_are_listed_and_the_rest_counted() -> None:
    many = [column(f"x{n}", None, Role.INPUT, ["1", "2", "3", "4"]) for n in range(8)]
    label = column("y", None, Role.LABEL, ["a", "b", "a", "b"])
    report = report_of(new_document(Table("Wide", (*many, label))), WHEN)
    assert "says y from x0, x1, x2, x3, x4, x5 and 2 more: " in report.summary[0]
    assert report.rows.note == f"{MOST_COLUMNS} of 8 inputs."
    assert report.rows.heads == ("Row", "x0", "x1", "x2", "x3", "x4", "y", "It says", "Output")
    assert report.own is not None
    assert len(report.own.rows[0]) == 1 + MOST_COLUMNS + 2


def test_a_large_family_is_cut_and_without_an_own_row_there_is_none() -> None:
    document = course_document()
    family = tuple(Member(f"M{n}", document.you) for n in range(MOST_OWN + 1))
    own = report_of(document.with_family(family), WHEN).own
    assert own is not None
    assert [row[0] for row in own.rows] == ["You", "M0", "M1", "M2"]
    assert own.note == "2 further rows of the family not listed."
    nobody = report_of(document.with_you(()), WHEN)
    assert nobody.own is None
    assert nobody.grids == (nobody.rows,)


def test_a_network_that_lost_its_numbers_says_nothing_of_a_row_and_why() -> None:
    document = course_document().with_layers((LayerSpec(2, "linear"), LayerSpec(1, "linear")))
    for name in document.progress.params.named():
        document = document.with_parameter(name, 1e300)
    report = report_of(document, WHEN)
    (part,) = report.judged
    assert (part.figures, part.matrix) == ((), None)
    assert part.note.startswith("The network's output is no longer a number for 4 rows of 4")
    assert {row[-2:] for row in report.rows.rows} == {("\u2013", "\u2013")}
