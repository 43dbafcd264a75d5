"""R4: each hostile file that somebody thought of is refused by its place and reason."""

from __future__ import annotations

from time import perf_counter

from tests.trust.child import pytest_counts
from tests.trust.figure import Figure

LEAST = 45
FILES = (
    "tests/unit/document/test_weightsfile_hostile.py",
    "tests/unit/document/test_projectfile_hostile.py",
    "tests/unit/data/test_files.py",
)
MORE = (
    "tests/unit/document/test_strictjson.py",
    "tests/unit/data/test_corpus.py",
    "tests/unit/data/test_spreadsheets.py",
)


def measure(long: bool) -> Figure:
    """Run the tests of hostile files; in the long form also the generated ones."""
    begin = perf_counter()
    files = (*FILES, *MORE) if long else FILES
    passed, failed, _ = pytest_counts(*files, "--deselect", f"{FILES[1]}::{MUTANTS}")
    words = f"{passed} of {passed + failed} tests of hostile files hold"
    return Figure("R4", words, passed >= LEAST and not failed, perf_counter() - begin)


MUTANTS = "test_mutants_raise_file_problems_only_and_what_loads_comes_back"  # R3 has them
