"""Whatever can be printed is read back as it was, down to what print does not keep apart."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizgen.model.ids import Language
from quizgen.model.language import ENGLISH, JAPANESE, LANGUAGES
from quizgen.verify.paper.pdf.engine import read_pdf
from quizgen.verify.paper.pdf.ink import Node
from quizgen.verify.paper.pdf.told import read_study
from quizgen.verify.paper.sheet import ToldTopic
from quizgen.verify.proof.spelling import level
from quizgen.write.paper.engine import MissingGlyphsError, typeset
from quizgen.write.paper.ink import has_long_word, set_text, unprintable
from quizgen.write.paper.sheet import sheet_data

from ..write.hard_strings import HARD_STRINGS

HARDER = (
    *("#include", "$x$", "*a*", "<label>", "@ref", "\\", "`code`", "½", "①", "福\ufa19", "// no comment", "/* none */"),
    *("w" * 90, "長い" * 120, "a-" * 60, "well-known, semi-automatic, self-evident " * 5, "two  spaces   three"),
    *("a" + " b" * 300, "________", "ffi fl ff fluffy office ﬁ ﬂ", "漢字 Latin 漢字 123 かな", "“quoted” ‘so’ – — …"),
    *("x" * 2_000, "語" * 2_000, "\u2126 \u03a9 \u212b \u00c5 \u00b5 \u03bc 神 \ufa19", "- \u2010 \u2011 \u2212 – —"),
)


def print_and_read(texts: list[str], language: Language) -> list[str]:
    """The texts as facts of a study sheet, and what is read of them."""
    said = [set_text(text) for text in texts]
    groups = [{"heading": "第1段落", "facts": [{"statement": [text], "note": ""} for text in said]}]
    data = {"title": "T", "subtitle": "要点のまとめ", "source": "s", "groups": groups}
    pdf = typeset("study", {"sheet": sheet_data("T", language), "long-words": any(map(has_long_word, said)), **data})
    document = read_pdf(pdf)
    assert [page.strange for page in document.pages] == [()] * len(document.pages)
    strays: list[str] = []
    told = told_by(document.root, strays)
    assert strays == []
    return [fact.text for fact in told.facts]


def told_by(root: Node, strays: list[str]) -> ToldTopic:
    return read_study(root, JAPANESE, "x.pdf", strays)[0]


def is_printable(text: str, language: Language) -> bool:
    if unprintable(text) or not text.strip():
        return False
    try:
        print_and_read([text], language)
    except MissingGlyphsError:
        return False
    return True


@pytest.mark.parametrize("language", LANGUAGES)
def test_hard_strings_are_read_back(language: Language) -> None:
    texts = [text for text in (*HARD_STRINGS, *HARDER) if is_printable(text, language)]
    assert len(texts) > 55
    read = [level(text).strip() for text in print_and_read(texts, language)]
    assert read == [level(text).strip() for text in texts]


LETTERS = st.sampled_from(
    [*"abcXYZ 019.,;:-–'\"()[]{}<>#$*_@\\/&%~^|=+!?", *"漢字かなカナー、。「」（）・１Ａ", *"éüñçßΩж½①"]
)


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(texts=st.lists(st.text(LETTERS, min_size=1, max_size=120), min_size=1, max_size=30), japanese=st.booleans())
def test_any_text_is_read_back(texts: list[str], japanese: bool) -> None:
    wanted = [text for text in texts if text.strip()]
    if wanted:
        read = print_and_read(wanted, JAPANESE if japanese else ENGLISH)
        assert read == [level(text).strip() for text in wanted]


@given(st.text())
def test_level_text_stays_as_it_is(text: str) -> None:
    assert level(level(text)) == level(text)


@pytest.mark.parametrize(
    ("text", "levelled"),
    [("a  b", "a b"), ("a\nb", "a b"), ("ﬁne", "fine"), ("½ ①", "½ ①"), ("全角　空白", "全角 空白")],
)
def test_level(text: str, levelled: str) -> None:
    assert level(text) == levelled
