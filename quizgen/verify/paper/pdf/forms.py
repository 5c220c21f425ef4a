"""Worksheets in a PDF: one form, or a class set of them."""

import re

from quizgen.model.ids import Language
from quizgen.verify.paper.pdf.blocks import TEXT, Cursor, blocks, report
from quizgen.verify.paper.pdf.edges import Standing
from quizgen.verify.paper.pdf.head import read_head
from quizgen.verify.paper.pdf.ink import Node
from quizgen.verify.paper.pdf.section import SectionReader
from quizgen.verify.paper.sheet import Question, Questions
from quizgen.verify.paper.words import WORDS

_SCORE = re.compile(" ?/ ([0-9]{1,6})")


def read_worksheets(
    root: Node, language: Language, path: str, strays: list[str]
) -> tuple[tuple[Questions, ...], tuple[Standing, ...]]:
    """Every form of a file, and what has to stand at the edges of its pages."""
    cursor = Cursor(blocks(root), strays)
    reader = _FormReader(cursor, language, path)
    while cursor.role:
        if cursor.role == "H1":
            reader.read()
        else:
            cursor.pass_by()
    return tuple(reader.forms), tuple(reader.standings)


class _FormReader:
    def __init__(self, cursor: Cursor, language: Language, path: str) -> None:
        self._cursor, self._words = cursor, WORDS[language]
        self._sections = SectionReader(language, path, cursor.strays)
        self.forms: list[Questions] = []
        self.standings: list[Standing] = []

    def read(self) -> None:
        """Read one form, from its title on."""
        cursor = self._cursor
        head = read_head(cursor, self._words, "")
        pupil, points = self._boxes()
        instructions: list[str] = []
        while cursor.role == "P":
            instructions.append(cursor.want("P").text)
        items: dict[int, Question] = {}
        while cursor.role == "H2":
            for number, question in self._sections.read(cursor):
                if number in items:
                    cursor.strays.append(f"page {head.page} goes on to a second number {number}")
                items[number] = question
        self.forms.append(Questions(code=head.code, items=items, points=points))
        self.standings.append(
            Standing(
                first=head.page,
                code=head.code,
                name=pupil or f"{self._words.form} {head.name}",
                running=(head.title, head.name) if not pupil else (head.title,),
                headings=(head.title, " ".join(instructions)),
            )
        )

    def _boxes(self) -> tuple[str, int]:
        """The pupil's name, where it is printed, and the points to be had."""
        cursor, (class_, name, date, score) = self._cursor, self._words.boxes
        texts: list[str] = []
        while cursor.role in {TEXT, "P"} and not cursor.text.startswith(score):
            texts.append(cursor.want(TEXT, "P").text)
        box = cursor.want(TEXT)
        found = _SCORE.fullmatch(box.text.removeprefix(score))
        if found is None:
            report(box, cursor.strays)
        told = texts[1:-1]
        at = told.index(name) if name in told else len(told)
        place, pupil = told[:at], told[at + 1 :]
        if [*texts[:1], *texts[-1:]] != [class_, date] or at == len(told) or max(len(place), len(pupil)) > 1:
            cursor.strays.append(f'a form has boxes for "{" | ".join(texts)}"')
        return "".join(pupil), int(found[1]) if found else 0
