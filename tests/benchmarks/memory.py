"""Whether memory stays flat while training runs on at full speed without a window.

    python tests/benchmarks/memory.py [--seconds 60] [--kernel auto]

Snapshots are taken 60 times a second and their losses collected as the window does; printed is the
process's memory after a tenth of the time and at each further fifth, in MiB.
"""

from __future__ import annotations

import argparse
import os
from time import perf_counter

from nnstudio.core.kernels.choice import CHOICES, maker_for
from nnstudio.core.losshistory import LossHistory
from nnstudio.core.settings import TrainingSettings
from nnstudio.document.document import course_document
from nnstudio.document.teach import trainer_for


def resident() -> float:
    """This process's memory in MiB (Linux)."""
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--kernel", default="auto", choices=list(CHOICES))
    options = parser.parse_args()
    document = course_document().with_settings(TrainingSettings(0.1, None))
    trainer = trainer_for(document, None, kernel=maker_for(options.kernel, wait=True))
    losses = LossHistory()
    start = perf_counter()
    first = None
    for share in (0.1, 0.2, 0.4, 0.6, 0.8, 1.0):
        while perf_counter() - start < share * options.seconds:
            trainer.run_for(0.016)
            snapshot = trainer.snapshot()
            losses.extend(snapshot.new_losses)
        now = resident()
        first = first or now
        print(
            f"after {share * options.seconds:6.1f} s, epoch {snapshot.progress.epoch:14,}: "
            f"{now:7.1f} MiB ({now - first:+.1f}), {len(losses):,} losses kept"
        )


if __name__ == "__main__":
    main()
