"""What to call the network's inputs where their scale is shown."""

from __future__ import annotations

from nnstudio.document.document import Document


def feature_names(document: Document) -> tuple[str, ...]:
    """A name for each input; "" for one that is a class, which is 0 or 1 as it is."""
    return tuple(
        "" if column.levels else name
        for column in document.training.columns
        for name in column.feature_names
    )
