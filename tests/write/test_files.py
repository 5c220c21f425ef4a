"""Files are replaced whole or not at all, even where the disk is full or the build is killed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import quizgen
from quizgen.write.files import replace_file, replace_files

needs_posix = pytest.mark.skipif(os.name != "posix", reason="signals and limits of POSIX")


def listing(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def run(script: str, folder: Path) -> int:
    """Run a script in the folder, in a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(Path(quizgen.__file__).parents[1])}
    command = [sys.executable, "-c", script]
    return subprocess.run(command, cwd=folder, env=environment, check=False, capture_output=True).returncode  # noqa: S603 - our own


def test_new_file_is_written(tmp_path: Path) -> None:
    replace_file(tmp_path / "deck.apkg", b"new")
    assert listing(tmp_path) == {"deck.apkg": b"new"}


def test_files_are_replaced(tmp_path: Path) -> None:
    (tmp_path / "deck.apkg").write_bytes(b"old and longer")
    replace_files({tmp_path / "deck.apkg": b"new", tmp_path / "deck.lock": b""})
    assert listing(tmp_path) == {"deck.apkg": b"new", "deck.lock": b""}


def test_large_file_is_written_whole(tmp_path: Path) -> None:
    content = bytes(range(256)) * 40_000
    replace_file(tmp_path / "deck.apkg", content)
    assert (tmp_path / "deck.apkg").read_bytes() == content


@needs_posix
def test_permissions_stay(tmp_path: Path) -> None:
    path = tmp_path / "deck.apkg"
    path.write_bytes(b"old")
    path.chmod(0o640)
    replace_file(path, b"new")
    assert path.stat().st_mode & 0o777 == 0o640


@needs_posix
def test_new_file_has_the_permissions_that_the_umask_leaves(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        replace_file(tmp_path / "deck.apkg", b"new")
    finally:
        os.umask(before)
    assert (tmp_path / "deck.apkg").stat().st_mode & 0o777 == 0o640


@needs_posix
def test_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to("real")
    replace_file(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


def test_missing_folder_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "deck.apkg").write_bytes(b"old")
    with pytest.raises(FileNotFoundError):
        replace_files({tmp_path / "deck.apkg": b"new", tmp_path / "gone" / "deck.lock": b"new"})
    assert listing(tmp_path) == {"deck.apkg": b"old"}


@pytest.mark.parametrize("nameless", [True, False])
def test_interrupt_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, nameless: bool) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    if not nameless:
        monkeypatch.setattr("quizgen.write.files._NAMELESS", 0)
    monkeypatch.setattr(os, "fsync", interrupt)
    (tmp_path / "deck.apkg").write_bytes(b"old")
    with pytest.raises(KeyboardInterrupt):
        replace_file(tmp_path / "deck.apkg", b"new")
    assert listing(tmp_path) == {"deck.apkg": b"old"}


@needs_posix
@pytest.mark.parametrize("nameless", ["", "files._NAMELESS = 0"])
def test_full_disk_changes_nothing(tmp_path: Path, nameless: str) -> None:
    (tmp_path / "deck.apkg").write_bytes(b"old")
    script = f"""
import resource, signal
from pathlib import Path
from quizgen.write import files
{nameless}
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    files.replace_files({{Path("deck.lock"): b"new", Path("deck.apkg"): bytes(5000)}})
except OSError:
    raise SystemExit(7)
"""
    assert run(script, tmp_path) == 7
    assert listing(tmp_path) == {"deck.apkg": b"old"}


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has files without a name")
def test_killed_build_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "deck.apkg").write_bytes(b"old")
    script = """
import os, signal
from pathlib import Path
import quizgen
from quizgen.write.files import replace_file
os.fsync = lambda descriptor: os.kill(os.getpid(), signal.SIGKILL)
replace_file(Path("deck.apkg"), b"new")
"""
    assert run(script, tmp_path) == -9
    assert listing(tmp_path) == {"deck.apkg": b"old"}
