"""Pictures of a package against the bank's: each change of a file, a name or a credit is named."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.diagnostics.rules import Rule
from quizgen.model.ids import EntityId, Kind, TopicId
from quizgen.model.item import Listing, Recall
from quizgen.model.language import ENGLISH
from quizgen.model.picture import Picture, PictureFormat
from quizgen.model.topic import Bank
from quizgen.model.values import Entity
from quizgen.pipeline.workspace import open_project
from quizgen.verify.anki.deck import verify_package
from quizgen.verify.anki.html import PrintedFigure, figures_of
from quizgen.write.anki.pictures import figures, file_name
from tests.authoring import Desk
from tests.hard_project import TEXTS
from tests.pictures import hang_picture, png
from tests.verify.changes import edit_package
from tests.verify.test_hostile_packages import pack_up, unpack
from tests.write.page import read_page
from tests.write.sample import item

RED, GREEN = png(255, 0, 0), png(0, 255, 0)


@pytest.fixture
def bank(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bank:
    """A bank whose deck is built."""
    monkeypatch.chdir(tmp_path)
    desk = Desk()
    hang_picture(desk, RED)
    assert desk.build() == ""
    return open_project(desk.workspace).bank


@pytest.fixture
def package(bank: Bank) -> bytes:  # noqa: ARG001 - whose deck it is
    return Path("dist/mini.apkg").read_bytes()


def rules(bank: Bank, package: bytes) -> set[Rule]:
    return {finding.rule for finding in verify_package(package, "mini.apkg", bank).findings}


def edited(package: bytes, pattern: str, new: str) -> bytes:
    """The package with the first note changed whose picture's HTML has the pattern."""

    def edit(fields: dict[str, str]) -> dict[str, str] | None:
        html = re.sub(pattern, new, fields["Picture"], count=1)
        return {**fields, "Picture": html} if html != fields["Picture"] else None

    return edit_package(package, edit)


def with_media(package: bytes, *files: tuple[str, bytes]) -> bytes:
    """The package with these files as its media."""
    listed = json.dumps({str(number): name for number, (name, _) in enumerate(files)}).encode()
    contents = [(str(number), content) for number, (_, content) in enumerate(files)]
    return pack_up(("collection.anki2", unpack(package)["collection.anki2"]), ("media", listed), *contents)


def name_of(package: bytes) -> str:
    (name,) = json.loads(unpack(package)["media"]).values()
    assert isinstance(name, str)
    return name


def with_entity(bank: Bank, entity: Entity) -> Bank:
    """The bank with the entity in the place of the one that it had of that id."""
    (topic,) = bank.topics.values()
    facts = tuple(
        replace(fact, cells={slot: entity if value == entity else value for slot, value in fact.cells.items()})
        for fact in topic.facts
    )
    return Bank(topics={topic.id: replace(topic, entities={**topic.entities, entity.id: entity}, facts=facts)})


def test_pictures_as_built_are_proven(bank: Bank, package: bytes) -> None:
    assert verify_package(package, "mini.apkg", bank).findings == ()


def test_picture_that_changed_in_the_bank_is_named(bank: Bank, package: bytes) -> None:
    openai = bank.topics[TopicId("mini")].entities[EntityId("openai")]
    assert openai.picture is not None
    for picture in (replace(openai.picture, content=GREEN), replace(openai.picture, credit={}), None):
        changed = with_entity(bank, replace(openai, picture=picture))
        proof = verify_package(package, "mini.apkg", changed)
        assert {finding.rule for finding in proof.findings} == {Rule.WRONG_PICTURE}
        assert {finding.subject.split("/")[1:3] == ["musk-at-openai", "employer"] for finding in proof.findings} == {
            True
        }
        assert proof.proven < proof.keys


@pytest.mark.parametrize(
    ("pattern", "new"),
    [
        (r"<figure>.*</figure>", ""),
        (r'alt="[^"]*"', 'alt="Twitter"'),
        (r"Photo A|写真A", "Photo B"),
        (r"<figcaption>.*</figcaption>", ""),
        (r'src="quizgen-', 'src="other-'),
    ],
    ids=["missing", "another name", "another credit", "no credit", "another file"],
)
def test_change_on_a_card_is_named(bank: Bank, package: bytes, pattern: str, new: str) -> None:
    assert rules(bank, edited(package, pattern, new)) == {Rule.WRONG_PICTURE}


@pytest.mark.parametrize("name", ["../{}", "_{}", "x{}", "{}.html"])
def test_file_under_a_name_around_ours_is_named(bank: Bank, package: bytes, name: str) -> None:
    own = name_of(package)
    changed = edited(package, re.escape(own), name.format(own))
    assert rules(bank, with_media(changed, (own, RED), (name.format(own), RED))) == {Rule.WRONG_PICTURE}


def test_picture_that_is_there_twice_or_named_alone_is_named(bank: Bank, package: bytes) -> None:
    assert rules(bank, edited(package, r"(<figure>.*</figure>)", r"\1\1")) == {Rule.FOREIGN_MARKUP}
    assert rules(bank, edited(package, "<figcaption>", "<figcaption><b>OpenAI</b>")) == {Rule.FOREIGN_MARKUP}


@pytest.mark.parametrize("new", ['<img src="x.png">', '<figure onclick="x()">', "words"])
def test_anything_else_there_is_named(bank: Bank, package: bytes, new: str) -> None:
    assert rules(bank, edited(package, "^<figure>", new)) == {Rule.FOREIGN_MARKUP}
    assert rules(bank, edited(package, "^$", new)) <= {Rule.FOREIGN_MARKUP, Rule.WRONG_PICTURE}


def test_picture_beside_an_answer_that_has_none_is_named(bank: Bank, package: bytes) -> None:
    figure = f'<figure><img src="{name_of(package)}" alt="OpenAI"><figcaption>Photo A</figcaption></figure>'

    def edit(fields: dict[str, str]) -> dict[str, str] | None:
        return {**fields, "Picture": figure} if fields["Id"] == "mini/musk-at-openai/planned/typed/en" else None

    assert rules(bank, edit_package(package, edit)) == {Rule.WRONG_PICTURE}


@pytest.mark.parametrize(
    ("media", "expected"),
    [
        (lambda name: [(name, GREEN)], {Rule.WRONG_PICTURE}),
        (lambda _: [("quizgen-0.png", RED)], {Rule.WRONG_PICTURE, Rule.FOREIGN_PART}),
        (lambda name: [(name, RED), ("_x.js", b"alert(1)")], {Rule.FOREIGN_PART}),
        (lambda name: [(name, RED), (name, RED)], {Rule.WRONG_PICTURE, Rule.FOREIGN_PART}),
        (lambda _: [], {Rule.WRONG_PICTURE}),
    ],
    ids=["another picture", "under another name", "one more", "twice", "none"],
)
def test_change_of_the_files_is_named(
    bank: Bank, package: bytes, media: Callable[[str], list[tuple[str, bytes]]], expected: set[Rule]
) -> None:
    assert rules(bank, with_media(package, *media(name_of(package)))) == expected


def test_file_that_is_listed_and_not_there_is_named(bank: Bank, package: bytes) -> None:
    name = name_of(package)
    data = pack_up(*((entry, content) for entry, content in unpack(package).items() if entry != "0"))
    findings = verify_package(data, "mini.apkg", bank).findings
    assert [one.message for one in findings if one.rule is Rule.FOREIGN_PART] == [
        f'has no file for "{name}", which it lists'
    ]
    assert {one.rule for one in findings} == {Rule.FOREIGN_PART, Rule.WRONG_PICTURE}


def test_name_without_its_hash_is_named(bank: Bank, package: bytes) -> None:
    changed = edited(package, re.escape(name_of(package)), "a.png")
    assert rules(bank, with_media(changed, (name_of(package), RED), ("a.png", RED))) == {Rule.WRONG_PICTURE}


@pytest.mark.parametrize("listed", [b"[]", b'{"1": "a.png"}', b'{"0": 7}', b'{"0": "a.png", "1": "a.png"}', b"null"])
def test_list_of_media_that_is_not_ours_is_named(bank: Bank, package: bytes, listed: bytes) -> None:
    collection = unpack(package)["collection.anki2"]
    data = pack_up(("collection.anki2", collection), ("media", listed), ("0", RED), ("1", RED))
    assert Rule.FOREIGN_PART in rules(bank, data)


@pytest.mark.parametrize("text", TEXTS)
def test_hard_names_and_credits_are_read_back_and_do_not_act(text: str) -> None:
    picture = Picture(content=RED, format=PictureFormat.PNG, credit={ENGLISH: text})
    entity = Entity(id=EntityId("x"), kind="thing", name={ENGLISH: text}, picture=picture)
    html = figures(item(Kind.TYPED, Recall(entity), language=ENGLISH))
    page = read_page(html)
    (image,) = page.all("img")
    assert image.attributes == {"src": file_name(picture), "alt": " ".join(text.splitlines())}
    assert page.one("figcaption") == text
    assert page.below[0].below[0] is image
    line = " ".join(text.splitlines())
    assert figures_of(html) == (PrintedFigure(file_name(picture), line, "", text),)
    other = replace(entity, id=EntityId("y"), name={ENGLISH: "other"})
    several = figures(item(Kind.SET, Listing((entity, other)), language=ENGLISH))
    assert [name.text for name in read_page(several).all("b")] == [line, "other"]
    assert [figure.label for figure in figures_of(several)] == [line, "other"]
