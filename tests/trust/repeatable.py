"""R13: the same seed and file give the same bits, whatever the machine is told about threads."""

from __future__ import annotations

import json
from dataclasses import dataclass
from time import perf_counter

import numpy as np

from nnstudio.core.activations import Array
from tests.trust.child import start
from tests.trust.figure import Figure

COURSE_APART, OTHERS_APART = 1e-12, 1e-6  # for other kernels: absolute, and relative
THREADS = ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS")

# The command's own way in: it says how many threads there are before numpy is imported.
TRAIN = """
import json, sys
import nnstudio.cli
from nnstudio.core.kernels.choice import maker_for
from nnstudio.core.network import LayerSpec
from nnstudio.core.optimizers import Optimizer
from nnstudio.core.settings import TrainingSettings
from nnstudio.data.generators import GENERATORS
from nnstudio.document.document import course_document, new_document
from nnstudio.document.teach import teach

made = GENERATORS["spiral"].make(500, seed=3)
wide = new_document(
    made,
    hidden=(LayerSpec(96, "tanh"), LayerSpec(64, "relu")),
    settings=TrainingSettings(rate=0.01, batch=None, optimizer=Optimizer("adam")),
)
documents = {"course": (course_document(), 1_000), "wide": (wide, 12)}
maker = maker_for(sys.argv[1], wait=True)
found = {
    name: [value.hex() for value in teach(document, epochs, kernel=maker).progress.params.vector]
    for name, (document, epochs) in documents.items()
}
print(json.dumps(found))
"""


@dataclass(frozen=True)
class Course:
    """The parameters that trainings ended at, by name."""

    vectors: dict[str, Array]

    def equals(self, other: Course) -> bool:
        """To the last bit."""
        return all(v.tobytes() == other.vectors[name].tobytes() for name, v in self.vectors.items())

    def apart(self, other: Course) -> tuple[float, float]:
        """How far the course is, absolutely, and how far the others are at most, relatively."""
        course = np.abs(self.vectors["course"] - other.vectors["course"]).max()
        wide, there = self.vectors["wide"], other.vectors["wide"]
        return float(course), float(np.abs(wide - there).max() / np.abs(wide).max())


def trained(kernel: str = "numpy", **environment: str) -> Course:
    """Train in a process of its own."""
    unset = dict.fromkeys(THREADS, "")
    with start(TRAIN, kernel, more=unset | environment) as child:
        assert child.stdout is not None
        found = json.loads(child.stdout.read())
    return Course(
        {name: np.array([float.fromhex(v) for v in values]) for name, values in found.items()}
    )


def measure(long: bool) -> Figure:
    """Threads and hash seeds to the bit; other processors and the compiled kernel within bounds."""
    begin = perf_counter()
    first = trained(PYTHONHASHSEED="1")
    same = {
        f"{n} BLAS threads": dict.fromkeys(THREADS, str(n)) for n in ((1, 2, 8) if long else (2,))
    }
    if long:
        same["another hash seed"] = {"PYTHONHASHSEED": "7"}
    others = {}
    if long:
        others["Nehalem"] = {"OPENBLAS_CORETYPE": "Nehalem"}
        others["Haswell"] = {"OPENBLAS_CORETYPE": "Haswell"}
        others["Sandybridge"] = {"OPENBLAS_CORETYPE": "Sandybridge"}
        others["no AVX2"] = {"NPY_DISABLE_CPU_FEATURES": "X86_V3 X86_V4"}
    different = [name for name, more in same.items() if not trained(**more).equals(first)]
    apart = {name: trained(**more).apart(first) for name, more in others.items()}
    try:
        import numba  # noqa: F401
    except ImportError:
        pass
    else:
        apart["compiled kernel"] = trained("compiled").apart(first)
    course, other = (max(pair[n] for pair in apart.values()) for n in (0, 1))
    words = (
        f"seed course (1,000 epochs) and a network of {len(first.vectors['wide']):,} parameters: "
        f"bit-equal in {1 + len(same) - len(different)} of {1 + len(same)} processes with other "
        f"numbers of BLAS threads and hash seeds; {', '.join(apart)}: the course within "
        f"{course:.1g}, the other within {other:.1g} relative"
    )
    if different:
        words += f"; different: {', '.join(different)}"
    holds = not different and course <= COURSE_APART and other <= OTHERS_APART
    return Figure("R13", words, holds, perf_counter() - begin)
