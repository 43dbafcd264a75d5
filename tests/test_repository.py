"""The repository around the code: its files, its locks, and what is built from it."""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
TOP_LEVEL = {
    ".ci",
    ".github",
    ".gitignore",
    "LICENSE",
    "README.md",
    "nnstudio",
    "packaging",
    "pyproject.toml",
    "resources",
    "tests",
}
# What git and the tools put there; .gitignore keeps all but the first out of the repository.
GENERATED = {".git", ".venv", "build", "dist", "uv.lock", "pylock.toml", ".coverage", "htmlcov"}
LOCKS = [
    "requirements.lock",
    "requirements-build.lock",
    "requirements-dev.lock",
    "requirements-fast.lock",
    "requirements-film.lock",
    "requirements-mutation.lock",
    "requirements-onnx.lock",
    "requirements-xlsx.lock",
]


def is_generated(path: Path) -> bool:
    """Whether a tool made this file or folder."""
    name = path.name
    cache = name == "__pycache__" or name.endswith("_cache") or name == ".hypothesis"
    return name in GENERATED or cache or name.endswith((".pyc", ".egg-info"))


def project_files(folder: Path = ROOT) -> Iterator[Path]:
    """The files of the project, without what the tools made."""
    for path in folder.iterdir():
        if is_generated(path):
            continue
        if path.is_dir():
            yield from project_files(path)
        else:
            yield path


def test_the_top_level_holds_only_what_belongs_there() -> None:
    assert {path.name for path in ROOT.iterdir() if not is_generated(path)} == TOP_LEVEL


def test_no_file_names_a_place_on_the_machine_of_its_author() -> None:
    home = re.compile(r"(?<![\w.])/(work|root|opt|home/\w+|Users/\w+)/")
    named = []
    for path in project_files():
        data = path.read_bytes()
        if b"\0" not in data and home.search(data.decode("utf-8")):
            named.append(str(path.relative_to(ROOT)))
    assert named == []


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_holds_no_address(name: str) -> None:
    text = (ROOT / "packaging" / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert "file:" not in text
    assert not re.search(r"^-", text, re.MULTILINE)


def pins(name: str) -> dict[str, set[str]]:
    """The versions that a lock allows, by package."""
    text = (ROOT / "packaging" / name).read_text(encoding="utf-8")
    found: dict[str, set[str]] = {}
    for package, version in re.findall(r"^([\w.-]+)==(\S+)", text, re.MULTILINE):
        found.setdefault(canonicalize_name(package), set()).add(version)
    return found


@pytest.mark.parametrize("name", LOCKS)
def test_every_version_of_a_lock_has_a_hash(name: str) -> None:
    text = (ROOT / "packaging" / name).read_text(encoding="utf-8")
    blocks = re.split(r"^(?=\w)", text, flags=re.MULTILINE)[1:]
    assert len(blocks) >= 5
    assert all("--hash=sha256:" in block for block in blocks)


@pytest.mark.parametrize(
    ("name", "extras"),
    [
        ("requirements.lock", []),
        ("requirements-build.lock", ["build"]),
        ("requirements-dev.lock", ["dev"]),
        ("requirements-fast.lock", ["fast"]),
        ("requirements-film.lock", ["film"]),
        ("requirements-mutation.lock", ["dev", "mutation"]),
        ("requirements-onnx.lock", ["onnx"]),
        ("requirements-xlsx.lock", ["xlsx"]),
    ],
)
def test_a_lock_fits_what_the_project_asks_for(name: str, extras: list[str]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = list(project["dependencies"])
    for extra in extras:
        wanted += project["optional-dependencies"][extra]
    locked = pins(name)
    for requirement in map(Requirement, wanted):
        versions = locked.get(canonicalize_name(requirement.name), set())
        assert versions, f"{requirement.name} is not in {name}"
        assert all(version in requirement.specifier for version in versions)


@pytest.mark.parametrize("name", LOCKS[1:])
def test_the_other_locks_hold_that_of_the_program(name: str) -> None:
    program, other = pins(LOCKS[0]), pins(name)
    assert {package: other.get(package) for package in program} == program


def test_the_lock_of_mutation_holds_that_of_the_tests() -> None:
    tests, mutation = pins("requirements-dev.lock"), pins("requirements-mutation.lock")
    assert {package: mutation.get(package) for package in tests} == tests


@pytest.mark.parametrize("path", sorted((ROOT / "resources" / "icons").glob("*.svg")), ids=str)
def test_an_icon_is_drawn_in_one_colour_that_the_theme_can_replace(path: Path) -> None:
    tree = ElementTree.parse(path).getroot()  # noqa: S314 - our own drawing
    if path.stem == "nnstudio":
        assert tree.get("viewBox") == "0 0 64 64"
        return
    assert tree.get("viewBox") == "0 0 24 24"
    assert set(re.findall(r"#[0-9a-fA-F]{3,8}", path.read_text(encoding="utf-8"))) == {"#000000"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the source archive, the wheel built from it, and both unpacked."""
    folder = tmp_path_factory.mktemp("built")
    build(ROOT, folder, "sdist")
    archive = next(folder.glob("*.tar.gz"))
    with tarfile.open(archive) as tar:
        # The argument "filter" is younger than Python 3.11.4; older ones ignore this attribute.
        tar.extraction_filter = getattr(tarfile, "data_filter", None)
        tar.extractall(folder / "source")  # noqa: S202 - our own archive
    build(next((folder / "source").iterdir()), folder, "wheel")
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        wheel.extractall(folder / "installed")  # noqa: S202 - our own archive
    return folder


def build(project: Path, folder: Path, kind: str) -> None:
    """Build kind ("sdist" or "wheel") of the project into the folder."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(folder)]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_built_again_from_the_repository_the_wheel_has_the_same_bytes(
    built: Path, tmp_path: Path
) -> None:
    """The first one was built from the source archive, in another folder and a little earlier."""
    build(ROOT, tmp_path, "wheel")
    (first,), (again,) = built.glob("*.whl"), tmp_path.glob("*.whl")
    assert again.name == first.name
    assert again.read_bytes() == first.read_bytes()


def test_the_source_archive_holds_what_the_repository_holds(built: Path) -> None:
    source = next((built / "source").iterdir())
    packed = {str(path.relative_to(source)) for path in source.rglob("*") if path.is_file()}
    ours = {str(path.relative_to(ROOT)) for path in project_files()}
    assert packed - ours == {"PKG-INFO"}
    assert ours - packed == set()


def test_an_installed_wheel_finds_its_resources(built: Path) -> None:
    installed = built / "installed"
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from nnstudio import assets\n"
        "print(assets.resource_path())\n"
        "assert assets.read_bytes('fonts', 'Inter-Regular.otf')[:4] == b'OTTO'\n"
        "assert 'Alice' in assets.read_text('samples', 'four-people.csv')\n"
        "assert assets.resource_path('icons', 'run.svg').is_file()\n"
    )
    # -I: neither the checkout nor a setting of the tests may lend its resources.
    command = [sys.executable, "-I", "-c", code, str(installed)]
    done = subprocess.run(command, cwd=built, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert Path(done.stdout.strip()) == installed / "nnstudio" / "resources"


def test_every_resource_is_in_the_wheel(built: Path) -> None:
    inside = built / "installed" / "nnstudio" / "resources"
    ours = ROOT / "resources"
    expected = {path.relative_to(ours) for path in project_files(ours)}
    assert {path.relative_to(inside) for path in inside.rglob("*") if path.is_file()} == expected


def test_the_wheel_offers_the_command_and_the_licences(built: Path) -> None:
    info = next((built / "installed").glob("*.dist-info"))
    entry_points = (info / "entry_points.txt").read_text(encoding="utf-8")
    assert "nnstudio = nnstudio.cli:main" in entry_points
    assert "nnstudio-window = nnstudio.cli:main_window" in entry_points
    assert {path.name for path in info.rglob("*") if path.is_file()} >= {"LICENSE", "OFL.txt"}
