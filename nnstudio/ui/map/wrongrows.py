"""Of which rows of several classes the network says another class, asked now and then."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.document.frame import Frame
from nnstudio.ui.map.mapgrid import BUDGET, MapKey
from nnstudio.ui.map.mappeople import People

PAUSE = 0.25  # seconds between two looks while training


class WrongRows:
    """Feeds the drawn rows forward; while training rarely, and only where that is quick."""

    def __init__(self, clock: Callable[[], float] = perf_counter) -> None:
        self._clock = clock
        self._people: People | None = None
        self._raw: Array = np.empty((0, 0))  # (people, features)
        self._key: MapKey | None = None
        self._next = 0.0
        self._too_slow = False
        self.wrong = np.zeros(0, dtype=bool)  # (people,)

    def refresh(self, frame: Frame, people: People) -> None:
        """Bring `wrong` up to date."""
        if people is not self._people:
            self._people, self._key = people, None
            training, rows = frame.document.training, people.rows
            self._raw = np.stack([feature[rows] for feature in training.features], axis=1)
            self.wrong = np.zeros(len(rows), dtype=bool)
        now = self._clock()
        if frame.running and (now < self._next or self._too_slow):
            return
        model = frame.model
        key = MapKey(model.params, model.scaler)
        if self._key is not None and key.same_as(self._key):
            return
        said = model.outputs(self._raw).argmax(axis=1)
        took = self._clock() - now
        self._too_slow, self._next = took > BUDGET, now + PAUSE
        self._key = key
        self.wrong = (people.classes >= 0) & (said != people.classes)
