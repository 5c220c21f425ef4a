"""Questions as the worksheet's layout reads them: all that is printed of them, and nothing of their keys."""

from quizgen.assemble.form import Section
from quizgen.model.ids import Kind, Language
from quizgen.present.line import Line, plain
from quizgen.present.presentation import Listing, Options, Pairs, Recall, Response, Sequence
from quizgen.present.presenter import Presenter
from quizgen.wording.phrasebook import PHRASEBOOKS
from quizgen.wording.sheet import SHEET_WORDS, say_points, say_section_points
from quizgen.write.paper.engine import Data
from quizgen.write.paper.lines import count_ems, line_data, sum_ems
from quizgen.write.paper.marks import lettered, numbered
from quizgen.write.paper.owners import Owner, item_owner

_SHORT = 120
"""In ems: a question that is no longer is certainly lower than a page; others are measured."""


def section_data(section: Section, presenter: Presenter, language: Language, owners: list[Owner]) -> Data:
    """A section with its questions; what they all have in common stands in its heading. Notes whose the texts are."""
    presented = [(question, presenter.present(question.item)) for question in section.questions]
    on_paper = SHEET_WORDS[language].prompts.get(section.kind)
    prompts = {on_paper or presentation.prompt for _, presentation in presented}
    points = [question.points for question, _ in presented]
    shared_prompt, shared_points = len(prompts) == 1, len(set(points)) == 1
    questions: list[Data] = []
    for question, presentation in presented:
        data = {
            "number": question.number,
            "prompt": "" if shared_prompt else presentation.prompt,
            "points": "" if shared_points else say_points(question.points, language),
            "stem": line_data(presentation.stem, language),
            "long": sum_ems((presentation.stem, *_beside(presentation.response))) > _SHORT,
            **_answering(presentation.response, section.kind, language),
        }
        questions.append(data)
        owners.append(item_owner(question.item, data))
    return {
        "heading": PHRASEBOOKS[language].kinds[section.kind],
        "prompt": next(iter(prompts)) if shared_prompt else "",
        "points": say_section_points(points, language),
        "questions": questions,
    }


def _answering(response: Response, kind: Kind, language: Language) -> Data:
    """What there is to choose from, or how much room to write in, in ems of print."""
    match response:
        case Options(options=options) if kind is Kind.TRUE_FALSE:
            return {"body": "judgement", "options": [line_data(option, language) for option in options]}
        case Options(options=options):
            return {"body": "choice", "options": lettered(options, language)}
        case Recall() if kind is Kind.CLOZE:
            return {"body": "cloze"}
        case Recall(key=key):
            return {"body": "computation" if kind is Kind.COMPUTED else "recall", "room": count_ems(plain(key))}
        case Listing(keys=keys):
            return {"body": "listing", "room": max(count_ems(plain(key)) for key in keys), "rooms": len(keys)}
        case Sequence(events=events):
            return {"body": "sequence", "events": lettered(events, language)}
        case Pairs(left=left, right=right):
            return {"body": "pairs", "left": numbered(left, language), "right": lettered(right, language)}


def _beside(response: Response) -> tuple[Line, ...]:
    """What is printed with a question."""
    match response:
        case Options(options=lines) | Sequence(events=lines):
            return lines
        case Pairs(left=left, right=right):
            return (*left, *right)
        case _:
            return ()
