"""The tables that come with the app."""

from __future__ import annotations

from nnstudio.assets import resource_path
from nnstudio.data.delimited import read_table
from nnstudio.data.table import Table


def four_people() -> Table:
    """The course's table: Alice, Bob, Charlie and Diana with weight (lb), height (in), gender.

    Raises FileProblem when the app's resources are missing.
    """
    return read_table(resource_path("samples", "four-people.csv")).with_title("Four people")
