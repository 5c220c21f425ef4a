"""A small topic with an item of every kind, and real Anki to import packages into."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path

import pytest
from anki.collection import Collection

from quizgen.model.blueprint import AnkiOptions, Blueprint
from quizgen.model.ids import (
    DeckName,
    EntityId,
    FactId,
    ItemId,
    Kind,
    Language,
    RelationName,
    SlotName,
    TopicId,
    UnitName,
)
