"""What a platform tells after the answer: correction, full statement, source, certainty and remarks, line by line."""

from collections.abc import Iterator

from quizgen.model.ids import Language
from quizgen.model.language import JAPANESE, ByLanguage
from quizgen.present.line import plain
from quizgen.present.presentation import Background, Citation, Options, Presentation, Remarked
from quizgen.wording.phrasebook import PHRASEBOOKS, Phrasebook
from quizgen.write.exchange.misfit import Misfit

_CERTAINTY = ByLanguage(ja="確度", en="Certainty")
"""Label of how firmly the source holds a fact; told only where it does not simply state it."""

_BULLET = "• "


def feedback(shown: Presentation) -> str:
    """Everything that is told after the answer, each part on a new line that begins with a label or a bullet.

    Raises:
        Misfit: a part has a line that would look like another part.
    """
    parts = tuple(_parts(shown))
    book = PHRASEBOOKS[shown.item.id.language]
    labels = (book.correction, book.statement, book.source, _CERTAINTY[book.language], book.inferred)
    leads = (_BULLET, *(book.label(label, "") for label in (*labels, book.erratum, book.resolution)))
    if any(line.startswith(leads) for part in parts for line in part.split("\n")[1:]):
        raise Misfit("a line of its explanation looks like the beginning of another part")
    return "\n".join(parts)


def _parts(shown: Presentation) -> Iterator[str]:
    language = shown.item.id.language
    book = PHRASEBOOKS[language]
    if isinstance(shown.response, Options) and shown.response.correction is not None:
        yield book.label(book.correction, plain(shown.response.correction))
    yield from _statements(shown.background, book)
    citation = shown.background.citation
    yield book.label(book.source, cite(citation, language))
    if shown.hedge:
        yield book.label(_CERTAINTY[language], shown.hedge)
    if citation.inferred:
        yield book.label(book.inferred, citation.inferred)
    yield from (remark(remarked, book) for remarked in shown.background.remarks)


def _statements(background: Background, book: Phrasebook) -> Iterator[str]:
    statements = tuple(map(plain, background.statements))
    if len(statements) == 1:
        yield book.label(book.statement, statements[0])
    else:
        yield from (f"{_BULLET}{statement}" for statement in statements)


def cite(citation: Citation, language: Language) -> str:
    """The source in one line, the paragraphs last."""
    return f"{name_source(citation, language)}{PHRASEBOOKS[language].comma}{citation.cited}"


def name_source(citation: Citation, language: Language) -> str:
    """The source's title, publisher and date, without the paragraphs."""
    told = (citation.title, citation.publisher, citation.published)
    return PHRASEBOOKS[language].comma.join(part for part in told if part)


def remark(remarked: Remarked, book: Phrasebook) -> str:
    """A remark in one line: its heading, what the source prints, and the note."""
    printed = book.label(book.as_printed, book.quote(remarked.printed))
    return book.label(remarked.heading, f"{printed}{'。' if book.language == JAPANESE else '. '}{remarked.note}")
