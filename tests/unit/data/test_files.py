from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from nnstudio.core.problems import FileProblem, Problem
from nnstudio.data.files import decode, encoding_of, ending_among, file_name, opened, read_capped

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX files")


def test_a_file_up_to_the_cap_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"12345")
    assert read_capped(path, 5) == b"12345"
    assert read_capped(str(path), 6) == b"12345"
    with pytest.raises(FileProblem, match=r"^'a\.csv' is too large: .* at most 4 bytes\.$"):
        read_capped(path, 4)


def test_a_disk_that_fails_while_a_file_is_read_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"12345")
    opening = opened(path, 5)
    file = opening.__enter__()
    failed = OSError(5, "Input/output error")
    with pytest.raises(FileProblem, match=r"'a\.csv'.*input/output error"):
        opening.__exit__(OSError, failed, None)
    assert file.closed


def test_a_file_has_one_of_some_endings() -> None:
    endings = (".csv", ".tsv", ".xlsx")
    assert ending_among("folder/People.CSV", endings) == ".csv"
    with pytest.raises(Problem, match=r"^'people\.txt' has to end in \.csv, \.tsv or \.xlsx\.$"):
        ending_among("folder/people.txt", endings)
    with pytest.raises(Problem, match=r"'people\.txt' has to end in \.csv\.$"):
        ending_among("folder/people.txt", [".csv"])


@posix
def test_a_file_that_grows_after_the_check_is_refused() -> None:
    # Its size is 0 by stat, but there is more to read.
    with pytest.raises(FileProblem, match="is too large"):
        read_capped("/proc/self/status", 10)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="is a folder"):
        read_capped(tmp_path, 10)


@posix
def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FileProblem, match="'pipe' is a pipe or a device"):
        read_capped(tmp_path / "pipe", 10)


@posix
def test_links_that_lead_nowhere_are_refused(tmp_path: Path) -> None:
    (tmp_path / "dangling").symlink_to(tmp_path / "gone")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with pytest.raises(FileProblem, match="there is no such file"):
        read_capped(tmp_path / "dangling", 10)
    with pytest.raises(FileProblem, match="'loop' cannot be read"):
        read_capped(tmp_path / "loop", 10)


def test_a_file_that_may_not_be_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Root may read everything, so the refusal is made here.
    def refuse(path: str, flags: int) -> int:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "secret"
    path.write_text("x")
    monkeypatch.setattr("nnstudio.data.files._open_without_waiting", refuse)
    with pytest.raises(FileProblem, match=r"^'secret' .*: you are not allowed to read it\.$"):
        read_capped(path, 10)


@pytest.mark.parametrize("name", ["", "gone.csv", "nul\0.csv", "x" * 300, "half\ud83d.csv"])
def test_a_path_that_leads_to_no_file_is_refused(tmp_path: Path, name: str) -> None:
    path = os.path.join(tmp_path, name) if name else name
    with pytest.raises(FileProblem, match=r"cannot be .*\.$"):
        read_capped(path, 10)


def test_a_message_names_the_file_on_one_line_without_its_folders() -> None:
    assert file_name("/mnt/someone/a.csv") == "'a.csv'"
    assert file_name("a\nb\0.csv") == "'a b .csv'"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        ("Zoë".encode(), "Zoë"),
        ("Zoë".encode("utf-8-sig"), "Zoë"),
        ("Zoë".encode("utf-16"), "Zoë"),
        (b"\xfe\xff" + "Zoë".encode("utf-16-be"), "Zoë"),
        ("Name\nZoë".encode("utf-16-le"), "Name\nZoë"),
        ("Name\nBob".encode("utf-16-be"), "Name\nBob"),
        ("Zoë".encode("latin-1"), "Zoë"),
        (b"10 \x80", "10 €"),
    ],
)
def test_text_is_read_in_the_encodings_that_tables_come_in(data: bytes, text: str) -> None:
    assert decode(data, "a.csv") == text


@pytest.mark.parametrize(
    "data",
    [
        "Name".encode("utf-32"),
        b"\xff\xfea",
        b"\xff\xfe\x3d\xd8",
        b"caf\xe9\x01",
        b"\xe9\x81",
        bytes(range(256)),
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(FileProblem, match=r"^'a\.csv'.* not a text file .* save it as UTF-8\.$"):
        decode(data, "a.csv")


def test_a_nul_character_is_refused_with_its_line() -> None:
    with pytest.raises(FileProblem, match=r"^'a\.csv', line 3: there is a NUL"):
        decode(b"a,b\n1,2\n3,\x004\n", "a.csv")


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"", "utf-8"),
        ("Zoë".encode(), "utf-8"),
        ("Zoë".encode("utf-8-sig"), "utf-8"),
        ("Zoë".encode("utf-16"), "utf-16-le"),
        ("Name\nZoë".encode("utf-16-be"), "utf-16-be"),
        ("Zoë".encode("latin-1"), "cp1252"),
        (b"\xe9\x81", None),
    ],
)
def test_the_encoding_is_told_from_the_bytes(data: bytes, encoding: str | None) -> None:
    assert encoding_of(data) == encoding


def test_an_encoding_that_was_chosen_is_used() -> None:
    assert decode("Жук".encode("cp1251"), "a.csv", "cp1251") == "Жук"
    with pytest.raises(FileProblem, match=r"not a text file in UTF-8: choose another encoding"):
        decode(b"caf\xe9", "a.csv", "utf-8")
