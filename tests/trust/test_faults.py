"""Ends, restarts and injected exceptions, in their short form."""

from __future__ import annotations

import os

import pytest

from tests.trust import endings, injection, restarts

POSIX = pytest.mark.skipif(os.name != "posix", reason="forks and signals of POSIX")


@POSIX
def test_every_way_to_end_is_in_order() -> None:
    found = endings.measure(long=False)
    assert found.holds, found.figure


def test_starts_and_closes_leave_nothing() -> None:
    found = restarts.measure(long=False)
    assert found.holds, found.figure


def test_what_raises_is_told_once_and_changes_nothing() -> None:
    found = injection.measure(long=False)
    assert found.holds, found.figure
