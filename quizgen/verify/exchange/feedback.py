"""What is told after the answer, taken apart: correction, statements, source, certainty, remarks."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from quizgen.model.ids import Language
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.model.topic import Certainty
from quizgen.verify.exchange.unreadable import MalformedQuestion
from quizgen.verify.printed import PrintedBackground, PrintedRemark
from quizgen.verify.proof.words import CERTAINTIES, REMARK_HEADINGS

_BULLET = "• "

_PARAGRAPHS = re.compile(
    r"(?:、|, )(?P<cited>第[0-9]+段落(?:[、と]第[0-9]+段落)*|paragraphs? [0-9]+(?:(?:, and |, | and )[0-9]+)*)\Z"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Labels:
    """How the lines of one language begin."""

    correction: str
    statement: str
    source: str
    certainty: str
    inferred: str
    colon: str


_LABELS: Mapping[Language, _Labels] = {
    JAPANESE: _Labels(
        correction="正しくは：",
        statement="解説：",
        source="出典：",
        certainty="確度：",
        inferred="掲載時期は推定：",
        colon="：",
    ),
    ENGLISH: _Labels(
        correction="Correction: ",
        statement="Full statement: ",
        source="Source: ",
        certainty="Certainty: ",
        inferred="Date inferred: ",
        colon=": ",
    ),
}


@dataclass(slots=True)
class _Told:
    """The parts, as far as they have been read; each is a list of lines."""

    correction: list[str] = field(default_factory=list)
    statements: list[list[str]] = field(default_factory=list)
    source: list[str] = field(default_factory=list)
    certainty: list[str] = field(default_factory=list)
    inferred: list[str] = field(default_factory=list)
    remarks: list[list[str]] = field(default_factory=list)


def read_feedback(text: str, language: Language) -> tuple[str, PrintedBackground]:
    """The correction, empty where there is none, and the background.

    Raises:
        MalformedQuestion: it lacks the statement or the source, or says something else.
    """
    if language not in _LABELS:
        raise MalformedQuestion(f'"{language}" is no language of ours')
    told = _take_apart(text, language)
    if not told.statements or not told.source:
        raise MalformedQuestion("its explanation lacks the statement or the source")
    source, paragraphs = split_citation("\n".join(told.source))
    certainty = "\n".join(told.certainty) or CERTAINTIES[language][Certainty.STATED]
    background = PrintedBackground(
        statements=tuple("\n".join(lines) for lines in told.statements),
        source="\n".join((source, *told.inferred)),
        paragraphs=paragraphs,
        certainty=certainty,
        hedge="\n".join(told.certainty),
        remarks=tuple(read_remark("\n".join(lines), language) for lines in told.remarks),
    )
    return "\n".join(told.correction), background


def split_citation(text: str) -> tuple[str, tuple[int, ...]]:
    """The source without its paragraphs, and those.

    Raises:
        MalformedQuestion: it names no paragraph.
    """
    match = _PARAGRAPHS.search(text)
    if match is None:
        raise MalformedQuestion(f'its source "{text}" names no paragraph')
    return text[: match.start()], tuple(map(int, re.findall("[0-9]+", match["cited"])))


def _take_apart(text: str, language: Language) -> _Told:
    """Give every line to the part that it begins or goes on with."""
    told = _Told()
    part: list[str] | None = None
    for line in text.split("\n"):
        begun = _begin(line, language, told)
        if begun is not None:
            part = begun
        elif part is not None:
            part.append(line)
        else:
            raise MalformedQuestion(f'its explanation begins with "{line}"')
    return told


def _begin(line: str, language: Language, told: _Told) -> list[str] | None:
    """The part that the line begins, with its first line in it; None where it goes on with the part before."""
    labels = _LABELS[language]
    if line.startswith((_BULLET, labels.statement)):
        told.statements.append([line.removeprefix(_BULLET).removeprefix(labels.statement)])
        return told.statements[-1]
    for lead, part in (
        (labels.correction, told.correction),
        (labels.source, told.source),
        (labels.certainty, told.certainty),
        (labels.inferred, told.inferred),
    ):
        if line.startswith(lead):
            part.append(line.removeprefix(lead))
            return part
    if line.partition(labels.colon)[0] in REMARK_HEADINGS[language] and labels.colon in line:
        told.remarks.append([line])
        return told.remarks[-1]
    return None


def read_remark(text: str, language: Language) -> PrintedRemark:
    """The remark that a text is; one that does not begin as ours do has no kind."""
    labels = _LABELS.get(language)
    heading, _, rest = text.partition(labels.colon) if labels else ("", "", text)
    kind = REMARK_HEADINGS.get(language, {}).get(heading)
    return PrintedRemark("", text) if kind is None else PrintedRemark(kind, rest)
