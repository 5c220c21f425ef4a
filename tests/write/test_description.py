"""A deck's description is Markdown in which no text acts."""

from dataclasses import replace

import markdown_it

from quizgen.model.language import ENGLISH
from quizgen.write.anki.description import describe, escape_markdown

from .hard_strings import HARD_STRINGS
from .page import read_page
from .sample import bank, blueprint


def test_description_has_the_authors_words_and_the_source_in_each_language() -> None:
    plain = describe(blueprint(), bank()).replace("\\", "")
    assert plain.split("\n\n") == [
        "計算機の歴史。",
        "出典：計算機のあけぼの · 計算史新聞 · 2020年春",
        "How computing began.",
        "Source: The Dawn of Computing · Computing Gazette · spring 2020",
    ]


def test_every_line_of_the_description_is_a_paragraph() -> None:
    deck = replace(blueprint(languages=[ENGLISH]), description={ENGLISH: "One.\n\nTwo <b>.\n"})
    assert describe(deck, bank()).startswith("One\\.\n\nTwo \\<b\\>\\.\n\nSource")


def test_hard_strings_are_plain_text_in_markdown() -> None:
    for text in HARD_STRINGS:
        page = read_page(markdown_it.MarkdownIt().render(escape_markdown(text)))
        assert " ".join(page.text.split()) == " ".join(text.split())
        assert {element.tag for element in page.below} == {"p"}
