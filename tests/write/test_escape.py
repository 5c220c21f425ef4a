"""Text becomes HTML that shows it exactly and in which nothing acts; real Anki has its say in test_hard_strings."""

import unicodedata

import pytest

from quizgen.write.anki.escape import escape, escape_line

from .hard_strings import HARD_STRINGS, LOST
from .page import read_page, seen


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("George Hotz, 35,000 (3.5%)", "George Hotz, 35,000 (3.5%)"),
        ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
        ('Musk\'s "X"', 'Musk\'s "X"'),
        ("12:30", "12:30"),
        ("a::b:", "a&#58;&#58;b&#58;"),
        ("{{x}}", "&#123;&#123;x&#125;&#125;"),
        ("[sound:x.mp3]", "&#91;sound:x.mp3&#93;"),
        (r"\(x\)", r"\<span></span>(x\<span></span>)"),
        ("one\r\ntwo\rthree\nfour", "one<br>two<br>three<br>four"),
        ("福\ufa19社", "福&#64025;社"),
        ("e\u0301", "e&#769;"),
        ("שלום", "<bdi>שלום</bdi>"),
        ("", ""),
    ],
)
def test_text_becomes_html(text: str, html: str) -> None:
    assert escape(text) == html


@pytest.mark.parametrize("text", HARD_STRINGS)
def test_hard_string_is_seen_as_it_is(text: str) -> None:
    assert seen(escape(text)) == text


@pytest.mark.parametrize(("text", "left"), LOST)
def test_what_cannot_be_carried_leaves_a_mark(text: str, left: str) -> None:
    assert seen(escape(text)) == left


@pytest.mark.parametrize("text", HARD_STRINGS)
def test_nfc_changes_nothing(text: str) -> None:
    html = escape(text)
    assert unicodedata.normalize("NFC", f"e{html}") == f"e{html}"


def test_what_acts_only_when_put_together_does_not() -> None:
    together = "".join(map(escape, ["{", "{c1:", ":x}", "} [", "[type:Key]", "] \\", "(x\\", ")", "<", "b>"]))
    assert seen(together) == "{{c1::x}} [[type:Key]] \\(x\\)<b>"
    assert not any(acting in together for acting in ("{{", "::", "}}", "[[", "\\(", "\\)", "<b"))


def test_line_has_no_elements() -> None:
    page = read_page(escape_line("one\ntwo \\(x\\) שלום"))
    assert (page.text, page.below) == ("one two \\(x\\) שלום", [])
