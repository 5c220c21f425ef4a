"""QTI packages against the official schema, and as others read them: onyx2moodle, qti-package-maker."""

import zipfile
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from onyx2moodle.parser import AssessmentItem, parse_item
from qti_package_maker.common.package_integrity import check_package

from quizgen.model.blueprint import Output
from quizgen.model.ids import Kind
from quizgen.present.presentation import Listing, Options, Pairs, Recall, Sequence
from quizgen.verify.printed import HOLE
from quizgen.write.exchange.feedback import feedback
from quizgen.write.exchange.qti import write_qti
from quizgen.write.exchange.qti_item import identifier
from quizgen.write.exchange.question import Question

from .conftest import Written
from .hard_texts import ALL_HARD
from .questions import Texts, ask, booklet, carried, hard, wanted

SCHEMAS = Path(__file__).parent / "schemas"


class Beside(etree.Resolver):  # type: ignore[misc]
    """Finds the schemas that a schema refers to beside it."""

    def resolve(self, system_url: str | None, public_id: str | None, context: Any) -> Any:  # noqa: ARG002 - lxml's own
        return self.resolve_filename(str(SCHEMAS / (system_url or "").rpartition("/")[2]), context)


@pytest.fixture(scope="session")
def schema() -> etree.XMLSchema:
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(Beside())
    return etree.XMLSchema(etree.parse(str(SCHEMAS / "imsqti_v2p1.xsd"), parser))


def files(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_every_file_of_the_real_decks_is_valid(schema: etree.XMLSchema, written: tuple[Written, ...]) -> None:
    for one in written:
        contents = files(one.exports[Output.QTI21].data)
        del contents["imsmanifest.xml"]
        assert len(contents) == one.exports[Output.QTI21].count + 1
        for content in contents.values():
            schema.assertValid(etree.fromstring(content))


def test_items_with_hard_texts_are_valid(schema: etree.XMLSchema) -> None:
    contents = files(write_qti(hard(*Kind)).data)
    del contents["imsmanifest.xml"]
    assert len(contents) > 0.8 * len(ALL_HARD) * len(Kind)
    for content in contents.values():
        schema.assertValid(etree.fromstring(content))


def test_schema_refuses_what_is_no_item(schema: etree.XMLSchema) -> None:
    item = files(write_qti(booklet(ask(Kind.CHOICE, "x"))).data)["items/topic.fact-1.slot.choice.en.xml"]
    assert schema.validate(etree.fromstring(item))
    assert not schema.validate(etree.fromstring(item.replace(b"simpleChoice", b"simplestChoice")))


def test_package_maker_finds_nothing_loose(written: tuple[Written, ...], tmp_path: Path) -> None:
    for one in written:
        path = tmp_path / "qti21.zip"
        path.write_bytes(one.exports[Output.QTI21].data)
        assert check_package(str(path)) == []


def test_package_maker_finds_a_key_that_is_not_offered(tmp_path: Path) -> None:
    contents = files(write_qti(booklet(ask(Kind.CHOICE, "x"))).data)
    path = tmp_path / "qti21.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in contents.items():
            archive.writestr(name, content.replace(b"<value>B</value>", b"<value>Z</value>"))
    assert check_package(str(path)) != []


def read_with_onyx(content: bytes, tmp_path: Path) -> AssessmentItem:
    path = tmp_path / "item.xml"
    path.write_bytes(content)
    return parse_item(path)


def text_of(html: str) -> str:
    """The text of what onyx2moodle keeps as markup: escaped from the first element on."""
    head, *rest = html.split("<br/>")
    return "\n".join((head, *map(unescape, rest)))


def of_onyx(item: AssessmentItem, question: Question) -> Texts:
    (stem,) = (element for element in item.body_xml if element.get("class") == "stem")
    texts: Texts = {"id": item.identifier, "told": text_of(item.feedback[0].html), "stem": stem_of(stem)}
    responses = item.response_decls
    choices = (one for each in item.interactions for one in (*each.choices, *each.match_sources, *each.match_targets))
    labels = {choice.identifier: text_of(choice.html) for choice in choices}
    match question.shown.response:
        case Recall():
            assert responses["RESPONSE"].correct_values == [next(iter(responses["RESPONSE"].mapping)).strip()]
            return {**texts, "key": set(responses["RESPONSE"].mapping)}
        case Listing():
            return {**texts, "key": {value for one in responses.values() for value in one.correct_values}}
        case Options():
            return {
                **texts,
                "options": list(labels.values()),
                "key": {labels[v] for v in responses["RESPONSE"].correct_values},
            }
        case Sequence():
            (interaction,) = item.body_xml.iter("{*}orderInteraction")
            events = {choice.get("identifier"): stem_of(choice) for choice in interaction.iter("{*}simpleChoice")}
            return {**texts, "order": [events[value] for value in responses["RESPONSE"].correct_values]}
        case Pairs():
            pairs = (value.split() for value in responses["RESPONSE"].correct_values)
            return {**texts, "pairs": {(labels[left], labels[right]) for left, right in pairs}}


def stem_of(element: Any) -> str:
    parts = [element.text or ""]
    for child in element:
        parts += ["\n" if child.tag.endswith("}br") else HOLE, child.tail or ""]
    return "".join(parts)


def expected(question: Question) -> Texts:
    texts = {**wanted(question), "id": identifier(question.id), "told": feedback(question.shown)}
    texts.pop("correction", None)
    if isinstance(question.shown.response, Listing):  # other names of an answer are in the scoring, which onyx skips
        texts["key"] = {"".join(getattr(part, "text", "") for part in key) for key in question.shown.response.keys}
    return texts


def test_onyx2moodle_reads_every_item_of_the_real_decks(written: tuple[Written, ...], tmp_path: Path) -> None:
    for one in written:
        contents = files(one.exports[Output.QTI21].data)
        for question in one.booklet.questions:
            item = read_with_onyx(contents[f"items/{identifier(question.id)}.xml"], tmp_path)
            assert of_onyx(item, question) == expected(question)


def test_onyx2moodle_reads_hard_texts(tmp_path: Path) -> None:
    """But ideographic and fixed spaces at the ends of an answer, which it strips."""
    booklet_ = hard(*Kind)
    contents = files(write_qti(booklet_).data)
    for question in carried(booklet_, write_qti(booklet_)):
        text = "".join(getattr(part, "text", "") for part in question.shown.background.statements[0])
        if text == text.strip():
            item = read_with_onyx(contents[f"items/{identifier(question.id)}.xml"], tmp_path)
            assert of_onyx(item, question) == expected(question)


def test_manifest_lists_every_file_by_its_type(written: tuple[Written, ...]) -> None:
    contents = files(written[0].exports[Output.QTI21].data)
    manifest = etree.fromstring(contents["imsmanifest.xml"])
    resources = {one.get("href"): one.get("type") for one in manifest.iter("{*}resource")}
    assert set(resources) == set(contents) - {"imsmanifest.xml"}
    assert resources.pop("test.xml") == "imsqti_test_xmlv2p1"
    assert set(resources.values()) == {"imsqti_item_xmlv2p1"}
    assert {one.text for one in manifest.iter("{http://ltsc.ieee.org/xsd/LOM}entry")} == {
        str(question.id) for question in written[0].booklet.questions
    }
