"""Pictures in real Anki: the answer's, on backs alone, and a changed one arrives without a review lost."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from anki.collection import Collection  # noqa: F401 - real Anki's modules load in this order only

from quizgen.pipeline.building import Order, build_decks
from tests.authoring import FACTS, Desk
from tests.learner import Learner
from tests.pictures import hang_picture, png
from tests.write.page import Element, read_page

HOTZ = "hotz: {kind: person, "
BLUE, RED = png(0, 0, 255), png(255, 0, 0)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.chdir(tmp_path)
    desk = Desk()
    desk.write(FACTS.parent / "hotz.png", BLUE)
    hang_picture(desk, RED)
    desk.replace(FACTS, HOTZ, f"{HOTZ}picture: hotz.png, ")
    return desk


def build(desk: Desk, now: int = 1_700_000_000) -> bytes:
    result = build_decks(desk.workspace, Order(decks=(), output=Path("dist"), now=now))
    assert result.findings == ()
    assert all(proof.proven == proof.keys for proof in result.files)
    return Path("dist/mini.apkg").read_bytes()


def sides(learner: Learner) -> Iterator[tuple[str, Element, Element]]:
    for card in map(learner.col.get_card, learner.col.find_cards("")):
        output = card.render_output()
        yield card.note()["Id"], read_page(output.question_text), read_page(output.answer_text)


def test_answers_have_their_pictures_on_the_back_and_nothing_else_has_any(learner: Learner, desk: Desk) -> None:
    learner.take(build(desk))
    shown = {id_: [img.attributes["alt"] for img in back.all("img")] for id_, _, back in sides(learner)}
    expected = {
        "hotz-at-twitter/person": {"ja": ["ジョージ・ホッツ"], "en": ["George Hotz"]},
        "musk-at-openai/employer": {"ja": ["オープンAI"], "en": ["OpenAI"]},
    }
    assert {tuple(id_.split("/")[1:3]) for id_, names in shown.items() if names} == {
        tuple(cell.split("/")) for cell in expected
    }
    for id_, names in shown.items():
        _, fact, slot, _, language = id_.split("/")
        assert names == expected.get(f"{fact}/{slot}", {}).get(language, [])
    assert not any(front.all("img") for _, front, _ in sides(learner))


def test_file_and_credit_arrive(learner: Learner, desk: Desk) -> None:
    learner.take(build(desk))
    backs = {id_: back for id_, _, back in sides(learner)}
    back = backs["mini/musk-at-openai/employer/cloze/ja"]
    (image,) = back.all("img")
    assert back.one("figcaption") == "写真A"
    assert (Path(learner.col.media.dir()) / image.attributes["src"]).read_bytes() == RED
    assert {file.read_bytes() for file in Path(learner.col.media.dir()).iterdir()} == {BLUE, RED}


def test_changed_picture_arrives_and_every_review_stays(learner: Learner, desk: Desk) -> None:
    learner.take(build(desk))
    deck = learner.col.decks.id_for_name("Trial")
    assert deck is not None
    learner.col.decks.select(deck)
    while card := learner.col.sched.getCard():
        learner.col.sched.answerCard(card, 4)
    before = {id_: learner.col.get_card(id_).ivl for id_ in learner.col.find_cards("-is:new")}
    assert before
    green = png(0, 255, 0)
    desk.write(FACTS.parent / "openai.png", green)
    log = learner.take(build(desk, 1_700_500_000))
    changed = {fields.fields[0] for fields in log.updated}
    assert changed
    assert all("musk-at-openai/employer" in id_ for id_ in changed)
    assert (len(log.new), len(log.conflicting)) == (0, 0)
    assert {id_: learner.col.get_card(id_).ivl for id_ in before} == before
    for id_, _, back in sides(learner):
        for image in back.all("img"):
            content = (Path(learner.col.media.dir()) / image.attributes["src"]).read_bytes()
            assert content == (green if "openai" in id_ else BLUE)
            assert sha256(content).hexdigest()[:20] in image.attributes["src"]
