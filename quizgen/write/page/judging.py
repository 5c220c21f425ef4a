"""What the page judges typed replies by, taken from the judge in Python."""

from collections.abc import Mapping

from quizgen.model import item as task
from quizgen.model.ids import Language, TopicId
from quizgen.model.item import Item
from quizgen.model.topic import Bank
from quizgen.write.page.grading_data import context_json, key_json
from quizgen.write.page.text import Json, show_text


class Judging:
    """Contexts and keys of one bank; what a topic's names come to is found out once for all languages."""

    def __init__(self, bank: Bank) -> None:
        self.bank = bank
        self._contexts: dict[TopicId, Mapping[str, Json]] = {}

    def context(self, name: TopicId, language: Language) -> Json:
        """Whom and what replies about the topic are told from."""
        if name not in self._contexts:
            self._contexts[name] = context_json(self.bank.topics[name], language)
        return _clean({**self._contexts[name], "language": language})

    def keys(self, item: Item) -> list[Json]:
        """The item's keys as values; none where nothing is typed."""
        match item.task:
            case task.Recall(key) | task.Cloze(key):
                return [_clean(key_json(key))]
            case task.Listing(keys):
                return [_clean(key_json(key)) for key in keys]
            case _:
                return []


def _clean(value: Json) -> Json:
    """The value without what no page can carry, however deep it lies."""
    match value:
        case str():
            return show_text(value)
        case Mapping():
            return {name: _clean(one) for name, one in value.items()}
        case list():
            return [_clean(one) for one in value]
        case _:
            return value
