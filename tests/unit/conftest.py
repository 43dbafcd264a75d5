"""Both kernels for the tests without a window, with the compiled one made once for all of them."""

from __future__ import annotations

import pytest
from hypothesis import Phase, settings

from nnstudio.core.kernels.kernel import Kernel
from nnstudio.core.kernels.loading import load
from nnstudio.core.kernels.numpy_kernel import NumpyKernel

# For whoever counts the faults that tests notice, and need not know the smallest example of each.
settings.register_profile("unshrunk", phases=(Phase.explicit, Phase.reuse, Phase.generate))


@pytest.fixture(scope="session")
def compiled() -> type[Kernel]:
    """The compiled kernel; making it takes half a minute once, reading it a second."""
    pytest.importorskip("numba")
    found = load()
    assert found.kernel is not None, found.why_not
    return found.kernel


@pytest.fixture(scope="session", params=["numpy", "compiled"])
def kernel(request: pytest.FixtureRequest) -> type[Kernel]:
    """Each of the two kernels in turn."""
    if request.param == "numpy":
        return NumpyKernel
    made: type[Kernel] = request.getfixturevalue("compiled")
    return made
