"""Which moments of a run a film shows: points that training passed, and what lay between them.

A run at full speed keeps few points on its way. Where nothing was changed on it and it is short,
it is gone again from its first point; that counts only if it ends where the run did.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np

from nnstudio.core.kernels.choice import maker_for
from nnstudio.core.losshistory import LossCurve
from nnstudio.core.problems import Problem
from nnstudio.core.snapshot import Progress
from nnstudio.data.cells import evenly
from nnstudio.document.document import Document, with_fields
from nnstudio.document.runs import at_point
from nnstudio.document.teach import teach
from nnstudio.language.translate import mark, tr

FEWEST = 2  # moments that make a film
TOO_FEW = mark("This run kept no points on its way: rewind, run it again here, and film that.")
MOST_STEPS = 200_000  # that are gone again for a film: some seconds
MOST_NUMBERS = 2_000_000  # parameters kept in all
SLOWER = 2.0  # the power by which the beginning is shown more slowly: most happens there
CLOSE = 1e-6  # of a parameter's size: another kernel sums in another order

Note = Callable[[], None]  # called now and then; may raise to give up


def film_length(document: Document, most: int) -> int:
    """How many moments a film of at most so many has; Problem where there is nothing to film."""
    points = len(document.rewind)
    if points < FEWEST:
        raise Problem(tr(TOO_FEW))
    return min(most, max(points, _epochs(document) + 1 if may_go_again(document) else 0))


def may_go_again(document: Document) -> bool:
    """Whether the run's way can be gone again for more moments."""
    points, data, end = document.rewind, document.training, document.progress
    if len(points) < FEWEST or document.changes or data.why_not is not None:
        return False
    batch = document.settings.batch_size(len(data.rows))
    steps = _epochs(document) * -(-len(data.rows) // batch)
    return points[0].position == end.position == 0 and 0 < steps <= MOST_STEPS


def film_points(document: Document, most: int, note: Note = lambda: None) -> tuple[Progress, ...]:
    """The states of a film of at most so many pictures, the first and the last of the run too."""
    count, kept = film_length(document, most), np.arange(len(document.rewind))
    points = tuple(document.rewind[place] for place in evenly(kept, most).tolist())
    if len(points) >= count or count * document.spec.parameter_count > MOST_NUMBERS:
        return points
    return _gone_again(document, count, note) or points


def moments(document: Document, points: tuple[Progress, ...]) -> Iterator[Document]:
    """The document as it was at each of these."""
    return (at_point(document, point) for point in points)


def _epochs(document: Document) -> int:
    return document.progress.epoch - document.rewind[0].epoch


def _wanted(first: int, last: int, count: int) -> list[int]:
    """So many epochs from the first to the last, closer at the beginning, none twice."""
    shares = np.linspace(0.0, 1.0, count) ** SLOWER
    found: list[int] = []
    for place, share in enumerate(shares.tolist()):
        least = found[-1] + 1 if found else first
        latest = last - (count - 1 - place)
        found.append(min(max(round(first + share * (last - first)), least), latest))
    return found


def _gone_again(document: Document, count: int, note: Note) -> tuple[Progress, ...]:
    """The states on the way from the first point to the last; none where it leads elsewhere."""
    first, end = document.rewind[0], document.progress
    present = with_fields(
        at_point(document, first),
        settings=replace(document.settings, stops=()),  # it is known where the run stopped
        curve=LossCurve(),
    )
    kernel = maker_for("auto", wait=False, measure=False)
    found = []
    try:
        for epoch in _wanted(first.epoch, end.epoch, count):
            note()
            present = teach(present, epoch - present.progress.epoch, lambda _: note(), kernel)
            found.append(present.progress)
    except Problem:  # lost numbers
        return ()
    there, here = end.params.vector, found[-1].params.vector
    return (*found[:-1], end) if np.allclose(here, there, rtol=CLOSE, atol=CLOSE) else ()
