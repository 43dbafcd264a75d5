"""Which earlier runs are drawn beside the present one, and how they are told apart."""

from __future__ import annotations

from itertools import count

from nnstudio.document.frame import Ghost
from nnstudio.document.run import Run

MAX_GHOSTS = 5  # curves of earlier runs drawn at once unless asked for: the newest


class GhostChoice:
    """The newest runs, unless a person said otherwise; that is no part of the document.

    A run is known by its document, which stays the same when it gets another name.
    """

    def __init__(self) -> None:
        self._wanted: dict[int, bool] = {}
        self._styles: dict[int, int] = {}
        self._highlighted: int | None = None
        self._runs: tuple[Run, ...] = ()
        self._ghosts: tuple[Ghost, ...] = ()

    def ghosts(self, runs: tuple[Run, ...]) -> tuple[Ghost, ...]:
        """The ghosts of the runs that are drawn; the very same tuple until something changes."""
        if runs is not self._runs:
            self._runs = runs
            self._make()
        return self._ghosts

    def choose(self, run: Run, drawn: bool) -> None:
        """Draw a run, or do not."""
        self._wanted[id(run.document)] = drawn
        self._make()

    def highlight(self, run: Run | None) -> bool:
        """Let one run stand out among the ghosts; whether that changes anything."""
        key = None if run is None else id(run.document)
        if key == self._highlighted:
            return False
        self._highlighted = key
        self._make()
        return True

    def _make(self) -> None:
        keys = [id(run.document) for run in self._runs]
        self._wanted = {key: on for key, on in self._wanted.items() if key in keys}
        if self._highlighted not in keys:
            self._highlighted = None
        newest = set(keys[-MAX_GHOSTS:])
        drawn = [
            run
            for run, key in zip(self._runs, keys, strict=True)
            if self._wanted.get(key, key in newest)
        ]
        self._give_styles([id(run.document) for run in drawn])
        self._ghosts = tuple(
            Ghost(
                run.name,
                run.curve,
                self._styles[id(run.document)],
                id(run.document) == self._highlighted,
            )
            for run in drawn
        )

    def _give_styles(self, drawn: list[int]) -> None:
        """Each keeps its style while it is drawn; a new one gets the first that is free."""
        self._styles = {key: style for key, style in self._styles.items() if key in drawn}
        for key in drawn:
            if key not in self._styles:
                taken = set(self._styles.values())
                self._styles[key] = next(style for style in count() if style not in taken)
