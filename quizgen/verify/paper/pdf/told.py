"""Study sheets and timelines in a PDF: facts told one after another."""

from quizgen.model.ids import Language
from quizgen.verify.paper.pdf.blocks import TEXT, Cursor, blocks, report
from quizgen.verify.paper.pdf.edges import Standing
from quizgen.verify.paper.pdf.ink import Ink, Node, read
from quizgen.verify.paper.pdf.section import label_and_body
from quizgen.verify.paper.sheet import ToldFact, ToldTopic
from quizgen.verify.paper.words import NUMBER, WORDS

_BULLET = "•"
_LEAD = "┊"
"""Leads into the first dot of a timeline."""
_SMALLER = 0.9
"""Notes are set in type smaller than this part of the text's."""


def read_study(root: Node, language: Language, path: str, strays: list[str]) -> tuple[ToldTopic, Standing]:
    """A topic's facts under the paragraphs they stand in."""
    cursor = Cursor(blocks(root), strays)
    title, source = _head(cursor, WORDS[language].subtitles[2])
    facts: list[ToldFact] = []
    while cursor.role:
        heading = cursor.take("H2")
        listed = cursor.take("L")
        cited = heading.text[:1].lower() + heading.text[1:] if heading else ""
        if heading is None or listed is None or not WORDS[language].cited.fullmatch(cited):
            for node in (heading, listed) if heading or listed else ():
                report(node or Node(""), strays)
            if heading is None and listed is None:
                cursor.pass_by()
            continue
        paragraph = int(NUMBER.findall(heading.text)[0])
        for item in blocks(listed):
            label, body = label_and_body(item)
            if label.text != _BULLET:
                report(item, strays)
            text, note = _split(body)
            facts.append(ToldFact(place=f"{path}: page {body.page}", text=text, note=note, paragraph=paragraph))
    return ToldTopic(title=title, source=source, facts=tuple(facts)), Standing(numbered=False)


def read_timeline(root: Node, language: Language, path: str, strays: list[str]) -> tuple[ToldTopic, Standing]:
    """A topic's events, each beside its date."""
    cursor = Cursor(blocks(root), strays)
    title, source = _head(cursor, WORDS[language].subtitles[3])
    facts: list[ToldFact] = []
    picture = cursor.want("Figure")
    while cursor.role == TEXT:
        when, what = cursor.want(TEXT), cursor.want(TEXT)
        text, note = _split(what)
        facts.append(ToldFact(place=f"{path}: page {when.page}", text=text, note=note, when=when.text))
    cursor.finish()
    said = WORDS[language].timeline.replace("{}", str(len(facts)))
    if picture.text != _LEAD or picture.alt != said:
        strays.append(f'has a picture "{picture.text}" said to be "{picture.alt}", where a timeline has "{said}"')
    return ToldTopic(title=title, source=source, facts=tuple(facts)), Standing(numbered=False)


def _head(cursor: Cursor, subtitle: str) -> tuple[str, str]:
    """The topic's title and its source."""
    title = cursor.want("H1")
    if not title.text.endswith(subtitle):
        report(title, cursor.strays)
    return title.text.removesuffix(subtitle), cursor.want("P", TEXT).text


def _split(body: Node) -> tuple[str, str]:
    """The sentence, and what stands after it in smaller type."""
    inks = [ink for ink in body.inks() if ink.text]
    large = max((ink.size for ink in inks), default=0)
    first = next((n for n, ink in enumerate(inks) if 0 < ink.size < large * _SMALLER), len(inks))
    return _tidy(inks[:first]), _tidy(inks[first:])


def _tidy(inks: list[Ink]) -> str:
    return read(inks).strip()
