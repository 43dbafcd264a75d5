"""The errors that a person is meant to read: one sentence with what, where and what to do."""

from __future__ import annotations


class Problem(ValueError):
    """Input that cannot be used; its text is one sentence for the person who gave it."""


class FileProblem(Problem):
    """A file that cannot be read or written; nothing that was open has changed."""
