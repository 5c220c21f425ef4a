"""Sentences for every writer: with whose word they are in front, and as plain text."""

from dataclasses import replace

from quizgen.model.ids import Language
from quizgen.model.item import Blank, Prose, Shown, Words
from quizgen.model.topic import Fact
from quizgen.model.values import Form, pick
from quizgen.wording.attribution import lead_in
from quizgen.wording.values import Wording


def common_lead(facts: tuple[Fact, ...], language: Language) -> str:
    """Whose word all the facts are; empty where one is the article's own, or they are not all the same one's."""
    leads = {pick(fact.according_to, language) if fact.according_to else "" for fact in facts}
    return leads.pop() if len(leads) == 1 else ""


def attribute(prose: Prose, lead: str, language: Language) -> Prose:
    """The sentence with a lead-in before it, its first letter as it is within a sentence; as it was without a lead."""
    if not lead or not prose:
        return prose
    first, rest = prose[0], prose[1:]
    joined, start = lead_in(lead, first.text if isinstance(first, Words) else "", language)
    if isinstance(first, Words):
        return Words(joined + start), *rest
    within = replace(first, form=None) if first.form is Form.CAPITAL else first
    return Words(joined), within, *rest


def say_sentence(prose: Prose, wording: Wording, blank: str | None = None) -> str:
    """The sentence as plain text, with `blank` for what the learner is to supply; None for the value itself."""
    return "".join(_say_part(part, wording, blank) for part in prose)


def _say_part(part: Words | Shown | Blank, wording: Wording, blank: str | None) -> str:
    if isinstance(part, Words):
        return part.text
    if isinstance(part, Blank) and blank is not None:
        return blank
    return wording.say(part.value, part.form)
