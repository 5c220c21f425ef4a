"""Saying whose word a fact is, in front of a sentence that others wrote: According to The Information, how many …?"""

import re

from quizgen.model.ids import Language
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.wording.english import capitalize

_FIRST_WORD = re.compile(r"([A-Z][a-z]*)(?:['’][a-z]+)?(?= |,|$)")
_NEXT_IS_LOWER = re.compile(r" [a-z]")

_FUNCTION_WORD = re.compile(
    "a|about|after|although|among|an|and|are|as|at|because|before|between|but|by|did|do|does|during|each|every|for|"
    "from|had|has|have|he|her|his|how|if|in|is|it|its|neither|of|on|or|she|since|so|some|that|the|their|there|these|"
    "they|this|those|through|to|until|was|were|what|when|where|whether|which|while|who|whom|whose|why|with|"
    "within|without|inside|into|over|upon|near|under"
)
"""Words that no name is, so that one that begins a sentence has its capital from there."""

_OPENER = re.compile(
    "all|both|can|choose|could|give|list|match|may|might|name|one|order|put|select|should|state|will|would"
)
"""Words that begin questions and tasks but names too: Will Smith, Match Group."""


def lead_in(lead: str, sentence_start: str, language: Language) -> tuple[str, str]:
    """A lead-in with its joint, and the words after it as they stand in the middle of a sentence.

    Japanese adds 、 and leaves the sentence alone. English begins the lead-in with a capital, and takes one away from
    the sentence only where its first word can be no name; `sentence_start` may be any part of the sentence that it
    begins with, or empty where it begins with a value.
    """
    if language == JAPANESE:
        return f"{lead}、", sentence_start
    return f"{capitalize(lead)}, ", _continue_sentence(sentence_start)


def according_to_entity(name: str, language: Language) -> str:
    """The lead-in that names its source: `ジ・インフォメーションによると`, `according to The Information`."""
    return f"according to {name}" if language == ENGLISH else f"{name}によると"


def _continue_sentence(start: str) -> str:
    match = _FIRST_WORD.match(start)
    if match is None:
        return start
    word = match[1].lower()
    opens = _OPENER.fullmatch(word) and _NEXT_IS_LOWER.match(start, match.end())
    joins = opens or _FUNCTION_WORD.fullmatch(word)
    return start[0].lower() + start[1:] if joins else start
