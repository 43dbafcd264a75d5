"""What the status bar says."""

from __future__ import annotations

from nnstudio.document.frame import Frame
from nnstudio.language.translate import tr


def where_words(frame: Frame) -> str:
    """Where training stands: "after Charlie, row 3 of 4; next: Diana" or "after epoch 312"."""
    data, table = frame.document.training, frame.document.table
    if frame.position == 0:
        words = tr("after epoch {epoch}", epoch=frame.epoch) if frame.epoch else tr("at the start")
    elif frame.last_row is None:
        words = tr(
            "after row {row} of {rows} in epoch {epoch}",
            row=frame.position,
            rows=len(data.rows),
            epoch=frame.epoch + 1,
        )
    else:
        words = tr(
            "after {name}, row {row} of {rows} in epoch {epoch}",
            name=table.row_name(frame.last_row),
            row=frame.position,
            rows=len(data.rows),
            epoch=frame.epoch + 1,
        )
    if frame.next_row is None:
        return words
    return tr("{where}; next: {name}", where=words, name=table.row_name(frame.next_row))
