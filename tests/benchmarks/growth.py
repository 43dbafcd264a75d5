"""How the cost of training grows: with the rows of the table, and with the network's parameters.

    python tests/benchmarks/growth.py [--seconds 0.3] [--most 1000000]

The trainer as the window uses it, losses noted, kernel chosen by itself. Cost a sample should stay
as the table grows; more parameters should cost in proportion, and less on the way to wide layers.
"""

from __future__ import annotations

import argparse
import os

for _name in ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS"):
    os.environ[_name] = "1"

from time import perf_counter

import numpy as np

from nnstudio.core.initial import init_params
from nnstudio.core.kernels.choice import maker_for
from nnstudio.core.network import LayerSpec, NetworkSpec
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.snapshot import Progress
from nnstudio.core.trainer import Trainer


def trained(spec: NetworkSpec, rows: int, settings: TrainingSettings, seconds: float) -> Trainer:
    rng = np.random.RandomState(1)
    x = rng.standard_normal((rows, spec.inputs))
    y = (x[:, :1] > 0).astype(np.float64)
    progress = Progress(init_params(spec, 1, "xavier"))
    return Trainer(progress, x, y, settings, kernel=maker_for("auto", wait=True))


def cost(trainer: Trainer, seconds: float) -> float:
    """Seconds a row."""
    trainer.run_for(seconds)  # finds its pace
    start = perf_counter()
    rows = trainer.run_for(seconds)
    return (perf_counter() - start) / rows


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=0.3)
    parser.add_argument("--most", type=int, default=1_000_000, help="rows, and parameters")
    options = parser.parse_args()
    sizes = [10**n for n in range(2, 7) if 10**n <= options.most]
    small = NetworkSpec(2, (LayerSpec(8, "tanh"), LayerSpec(1)))
    for order in ("table", "shuffle"):
        settings = TrainingSettings(0.01, None, order, batch=10)
        print(f"rows, {small.describe()}, batch 10, {order}")
        first = None
        for rows in sizes:
            trainer = trained(small, rows, settings, options.seconds)
            each = cost(trainer, options.seconds)
            first = first or each
            print(f"    {rows:9,}  {each * 1e9:10.0f} ns/row  {each / first:5.2f} times the first")
    print("parameters, 30 inputs, two hidden layers, batch 32, 1,000 rows")
    for units in (1, 4, 16, 64, 256, 940):
        spec = NetworkSpec(30, (LayerSpec(units, "tanh"), LayerSpec(units, "tanh"), LayerSpec(1)))
        if spec.parameter_count > options.most:
            continue
        settings = TrainingSettings(0.001, None, batch=32)
        trainer = trained(spec, 1_000, settings, options.seconds)
        each = cost(trainer, options.seconds)
        per = each / spec.parameter_count
        print(
            f"    {spec.parameter_count:9,}  {each * 1e9:10.0f} ns/row  {per * 1e9:6.2f} ns/row "
            f"and parameter  {trainer.kernel.title}"
        )


if __name__ == "__main__":
    main()
