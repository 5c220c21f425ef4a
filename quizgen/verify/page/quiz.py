"""A built page proven item by item: every key, option and sentence, and what it judges typed replies by."""

from collections.abc import Collection
from dataclasses import replace

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.counting import count_of
from quizgen.diagnostics.diagnostic import Diagnostic
from quizgen.diagnostics.progress import Progress, quiet_progress
from quizgen.diagnostics.rules import Rule
from quizgen.model.blueprint import Blueprint
from quizgen.model.ids import Kind, Language, TopicId
from quizgen.model.topic import Bank
from quizgen.model.values import pick
from quizgen.verify.page.document import PrintedPage, UnreadablePage, read_page
from quizgen.verify.page.items import PageItem, PageQuiz, read_quiz
from quizgen.verify.page.judge_proof import is_context, prove_judge
from quizgen.verify.page.pictures import unshown
from quizgen.verify.page.releases import PAGES
from quizgen.verify.proof.option_proof import prove_count
from quizgen.verify.proof.prover import Prover, prove
from quizgen.verify.proof.spelling import level
from quizgen.verify.proof.words import KINDS
from quizgen.verify.verification import Verification


def verify_page(
    data: bytes,
    shown: str,
    bank: Bank,
    progress: Progress = quiet_progress,
    decks: Collection[Blueprint] | None = None,
) -> Verification:
    """Prove every item of a page, given as its bytes; `shown` is its path, for messages.

    `decks` are the deck files that there are, of which it has to be one's; None where nobody knows.
    """
    try:
        page = read_page(data)
        quiz = read_quiz(page.data, shown)
    except UnreadablePage as error:
        finding = Diagnostic(rule=Rule.UNREADABLE_BUILD, message=f"the page {error}", path=shown)
        return Verification(path=shown, keys=0, proven=0, findings=(finding,))
    problems = Collector()
    _check_shell(page, quiz, shown, problems)
    _check_contexts(quiz, bank, shown, problems)
    _check_pictures(quiz, shown, problems)
    blueprint = next((one for one in decks or () if one.name == quiz.deck), None)
    _check_head(page, quiz, shown, problems)
    if decks is not None:
        _check_deck(quiz, bank, blueprint, shown, problems)
    proof = prove_quiz(quiz, shown, bank, progress, options=blueprint.options if blueprint else None)
    return replace(
        proof,
        findings=(*problems.findings, *proof.findings),
        deck=blueprint.name if blueprint else None,
        language=Language(quiz.language),
        items=frozenset(item.printed.id for item in quiz.items) if blueprint else frozenset(),
    )


def prove_quiz(
    quiz: PageQuiz, shown: str, bank: Bank, progress: Progress = quiet_progress, *, options: int | None = None
) -> Verification:
    """Prove every item of what a page asks, whatever is around them; `options` are how many each choice has."""
    problems = Collector()
    choices = [len(item.printed.options) for item in quiz.items if item.kind is Kind.CHOICE]
    wanted = max(choices, default=0) if options is None else options
    prover = Prover(bank, shown)
    proven = 0
    with progress(f"proving {shown}", len(quiz.items)) as advance:
        for item in quiz.items:
            found = _prove(prover, item, quiz, wanted)
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


def _check_pictures(quiz: PageQuiz, shown: str, problems: Collector) -> None:
    """A picture that no item shows is none of the deck's, or what was to show it is gone."""
    if count := unshown(quiz.pictures, (one for item in quiz.items for one in item.printed.pictures or ())):
        message = f"has {count_of(count, 'picture')} that no item shows"
        problems.add_file(Rule.FOREIGN_PART, message, shown, help="build the deck again")


def _check_head(page: PrintedPage, quiz: PageQuiz, shown: str, problems: Collector) -> None:
    """Prove what the page calls its kinds of questions, and that its window is called what it is."""
    names = {kind.value: name for kind, name in KINDS.get(Language(quiz.language), {}).items()}
    if dict(quiz.kinds) != names or page.title != quiz.title:
        message = "calls itself or its kinds of questions otherwise than quizgen does"
        problems.add_file(Rule.WRONG_DECK, message, shown, help="build the deck again")


def _check_deck(quiz: PageQuiz, bank: Bank, blueprint: Blueprint | None, shown: str, problems: Collector) -> None:
    """Prove what the page says of its deck."""
    if blueprint is None:
        message = f'is of the deck "{quiz.deck}", which no deck file is'
        problems.add_file(Rule.WRONG_DECK, message, shown, help="build the deck again")
        return
    language = Language(quiz.language)
    titles = tuple(pick(bank.topics[name].title, language) for name in blueprint.topics)
    *trail, title = blueprint.title.split("::")
    named = ("", titles[0]) if len(titles) == 1 else (" › ".join(trail), title)
    described = pick(blueprint.description, language)
    said = (quiz.trail, quiz.title, quiz.description, *quiz.topics)
    if list(map(level, said)) != list(map(level, (*named, described, *titles))):
        message = f'says "{quiz.title}" and "{quiz.description}" at its head, which the deck file does not'
        problems.add_file(Rule.WRONG_DECK, message, shown, help="build the deck again")


def _prove(prover: Prover, item: PageItem, quiz: PageQuiz, options: int) -> Collector:
    found = Collector()
    case = prover.open(item.printed.id, item.printed.place, found)
    if case is None:
        return found
    if (case.id.kind, case.id.language) != (item.kind, quiz.language):
        case.report(Rule.UNKNOWN_ITEM, f"is shown as {item.kind.value} in {quiz.language}")
        return found
    prove(case, item.printed)
    prove_judge(case, item)
    prove_count(case, item.printed, options)
    title = case.pick(case.reader.topic.title)
    if quiz.topics[item.topic] != title:
        case.report(Rule.WRONG_DECK, f'is shown under "{quiz.topics[item.topic]}", but its topic is "{title}"')
    return found


def _check_contexts(quiz: PageQuiz, bank: Bank, shown: str, problems: Collector) -> None:
    """What typed replies are told from has to be what the topic of each item that is typed has."""
    typed = {(item.topic, item.printed.id.partition("/")[0]) for item in quiz.items if item.values}
    for place, name in sorted(typed):
        topic = bank.topics.get(TopicId(name))
        if topic is not None and not is_context(quiz.contexts[place], topic, Language(quiz.language)):
            message = f'judges replies by other names and units than topic "{name}" has'
            problems.add_file(Rule.WRONG_KEY, message, shown, help="build the deck again")
