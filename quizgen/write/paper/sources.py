"""How a sheet names the article that its facts were taken from."""

from quizgen.model.ids import Language
from quizgen.model.language import JAPANESE
from quizgen.present.presentation import Citation
from quizgen.wording.phrasebook import PHRASEBOOKS


def say_source(citation: Citation, language: Language) -> str:
    """The title, with publisher and date where they are known: `Source: The Dawn of Computing (Gazette, 2020)`."""
    told = [part for part in (citation.publisher, citation.published) if part]
    book = PHRASEBOOKS[language]
    if language == JAPANESE:
        return book.label(book.source, f"「{citation.title}」" + (f"（{book.comma.join(told)}）" if told else ""))
    return book.label(book.source, citation.title + (f" ({book.comma.join(told)})" if told else ""))
