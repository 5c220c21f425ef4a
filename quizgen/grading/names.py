"""Replies against entities: any name that means the key and nobody else whom the bank knows."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence

from quizgen.grading.bearers import ANY_HOME, Bearer, bearer_of, bearers_of
from quizgen.grading.crowns import crown_of, uncrowned
from quizgen.grading.grade import Reason
from quizgen.grading.in_figures import in_figures
from quizgen.grading.known_kana import usual_name
from quizgen.grading.near_names import is_near
from quizgen.grading.persons import (
    abbreviates,
    differs_in_middle,
    family_last,
    lacks_generation,
    orders,
    parse_person,
    spread_initials,
    without_particles,
)
from quizgen.grading.qualified import longer_names, unqualified
from quizgen.grading.sounds import is_called, is_of_family, might_be
from quizgen.grading.spelling import LONG_ENOUGH, could_loosen, is_kanji, loosen, spell, split_name
from quizgen.grading.titles import SPOUSE, Sort, place_word, untitled, without_nation
from quizgen.model.topic import Topic
from quizgen.model.values import Entity

_GLOSSED = re.compile(r"(.+?) ?\((.+)\)")

_STATE = "州"

_Names = Callable[[Bearer], Iterable[str]]


class NameBook:
    """Who in a topic is called what, its siblings included."""

    def __init__(self, bearers: Mapping[str, Bearer]) -> None:
        self.bearers = bearers
        self._named = _index(bearers.values(), lambda bearer: bearer.names)
        self._own = _index(bearers.values(), lambda bearer: bearer.printed | bearer.read)
        self._bare = _index(bearers.values(), lambda bearer: bearer.bare | bearer.well_known)
        self._numbered = _index(bearers.values(), lambda bearer: bearer.numbered)
        self._parts = _index(bearers.values(), lambda bearer: bearer.families | bearer.given)
        self._strangers: dict[str, Bearer] = {}

    @classmethod
    def of(cls, topic: Topic) -> "NameBook":
        """Everything that the topic names."""
        return cls(bearers_of(topic))

    def judge(self, key: Entity, reply: str, *, slips: bool = True) -> Reason:
        """Whether the tidy reply is a name of the key; without `slips`, one that is nearly its name is none."""
        return self._judge(self._bearer(key), reply, slips=slips)

    def _bearer(self, key: Entity) -> Bearer:
        known = self.bearers.get(key.id) or self._strangers.get(key.id)
        if known is None:
            known = self._strangers[key.id] = bearer_of(key)
        return known

    def _judge(self, key: Bearer, reply: str, *, slips: bool) -> Reason:
        said = spell(reply)
        if not said:
            return Reason.NO_NAME
        if said in key.names:
            return Reason.AMBIGUOUS_NAME if self._is_shared(said, key) else Reason.SAME_NAME
        if self._others(self._named, said, key):
            return Reason.OTHER_NAME
        if said in key.well_known:
            return Reason.AMBIGUOUS_NAME if self._others(self._bare, said, key) else Reason.SAME_NAME
        if key.sort is Sort.PLACE and self._means(key, lambda bearer: _is_qualified(reply, bearer)):
            return Reason.WITHOUT_TITLE
        if gloss := _GLOSSED.fullmatch(unicodedata.normalize("NFKC", reply)):
            both = {self._judge(key, part, slips=slips) for part in gloss.groups()}
            return Reason.SAME_NAME if both <= _RIGHT else Reason.OTHER_NAME
        return self._judge_variants(key, reply, said, slips=slips)

    def _is_shared(self, said: str, key: Bearer) -> bool:
        """Whether a name of the key is another's too; an alias of another's is none against the key's own name."""
        if said in key.printed:
            return False
        return bool(self._others(self._own if said in key.read else self._named, said, key))

    def _judge_variants(self, key: Bearer, reply: str, said: str, *, slips: bool) -> Reason:
        """What is no name as it stands, but perhaps without a title, or as a slip."""
        candidates = (reply, *untitled(reply, key.sort), *_without_nation(reply, key))
        in_full = (*candidates, *_names_in_full(reply, key))
        for judge, texts in ((self._judge_titles, in_full), (self._judge_person, candidates)):
            for candidate in texts:
                if (reason := judge(key, reply, candidate)) is not None:
                    return reason
        if self._is_so_numbered(key, reply, in_full):
            return Reason.SAME_NAME
        if self._is_loosely_spelled(key, said):
            return Reason.SAME_NAME
        fitting = candidates if _is_of_kind(key, reply) else (reply,)
        if (reason := self._judge_sound(key, reply, fitting)) is not None:
            return reason
        if slips and is_near(key, self.bearers.values(), fitting):
            return Reason.NEARLY_SPELLED
        is_other = self._others(self._bare, said, key) or self._others(self._parts, said, key)
        return Reason.OTHER_NAME if is_other else Reason.NO_NAME

    def _judge_titles(self, key: Bearer, reply: str, candidate: str) -> Reason | None:
        """A name with a title or without one; not ニューヨーク市 for ニューヨーク州."""
        said = spell(candidate)
        if said not in key.names | key.bare | key.well_known:
            return None
        if not _is_of_kind(key, reply):
            return Reason.WRONG_KIND if place_word(reply) == _STATE and key.is_city else Reason.OTHER_NAME
        if self._others(self._named, said, key) and said not in key.names:
            return Reason.OTHER_NAME
        shared = self._others(self._named, said, key) or self._others(self._bare, said, key)
        return Reason.AMBIGUOUS_NAME if shared else Reason.WITHOUT_TITLE

    def _is_so_numbered(self, key: Bearer, reply: str, candidates: Iterable[str]) -> bool:
        """Whether it is a name of the key, and of nobody else, with its number written in another way."""
        if not key.numbered or not _is_of_kind(key, reply):
            return False
        numbered = [spell(in_figures(candidate, typed=True)) for candidate in candidates]
        return any(one in key.numbered and not self._others(self._numbered, one, key) for one in numbered)

    def _is_loosely_spelled(self, key: Bearer, said: str) -> bool:
        """Whether it is a name of the key, and of nobody else, with ホ for フォ."""
        if key.sort is Sort.PERSON or len(said) < LONG_ENOUGH or not could_loosen(said):
            return False
        return self._means(
            key, lambda bearer: said in map(loosen, _all_names(bearer)) or loosen(said) in _all_names(bearer)
        )

    def _judge_sound(self, key: Bearer, reply: str, candidates: Sequence[str]) -> Reason | None:
        """A Japanese name in kana, by its Latin letters, or in Latin letters, however they spell it."""
        if not key.is_native:
            return None
        for candidate in candidates:
            if is_called(key, candidate):
                return Reason.AMBIGUOUS_NAME if self._any_other(key, candidate) else Reason.SAME_NAME
            if is_of_family(key, candidate):
                if self._any_other(key, candidate):
                    return Reason.AMBIGUOUS_NAME
                return Reason.DOUBTFUL_TITLE if SPOUSE.search(reply) else Reason.FAMILY_NAME
        return None

    def _any_other(self, key: Bearer, candidate: str) -> bool:
        others = (bearer for bearer in self.bearers.values() if bearer.id != key.id)
        return any(might_be(other, candidate) for other in others)

    def _judge_person(self, key: Bearer, reply: str, candidate: str) -> Reason | None:
        if key.sort is not Sort.PERSON:
            return None
        said = spell(candidate)
        if (ordered := family_last(candidate)) != candidate and spell(ordered) in key.names:
            return Reason.SAME_NAME
        if (usual := usual_name(split_name(candidate))) in key.usual:
            shared = any(usual in bearer.usual for bearer in self.bearers.values() if bearer.id != key.id)
            return Reason.AMBIGUOUS_NAME if shared else self._unless_shared(Reason.SAME_NAME, usual, key)
        for family in (said, without_particles(candidate)):
            if family in key.families:
                reason = Reason.DOUBTFUL_TITLE if SPOUSE.search(reply) else Reason.FAMILY_NAME
                return self._unless_shared(reason, family, key)
        if any(lacks_generation(candidate, person) for person in key.people):
            return self._unless_shared(Reason.WITHOUT_TITLE, said, key)
        if self._means(key, lambda bearer: _is_abbreviated(ordered, bearer)):
            return Reason.FAMILY_NAME
        if self._means(key, lambda bearer: _is_reordered(candidate, bearer)):
            return Reason.SAME_NAME if reply.isascii() and _is_written_in_kanji(key) else Reason.NAME_ORDER
        if self._means(key, lambda bearer: _is_other_middle(candidate, bearer)):
            return Reason.MIDDLE_NAME
        return self._unless_shared(Reason.GIVEN_NAME, said, key) if said in key.given else None

    def _unless_shared(self, reason: Reason, said: str, key: Bearer) -> Reason:
        shared = self._others(self._parts, said, key) or self._others(self._named, said, key)
        return Reason.AMBIGUOUS_NAME if shared else reason

    def _means(self, key: Bearer, fits: Callable[[Bearer], bool]) -> bool:
        """Whether it fits the key and nobody else."""
        return fits(key) and not any(bearer.id != key.id and fits(bearer) for bearer in self.bearers.values())

    @staticmethod
    def _others(index: Mapping[str, frozenset[str]], said: str, key: Bearer) -> frozenset[str]:
        return index.get(said, frozenset()) - {key.id}


_RIGHT = frozenset((Reason.SAME_NAME, Reason.WITHOUT_TITLE, Reason.FAMILY_NAME))


def _index(bearers: Iterable[Bearer], names: _Names) -> Mapping[str, frozenset[str]]:
    index: dict[str, set[str]] = {}
    for bearer in bearers:
        for name in names(bearer):
            index.setdefault(name, set()).add(bearer.id)
    return {name: frozenset(ids) for name, ids in index.items()}


def _is_abbreviated(reply: str, bearer: Bearer) -> bool:
    said = parse_person(spread_initials(reply))
    return any(abbreviates(said, person) for person in bearer.people)


def _is_other_middle(reply: str, bearer: Bearer) -> bool:
    said = parse_person(reply)
    return any(differs_in_middle(said, person) for person in bearer.people)


def _all_names(bearer: Bearer) -> frozenset[str]:
    return bearer.names | bearer.bare | bearer.well_known


def _is_of_kind(key: Bearer, reply: str) -> bool:
    """Whether the word that the reply has for a kind of place, if it has one, goes with the key."""
    return key.sort is not Sort.PLACE or place_word(reply) in {"", *key.place_words}


def _is_written_in_kanji(key: Bearer) -> bool:
    """Whether it is somebody's whose family name comes first at home, whichever comes first in other letters."""
    return any(is_kanji(character) for name in key.printed for character in name)


def _is_qualified(reply: str, bearer: Bearer) -> bool:
    """Whether the reply is a name of the place with what it lies in; not ニューヨーク州ニューヨーク市 for the state."""
    return any(
        not _all_names(bearer).isdisjoint(map(spell, (rest, *untitled(rest, Sort.PLACE))))
        and (not (word := place_word(rest)) or word in bearer.place_words)
        for rest in unqualified(reply, bearer.wholes)
    )


def _names_in_full(reply: str, key: Bearer) -> tuple[str, ...]:
    """What has to be a whole name: one without a ruler's title, if the key has no other, or one of an institution."""
    if key.sort is Sort.PERSON:
        return uncrowned(reply) if not key.crowns or crown_of(reply) in key.crowns else ()
    return longer_names(reply) if key.sort is Sort.OTHER else ()


def _without_nation(reply: str, key: Bearer) -> tuple[str, ...]:
    """The reply without the nation that news put before a company, which has to be its own as far as that is known."""
    if key.sort is not Sort.OTHER:
        return ()
    nation, rest = without_nation(reply)
    return (rest, *untitled(rest, key.sort)) if nation and not key.homes.isdisjoint((nation, ANY_HOME)) else ()


def _is_reordered(reply: str, bearer: Bearer) -> bool:
    return any(order in bearer.names for order in orders(parse_person(reply).parts))
