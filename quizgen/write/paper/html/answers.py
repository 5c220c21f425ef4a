"""An answer key as HTML."""

from quizgen.assemble.form import Form
from quizgen.present.presentation import Listing, Presentation, Recall
from quizgen.present.presenter import Presenter
from quizgen.wording.phrasebook import PHRASEBOOKS
from quizgen.wording.sheet import SHEET_WORDS
from quizgen.write.paper.answers import answer_row
from quizgen.write.paper.html.frame import frame
from quizgen.write.paper.html.page import render
from quizgen.write.paper.sources import say_source


def answers_html(form: Form, presenter: Presenter) -> bytes:
    """The answer key of one form."""
    words = SHEET_WORDS[form.language]
    presented = {question.number: presenter.present(question.item) for question in form.questions}
    citations = [presentation.background.citation for presentation in presented.values()]
    sources = dict.fromkeys(say_source(citation, form.language) for citation in citations)
    data = {
        **frame(form, words.answers),
        "colon": PHRASEBOOKS[form.language].colon,
        "sources": tuple(sources),
        "sections": [
            {
                "heading": PHRASEBOOKS[form.language].kinds[section.kind],
                "rows": [
                    answer_row(question, presented[question.number], section.kind, form.language)
                    for question in section.questions
                ],
            }
            for section in form.sections
        ],
        "also": {number: _also(presentation) for number, presentation in presented.items()},
    }
    return render("answers", data)


def _also(presentation: Presentation) -> tuple[tuple[str, ...], ...]:
    """For each key, other names that are right."""
    match presentation.response:
        case Recall(also=also):
            return (also,)
        case Listing(also=also):
            return also
    return ()
