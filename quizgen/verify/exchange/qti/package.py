"""A QTI 2.1 package read back: the manifest, the test, and a file for each item."""

import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from io import BytesIO
from typing import TypeVar

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.verify.exchange.exported import Export
from quizgen.verify.exchange.qti.item import read_item
from quizgen.verify.exchange.qti.listing import MANIFEST_FILE, TEST_FILE, Listing, read_manifest, read_title
from quizgen.verify.exchange.unreadable import MalformedQuestion, UnreadableExport, one_question
from quizgen.verify.unzip import grows_beyond

T = TypeVar("T")


def read_qti(data: bytes, shown: str, problems: Collector) -> Export:
    """Every item of the package; one that cannot be read, and a file that is not listed or not there, is a finding."""
    files = _unpack(data)
    listing = _list(files)
    for message in _loose_ends(files, listing):
        problems.add_file(Rule.MALFORMED_QUESTION, f"{shown}: {message}", shown, help="build it again")
    title = None
    with one_question(f"{shown}: {TEST_FILE}", shown, problems):
        title = _read(files, TEST_FILE, partial(read_title, listing=listing))
    items = []
    for path, listed in listing.items.items():
        place = f"{shown}: {path}"
        with one_question(place, shown, problems):
            item = _read(files, path, partial(read_item, place=place))
            if item is not None and item.printed.id != listed.id:
                raise MalformedQuestion(f'it is "{item.printed.id}", but listed as "{listed.id}"')
            if item is not None:
                items.append(replace(item, tags=listed.tags))
    return Export(items=tuple(items), name=listing.name, title=title, language=listing.language)


def _read(files: Mapping[str, bytes], path: str, read: Callable[[bytes], T]) -> T | None:
    """What one file of the package says; None where it is not there, which is a loose end."""
    try:
        return read(files[path]) if path in files else None
    except UnreadableExport as error:
        raise MalformedQuestion(str(error)) from None


def _unpack(data: bytes) -> Mapping[str, bytes]:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            if grows_beyond(archive.infolist(), len(data)):
                raise UnreadableExport("it grows beyond what any file of its size can hold")
            counts = Counter(archive.namelist())
            if twice := [name for name, count in counts.items() if count > 1]:
                raise UnreadableExport(f"it holds {twice[0]} twice")
            return {name: archive.read(name) for name in counts}
    except (zipfile.BadZipFile, zlib.error, ValueError, RuntimeError, EOFError, OSError) as error:
        raise UnreadableExport(f"it is no zip file that can be read: {error}") from None


def _list(files: Mapping[str, bytes]) -> Listing:
    if MANIFEST_FILE not in files:
        raise UnreadableExport(f"it holds no {MANIFEST_FILE}")
    try:
        return read_manifest(files[MANIFEST_FILE])
    except MalformedQuestion as error:
        raise UnreadableExport(f"{MANIFEST_FILE}: {error}") from None


def _loose_ends(files: Mapping[str, bytes], listing: Listing) -> Iterator[str]:
    """What the package lists and lacks, or has and does not list."""
    listed = (TEST_FILE, *listing.items)
    yield from (f"its manifest lists {path}, which is not there" for path in listed if path not in files)
    yield from (f"{path} is in no list of its manifest" for path in files if path not in {MANIFEST_FILE, *listed})
