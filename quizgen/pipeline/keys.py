"""An item's key in one line, as a teacher's list has it."""

from quizgen.model.item import Choice, Cloze, Item, Judgement, Listing, Matching, Ordering, Recall
from quizgen.model.topic import Topic
from quizgen.wording.phrasebook import OPTION_LETTERS, PHRASEBOOKS, list_of
from quizgen.wording.values import Wording


def say_key(item: Item, topic: Topic) -> str:
    """What is right: a value, a letter with its option, true or false, a list, letters in their order."""
    language = item.id.language
    wording = Wording(language, topic.units)
    match item.task:
        case Recall(key) | Cloze(key):
            return wording.say(key)
        case Choice(options, key):
            return f"{OPTION_LETTERS[key]} {wording.say(options[key])}"
        case Judgement(holds=holds):
            return PHRASEBOOKS[language].true if holds else PHRASEBOOKS[language].false
        case Listing(keys):
            return list_of([wording.say(key) for key in keys], language)
        case Ordering(order=order):
            return "".join(OPTION_LETTERS[place] for place in order)
        case Matching(pairs=pairs):
            return " ".join(f"{number}{OPTION_LETTERS[place]}" for number, place in enumerate(pairs, start=1))
