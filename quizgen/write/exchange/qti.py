"""A QTI 2.1 package: a file an item, a test over all of them, and the manifest that lists them."""

from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from quizgen.model.ids import Kind
from quizgen.write.exchange.carried import Export, carry
from quizgen.write.exchange.qti_item import identifier, render_item, root
from quizgen.write.exchange.question import Booklet, Question
from quizgen.write.exchange.tree import check_text, to_bytes

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The same for every build, and the earliest that a zip file can name."""

_MANIFEST = "http://www.imsglobal.org/xsd/imscp_v1p1"
_LEARNING_OBJECT = "http://ltsc.ieee.org/xsd/LOM"
_QTI_METADATA = "http://www.imsglobal.org/xsd/imsqti_metadata_v2p1"

_TEST = "test"
_INTERACTIONS = {
    Kind.CHOICE: "choiceInteraction",
    Kind.TRUE_FALSE: "choiceInteraction",
    Kind.ORDERING: "orderInteraction",
    Kind.MATCHING: "matchInteraction",
}
_USUAL_INTERACTION = "textEntryInteraction"


def write_qti(booklet: Booklet) -> Export:
    """The booklet as a content package, the same bytes for the same questions."""
    pieces, losses = carry(booklet, lambda question: (question, render_item(question)))
    questions = [question for question, _ in pieces]
    files = {
        "imsmanifest.xml": to_bytes(_manifest(booklet, questions)),
        f"{_TEST}.xml": to_bytes(_assessment(booklet, questions)),
        **{_path(question): to_bytes(item) for question, item in pieces},
    }
    return Export(data=_zip(files), count=len(pieces), losses=losses)


def _path(question: Question) -> str:
    return f"items/{identifier(question.id)}.xml"


def _zip(files: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type, entry.create_system, entry.external_attr = ZIP_DEFLATED, 3, 0o644 << 16
            archive.writestr(entry, content)
    return buffer.getvalue()


def _assessment(booklet: Booklet, questions: list[Question]) -> ET.Element:
    """A test of one part and one section, in which every item is, and every explanation may be read."""
    test = root("assessmentTest", identifier=f"test.{booklet.deck}.{booklet.language}", title=check_text(booklet.title))
    part = ET.SubElement(test, "testPart", identifier="part", navigationMode="nonlinear", submissionMode="individual")
    ET.SubElement(part, "itemSessionControl", maxAttempts="0", showFeedback="true", allowReview="true")
    section = ET.SubElement(part, "assessmentSection", identifier="section", title=booklet.title, visible="true")
    for question in questions:
        ET.SubElement(section, "assessmentItemRef", identifier=identifier(question.id), href=_path(question))
    return test


def _manifest(booklet: Booklet, questions: list[Question]) -> ET.Element:
    namespaces = {"xmlns": _MANIFEST, "xmlns:lom": _LEARNING_OBJECT, "xmlns:imsqti": _QTI_METADATA}
    manifest = ET.Element("manifest", {**namespaces, "identifier": f"manifest.{booklet.deck}.{booklet.language}"})
    metadata = ET.SubElement(manifest, "metadata")
    ET.SubElement(metadata, "schema").text = "QTIv2.1 Package"
    ET.SubElement(metadata, "schemaversion").text = "1.0.0"
    ET.SubElement(manifest, "organizations")
    resources = ET.SubElement(manifest, "resources")
    test = _resource(resources, _TEST, "imsqti_test_xmlv2p1", f"{_TEST}.xml")
    for question in questions:
        ET.SubElement(test, "dependency", identifierref=identifier(question.id))
        resource = _resource(resources, identifier(question.id), "imsqti_item_xmlv2p1", _path(question))
        resource.insert(0, _describe(question))
    return manifest


def _resource(resources: ET.Element, name: str, type_: str, path: str) -> ET.Element:
    resource = ET.SubElement(resources, "resource", identifier=name, type=type_, href=path)
    ET.SubElement(resource, "file", href=path)
    return resource


def _describe(question: Question) -> ET.Element:
    """The item's id as it is written elsewhere, its tags, and the kind of interaction."""
    metadata = ET.Element("metadata")
    general = ET.SubElement(ET.SubElement(metadata, "lom:lom"), "lom:general")
    entry = ET.SubElement(ET.SubElement(general, "lom:identifier"), "lom:entry")
    entry.text = str(question.id)
    for tag in question.tags:
        keyword = ET.SubElement(ET.SubElement(general, "lom:keyword"), "lom:string", language=question.id.language)
        keyword.text = " ".join(tag.split())
    qti = ET.SubElement(metadata, "imsqti:qtiMetadata")
    ET.SubElement(qti, "imsqti:interactionType").text = _INTERACTIONS.get(question.kind, _USUAL_INTERACTION)
    ET.SubElement(qti, "imsqti:feedbackType").text = "nonadaptive"
    ET.SubElement(qti, "imsqti:solutionAvailable").text = "true"
    return metadata
