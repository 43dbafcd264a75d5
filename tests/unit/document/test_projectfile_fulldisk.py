"""A disk that is full at any size: the old project stays. Kills are tried by tests/trust/killed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.trust.child import start

# With its table beside it, so that a save is of several files.
FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from nnstudio.core.problems import FileProblem
from nnstudio.document.document import course_document
from nnstudio.document.project import projectfile
from nnstudio.document.project.projectfile import Project, save_project
from nnstudio.document.teach import teach

path = Path(sys.argv[1])
projectfile.MOST_INSIDE = 10
save_project(Project(course_document()), path)
old = {p: p.read_bytes() for p in path.parent.iterdir()}
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
document = teach(course_document(), 2_000)
for size in range(0, 50_000, 2_000):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        save_project(Project(document), path)
        print("saved")
    except FileProblem as problem:
        print(problem)
print(len(old), all(p.read_bytes() == data for p, data in old.items()))
"""


@pytest.mark.skipif(os.name != "posix", reason="limits of POSIX systems")
def test_on_a_disk_that_is_full_at_any_size_the_old_project_stays(tmp_path: Path) -> None:
    with start(FULL_DISK, tmp_path / "p.nnstudio") as saving:
        assert saving.stdout is not None
        *refused, old = saving.stdout.read().decode().splitlines()
    assert len(refused) == 25
    assert all("could not be saved: file too large; nothing was changed" in r for r in refused)
    assert old == "2 True"
