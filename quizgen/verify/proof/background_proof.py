"""What a file says beside question and key: the full statement, the source, the paragraphs, the certainty."""

import re

from quizgen.diagnostics.rules import Rule
from quizgen.model.topic import Certainty, Fact
from quizgen.verify.printed import PrintedBackground, PrintedRemark
from quizgen.verify.proof.case import Case
from quizgen.verify.proof.spelling import level
from quizgen.verify.proof.words import CERTAINTIES, CITED, ERRATUM, REMARKS, RESOLUTION

_JOINTS = " 、,"
"""What may stand between the parts of a source."""

_NUMBER = re.compile("[0-9]+")

_FIRMEST_FIRST = (Certainty.STATED, Certainty.REPORTED, Certainty.POSSIBLE)


def prove_background(case: Case, background: PrintedBackground, facts: tuple[Fact, ...]) -> None:
    """Prove whatever the background says of the facts; one that has been proven of them is not proven again."""
    ids = tuple([fact.id for fact in facts])
    if case.reader.told.get((id(background), ids)) is background:
        return
    proven = background, ids
    if proven in case.reader.proven:
        return
    found = len(case.problems.findings)
    if background.statements is not None:
        _prove_statements(case, background.statements, facts)
    if background.source is not None:
        _prove_source(case, background.source)
    if background.paragraphs is not None:
        _prove_paragraphs(case, background.paragraphs, background.cited, facts)
    _prove_certainty(case, background, facts)
    if background.remarks is not None:
        _prove_remarks(case, background.remarks, facts)
    if len(case.problems.findings) == found:
        case.reader.proven.add(proven)
        case.reader.told[id(background), ids] = background


def _prove_statements(case: Case, statements: tuple[str, ...], facts: tuple[Fact, ...]) -> None:
    waiting = list(facts)
    for text in statements:
        told = next((fact for fact in waiting if _states(case, text, fact)), None)
        if told is not None:
            waiting.remove(told)
        else:
            _report_statement(case, text, waiting or list(facts))
            waiting = waiting[1:]
    if waiting:
        case.report(Rule.WRONG_STATEMENT, f'does not tell of fact "{waiting[0].id}"', fact=waiting[0])


def _states(case: Case, text: str, fact: Fact) -> bool:
    phrase = case.reader.topic.relations[fact.relation].statement.get(case.id.language)
    return phrase is not None and case.mismatch(text, phrase, fact) is None


def _report_statement(case: Case, text: str, facts: list[Fact]) -> None:
    phrase = case.reader.topic.relations[facts[0].relation].statement.get(case.id.language)
    mismatch = case.mismatch(text, phrase, facts[0]) if phrase is not None else None
    if mismatch is None:
        case.report(Rule.WRONG_STATEMENT, f'states "{text}", which no fact of its own says')
    else:
        case.report_mismatch(Rule.WRONG_STATEMENT, "statement", mismatch, facts[0])


def _prove_source(case: Case, printed: str) -> None:
    """Report a source that is not the article's title, publisher and date, and from what that was inferred, alone."""
    if printed in case.reader.sources:
        return
    article = case.reader.topic.article
    told = [
        text
        for one in (article.title, article.publisher, article.published, article.inferred)
        if one and (text := _bare(case.pick(one)))
    ]
    rest = _bare(printed)
    for text in told:
        if not rest.startswith(text):
            said = next((one for one in told if one not in _bare(printed)), " ".join(told))
            case.report(Rule.WRONG_SOURCE, f'cites "{printed}", but the source says "{said}"')
            return
        rest = rest[len(text) :].lstrip(_JOINTS)
    if rest:
        case.report(Rule.WRONG_SOURCE, f'cites "{printed}", but the source says no more than "{" ".join(told)}"')
        return
    case.reader.sources.add(printed)


def _bare(text: str) -> str:
    return level(text).strip(_JOINTS)


def _prove_paragraphs(case: Case, printed: tuple[int, ...], words: str | None, facts: tuple[Fact, ...]) -> None:
    cited = sorted(printed)
    wanted = sorted({evidence.paragraph for fact in facts for evidence in fact.evidence})
    if cited != wanted:
        case.report(Rule.WRONG_SOURCE, f"cites paragraphs {cited}, but its evidence stands in {wanted}")
    if words is not None and not (CITED[case.id.language].fullmatch(words) and _numbers(words) == cited):
        case.report(Rule.WRONG_SOURCE, f'says "{words}" where its paragraphs should stand')


def _numbers(words: str) -> list[int]:
    return list(map(int, _NUMBER.findall(words)))


def _prove_certainty(case: Case, background: PrintedBackground, facts: tuple[Fact, ...]) -> None:
    weakest = max((fact.certainty for fact in facts), key=_FIRMEST_FIRST.index)
    word = CERTAINTIES[case.id.language][weakest]
    printed, hedge = background.certainty, background.hedge
    if printed not in {None, word}:
        case.report(Rule.WRONG_SOURCE, f'calls its fact "{printed}", but it is {weakest.value}')
    if hedge not in {None, "" if weakest is Certainty.STATED else word}:
        case.report(Rule.WRONG_SOURCE, f'hedges "{hedge}", but its fact is {weakest.value}')


def _prove_remarks(case: Case, printed: tuple[PrintedRemark, ...], facts: tuple[Fact, ...]) -> None:
    """Report a remark of the facts that is not there once, and what is there and is none of theirs."""
    waiting = [(remark.heading, level(remark.text)) for remark in printed]
    known: set[tuple[str, str]] = set()
    for fact in facts:
        remarks = (*((ERRATUM, one) for one in fact.errata), *((RESOLUTION, one) for one in fact.resolutions))
        for heading, remark in remarks:
            texts = [level(shape.format(remark.printed, case.pick(remark.note))) for shape in REMARKS[case.id.language]]
            if (heading, texts[0]) in known:  # two facts may have the very same
                continue
            known.add((heading, texts[0]))
            found = next((text for text in texts if (heading, text) in waiting), None)
            if found is not None:
                waiting.remove((heading, found))
            else:
                case.report(Rule.WRONG_SOURCE, f'lacks the remark on "{remark.printed}"', fact=fact, slot=remark.slot)
    for _, text in waiting:
        case.report(Rule.WRONG_SOURCE, f'remarks "{text}", which no fact of its own has')
