"""Questions and answers as documents for a program."""

from quizgen.present.line import plain
from quizgen.present.presentation import Listing, Options, Pairs, Recall, Sequence
from quizgen.study.drill import Outcome, Question
from quizgen.study.saying import say_key
from quizgen.study.session import Session

_GAP = "____"

Document = dict[str, object]


def question_document(question: Question) -> Document:
    """What is asked, and nothing of the key."""
    presentation = question.presentation
    id_ = presentation.item.id
    document: Document = {
        "type": "question",
        "id": question.id,
        "kind": id_.kind.value,
        "language": id_.language,
        "place": question.place,
        "size": question.size,
        "repeated": question.repeated,
        "hedge": presentation.hedge,
        "prompt": presentation.prompt,
        "stem": plain(presentation.stem, _GAP),
    }
    match presentation.response:
        case Options(options=options):
            document["options"] = list(map(plain, options))
        case Sequence(events=events):
            document["events"] = list(map(plain, events))
        case Pairs(left=left, right=right):
            document |= {"left": list(map(plain, left)), "right": list(map(plain, right))}
        case Listing(keys=keys):
            document["answers"] = len(keys)
        case Recall():
            pass
    return document


def answer_document(outcome: Outcome) -> Document:
    """What became of an answer, as it counts by now, and why."""
    presentation, answer = outcome.question.presentation, outcome.answer
    background = presentation.background
    memory = outcome.after.standing.memory
    return {
        "type": "answer",
        "id": outcome.question.id,
        "number": outcome.event.number,
        "verdict": answer.verdict.value,
        "reason": outcome.judged.reason.value if outcome.judged.reason else None,
        "rating": int(answer.rating),
        "reply": answer.reply,
        "key": say_key(presentation),
        "statements": list(map(plain, background.statements)),
        "source": background.citation.title,
        "paragraphs": list(background.citation.paragraphs),
        "certainty": background.certainty.value,
        "remarks": [f"{remarked.printed}: {remarked.note}" for remarked in background.remarks],
        "due": memory.due.isoformat() if memory else None,
    }


def summary_document(session: Session) -> Document:
    """How the session went."""
    return {
        "type": "end",
        "finished": session.current is None,
        "asked": session.asked,
        "right": session.asked - len(session.missed),
        "missed": list(session.missed),
        "flagged": sorted(session.aside),
    }
