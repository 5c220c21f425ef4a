"""Answer keys: what is right on one form, why, and where in the source it stands."""

from collections.abc import Mapping

from quizgen.assemble.form import Form, Question, Section
from quizgen.model.ids import Kind, Language
from quizgen.present.presentation import Background, Presentation
from quizgen.present.presenter import Presenter
from quizgen.wording.phrasebook import PHRASEBOOKS
from quizgen.wording.sheet import SHEET_WORDS
from quizgen.write.paper.engine import Data
from quizgen.write.paper.forms import form_data, form_owners
from quizgen.write.paper.keys import key_data, key_lines
from quizgen.write.paper.lines import line_data, sum_ems
from quizgen.write.paper.owners import Owner, item_owner, sheet_owner
from quizgen.write.paper.press import Press
from quizgen.write.paper.sheet import sheet_data
from quizgen.write.paper.sources import say_source


def answers_pdf(form: Form, presenter: Presenter, press: Press) -> bytes | None:
    """The answer key of one form; None, and findings with the press, where some of it cannot be printed."""
    words = SHEET_WORDS[form.language]
    presented = {question.number: presenter.present(question.item) for question in form.questions}
    citations = [presentation.background.citation for presentation in presented.values()]
    sources = list(dict.fromkeys(say_source(citation, form.language) for citation in citations))
    owners = [*form_owners(form), sheet_owner(sources, "the source")]
    data = {
        "sheet": sheet_data(f"{form.title} {words.answers}", form.language, layout=form.layout, font=form.font),
        "words": {
            "form": words.form,
            "number": words.number,
            "key": words.key,
            "explanation": words.explanation,
            "source": words.source,
            "points": words.points,
            "also": words.also,
            "correction": words.correction,
            "colon": PHRASEBOOKS[form.language].colon,
        },
        "forms": [
            {
                **form_data(form, words.answers),
                "sources": sources,
                "sections": [_section(section, presented, form.language, owners) for section in form.sections],
            }
        ],
    }
    return press.set("answers", data, owners, form.font)


def _section(section: Section, presented: Mapping[int, Presentation], language: Language, owners: list[Owner]) -> Data:
    rows = [answer_row(question, presented[question.number], section.kind, language) for question in section.questions]
    owners += [item_owner(question.item, row) for question, row in zip(section.questions, rows, strict=True)]
    return {"heading": PHRASEBOOKS[language].kinds[section.kind], "rows": rows}


def answer_row(question: Question, presentation: Presentation, kind: Kind, language: Language) -> Data:
    """A question's key, and all that explains it."""
    background = presentation.background
    return {
        "number": question.number,
        "points": question.points,
        "id": str(question.item.id),
        "ems": max(sum_ems(background.statements), sum_ems(key_lines(presentation.response))),
        "key": key_data(presentation.response, language, is_claim=kind is Kind.TRUE_FALSE),
        "statements": [line_data(statement, language) for statement in background.statements],
        "remarks": _remarks(background, language),
        "cited": background.citation.cited,
        "certainty": background.certainty_label,
    }


def _remarks(background: Background, language: Language) -> list[str]:
    book = PHRASEBOOKS[language]
    return [f"{book.label(remark.heading, book.quote(remark.printed))} {remark.note}" for remark in background.remarks]
