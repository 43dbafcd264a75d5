"""Reading any table that a person has, saying what was recognised and what was done.

    reading = read_file("people.xlsx")          a text file, or a workbook
    reading.table, reading.format, reading.notes
    read_file(path, FileFormat(delimiter=";"))  the person knows better in one thing

Pass on only what the person chose: what stays None is recognised anew.
"""

from nnstudio.data.importing.columnreport import ColumnReport, report
from nnstudio.data.importing.fileformat import (
    DECIMAL_MARKS,
    DELIMITERS,
    ENCODINGS,
    Cancelled,
    FileFormat,
    Progress,
)
from nnstudio.data.importing.reading import Reading, read_file, read_text, table_from_text

__all__ = [
    "DECIMAL_MARKS",
    "DELIMITERS",
    "ENCODINGS",
    "Cancelled",
    "ColumnReport",
    "FileFormat",
    "Progress",
    "Reading",
    "read_file",
    "read_text",
    "report",
    "table_from_text",
]
