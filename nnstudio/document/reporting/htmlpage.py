"""A report as one file of HTML: no scripts, nothing to load, everything from the table escaped."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

from nnstudio.document.reporting.grid import Grid
from nnstudio.document.reporting.judged import Judged
from nnstudio.document.reporting.report import Report
from nnstudio.language.translate import language, tr

STYLE = """
:root { color-scheme: light; }
body { font: 15px/1.5 Inter, system-ui, sans-serif; color: #1b2230; background: #f1f3f5;
  margin: 0; }
main { max-width: 60rem; margin: 2rem auto; padding: 2rem 2.5rem; background: #ffffff;
  border: 1px solid #dfe3e8; border-radius: 8px; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; margin: 2rem 0 .6rem; }
h3 { font-size: .93rem; color: #5d6673; font-weight: 600; margin: 1rem 0 .2rem; }
.muted, footer, caption { color: #5d6673; }
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 2rem; }
figure { margin: 1rem 0; }
figure svg { display: block; width: 100%; height: auto; }
figcaption { font-size: .87rem; color: #5d6673; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .93rem;
  font-variant-numeric: tabular-nums; }
caption { text-align: left; font-size: .87rem; caption-side: bottom; padding-top: .4rem; }
th, td { text-align: left; padding: .25rem 1.2rem .25rem 0; border-bottom: 1px solid #dfe3e8;
  overflow-wrap: anywhere; vertical-align: top; }
thead th { color: #5d6673; font-weight: 600; }
tbody th { font-weight: 600; }
th:last-child, td:last-child { padding-right: 0; }
.number { text-align: right; }
footer { margin-top: 2rem; font-size: .87rem; }
@media print { body { background: #ffffff; } main { margin: 0; border: none; padding: 0; } }
""".strip()
_NOT_IN_HTML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def html_page(report: Report, pictures: Mapping[str, tuple[str, str]]) -> str:
    """The page; `pictures` hold an SVG and its text in words by "network" and "loss"."""
    title = _text(report.title)
    summary = "\n".join(f"<p>{_text(sentence)}</p>" for sentence in report.summary)
    figures = "\n".join(_figure(*pictures[name]) for name in pictures)
    judged = "\n".join(_judged(part) for part in report.judged)
    grids = "\n".join(_section(grid.title, _table(grid)) for grid in report.grids)
    facts = _table(Grid("", (), report.facts, (False, False)))
    return f"""<!DOCTYPE html>
<html lang="{language().replace("_", "-")}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
style-src 'unsafe-inline'; img-src data:">
<title>{title}</title>
<style>
{STYLE}
</style>
</head>
<body>
<main>
<h1>{title}</h1>
<p class="muted">{_text(report.when)}</p>
{summary}
<div class="beside">
{figures}
</div>
<div class="beside">
{_section(tr("Settings"), facts)}
{judged}
</div>
{grids}
<footer>{_text(report.made)}</footer>
</main>
</body>
</html>
"""


def _text(text: str) -> str:
    """A text as HTML: no letter of it is a tag, and none is one that no page may hold."""
    return escape(_NOT_IN_HTML.sub("\ufffd", text))


def _section(title: str, inside: str) -> str:
    return f"<section>\n<h2>{_text(title)}</h2>\n{inside}\n</section>"


def _figure(svg: str, alt: str) -> str:
    """A picture in the page, which screen readers say in words."""
    label = f'<svg role="img" aria-label="{_text(alt)}"'
    drawing = re.sub(r"^.*?<svg\b", lambda _: label, svg, count=1, flags=re.DOTALL)
    return f"<figure>\n{drawing.strip()}\n<figcaption>{_text(alt)}</figcaption>\n</figure>"


def _judged(part: Judged) -> str:
    inside = _table(Grid("", (), part.figures, (False, True))) if part.figures else ""
    if part.matrix is not None:
        inside += f"\n<h3>{_text(part.matrix.title)}</h3>\n{_table(part.matrix)}"
    note = f'\n<p class="muted">{_text(part.note)}</p>' if part.note else ""
    return _section(part.title, inside + note)


def _table(grid: Grid) -> str:
    heads = "".join(
        f'<th scope="col"{_align(number)}>{_text(head)}</th>'
        for head, number in zip(grid.heads, grid.numbers, strict=False)
    )
    caption = f"<caption>{_text(grid.note)}</caption>" if grid.note else ""
    top = f"<thead><tr>{heads}</tr></thead>" if heads else ""
    body = "\n".join(_line(row, grid) for row in grid.rows)
    return f'<div class="wide"><table>{caption}{top}<tbody>\n{body}\n</tbody></table></div>'


def _line(row: tuple[str, ...], grid: Grid) -> str:
    cells = []
    for place, (text, number) in enumerate(zip(row, grid.numbers, strict=True)):
        tag = 'th scope="row"' if grid.named and place == 0 else "td"
        cells.append(f"<{tag}{_align(number)}>{_text(text)}</{tag[:2]}>")
    return f"<tr>{''.join(cells)}</tr>"


def _align(number: bool) -> str:
    return ' class="number"' if number else ""
