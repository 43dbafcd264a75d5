"""R11 as well: something does anything, while now and then some place of the program raises.

    python tests/trust/chaos.py --seed 3 --actions 1000

The monkey of R8, in an app in which before every other action one of the entry points that it has
come by is made to raise. What is seen then may lag behind; but the process lives, the document
holds together, nothing raises but what was made to, every dialog can be closed in the end, and the
app still trains.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.trust.entrypoints import EntryPoints, Injected

POINTS = EntryPoints()  # before any object of the app is made

from nnstudio.document.document import course_document
from tests.settling import wait
from tests.trust.invariants import of_document
from tests.trust.monkey import Monkey, Stop, main

SHARE = 0.5  # of the actions
PATIENCE_MS = 3_000  # until it has to have stepped


class Chaos(Monkey):
    """A monkey that has set a trap before every other action."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.traps = Random(self.seed)
        self.raised = 0

    def do(self, way: Callable[[], str]) -> str:
        if self.traps.random() < SHARE:
            POINTS.arm(self.traps.choice(sorted(POINTS.entered) or POINTS.names))
        try:
            return way()
        except Injected as trap:  # where the monkey itself has called
            self.raised += 1
            return f"{type(trap).__name__} raised"

    def check(self) -> None:
        self.stay()
        told = self.faults.exceptions
        others = [text for text in told if Injected.WORD not in text.strip().splitlines()[-1]]
        self.raised += len(told) - len(others)
        told.clear()
        self.faults.warnings.clear()  # of Qt's, about what was broken off
        found = others or [*of_document(self.studio.session.document)]
        if found:
            raise Stop("\n".join(found[:3]))

    def settle(self) -> None:
        POINTS.disarm()
        super().settle()
        session = self.studio.session
        session.open(course_document(), "")
        for act in (session.step_batch, session.run):
            before = session.moment[1]
            act()
            for _ in range(PATIENCE_MS // 10):
                if session.moment[1] is not before:
                    break
                wait(10)
            else:
                raise Stop("it does not train any more")
        session.pause()
        print(f"{self.raised} raised, {len(POINTS.entered)} of {len({*POINTS.names})} places seen")


if __name__ == "__main__":
    sys.exit(main(Chaos))
