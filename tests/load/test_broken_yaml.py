"""Files broken in every way that a hand, a disk or an enemy breaks them: findings with places, never an exception."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

from quizgen.cli.app import make_app
from quizgen.diagnostics.collector import has_errors
from quizgen.diagnostics.diagnostic import Diagnostic, Findings, Severity
from quizgen.diagnostics.render import Format, render
from quizgen.load import files

from ..authoring import DECK, FACTS, TEMPLATES, Desk

ROOT = Path(__file__).parents[2]
SEED = 2023
CHARACTERS_THAT_YAML_FORBIDS = "\0\x01\x07\x08\x0b\x0c\x1b\x7f\x81\ufffe\uffff"
FILES = (FACTS, TEMPLATES, DECK)

Mutation = Callable[[str, random.Random], str | bytes]


def cut(text: str, chance: random.Random) -> str:
    return text[: chance.randrange(len(text))]


def delete_line(text: str, chance: random.Random) -> str:
    lines = text.splitlines(keepends=True)
    del lines[chance.randrange(len(lines))]
    return "".join(lines)


def double_line(text: str, chance: random.Random) -> str:
    lines = text.splitlines(keepends=True)
    place = chance.randrange(len(lines))
    return "".join((*lines[:place], lines[place], *lines[place:]))


def swap_lines(text: str, chance: random.Random) -> str:
    lines = text.splitlines(keepends=True)
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return "".join(lines)


def delete_stretch(text: str, chance: random.Random) -> str:
    start = chance.randrange(len(text))
    return text[:start] + text[start + chance.randrange(1, 40) :]


def insert_sign(text: str, chance: random.Random) -> str:
    return insert(text, chance.choice("{}[]\"':,-#&*!|>%@`?~\t\n "), chance)


def insert_fragment(text: str, chance: random.Random) -> str:
    fragments = (
        "{{",
        "}}",
        "{%",
        "%}",
        "{#",
        "- ",
        ": ",
        "&a ",
        "*a",
        "!!set ",
        "<<: ",
        "\n---\n",
        "\n...\n",
        "\n%YAML 1.2\n",
    )
    return insert(text, chance.choice(fragments), chance)


def insert_wide(text: str, chance: random.Random) -> str:
    return insert(text, chance.choice("　試\u200b\u202e\u2028\x85é\u0301𠮟👩‍💻"), chance)


def indent_line(text: str, chance: random.Random) -> str:
    lines = text.splitlines(keepends=True)
    place = chance.randrange(len(lines))
    lines[place] = " " * chance.randrange(1, 5) + lines[place]
    return "".join(lines)


def dedent_line(text: str, chance: random.Random) -> str:
    lines = text.splitlines(keepends=True)
    place = chance.randrange(len(lines))
    lines[place] = lines[place].lstrip(" ")
    return "".join(lines)


def empty_value(text: str, chance: random.Random) -> str:
    return replace_value(text, chance.choice(("", "~", "[]", "{}", '""')), chance)


def wrong_value(text: str, chance: random.Random) -> str:
    values = (
        "[[a]]",
        "{a: {b: c}}",
        "true",
        "-1",
        "9" * 400,
        "2022-02-30",
        "nobody",
        "{ja: [x]}",
        "'{{ nobody }}'",
        "名前",
    )
    return replace_value(text, chance.choice(values), chance)


def end_lines_otherwise(text: str, chance: random.Random) -> str:
    ends = ("\r", "\r\n", "\n\r", "\x85", "\u2028")
    return "".join(line + chance.choice(ends) for line in text.splitlines())


def recode(text: str, chance: random.Random) -> bytes:
    return text.encode(
        chance.choice(("utf-16", "utf-16-le", "utf-32", "shift-jis", "euc-jp", "utf-7")), errors="replace"
    )


def insert(text: str, piece: str, chance: random.Random) -> str:
    place = chance.randrange(len(text))
    return text[:place] + piece + text[place:]


def replace_value(text: str, value: str, chance: random.Random) -> str:
    lines = text.splitlines(keepends=True)
    places = [place for place, line in enumerate(lines) if ": " in line]
    place = chance.choice(places)
    lines[place] = f"{lines[place].split(': ')[0]}: {value}\n"
    return "".join(lines)


MUTATIONS: tuple[Mutation, ...] = (
    cut,
    delete_line,
    double_line,
    swap_lines,
    delete_stretch,
    insert_sign,
    insert_fragment,
    insert_wide,
    indent_line,
    dedent_line,
    empty_value,
    wrong_value,
    end_lines_otherwise,
    recode,
)


def forbidden_character(text: str, chance: random.Random) -> str:
    return insert(text, chance.choice(CHARACTERS_THAT_YAML_FORBIDS), chance)


def bad_byte(text: str, chance: random.Random) -> bytes:
    data = text.encode()
    place = chance.randrange(len(data))
    return data[:place] + chance.choice((b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\xf8\x88")) + data[place:]


def open_bracket(text: str, chance: random.Random) -> str:
    return append(text, chance.choice(("x: [a, b", "x: {a: b", "x: [a}", "x: {a]", "x: ]")))


def open_quote(text: str, chance: random.Random) -> str:
    return append(text, chance.choice(('x: "never ends', "x: 'never ends", 'x: "a" b', 'x: "\\q"', 'x: "\\ud800"')))


def tab(text: str, chance: random.Random) -> str:
    return append(text, chance.choice(("x:\n\ty: z", "x:\n  y: z\n\tz: z", "\t", "x:\n- a\n\t- b")) + "\nw: x")


def second_document(text: str, chance: random.Random) -> str:
    return append(text, chance.choice(("---\nx: y", "...\n---\nx: y", "--- [a]", "---\n---")))


def tag(text: str, chance: random.Random) -> str:
    tags = ("!!python/object/apply:os.system [ls]", "!!python/name:os.system x", "!secret x", "!<x> y", "!!binary aGk=")
    return append(text, f"x: {chance.choice(tags)}")


def bomb(text: str, chance: random.Random) -> str:
    width, depth = chance.randrange(4, 12), chance.randrange(6, 12)
    layers = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * width)}]" for n in range(1, depth)]
    return append(text, "\n".join((f"a0: &a0 [{', '.join('x' * width)}]", *layers)))


def dangling_alias(text: str, chance: random.Random) -> str:
    return append(text, chance.choice(("x: *nobody", "x: &x [*x]", "x: &x {y: *x}", "*x : y")))


def deep(text: str, chance: random.Random) -> str:
    opening = chance.choice(("[", "{a: ", "- ", "? "))
    return append(text, "x:\n " + opening * 10_000)


def double_key(text: str, chance: random.Random) -> str:
    key = chance.choice([line for line in text.splitlines() if line and line[0].isalpha()]).split(":")[0]
    return append(text, f"{key}: again")


def wrong_root(text: str, chance: random.Random) -> str:
    return chance.choice(
        ("- a", "a", "[a: b]", "", "# nothing", "null", "'" + text.replace("'", "''") + "'", "? [a]\n: b")
    )


BREAKS: tuple[Mutation, ...] = (
    forbidden_character,
    bad_byte,
    open_bracket,
    open_quote,
    tab,
    second_document,
    tag,
    bomb,
    dangling_alias,
    deep,
    double_key,
    wrong_root,
)
"""Whatever the file says, these leave an error in it."""


def append(text: str, line: str) -> str:
    return f"{text.rstrip()}\n{line}\n"


@dataclass(frozen=True)
class Case:
    """A file broken in one way by one throw of the dice."""

    path: Path
    mutation: Mutation
    number: int

    def __str__(self) -> str:
        return f"{self.path.stem}-{self.mutation.__name__}-{self.number}"

    def spoil(self, text: str) -> bytes:
        broken = self.mutation(text, random.Random(f"{SEED} {self}"))  # noqa: S311 - nothing secret
        return broken if isinstance(broken, bytes) else broken.encode("utf-8", errors="surrogatepass")


def cases(mutations: tuple[Mutation, ...], count: int) -> list[Case]:
    return [Case(path, mutation, number) for path in FILES for mutation in mutations for number in range(count)]


def check_places(findings: Findings) -> None:
    """Every finding with a place has it inside its file."""
    for finding in findings:
        if finding.span is not None:
            lines = finding.span.source.lines
            assert 1 <= finding.span.line <= len(lines) + 1, finding
            assert finding.span.column >= 1, finding
            assert finding.span.width >= 1, finding
        assert finding.location, finding


def check_rendering(findings: Findings) -> None:
    """Every finding can be written in every form, and nothing in it acts."""
    for form in Format:
        text = render(findings, form)
        assert text.endswith("\n") or not findings
        assert not set(text) & set("\0\x07\x08\x1b\x7f\u202e")


def is_placed_error(finding: Diagnostic, path: Path) -> bool:
    return finding.severity is Severity.ERROR and finding.span is not None and finding.span.path == path.as_posix()


@pytest.mark.parametrize("case", cases(MUTATIONS, 6), ids=str)
def test_mutated_file_is_survived(desk: Desk, case: Case) -> None:
    desk.write(case.path, case.spoil(case.path.read_text(encoding="utf-8")))
    _, findings = desk.check()
    check_places(findings)
    check_rendering(findings)


@pytest.mark.parametrize("case", cases(BREAKS, 3), ids=str)
def test_broken_file_has_an_error_with_a_place(desk: Desk, case: Case) -> None:
    desk.write(case.path, case.spoil(case.path.read_text(encoding="utf-8")))
    _, findings = desk.check()
    assert any(is_placed_error(finding, case.path) for finding in findings)
    check_places(findings)
    check_rendering(findings)


REAL_FILES = sorted(
    path.relative_to(ROOT) for folder in ("questions", "decks") for path in (ROOT / folder).rglob("*.yaml")
)


@pytest.mark.parametrize("path", REAL_FILES, ids=str)
@pytest.mark.parametrize("mutation", MUTATIONS + BREAKS, ids=lambda mutation: mutation.__name__)
def test_real_file_is_survived(desk: Desk, path: Path, mutation: Mutation) -> None:
    """The real topic alone, so that nothing but the spoilt file is read at length."""
    for other in (ROOT / path.parent).iterdir():
        if other.is_file() and path.parts[0] == "questions":
            desk.write(path.parent / other.name, other.read_bytes())
    desk.write(path, Case(path, mutation, 0).spoil((ROOT / path).read_text(encoding="utf-8")))
    _, findings = desk.check()
    check_places(findings)
    check_rendering(findings)
    if mutation in BREAKS:
        assert any(is_placed_error(finding, path) for finding in findings)


@pytest.mark.parametrize("case", cases((cut, insert_sign, wrong_value, forbidden_character, deep, bomb), 2), ids=str)
@pytest.mark.parametrize("form", [Format.FULL, Format.JSON])
def test_command_ends_without_a_traceback(desk: Desk, case: Case, form: Format) -> None:
    desk.write(case.path, case.spoil(case.path.read_text(encoding="utf-8")))
    _, findings = desk.check()
    result = CliRunner().invoke(make_app("check"), ["check", "--format", form.value])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert result.exit_code == int(has_errors(findings))
    assert "Traceback" not in result.output


@pytest.mark.parametrize("case", cases(BREAKS, 1), ids=str)
def test_nothing_is_built_of_broken_files(desk: Desk, case: Case) -> None:
    desk.write("dist/mini.apkg", "as it was")
    desk.write("decks/mini.lock", "as it was")
    desk.write(case.path, case.spoil(case.path.read_text(encoding="utf-8")))
    before = snapshot_of_everything()
    result = CliRunner().invoke(make_app("build"), ["build"])
    assert isinstance(result.exception, SystemExit)
    assert result.exit_code == 1
    assert snapshot_of_everything() == before


def snapshot_of_everything() -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in sorted(Path().rglob("*")) if path.is_file()}


@pytest.mark.parametrize("path", FILES, ids=str)
def test_huge_file_is_not_read(desk: Desk, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "SIZE_LIMIT", 100_000)
    desk.write(path, path.read_text(encoding="utf-8") + f"# {'x' * 100_000}\n")
    _, findings = desk.check()
    assert [finding.path for finding in findings if finding.rule == "file-too-large"] == [path.as_posix()]


@pytest.mark.parametrize("path", FILES, ids=str)
@pytest.mark.parametrize(
    "huge", ["x" * 1_000_000, "{{ a }}" * 100_000, "{% if a %}" * 100_000, "9" * 1_000_000, "年" * 300_000]
)
def test_huge_scalar_is_survived(desk: Desk, path: Path, huge: str) -> None:
    text = path.read_text(encoding="utf-8")
    for old in ("Trial", "employer: twitter", '"{{ buyer }} bought {{ count }} at {{ price }} each."'):
        text = text.replace(old, f'"{huge}"' if old != "employer: twitter" else f'employer: "{huge}"')
    desk.write(path, text)
    _, findings = desk.check()
    check_places(findings)
    assert all(len(line) < 1_100_000 for line in render(findings, Format.FULL).splitlines())


def test_many_duplicate_keys_are_each_reported(desk: Desk) -> None:
    desk.write(DECK, DECK.read_text(encoding="utf-8") + "seed: 8\n" * 500)
    _, findings = desk.check()
    assert sum(finding.rule == "duplicate-key" for finding in findings) == 500


def test_names_in_other_scripts_are_only_bad_names(desk: Desk) -> None:
    said = desk.facts("  hotz: {", "  ホッツ: {")
    assert said.startswith('error[bad-name]: entity "ホッツ" is no name\n --> questions/mini/facts.yaml:7:3\n')
