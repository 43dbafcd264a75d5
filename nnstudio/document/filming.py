"""Which moments of a run a film shows: points that training passed, none in between."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from nnstudio.core.problems import Problem
from nnstudio.data.cells import evenly
from nnstudio.document.document import Document
from nnstudio.document.runs import at_point

FEWEST = 2  # moments that make a film
TOO_FEW = "This run kept no points on its way: rewind, run it again here, and film that."


def film_length(document: Document, most: int) -> int:
    """How many moments a film of at most so many has; Problem where there is nothing to film."""
    count = min(most, len(document.rewind))
    if count < FEWEST:
        raise Problem(TOO_FEW)
    return count


def moments(document: Document, most: int) -> Iterator[Document]:
    """The document as it was at points of its run, evenly spread, the first and the last too."""
    film_length(document, most)
    for place in evenly(np.arange(len(document.rewind)), most).tolist():
        yield at_point(document, document.rewind[place])
