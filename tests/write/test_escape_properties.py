"""Laws of escaping, over any text."""

import re
import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from quizgen.write.anki.escape import escape, escape_line

from .page import read_page, seen

TEXTS = st.text(st.characters(codec="utf-8"))
CARRIED = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]))


@given(CARRIED)
@example("\u0344\u1161\u0f73")
def test_text_is_seen_as_it_is(text: str) -> None:
    assert seen(escape(text)) == text


@given(TEXTS)
def test_only_our_elements_are_made(text: str) -> None:
    page = read_page(escape(text))
    assert {element.tag for element in page.below} <= {"bdi", "br", "span"}
    assert read_page(escape_line(text)).below == []


@given(st.lists(TEXTS))
def test_nothing_acts_however_pieces_meet(pieces: list[str]) -> None:
    html = "".join(map(escape, pieces))
    assert not re.search(r"::|\{|\}|\[|\]|\\[()\[\]]|[\x00-\x08\x0b-\x1f]", html)


@given(st.lists(TEXTS))
def test_nfc_changes_nothing_however_pieces_meet(pieces: list[str]) -> None:
    html = "".join(map(escape, pieces))
    assert unicodedata.normalize("NFC", html) == html
