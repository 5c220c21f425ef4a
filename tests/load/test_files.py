"""Files that are missing, cannot be read, or hold something other than UTF-8 text."""

import os
import shutil
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from quizgen.load import files

from ..authoring import DECK, FACTS, TEMPLATES, Desk


def test_missing_folders_are_reported(desk: Desk) -> None:
    shutil.rmtree("questions")
    shutil.rmtree("decks")
    assert desk.report() == snapshot("""\
error[missing-file]: no such folder
 --> decks
  = help: make it, with a deck in it

error[missing-file]: no such folder
 --> questions
  = help: make it, with a topic in it
""")


def test_topic_without_templates_is_reported(desk: Desk) -> None:
    TEMPLATES.unlink()
    assert desk.report() == snapshot("""\
error[missing-file]: no such file
 --> questions/mini/templates.yaml
  = help: make it, or mend what names it
""")


def test_topic_without_facts_is_reported(desk: Desk) -> None:
    FACTS.unlink()
    assert desk.report() == snapshot("""\
error[missing-file]: no such file
 --> questions/mini/facts.yaml
  = help: make it, or mend what names it
""")


def test_folder_in_the_place_of_a_file_is_reported(desk: Desk) -> None:
    DECK.unlink()
    DECK.mkdir()
    assert desk.report() == snapshot("""\
error[unreadable-file]: not a file
 --> decks/mini.yaml
  = help: put a text file in its place
""")


def test_device_in_the_place_of_a_file_is_reported(desk: Desk) -> None:
    DECK.unlink()
    DECK.symlink_to(os.devnull)
    assert desk.report() == snapshot("""\
error[unreadable-file]: not a file
 --> decks/mini.yaml
  = help: put a text file in its place
""")


def test_pipe_in_the_place_of_a_file_is_not_waited_for(desk: Desk) -> None:
    DECK.unlink()
    os.mkfifo(DECK)
    assert desk.report() == snapshot("""\
error[unreadable-file]: not a file
 --> decks/mini.yaml
  = help: put a text file in its place
""")


def test_link_to_itself_is_reported(desk: Desk) -> None:
    DECK.unlink()
    DECK.symlink_to(DECK.name)
    assert desk.report() == snapshot("""\
error[unreadable-file]: Too many levels of symbolic links
 --> decks/mini.yaml
  = help: let it be read by whoever runs quizgen
""")


def test_folder_that_links_to_itself_is_no_topic(desk: Desk) -> None:
    Path("questions/loop").symlink_to("loop")
    assert desk.report() == ""


def test_folder_that_may_not_be_listed_is_reported(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert desk.report() == snapshot("""\
error[unreadable-file]: Permission denied
 --> questions
  = help: let it be read by whoever runs quizgen
""")


def test_large_file_is_reported(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "SIZE_LIMIT", 1024 * 1024)
    desk.write(DECK, "# " + "x" * 1024 * 1024)
    assert desk.report() == snapshot("""\
error[file-too-large]: over 1 MiB
 --> decks/mini.yaml:1:1
  |
1 |
  | ^
  = help: split the topic
""")


def test_bytes_that_are_no_utf8_are_pointed_at(desk: Desk) -> None:
    desk.write(DECK, "deck: 試し\ntopics: [ミニ".encode() + b"\xff]\n")
    assert desk.report() == snapshot("""\
error[bad-encoding]: not UTF-8
 --> decks/mini.yaml:2:12
  |
2 | topics: [ミニ�]
  |              ^
  = help: save the file as UTF-8
""")


def test_bytes_that_are_no_utf8_are_pointed_at_behind_a_byte_order_mark(desk: Desk) -> None:
    desk.write(DECK, b"\xef\xbb\xbf# \xff\n")
    assert desk.report() == snapshot("""\
error[bad-encoding]: not UTF-8
 --> decks/mini.yaml:1:3
  |
1 | # �
  |   ^
  = help: save the file as UTF-8
""")


def test_utf16_is_reported(desk: Desk) -> None:
    desk.write(DECK, "deck: 試し\n".encode("utf-16"))
    assert desk.report() == snapshot("""\
error[bad-encoding]: not UTF-8
 --> decks/mini.yaml:1:1
  |
1 | ��d␀e␀c␀k␀:␀ ␀f�W0
  | ^
  = help: save the file as UTF-8
""")


def test_shift_jis_is_reported(desk: Desk) -> None:
    desk.write(DECK, "seed: 1\ndeck: 試し\n".encode("shift-jis"))
    assert desk.report() == snapshot("""\
error[bad-encoding]: not UTF-8
 --> decks/mini.yaml:2:7
  |
2 | deck: ����
  |       ^
  = help: save the file as UTF-8
""")


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_other_line_ends_mean_the_same(desk: Desk, end: str) -> None:
    whole = desk.topic()
    for path in (FACTS, TEMPLATES, DECK):
        desk.write(path, path.read_text(encoding="utf-8").replace("\n", end))
    topic = desk.topic()
    assert topic == whole
    assert [str(fact.span) for fact in topic.facts] == [str(fact.span) for fact in whole.facts]


def test_byte_order_mark_is_no_part_of_the_text(desk: Desk) -> None:
    whole = desk.topic()
    for path in (FACTS, TEMPLATES, DECK):
        desk.write(path, b"\xef\xbb\xbf" + path.read_bytes())
    topic = desk.topic()
    assert topic == whole
    assert str(topic.span) == "questions/mini/facts.yaml:1:1"


def test_files_beside_topics_are_nobodys(desk: Desk) -> None:
    desk.write("questions/README.md", "# Topics")
    desk.write("questions/.drafts/facts.yaml", "[")
    desk.write("questions/shared/unused.yaml", "[")
    assert desk.report() == ""


@pytest.mark.parametrize("name", ["Mini", "1st", "mini topic", "ミニ"])
def test_folder_with_no_name_for_a_topic_is_reported(desk: Desk, name: str) -> None:
    Path("questions", name).mkdir()
    assert desk.report() == (
        f'error[bad-name]: "{name}" is no name for a topic\n --> questions/{name}\n  = help: use a-z, 0-9, - and _\n'
    )


def test_name_in_no_encoding_is_shown_by_its_bytes(desk: Desk) -> None:
    os.mkdir(b"questions/\xff\x1b[31m")  # noqa: PTH102 - only bytes can say this
    assert desk.report() == snapshot("""\
error[bad-name]: "<U+DCFF>␛[31m" is no name for a topic
 --> questions/<U+DCFF>␛[31m
  = help: use a-z, 0-9, - and _
""")


def test_output_that_cannot_be_written_is_reported(desk: Desk) -> None:
    desk.write("dist", "a file")
    assert "error[unwritable-file]: cannot be written: " in desk.build()
    assert Path("dist").read_text(encoding="utf-8") == "a file"
    assert sorted(path.name for path in Path("decks").iterdir()) == ["mini.yaml"]
