"""What the command line says of itself, and of what it cannot take."""

import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version

import pytest

from ..pipeline.built import environment
from .conftest import Run

COMMANDS = ("check", "build", "verify", "show", "quiz", "due", "stats", "export-history")

HEAVY = ("anki", "babel", "genanki", "jinja2", "sqlite3", "yaml", "rich.progress", "quizgen.pipeline", "quizgen.write")


def start(*arguments: str, **changes: str) -> "subprocess.CompletedProcess[str]":
    """Run Python in a process of its own."""
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, *arguments], env=environment(**changes), check=False, capture_output=True, encoding="utf-8"
    )


@pytest.fixture
def installed() -> str:
    """The version that is installed."""
    try:
        return version("quizgen")
    except PackageNotFoundError:
        pytest.skip("only an installed program has a version")


def test_version(run: Run, installed: str) -> None:
    said = run("--version")
    assert (said.code, said.out, said.err) == (0, f"quizgen {installed}\n", "")


def test_help_lists_every_command(run: Run) -> None:
    said = run("--help")
    assert said.code == 0
    assert [command for command in COMMANDS if f" {command} " not in said.out] == []
    assert "Facts in, proven questions out" in said.out


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("check", ["--article", "[TOPIC=]FILE", "--root", "-C", "--format", "--notes"]),
        ("build", ["[DECK]...", "--output", "-o", "ROOT/dist", "--to", "--root", "-C", "--format", "--notes"]),
        ("verify", ["FILE...", "--root", "-C", "--format"]),
        ("show", ["ID", "--root", "-C", "--format"]),
        (
            "quiz",
            [
                "[DECK]...",
                "--kind",
                "--tag",
                "--lang",
                "--limit",
                "--new-limit",
                "--seed",
                "--cram",
                "--plain",
                "--json",
            ],
        ),
        ("due", ["[DECK]...", "--history", "--format"]),
        ("stats", ["[DECK]...", "--history", "--format", "--days"]),
        ("export-history", ["--history", "--format"]),
    ],
)
def test_help_of_every_command(run: Run, command: str, options: list[str]) -> None:
    said = run(command, "--help")
    assert (said.code, said.err) == (0, "")
    assert [option for option in options if option not in said.out] == []


def test_nothing_asked_for_is_answered_with_help(run: Run) -> None:
    said = run()
    assert said.code == 2
    assert "Usage: " in said.out + said.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("--unknown",),
        ("publish",),
        ("check", "--unknown"),
        ("check", "--format", "xml"),
        ("check", "mini"),
        ("check", "--article"),
        ("build", "--format", "FULL?"),
        ("build", "--output"),
        ("verify",),
        ("verify", "--notes", "dist/mini.apkg"),
        ("show",),
        ("show", "one", "two"),
        ("quiz", "--kind", "essay"),
        ("quiz", "--lang", "fr"),
        ("quiz", "--limit", "0"),
        ("quiz", "--new-limit", "-1"),
        ("stats", "--days", "0"),
        ("export-history", "mini"),
    ],
)
def test_misuse_is_told_apart_from_problems(run: Run, arguments: tuple[str, ...]) -> None:
    said = run(*arguments)
    assert (said.code, said.out) == (2, "")
    assert "Error" in said.err
    assert "Traceback" not in said.err


def test_module_runs_as_a_program() -> None:
    done = start("-m", "quizgen", "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.lstrip().startswith("Usage: ")


def test_screen_that_lacks_characters_gets_escapes(run: Run) -> None:
    assert run("check").code == 0
    done = start("-m", "quizgen", "show", "gpus", PYTHONIOENCODING="ascii")
    assert done.returncode == 0, done.stderr
    assert "\\u30c4\\u30a4\\u30c3\\u30bf\\u30fc" in done.stdout


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["build", "--help"]])
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    script = f"""
import sys
sys.argv = ["quizgen", *{arguments!r}]
from quizgen.__main__ import main
try:
    main()
except SystemExit as end:
    assert not end.code
loaded = [name for name in {HEAVY!r} if name in sys.modules]
sys.exit(f"loaded: {{loaded}}" if loaded else 0)
"""
    done = start("-c", script)
    assert (done.returncode, done.stderr) == (0, "")


def test_output_that_there_is_not_is_misuse(run: Run) -> None:
    said = run("build", "--to", "apkg,parchment")
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith('no output "parchment"; there are: apkg')
