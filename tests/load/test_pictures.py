"""Pictures that entities have: files beside the facts, whole and of a known format."""

import os
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from quizgen.load.pictures import SIZE_LIMIT
from quizgen.model.ids import EntityId
from quizgen.model.picture import Picture, PictureFormat

from ..authoring import FACTS, Desk
from ..pictures import png

FOLDER = FACTS.parent
OPENAI = "openai: {kind: organization, "


def picture_of(desk: Desk, written: str) -> Picture | None:
    desk.replace(FACTS, OPENAI, f"{OPENAI}picture: {written}, ")
    return desk.topic().entities[EntityId("openai")].picture


def found(desk: Desk, written: str) -> str:
    return desk.facts(OPENAI, f"{OPENAI}picture: {written}, ")


@pytest.mark.parametrize(
    ("content", "format_"),
    [
        (png(1, 2, 3), PictureFormat.PNG),
        (b"\xff\xd8\xff\xe0" + b" and so on" * 20 + b"\xff\xd9", PictureFormat.JPEG),
        (b"GIF89a" + b" and so on" * 5 + b"\x00;", PictureFormat.GIF),
        (b"RIFF\x22\x00\x00\x00WEBPVP8 " + b"and so on " * 5, PictureFormat.WEBP),
    ],
)
def test_format_is_that_of_the_file_whatever_it_is_called(desk: Desk, content: bytes, format_: PictureFormat) -> None:
    desk.write(FOLDER / "office.xyz", content)
    assert picture_of(desk, "office.xyz") == Picture(content=content, format=format_, credit={})


def test_credit_is_in_each_language(desk: Desk) -> None:
    desk.write(FOLDER / "office.png", png(1, 2, 3))
    picture = picture_of(desk, "{file: office.png, credit: {ja: 写真：社員, en: 'Photo: staff'}}")
    assert picture is not None
    assert picture.credit == {"ja": "写真：社員", "en": "Photo: staff"}


def test_topics_may_share_one(desk: Desk) -> None:
    desk.write("questions/shared/office.png", png(1, 2, 3))
    assert picture_of(desk, "../shared/office.png") is not None


def test_sibling_may_have_one_too(desk: Desk) -> None:
    desk.write(FOLDER / "meta.png", png(1, 2, 3))
    desk.replace(FACTS, "{ja: メタ, en: Meta}}", "{ja: メタ, en: Meta}, picture: meta.png}")
    assert desk.topic().siblings[EntityId("meta")].picture is not None


def test_missing_file_is_reported_where_it_is_named(desk: Desk) -> None:
    assert found(desk, "office.png") == snapshot("""\
error[missing-file]: no file questions/mini/office.png
  --> questions/mini/facts.yaml:10:41
   |
10 |   openai: {kind: organization, picture: office.png, name: {ja: オープンAI, en: OpenAI}}
   |                                         ^^^^^^^^^^
   = help: put it there, or mend the name
""")


def test_file_that_is_no_picture_is_reported(desk: Desk) -> None:
    desk.write(FOLDER / "office.png", "<svg/>")
    assert found(desk, "office.png") == snapshot("""\
error[bad-value]: "office.png" is no PNG, JPEG, GIF or WebP picture
  --> questions/mini/facts.yaml:10:41
   |
10 |   openai: {kind: organization, picture: office.png, name: {ja: オープンAI, en: OpenAI}}
   |                                         ^^^^^^^^^^
   = help: save it as one of these
""")


@pytest.mark.parametrize(
    "content",
    [
        png(1, 2, 3)[:40],
        b"\xff\xd8\xff",
        b"\xff\xd8\xff\xe0" + bytes(300),
        b"GIF89a",
        b"RIFF\xff\xff\x00\x00WEBP" + bytes(99),
    ],
)
def test_picture_that_breaks_off_is_reported(desk: Desk, content: bytes) -> None:
    desk.write(FOLDER / "office.png", content)
    assert 'error[bad-value]: "office.png" breaks off before its end' in found(desk, "office.png")


def test_file_that_is_too_large_is_reported(desk: Desk) -> None:
    desk.write(FOLDER / "office.png", png(1, 2, 3).ljust(SIZE_LIMIT + 1, b"\0"))
    assert found(desk, "office.png") == snapshot("""\
error[file-too-large]: questions/mini/office.png has over 2 MiB
  --> questions/mini/facts.yaml:10:41
   |
10 |   openai: {kind: organization, picture: office.png, name: {ja: オープンAI, en: OpenAI}}
   |                                         ^^^^^^^^^^
   = help: save it smaller: 1,000 pixels are plenty on a card
""")


def test_way_out_of_the_questions_folder_is_reported(desk: Desk) -> None:
    assert 'error[bad-value]: "../../office.png" leads out of the questions folder' in found(desk, "../../office.png")


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo], ids=["folder", "pipe"])
def test_what_is_no_file_is_reported(desk: Desk, make: "os.PathLike[str]") -> None:
    make(FOLDER / "office.png")  # type: ignore[operator]
    assert "error[unreadable-file]: questions/mini/office.png is not a file" in found(desk, "office.png")


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ("[a.png, b.png]", "wrong-type"),
        ("''", "wrong-type"),
        ("{credit: me}", "missing-key"),
        ("{file: office.png, author: me}", "unknown-key"),
        ("{file: office.png, credit: {fr: moi}}", "unknown-language"),
    ],
)
def test_shape_is_checked(desk: Desk, written: str, rule: str) -> None:
    desk.write(FOLDER / "office.png", png(1, 2, 3))
    assert found(desk, written).startswith(f"error[{rule}]")
