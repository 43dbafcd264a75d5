"""What the status bar says."""

from __future__ import annotations

from nnstudio.document.frame import Frame


def where_words(frame: Frame) -> str:
    """Where training stands: "after Charlie, row 3 of 4; next: Diana" or "after epoch 312"."""
    data, table = frame.document.training, frame.document.table
    if frame.position == 0:
        words = f"after epoch {frame.epoch}" if frame.epoch else "at the start"
    else:
        last = "" if frame.last_row is None else f" {table.row_name(frame.last_row)},"
        words = f"after{last} row {frame.position} of {len(data.rows)} in epoch {frame.epoch + 1}"
    if frame.next_row is None:
        return words
    return f"{words}; next: {table.row_name(frame.next_row)}"
