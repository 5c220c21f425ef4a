"""A built page proven item by item: every key, option and sentence, and what it judges typed replies by."""

from dataclasses import replace

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.diagnostic import Diagnostic
from quizgen.diagnostics.progress import Progress, quiet_progress
from quizgen.diagnostics.rules import Rule
from quizgen.model.ids import Language, TopicId
from quizgen.model.topic import Bank
from quizgen.verify.page.document import PrintedPage, UnreadablePage, read_page
from quizgen.verify.page.items import PageItem, PageQuiz, read_quiz
from quizgen.verify.page.judge_proof import is_context, prove_judge
from quizgen.verify.page.releases import PAGES
from quizgen.verify.proof.prover import Prover, prove
from quizgen.verify.verification import Verification


def verify_page(data: bytes, shown: str, bank: Bank, progress: Progress = quiet_progress) -> Verification:
    """Prove every item of a page, given as its bytes; `shown` is its path, for messages."""
    try:
        page = read_page(data)
        quiz = read_quiz(page.data, shown)
    except UnreadablePage as error:
        finding = Diagnostic(rule=Rule.UNREADABLE_BUILD, message=f"the page {error}", path=shown)
        return Verification(path=shown, keys=0, proven=0, findings=(finding,))
    problems = Collector()
    _check_shell(page, quiz, shown, problems)
    _check_contexts(quiz, bank, shown, problems)
    proof = prove_quiz(quiz, shown, bank, progress)
    return replace(proof, findings=(*problems.findings, *proof.findings))


def prove_quiz(quiz: PageQuiz, shown: str, bank: Bank, progress: Progress = quiet_progress) -> Verification:
    """Prove every item of what a page asks, whatever is around them."""
    problems = Collector()
    prover = Prover(bank, shown)
    proven = 0
    with progress(f"proving {shown}", len(quiz.items)) as advance:
        for item in quiz.items:
            found = _prove(prover, item, quiz)
            proven += not found.findings
            problems.extend(found.findings)
            advance(1)
    return Verification(path=shown, keys=len(quiz.items), proven=proven, findings=problems.findings)


def _check_shell(page: PrintedPage, quiz: PageQuiz, shown: str, problems: Collector) -> None:
    """What is shown of the data, and how replies are judged, is decided by the page around it."""
    if page.shell not in PAGES:
        message = "has a script, styles or markup that no quizgen wrote"
        problems.add_file(Rule.FOREIGN_LAYOUT, message, shown, help="build the deck again")
    if page.language != quiz.language:
        message = f'is marked as "{page.language}" and holds a quiz in "{quiz.language}"'
        problems.add_file(Rule.FOREIGN_LAYOUT, message, shown, help="build the deck again")


def _prove(prover: Prover, item: PageItem, quiz: PageQuiz) -> Collector:
    found = Collector()
    case = prover.open(item.printed.id, item.printed.place, found)
    if case is None:
        return found
    if (case.id.kind, case.id.language) != (item.kind, quiz.language):
        case.report(Rule.UNKNOWN_ITEM, f"is shown as {item.kind.value} in {quiz.language}")
        return found
    prove(case, item.printed)
    prove_judge(case, item)
    return found


def _check_contexts(quiz: PageQuiz, bank: Bank, shown: str, problems: Collector) -> None:
    """What typed replies are told from has to be what the topic of each item that is typed has."""
    typed = {(item.topic, item.printed.id.partition("/")[0]) for item in quiz.items if item.values}
    for place, name in sorted(typed):
        topic = bank.topics.get(TopicId(name))
        if topic is not None and not is_context(quiz.contexts[place], topic, Language(quiz.language)):
            message = f'judges replies by other names and units than topic "{name}" has'
            problems.add_file(Rule.WRONG_KEY, message, shown, help="build the deck again")
