"""A QTI 2.1 package read back: the manifest, the test, and a file for each item."""

import zipfile
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.verify.exchange.qti_item import NAMESPACE, read_item
from quizgen.verify.exchange.unreadable import MalformedQuestion, UnreadableExport, one_question
from quizgen.verify.exchange.xml_tree import parse_xml
from quizgen.verify.printed import PrintedItem
from quizgen.verify.unzip import grows_beyond

_MANIFEST = "imsmanifest.xml"
_PACKAGING = "{http://www.imsglobal.org/xsd/imscp_v1p1}"
_ITEM, _TEST = "imsqti_item_xmlv2p1", "imsqti_test_xmlv2p1"


def read_qti(data: bytes, shown: str, problems: Collector) -> tuple[PrintedItem, ...]:
    """Every item of the package; one that cannot be read, and a file that is not listed or not there, is a finding."""
    files = _unpack(data)
    if _MANIFEST not in files:
        raise UnreadableExport(f"it holds no {_MANIFEST}")
    listed = _listed(files)
    for message in _loose_ends(files, listed):
        problems.add_file(Rule.MALFORMED_QUESTION, f"{shown}: {message}", shown, help="build it again")
    items = []
    for path in (path for path, type_ in listed.items() if type_ == _ITEM and path in files):
        place = f"{shown}: {path}"
        with one_question(place, shown, problems):
            items.append(_read(files[path], place))
    return tuple(items)


def _read(data: bytes, place: str) -> PrintedItem:
    try:
        return read_item(data, place)
    except UnreadableExport as error:
        raise MalformedQuestion(str(error)) from None


def _unpack(data: bytes) -> Mapping[str, bytes]:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            if grows_beyond(archive.infolist(), len(data)):
                raise UnreadableExport("it grows beyond what any file of its size can hold")
            return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}
    except (zipfile.BadZipFile, zlib.error, ValueError, RuntimeError, EOFError, OSError) as error:
        raise UnreadableExport(f"it is no zip file that can be read: {error}") from None


def _listed(files: Mapping[str, bytes]) -> Mapping[str, str]:
    """The type of each resource in the manifest, by its file's path."""
    manifest = parse_xml(files[_MANIFEST])
    resources = manifest.findall(f"{_PACKAGING}resources/{_PACKAGING}resource")
    return {resource.get("href", ""): resource.get("type", "") for resource in resources}


def _loose_ends(files: Mapping[str, bytes], listed: Mapping[str, str]) -> Iterator[str]:
    """What the package lists and lacks, or has and does not list."""
    yield from (f"its manifest lists {path}, which is not there" for path in listed if path not in files)
    yield from (f"{path} is in no list of its manifest" for path in files if path != _MANIFEST and path not in listed)
    for test in (path for path, type_ in listed.items() if type_ == _TEST and path in files):
        refs = {ref.get("href", "") for ref in parse_xml(files[test]).iter(f"{{{NAMESPACE}}}assessmentItemRef")}
        wanted = {path for path, type_ in listed.items() if type_ == _ITEM}
        yield from (f"{test} does not ask {path}" for path in sorted(wanted - refs))
        yield from (f"{test} asks {path}, which its manifest does not list" for path in sorted(refs - wanted))
