"""Tables as text: `read_table` reads any file with a table, `to_csv` writes one.

`parse_block` and `format_block` do the same for blocks of cells on the clipboard.
"""

from __future__ import annotations

from nnstudio.data.clipboard import format_block, parse_block
from nnstudio.data.csvwriter import to_csv
from nnstudio.data.files import PathLike
from nnstudio.data.importing import read_file
from nnstudio.data.importing.source import MAX_FILE, MAX_LINE
from nnstudio.data.table import Table

__all__ = ["MAX_FILE", "MAX_LINE", "format_block", "parse_block", "read_table", "to_csv"]


def read_table(path: PathLike) -> Table:
    """The table in a text file or a workbook; names, units and roles as far as can be told.

    Raises FileProblem, naming file, line and column, for a file that is not such a table or too
    large. `importing.read_file` says as well what was recognised and what was done.
    """
    return read_file(path).table
