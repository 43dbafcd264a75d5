"""Which kernel is the quicker one here: by size where that is clear, else by a short measurement.

Compiled loops win where numpy would spend its time on being called (small networks, small
batches); numpy's matrix products win on wide layers in large batches. The estimate below is rough
on purpose; where it does not clearly favour one of the two, both are tried for some milliseconds.
"""

from __future__ import annotations

from time import perf_counter

from nnstudio.core.kernels.kernel import Kernel, KernelMaker, Plan
from nnstudio.core.kernels.loading import load, loaded
from nnstudio.core.kernels.numpy_kernel import NumpyKernel
from nnstudio.core.problems import Problem
from nnstudio.core.snapshot import Progress
from nnstudio.language.listing import commas
from nnstudio.language.translate import mark, tr

CHOICES = {
    "auto": mark("whichever is quicker"),
    "numpy": mark("numpy, the reference"),
    "compiled": mark("compiled loops (numba)"),
}

# Seconds, from one machine; only their ratios matter.
CALL = 6e-7  # one operation of numpy, whatever its size
CALLS_A_LAYER, CALLS_A_STEP = 16, 10
PRODUCT, LOOP = 2.5e-10, 6e-10  # a multiplication in BLAS, and in a loop
FUNCTION, FUNCTION_IN_LOOP = 6e-9, 1.2e-8  # an activation
CLEARLY = 4.0
LONG = 0.005  # seconds a batch may take to be tried; one that takes longer is large products
TRIAL = 0.006  # seconds each kernel is tried for
TRIALS = 5
LONGEST = 0.1  # seconds after which it is not tried again


def _row_seconds(plan: Plan) -> tuple[float, float]:
    """About how long numpy and the compiled loops take for a row."""
    spec = plan.spec
    batch = plan.settings.batch_size(plan.rows)
    products = 3.0 * spec.weight_count
    sums = float(spec.parameter_count - spec.weight_count)
    calls = CALL * (CALLS_A_LAYER * len(spec.layers) + CALLS_A_STEP)
    numpy = calls / batch + products * PRODUCT + sums * FUNCTION
    return numpy, products * LOOP + sums * FUNCTION_IN_LOOP


def estimate(plan: Plan) -> float:
    """About how many times quicker the compiled loops are than numpy."""
    numpy, loops = _row_seconds(plan)
    return numpy / loops


def choose(plan: Plan, progress: Progress, kernel: type[Kernel], measure: bool = True) -> str:
    """The name of the quicker kernel: "numpy" or "compiled".

    Without measuring the answer depends on the plan alone, so that it is the same each time.
    """
    ratio = estimate(plan)
    batch_seconds = _row_seconds(plan)[0] * plan.settings.batch_size(plan.rows)
    if not measure or ratio > CLEARLY or batch_seconds > LONG:
        return "compiled" if ratio >= 1.0 else "numpy"
    trials = [_Trial(maker, plan, progress) for maker in (NumpyKernel, kernel)]
    began = perf_counter()
    for _ in range(TRIALS):
        # In turns, so that a machine that is busy for a moment is busy for both.
        for trial in trials:
            trial.go()
        if perf_counter() - began > LONGEST:
            break
    return "compiled" if trials[1].speed >= trials[0].speed else "numpy"


class _Trial:
    """A kernel at work on a copy that is thrown away; `speed` is its best, in batches a second."""

    def __init__(self, maker: KernelMaker, plan: Plan, progress: Progress) -> None:
        self._kernel, self._epoch = maker(plan, progress), progress.epoch
        self._kernel.train(self._epoch, 0, 1)
        self._batches, self.speed = 1, 0.0

    def go(self) -> None:
        """Train for some milliseconds."""
        while True:
            start = perf_counter()
            self._kernel.train(self._epoch, 0, self._batches)
            taken = perf_counter() - start
            self.speed = max(self.speed, self._batches / max(taken, 1e-9))
            if taken >= TRIAL / 2:
                return
            self._batches = max(2 * self._batches, int(self.speed * TRIAL))


def maker_for(choice: str, wait: bool, measure: bool = True) -> KernelMaker:
    """What makes the kernel for a choice ("auto", "numpy", "compiled").

    `wait` loads the compiled kernel if need be, however long that takes; otherwise numpy serves
    until it is there. Raises `Problem` where the compiled one is asked for, waited for and not
    to be had.
    """
    if choice not in CHOICES:
        raise Problem(
            tr(
                "A kernel is one of {known}, not {choice!r}.",
                known=commas(CHOICES),
                choice=choice,
            )
        )
    if choice == "numpy":
        return NumpyKernel
    found = load() if wait else loaded()
    if found is None or found.kernel is None:
        if wait and choice == "compiled" and found is not None:
            words = f"{found.why_not}".partition("; training")[0]
            raise Problem(f"{words[:1].upper()}{words[1:]}.")
        return NumpyKernel
    compiled = found.kernel
    if choice == "compiled":
        return compiled

    decided: dict[tuple[object, ...], str] = {}

    def quicker(plan: Plan, progress: Progress) -> Kernel:
        # Whoever keeps this maker measures once for each kind of work, not at every edit.
        settings = plan.settings
        work = (plan.spec, settings.batch_size(plan.rows), settings.optimizer.name)
        if work not in decided:
            decided[work] = choose(plan, progress, compiled, measure)
        name = decided[work]
        return compiled(plan, progress) if name == "compiled" else NumpyKernel(plan, progress)

    return quicker
