"""Each command in each of its forms: what it prints where, and how it ends."""

import re
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from quizgen.diagnostics.render import Format

from ..authoring import DECK, FACTS, TEMPLATES, Desk
from .conftest import Run

BAD = ("planned: 3 months", "planned: 3 moons")


def spoil(desk: Desk) -> None:
    desk.replace(FACTS, *BAD)


def refuse_an_item(desk: Desk) -> None:
    """Leave the deck right, but with items that cannot be made."""
    desk.replace(TEMPLATES, "ask: planned", "ask: employer")
    desk.replace(TEMPLATES, "{{ person }}は{{ employer }}に何カ月いたか。", "{{ person }}はどこに{{ planned }}いたか。")
    desk.replace(TEMPLATES, "How long was {{ person }} at {{ employer }}?", "Where was {{ person }} for {{ planned }}?")
    desk.replace(TEMPLATES, "key: [person, employer]", "key: [person, planned]")
    desk.replace(DECK, "languages: [ja, en]", "languages: [en]")
    desk.replace(DECK, "options: 2", "options: 6")
    desk.replace(DECK, "seed: 7", "seed: 7\nanki: {kinds: [choice, cloze]}")


REFUSED = 'no item "mini/hotz-at-twitter/employer/choice/en": 2 distractors are proven false, 5 are wanted'


def test_check_of_what_is_right(run: Run) -> None:
    said = run("check")
    assert (said.code, said.out, said.err) == (0, "", "no problems\n")


def test_check_of_what_is_wrong(desk: Desk, run: Run) -> None:
    spoil(desk)
    said = run("check")
    assert (said.code, said.out) == (1, "")
    assert said.err == snapshot("""\
error[bad-value]: "3 moons" is no duration
  --> questions/mini/facts.yaml:21:16
   |
21 |       planned: 3 moons
   |                ^^^^^^^
   = help: write 3 months or about 90 minutes
1 error
""")


def test_check_in_one_line(desk: Desk, run: Run) -> None:
    spoil(desk)
    said = run("check", "--format", "concise")
    assert (said.code, said.err) == (1, "")
    assert said.out == snapshot('questions/mini/facts.yaml:21:16: error[bad-value] "3 moons" is no duration\n')


def test_check_for_a_forge(desk: Desk, run: Run) -> None:
    spoil(desk)
    said = run("check", "--format", "github")
    assert (said.code, said.err) == (1, "")
    place = "file=questions/mini/facts.yaml,line=21,col=16,title=bad-value"
    assert said.out == f'::error {place}::"3 moons" is no duration%0Awrite 3 months or about 90 minutes\n'


def test_check_for_programs(desk: Desk, run: Run) -> None:
    spoil(desk)
    said = run("check", "--format", "json")
    assert (said.code, said.err) == (1, "")
    assert said.document == snapshot(
        {
            "findings": [
                {
                    "rule": "bad-value",
                    "severity": "error",
                    "message": '"3 moons" is no duration',
                    "path": "questions/mini/facts.yaml",
                    "line": 21,
                    "column": 16,
                    "help": "write 3 months or about 90 minutes",
                    "subject": "",
                }
            ]
        }
    )


def test_check_shows_notes_where_they_are_wanted(desk: Desk, run: Run) -> None:
    refuse_an_item(desk)
    said = run("check")
    assert (said.code, said.out, said.err) == (0, "", "2 notes (--notes shows them)\n")
    said = run("check", "--notes")
    assert (said.code, said.out) == (0, "")
    assert f"note[too-few-distractors]: {REFUSED}\n" in said.err
    assert said.err.endswith("\n2 notes\n")


def test_lines_leave_notes_out_where_they_are_not_wanted(desk: Desk, run: Run) -> None:
    refuse_an_item(desk)
    assert run("check", "--format", "concise").out == ""
    assert len(run("check", "--format", "concise", "--notes").out.splitlines()) == 2
    assert all(line.startswith("::notice ") for line in run("check", "--format", "github", "--notes").out.splitlines())


def test_programs_get_notes_always(desk: Desk, run: Run) -> None:
    refuse_an_item(desk)
    said = run("check", "--format", "json")
    assert said.code == 0
    assert [finding["severity"] for finding in said.document["findings"]] == ["note", "note"]
    assert said.document["findings"][0]["message"] == REFUSED
    assert said.document["findings"][0]["subject"] == "mini/hotz-at-twitter/employer/choice/en"


def test_build(run: Run) -> None:
    said = run("build")
    assert (said.code, said.err) == (0, "no problems\n")
    assert said.out == snapshot("""\
file            keys  proven  not proven
dist/mini.apkg    42      42           0
""")
    assert Path("dist/mini.apkg").is_file()


def test_build_for_programs(run: Run) -> None:
    said = run("build", "--format", "json")
    assert (said.code, said.err) == (0, "")
    assert said.document == {
        "findings": [],
        "files": [{"path": "dist/mini.apkg", "keys": 42, "proven": 42, "unproven": 0}],
    }


@pytest.mark.parametrize("form", ["concise", "github"])
def test_build_without_findings_prints_no_lines(run: Run, form: str) -> None:
    said = run("build", "--format", form)
    assert (said.code, said.out, said.err) == (0, "", "")


def test_build_of_what_is_wrong(desk: Desk, run: Run) -> None:
    spoil(desk)
    said = run("build", "--format", "json")
    assert said.code == 1
    assert [finding["rule"] for finding in said.document["findings"]] == ["bad-value"]
    assert said.document["files"] == []
    assert not Path("dist").exists()


def test_build_of_an_unknown_deck(run: Run) -> None:
    said = run("build", "mimi", "--format", "concise")
    assert (said.code, said.out, said.err) == (1, 'decks: error[unknown-deck] no deck "mimi"\n', "")


def test_build_into_another_folder(run: Run) -> None:
    assert run("build", "mini", "-o", "out/here").code == 0
    assert [path.name for path in Path("out/here").iterdir()] == ["mini.apkg"]
    assert not Path("dist").exists()


def test_build_of_another_root(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "inside").mkdir()
    monkeypatch.chdir(tmp_path / "inside")
    assert run("build", "-C", "..").code == 0
    assert Path("../dist/mini.apkg").is_file()


def test_build_shows_notes_where_they_are_wanted(desk: Desk, run: Run) -> None:
    refuse_an_item(desk)
    assert run("build").err == "2 notes (--notes shows them)\n"
    assert REFUSED in run("build", "--notes").err


@pytest.mark.parametrize("epoch", ["0", "-1", "1.5", "now", "²", "1e9", "999999999999"])
def test_time_that_is_none_is_misuse(run: Run, monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    said = run("build")
    assert (said.code, said.out) == (2, "")
    assert said.err == "SOURCE_DATE_EPOCH is no time after 1970 and before 10000 in whole seconds\n"
    assert not Path("dist").exists()


@pytest.mark.parametrize("epoch", ["1", "1700000000", "253402300799"])
def test_build_at_any_time_can_be_built_again(run: Run, monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert [run("build").code, run("build").code] == [0, 0]


def test_time_that_is_left_empty_is_that_of_the_clock(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "")
    assert run("build").code == 0


def test_verify(run: Run) -> None:
    built = run("build").out
    said = run("verify", "dist/mini.apkg")
    assert (said.code, said.out, said.err) == (0, built, "no problems\n")


def test_verify_for_programs(run: Run) -> None:
    run("build")
    said = run("verify", "dist/mini.apkg", "missing.apkg", "--format", "json")
    assert (said.code, said.err) == (1, "")
    assert said.document["files"] == [
        {"path": "dist/mini.apkg", "keys": 42, "proven": 42, "unproven": 0},
        {"path": "missing.apkg", "keys": 0, "proven": 0, "unproven": 0},
    ]
    assert [finding["message"] for finding in said.document["findings"]] == ["No such file or directory"]


def test_verify_against_changed_facts(desk: Desk, run: Run) -> None:
    run("build")
    desk.replace(FACTS, "price: 10000 USD", "price: 20000 USD")
    desk.replace(FACTS, "1万ドル", "2万ドル")
    said = run("verify", "dist/mini.apkg")
    assert said.code == 1
    assert said.out.splitlines()[1].split() == ["dist/mini.apkg", "42", "32", "10"]
    assert "error[wrong-key]" in said.err


@pytest.mark.parametrize(
    ("form", "line"),
    [
        ("concise", "missing.apkg: error[unreadable-build] No such file or directory\n"),
        ("github", "::error file=missing.apkg,title=unreadable-build::No such file or directory\n"),
    ],
)
def test_verify_in_lines(run: Run, form: str, line: str) -> None:
    said = run("verify", "missing.apkg", "--format", form)
    assert (said.code, said.out, said.err) == (1, line, "")


def test_show(run: Run) -> None:
    said = run("show", "mini/gpus/price/true-false/en")
    assert (said.code, said.err) == (0, "no problems\n")
    assert said.out == snapshot("""\
mini/gpus/price/true-false/en
  deck        mini
  stem        Twitter bought 10,000 chips at $2,000 each.
  options     True
              False
  key         False
              Correction: $10,000
  statements  Twitter bought 10,000 chips at $10,000 each.
  facts       questions/mini/facts.yaml:31:11  gpus (purchase, stated)
                buyer: Twitter
                count: 10,000 chips
                price: $10,000
                paragraph 4: "1万個", "1万ドル"
  proof       the key is the cell "price" of "gpus": $10,000
              the key (buyer) determines every other slot: another value is false

""")


def test_show_for_programs(run: Run) -> None:
    said = run("show", "gpus", "--format", "json")
    assert (said.code, said.err) == (0, "")
    assert said.document["findings"] == []
    assert len(said.document["items"]) == 10
    assert said.document["items"][0]["id"] == "mini/gpus/buyer/cloze/ja"
    assert list(said.document["items"][0]) == [
        "id", "deck", "stem", "options", "key", "statements", "facts", "proof",
    ]  # fmt: skip


def test_show_of_nothing(run: Run) -> None:
    said = run("show", "nothing", "--format", "concise")
    assert (said.code, said.out, said.err) == (1, 'questions: error[unknown-item] no item "nothing"\n', "")


def test_show_of_an_item_that_could_not_be_made(desk: Desk, run: Run) -> None:
    refuse_an_item(desk)
    said = run("show", "mini/hotz-at-twitter/employer/choice/en")
    assert (said.code, said.out) == (0, "")
    assert REFUSED in said.err


def test_form_with_a_name(run: Run) -> None:
    run("build", "--to", "worksheet")
    (code,) = re.findall("<figcaption>(.*?)</figcaption>", Path("dist/mini/en/worksheet-A.html").read_text("utf-8"))
    page = Path(f"dist/forms/mini-A-{code}-worksheet.html")
    assert run("form", code).code == 0
    assert page.read_bytes() == Path("dist/mini/en/worksheet-A.html").read_bytes()
    assert run("form", code, "--name", " Ada Lovelace ").code == 0
    assert "<bdi>Ada Lovelace</bdi>" in page.read_text(encoding="utf-8")
    assert run("form", code, "--name", "Ada", "--class", "7 B", "--id", "12").code == 0
    assert all(text in page.read_text(encoding="utf-8") for text in ("<bdi>Ada</bdi>", "7 B", "12"))


def test_form_with_a_class_and_nobody_in_it(run: Run) -> None:
    refused = run("form", "7K3F-9QX2", "--class", "7 B")
    assert (refused.code, refused.out) == (2, "")
    assert "a class or a number without a name is nobody's" in refused.err


@pytest.mark.parametrize("option", ["--name", "--class", "--id"])
@pytest.mark.parametrize(
    ("name", "said"), [("Ada\nLovelace", "the control character U+000A; remove it"), ("a" * 101, "over 100 characters")]
)
def test_form_with_a_name_that_no_sheet_can_have(run: Run, option: str, name: str, said: str) -> None:
    refused = run("form", "7K3F-9QX2", option, name)
    assert (refused.code, refused.out) == (2, "")
    assert said in " ".join(refused.err.replace("│", "").split())
    assert not Path("dist").exists()


@pytest.mark.parametrize("form", list(Format))
@pytest.mark.parametrize("command", [("check",), ("build",), ("verify", "dist/mini.apkg"), ("show", "gpus")])
def test_every_form_of_every_command(run: Run, command: tuple[str, ...], form: Format) -> None:
    run("build")
    said = run(*command, "--format", form.value)
    assert said.code == 0
    assert said.err == ("no problems\n" if form is Format.FULL else "")
    assert isinstance(said.document["findings"], list) if form is Format.JSON else True


def test_what_acts_on_a_terminal_is_shown_instead(desk: Desk, run: Run) -> None:
    assert "\x1b" not in run("show", "\x1b[31m").err
    assert "␛[31m" in run("show", "\x1b[31m").err
    assert desk.workspace.root == Path()
