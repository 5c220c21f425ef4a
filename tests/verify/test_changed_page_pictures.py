"""Pictures of a page against the bank's: each change of a picture, a name or a credit is named, and each stray."""

import copy
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest

from quizgen.diagnostics.rules import Rule
from quizgen.model.blueprint import Output
from quizgen.model.ids import EntityId, Kind, TopicId
from quizgen.model.item import Recall
from quizgen.model.language import ENGLISH
from quizgen.model.picture import Picture, PictureFormat
from quizgen.model.topic import Bank
from quizgen.model.values import Entity
from quizgen.pipeline.building import Order, build_decks
from quizgen.pipeline.workspace import open_project
from quizgen.verify.page.document import read_page
from quizgen.verify.page.pictures import read_pictures, read_shown
from quizgen.verify.page.quiz import verify_page
from quizgen.verify.printed import PrintedPicture
from quizgen.write.page.album import Album
from tests.authoring import TEMPLATES, Desk
from tests.hard_project import TEXTS
from tests.pictures import hang_picture, png
from tests.verify.test_changed_pages import Data, bound
from tests.verify.test_changed_pictures import with_entity
from tests.write.sample import item

QUESTION = """
      - ask: employer
        stem: {ja: "{{ person }}が加わったのはどこか。", en: "Which company did {{ person }} join?"}
        kinds: [typed]
"""
RED, GREEN = png(255, 0, 0), png(0, 255, 0)
SHOWS = {f"mini/musk-at-openai/employer/{kind}/en" for kind in ("cloze", "typed")}


@pytest.fixture
def bank(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bank:
    """A bank whose deck's pages are built."""
    monkeypatch.chdir(tmp_path)
    desk = Desk()
    hang_picture(desk, RED)
    desk.replace(TEMPLATES, "        kinds: [typed, choice]\n", f"        kinds: [typed, choice]{QUESTION}")
    build = build_decks(desk.workspace, Order(decks=(), output=Path("dist"), now=1, outputs=(Output.QUIZ,)))
    assert build.findings == ()
    return open_project(desk.workspace).bank


@pytest.fixture
def page(bank: Bank) -> bytes:  # noqa: ARG001 - whose page it is
    return Path("dist/mini/en/quiz.html").read_bytes()


@pytest.fixture
def data(page: bytes) -> Data:
    read: Any = read_page(page).data
    return copy.deepcopy(read)


def picture_of(content: bytes, media_type: str = "image/png") -> Data:
    return {"type": media_type, "content": b64encode(content).decode()}


def one(data: Data) -> Data:
    """An item that shows a picture."""
    return next(item for item in data["items"] if "pictures" in item)


def test_pictures_as_built_are_proven(bank: Bank, page: bytes, data: Data) -> None:
    assert verify_page(page, "quiz.html", bank).findings == ()
    assert data["pictures"] == [picture_of(RED)]
    shown = {item["id"]: item["pictures"] for item in data["items"] if "pictures" in item}
    assert shown == {id_: [{"picture": 0, "name": "OpenAI", "credit": "Photo A"}] for id_ in SHOWS}


def test_page_without_pictures_says_nothing_of_any(bank: Bank) -> None:
    entity = bank.topics[TopicId("mini")].entities[EntityId("twitter")]
    album = Album([item(Kind.TYPED, Recall(entity), language=ENGLISH)])
    assert (album.pictures(), album.shown(item(Kind.TYPED, Recall(entity)))) == ({}, {})


def test_picture_that_changed_in_the_bank_is_named(bank: Bank, page: bytes) -> None:
    openai = bank.topics[TopicId("mini")].entities[EntityId("openai")]
    assert openai.picture is not None
    for picture in (replace(openai.picture, content=GREEN), replace(openai.picture, credit={}), None):
        proof = verify_page(page, "quiz.html", with_entity(bank, replace(openai, picture=picture)))
        assert {finding.rule for finding in proof.findings} == {Rule.WRONG_PICTURE}
        assert {finding.subject for finding in proof.findings} == SHOWS
        assert proof.proven == proof.keys - len(SHOWS)


def show_another(data: Data) -> None:
    data["pictures"].append(picture_of(GREEN))
    one(data)["pictures"][0]["picture"] = 1


def show_none(data: Data) -> None:
    del one(data)["pictures"]


def show_it_twice(data: Data) -> None:
    one(data)["pictures"] *= 2


def call_it_otherwise(data: Data) -> None:
    one(data)["pictures"][0]["name"] = "Twitter"


def credit_another(data: Data) -> None:
    one(data)["pictures"][0]["credit"] = "Photo B"


def credit_nobody(data: Data) -> None:
    one(data)["pictures"][0]["credit"] = ""


def show_it_elsewhere(data: Data) -> None:
    asked = next(item for item in data["items"] if "pictures" not in item and item["kind"] == "typed")
    asked["pictures"] = copy.deepcopy(one(data)["pictures"])


@pytest.mark.parametrize(
    "change",
    [show_another, show_none, show_it_twice, call_it_otherwise, credit_another, credit_nobody, show_it_elsewhere],
    ids=attrgetter("__name__"),
)
def test_change_of_an_item_is_named(bank: Bank, data: Data, change: Callable[[Data], None]) -> None:
    change(data)
    proof = verify_page(bound(data), "quiz.html", bank)
    assert {finding.rule for finding in proof.findings} == {Rule.WRONG_PICTURE}
    assert len({finding.subject for finding in proof.findings}) == 1
    assert proof.proven == proof.keys - 1


def test_other_bytes_are_named(bank: Bank, data: Data) -> None:
    data["pictures"] = [picture_of(GREEN)]
    findings = verify_page(bound(data), "quiz.html", bank).findings
    assert {(finding.rule, finding.subject) for finding in findings} == {(Rule.WRONG_PICTURE, id_) for id_ in SHOWS}


def test_picture_that_no_item_shows_is_named(bank: Bank, data: Data) -> None:
    data["pictures"].append(picture_of(GREEN))
    (finding,) = verify_page(bound(data), "quiz.html", bank).findings
    assert (finding.rule, finding.message) == (Rule.FOREIGN_PART, "has 1 picture that no item shows")


@pytest.mark.parametrize(
    "pictures",
    [
        [],
        {},
        [picture_of(RED), picture_of(RED)],
        [picture_of(RED, "image/svg+xml")],
        [picture_of(RED, "image/jpeg")],
        [picture_of(b"<svg onload='alert(1)'/>", "image/svg+xml")],
        [{**picture_of(RED), "content": f"{picture_of(RED)['content']}\n"}],
        [{**picture_of(RED), "content": f'{picture_of(RED)["content"]}"'}],
        [{**picture_of(RED), "content": "あ"}],
        [{**picture_of(RED), "content": 7}],
        [{**picture_of(RED), "more": 1}],
        ["quizgen.png"],
    ],
)
def test_pictures_that_are_not_ours_are_refused(bank: Bank, data: Data, pictures: object) -> None:
    data["pictures"] = pictures
    (finding,) = verify_page(bound(data), "quiz.html", bank).findings
    assert finding.rule is Rule.UNREADABLE_BUILD
    assert finding.message.startswith("the page holds ")


def test_base64_that_says_more_than_its_bytes_is_refused(bank: Bank, data: Data) -> None:
    encoded = b64encode(RED + b"\0" * (1 - len(RED) % 3)).decode()
    assert encoded.endswith("AA==")
    data["pictures"] = [{"type": "image/png", "content": encoded.replace("AA==", "AB==")}]
    (finding,) = verify_page(bound(data), "quiz.html", bank).findings
    assert finding.message == "the page holds a picture that cannot be read"


@pytest.mark.parametrize("text", TEXTS)
def test_hard_names_and_credits_are_read_back(text: str) -> None:
    picture = Picture(content=RED, format=PictureFormat.PNG, credit={ENGLISH: text})
    entity = Entity(id=EntityId("x"), kind="thing", name={ENGLISH: text}, picture=picture)
    asked = item(Kind.TYPED, Recall(entity), language=ENGLISH)
    album = Album([asked, asked])
    pictures = read_pictures(album.pictures()["pictures"])
    assert pictures == (RED,)
    assert read_shown(album.shown(asked)["pictures"], pictures) == (PrintedPicture(text, text, RED),)
