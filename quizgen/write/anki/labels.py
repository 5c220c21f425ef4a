"""What the cards call their parts, as CSS: fields hold their content alone, and one layout speaks every language."""

from collections.abc import Iterator

from quizgen.model.ids import Language
from quizgen.model.language import LANGUAGES
from quizgen.wording.phrasebook import PHRASEBOOKS


def label_rules() -> str:
    """A CSS rule for each label in each language."""
    return "".join(
        f'.{name}:lang({language})::before {{ content: "{_quote(text)}"; }}\n'
        for language in LANGUAGES
        for name, text in _labels(language)
    )


def _labels(language: Language) -> Iterator[tuple[str, str]]:
    book = PHRASEBOOKS[language]
    yield "also", book.also
    yield "correction", book.correction
    yield "erratum", book.erratum
    yield "resolution", book.resolution
    yield "inferred", f"{book.inferred}{book.colon}"


def _quote(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
