"""A topic with some units and names, for texts to be read against."""

import pytest

from quizgen.model.ids import EntityId, Language, UnitName
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.model.schema import Unit
from quizgen.model.values import Entity
from quizgen.reading import Lexicon
from tests.small_bank import small_bank

UNITS = {
    "chip": ("{}個", {"one": "{} chip", "other": "{} chips"}),
    "site": ("{}カ所", {"one": "{} site", "other": "{} sites"}),
    "person": ("{}人", {"one": "{} person", "other": "{} people"}),
    "card": ("{}枚", {"one": "{} card", "other": "{} cards"}),
    "sheet": ("{}枚", {"one": "{} sheet", "other": "{} sheets"}),
    "version": ("第{}版", {"other": "version {}"}),
}

Written = tuple[str, dict[str, str], dict[str, tuple[str, ...]]]

ENTITIES: tuple[Written, ...] = (
    ("musk", {"ja": "イーロン・マスク", "en": "Elon Musk"}, {"ja": ("マスク",), "en": ("Musk",)}),
    ("altman", {"ja": "サム・アルトマン", "en": "Sam Altman"}, {"en": ("Altman",)}),
    ("jack-altman", {"ja": "ジャック・アルトマン", "en": "Jack Altman"}, {"en": ("Altman",)}),
    ("csharp", {"en": "C#"}, {}),
    ("c", {"en": "C"}, {}),
)

SIBLINGS: tuple[Written, ...] = (("carmack", {"ja": "ジョン・カーマック", "en": "John Carmack"}, {}),)


def _entities(written: tuple[Written, ...]) -> list[Entity]:
    return [
        Entity(
            id=EntityId(name),
            kind="person",
            name={Language(language): text for language, text in names.items()},
            aliases={Language(language): texts for language, texts in aliases.items()},
        )
        for name, names, aliases in written
    ]


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    units = {
        UnitName(name): Unit(name=UnitName(name), forms={JAPANESE: {"other": ja}, ENGLISH: en})
        for name, (ja, en) in UNITS.items()
    }
    return Lexicon.of(small_bank(_entities(ENTITIES), _entities(SIBLINGS), units))
