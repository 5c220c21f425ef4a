"""Decks built: what is written, what moves when something changes, and what stays when something is wrong."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from quizgen.diagnostics.diagnostic import Findings
from quizgen.diagnostics.render import render_concise, render_full
from quizgen.pipeline.building import Build, Order, build_decks

from ..authoring import DECK, FACTS, TEMPLATES, Desk
from .built import LOCK, PACKAGE, entries, listing, mods

LATER = 1_800_000_000


def build(desk: Desk, *decks: str, now: int = 1_700_000_000, output: Path = Path("dist")) -> Build:
    return build_decks(desk.workspace, Order(decks=decks, output=output, now=now))


def told(findings: Findings) -> list[str]:
    return render_concise(findings).splitlines()


def test_build_writes_the_package_and_the_lock(desk: Desk) -> None:
    before = set(listing())
    built = build(desk)
    assert built.findings == ()
    assert set(listing()) - before == {"dist/mini.apkg", "decks/mini.lock"}
    (proof,) = built.files
    assert (proof.path, proof.keys, proof.proven) == ("dist/mini.apkg", 42, 42)


def test_package_has_the_times_of_the_lock(desk: Desk) -> None:
    build(desk)
    assert mods() == {item: entry.mod for item, entry in entries().items()}
    assert set(mods().values()) == {1_700_000_000}


def test_second_build_writes_the_same_bytes_whatever_the_time(desk: Desk) -> None:
    build(desk)
    before = listing()
    assert build(desk, now=LATER).findings == ()
    assert listing() == before


def test_build_without_its_lock_is_the_same_at_the_same_time(desk: Desk) -> None:
    build(desk)
    before = listing()
    LOCK.unlink()
    PACKAGE.unlink()
    build(desk)
    assert listing() == before


def moved(desk: Desk, path: Path, old: str, new: str) -> set[str]:
    """The items whose notes get a new time once the file has `new` in the place of `old`."""
    build(desk)
    before = entries()
    desk.replace(path, old, new)
    assert build(desk, now=LATER).findings == ()
    after = entries()
    assert after.keys() == before.keys()
    changed = {item for item in after if after[item].mod != before[item].mod}
    assert changed == {item for item in after if after[item].digest != before[item].digest}
    assert {after[item].mod for item in changed} <= {LATER}
    assert mods() == {item: entry.mod for item, entry in after.items()}
    return changed


def of_facts(*facts: str) -> set[str]:
    return {item for item in entries() if item.split("/")[1] in facts}


def test_changed_cell_moves_the_notes_of_its_fact(desk: Desk) -> None:
    desk.replace(DECK, "seed: 7", "seed: 7\nanki: {kinds: [typed, cloze]}")
    desk.replace(FACTS, "quote: [1万個, 1万ドル]", "quote: [1万個, 1万ドル, 2万ドル]")
    assert moved(desk, FACTS, "price: 10000 USD", "price: 20000 USD") == of_facts("gpus")


def test_changed_stem_moves_the_notes_that_show_it(desk: Desk) -> None:
    changed = moved(desk, TEMPLATES, "How long was {{ person }} at", "For how long was {{ person }} at")
    assert changed == {item for item in entries() if item.endswith(("/planned/typed/en", "/planned/choice/en"))}


def test_changed_entity_moves_the_notes_that_name_it(desk: Desk) -> None:
    desk.replace(DECK, "seed: 7", "seed: 7\nanki: {kinds: [typed, cloze]}")
    changed = moved(desk, FACTS, "en: Elon Musk", "en: Elon R. Musk")
    assert changed == {item for item in of_facts("musk-at-openai") if item.endswith("/en")}


def test_changed_tag_moves_every_note(desk: Desk) -> None:
    assert moved(desk, DECK, "seed: 7", "seed: 7\nanki: {tags: [news]}") == set(entries())


def test_changed_description_moves_no_note(desk: Desk) -> None:
    assert moved(desk, DECK, "seed: 7", "seed: 7\ndescription: {ja: 試し, en: A trial}") == set()


def test_note_that_goes_keeps_its_time_in_the_lock(desk: Desk) -> None:
    build(desk)
    before = entries()
    desk.replace(DECK, "seed: 7", "seed: 7\nanki: {kinds: [typed]}")
    build(desk, now=LATER)
    assert entries() == before
    assert set(mods()) == {item for item in before if "/typed/" in item}


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (FACTS, "planned: 3 months", "planned: 3 moons"),
        (FACTS, "facts:\n", "facts: [\n"),
        (FACTS, "person: hotz\n", "person: hots\n"),
        (TEMPLATES, "{{ start }}に", "{{ begin }}に"),
        (TEMPLATES, "kinds: [typed, choice]", "kinds: [guess]"),
        (DECK, "topics: [mini]", "topics: [maxi]"),
        (DECK, "seed: 7", "seed: seven"),
    ],
)
def test_error_in_any_file_leaves_everything_as_it_was(desk: Desk, path: Path, old: str, new: str) -> None:
    build(desk)
    desk.replace(path, old, new)
    before = listing()
    built = build(desk, now=LATER)
    assert built.files == ()
    assert any(line.startswith(f"{path.as_posix()}:") and ": error[" in line for line in told(built.findings))
    assert listing() == before


def test_error_in_one_deck_keeps_every_deck_from_being_built(desk: Desk) -> None:
    desk.write("decks/other.yaml", DECK.read_text(encoding="utf-8").replace("Trial", "Other").replace("mini", "maxi"))
    before = listing()
    assert told(build(desk, "mini").findings) == ['decks/other.yaml:1:1: error[unknown-topic] no topic "maxi"']
    assert listing() == before


def test_deck_without_items(desk: Desk) -> None:
    desk.replace(DECK, "seed: 7", "seed: 7\nanki: {kinds: [matching]}")
    before = listing()
    built = build(desk)
    assert built.files == ()
    assert render_full(built.findings) == snapshot("""\
error[empty-deck]: deck "mini" has no items
 --> decks/mini.yaml:1:1
  |
1 | deck: Trial
  | ^^^^
  = help: ask for more kinds
""")
    assert listing() == before


def test_unknown_deck(desk: Desk) -> None:
    before = listing()
    built = build(desk, "mimi", "mini")
    assert built.files == ()
    assert render_full(built.findings) == snapshot("""\
error[unknown-deck]: no deck "mimi"
 --> decks
  = help: did you mean "mini"?
""")
    assert listing() == before


def test_only_the_decks_named_are_built(desk: Desk) -> None:
    desk.write("decks/other.yaml", DECK.read_text(encoding="utf-8").replace("Trial", "Other"))
    assert [file.path for file in build(desk, "other").files] == ["dist/other.apkg"]
    assert [file.path for file in build(desk).files] == ["dist/mini.apkg", "dist/other.apkg"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", ""),
        ("rubbish\n", "decks/mini.lock:1:1: error[bad-lock] the lock's first line is not the one this version of"),
        ("<<<<<<< ours\n", "decks/mini.lock:1:1: error[bad-lock] the lock's first line is not the one this version of"),
    ],
)
def test_lock_that_is_none(desk: Desk, text: str, line: str) -> None:
    build(desk)
    desk.write(LOCK, text)
    before = listing()
    built = build(desk, now=LATER)
    assert [told_line.startswith(line) for told_line in told(built.findings)] == [True] * bool(line)
    assert (listing() == before) == bool(line)


def test_lock_with_a_damaged_line(desk: Desk) -> None:
    build(desk)
    desk.write(LOCK, LOCK.read_bytes().replace(b"\t1700000000\n", b"\tyesterday\n", 1))
    before = listing()
    built = build(desk, now=LATER)
    assert built.files == ()
    assert told(built.findings) == [
        'decks/mini.lock:2:1: error[bad-lock] the lock\'s time of "mini/gpus/buyer/cloze/en" is damaged'
    ]
    assert listing() == before


def test_lock_that_is_a_folder(desk: Desk) -> None:
    LOCK.mkdir()
    built = build(desk)
    assert told(built.findings) == ["decks/mini.lock: error[unreadable-file] not a file"]
    assert not PACKAGE.parent.exists()


def test_output_that_is_a_file(desk: Desk) -> None:
    desk.write("dist", "mine")
    before = listing()
    built = build(desk)
    assert built.files == ()
    assert render_full(built.findings) == snapshot("""\
error[unwritable-file]: cannot be written: File exists
 --> dist
  = help: what was there before is as it was
""")
    assert listing() == before


def test_package_in_whose_place_a_folder_stands(desk: Desk) -> None:
    PACKAGE.mkdir(parents=True)
    before = listing()
    built = build(desk)
    (line,) = told(built.findings)
    assert line.startswith("dist/mini.apkg: error[unwritable-file] cannot be written: ")
    assert listing() == before


def refuse_at(call: int, name: str) -> Callable[..., int]:
    """The system's function of that name, for which the disk is full at the given call."""
    function, calls = getattr(os, name), [0]

    def refuse(*arguments: object, **options: object) -> int:
        calls[0] += 1
        if calls[0] == call:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return int(function(*arguments, **options) or 0)

    return refuse


@pytest.mark.parametrize("nameless", [True, False])
@pytest.mark.parametrize(("name", "call"), [("write", 1), ("write", 2), ("fsync", 1), ("fsync", 2), ("replace", 1)])
def test_full_disk_leaves_everything_as_it_was(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, name: str, call: int, *, nameless: bool
) -> None:
    build(desk)
    desk.replace(FACTS, "en: Elon Musk", "en: Elon R. Musk")
    before = listing()
    with monkeypatch.context() as disk:
        if not nameless:
            disk.setattr("quizgen.write.files._NAMELESS", 0)
        disk.setattr(os, name, refuse_at(call, name))
        built = build(desk, now=LATER)
    assert told(built.findings) == ["dist/mini.apkg: error[unwritable-file] cannot be written: No space left on device"]
    assert built.findings[0].help == "what was there before is as it was"
    assert built.files == ()
    assert listing() == before
    assert build(desk, now=LATER).findings == ()


def test_second_file_that_cannot_be_placed_leaves_both_as_they_were(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(desk)
    desk.replace(FACTS, "en: Elon Musk", "en: Elon R. Musk")
    before = listing()
    with monkeypatch.context() as disk:
        disk.setattr(os, "replace", refuse_at(2, "replace"))
        built = build(desk, now=LATER)
    assert [line.split("] ")[0] for line in told(built.findings)] == ["dist/mini.apkg: error[unwritable-file"]
    assert listing() == before


def test_key_that_cannot_be_proven_is_not_put_in_place(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    build(desk)
    before = listing()
    monkeypatch.setattr("quizgen.wording.values.Wording.say", lambda *_: "nonsense")
    built = build(desk, now=LATER)
    assert {line.split(": ")[1].split("[")[0] for line in told(built.findings)} == {"error"}
    assert [file.proven < file.keys for file in built.files] == [True]
    assert listing() == before
