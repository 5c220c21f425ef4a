"""What every card says beside its question and key: the full statement, the source, the paragraphs, the certainty."""

import re

from quizgen.diagnostics.rules import Rule
from quizgen.model.ids import Kind
from quizgen.model.topic import Certainty, Fact
from quizgen.model.values import Localized
from quizgen.verify.case import Case
from quizgen.verify.html import items_of, text_of
from quizgen.verify.words import CERTAINTIES, PAUSE

_NUMBER = re.compile(r"[0-9]+")
_CLOZE = re.compile(r"\{\{c1::.*?\}\}", re.DOTALL)
_SPEECH = re.compile(r"\[anki:tts lang=[a-z]{2}_[A-Z]{2}\](.*)\[/anki:tts\]", re.DOTALL)
_BACKGROUND = ("Statement", "Source", "Paragraphs", "Certainty", "Hedge", "Remark")
"""The fields that tell of the facts alone: where they have been proven once, the same text need not be again."""

_FIRMEST_FIRST = (Certainty.STATED, Certainty.REPORTED, Certainty.POSSIBLE)


def prove_back(case: Case, facts: tuple[Fact, ...]) -> None:
    """Prove everything that the note says about its facts; `facts` are the rows that it rests on."""
    _prove_tags(case, facts)
    _prove_speech(case)
    background = (*(fact.id for fact in facts), *map(case.note.field, _BACKGROUND))
    if background in case.reader.proven:
        return
    found = len(case.problems.findings)
    _prove_statements(case, facts)
    _prove_source(case, facts)
    _prove_certainty(case, facts)
    _prove_remarks(case, facts)
    if len(case.problems.findings) == found:
        case.reader.proven.add(background)


def _prove_statements(case: Case, facts: tuple[Fact, ...]) -> None:
    html = case.note.field("Statement")
    texts = items_of(html) if html.startswith("<ul>") else (text_of(html),)
    waiting = list(facts)
    for text in texts:
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


def _prove_source(case: Case, facts: tuple[Fact, ...]) -> None:
    article, printed = case.reader.topic.article, case.text("Source")
    for text in (article.title, article.publisher, article.published, article.inferred):
        if text and _pick(case, text) not in printed:
            case.report(Rule.WRONG_SOURCE, f'cites "{printed}", but the source says "{_pick(case, text)}"')
    cited = sorted(map(int, _NUMBER.findall(case.text("Paragraphs"))))
    wanted = sorted({evidence.paragraph for fact in facts for evidence in fact.evidence})
    if cited != wanted:
        case.report(Rule.WRONG_SOURCE, f"cites paragraphs {cited}, but its evidence stands in {wanted}")


def _prove_certainty(case: Case, facts: tuple[Fact, ...]) -> None:
    weakest = max((fact.certainty for fact in facts), key=_FIRMEST_FIRST.index)
    word = CERTAINTIES[case.id.language][weakest]
    printed, hedge = case.text("Certainty"), case.text("Hedge")
    if printed != word or hedge != ("" if weakest is Certainty.STATED else word):
        case.report(Rule.WRONG_SOURCE, f'calls its fact "{printed}" and hedges "{hedge}", but it is {weakest.value}')


def _prove_tags(case: Case, facts: tuple[Fact, ...]) -> None:
    for fact in facts:
        if f"quizgen::certainty::{fact.certainty.value}" not in case.note.tags:
            case.report(Rule.WRONG_SOURCE, f"lacks the tag of a {fact.certainty.value} fact", fact=fact)


def _prove_remarks(case: Case, facts: tuple[Fact, ...]) -> None:
    printed = case.text("Remark")
    for fact in facts:
        for remark in (*fact.errata, *fact.resolutions):
            if _pick(case, remark.note) not in printed or remark.printed not in printed:
                case.report(Rule.WRONG_SOURCE, f'lacks the remark on "{remark.printed}"', fact=fact, slot=remark.slot)


def _prove_speech(case: Case) -> None:
    speech = case.note.field("Speech")
    if not speech:
        return
    match = _SPEECH.fullmatch(speech)
    stem = case.note.field("Stem")
    shown = text_of(_CLOZE.sub(PAUSE, stem) if case.id.kind is Kind.CLOZE else stem)
    if match is None or "".join(text_of(match[1]).split()) != "".join(shown.split()):
        case.report(Rule.WRONG_STEM, "speaks other words than its stem")


def _pick(case: Case, text: Localized) -> str:
    return text.get(case.id.language) or next(iter(text.values()), "")
