"""Ways to change what a bank or a package says, one thing at a time."""

import sqlite3
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from io import BytesIO

from quizgen.model.ids import EntityId, FactId, Language, SlotName, TopicId
from quizgen.model.topic import Bank, Fact, Topic
from quizgen.model.values import Date, Duration, Entity, Money, Number, Percent, Period, Text, Value

Row = dict[str, str]
"""A note's fields by name."""


def cells(bank: Bank) -> Iterator[tuple[TopicId, Fact, SlotName]]:
    """Every cell of every fact."""
    for topic in bank.topics.values():
        for fact in topic.facts:
            for slot in fact.cells:
                yield topic.id, fact, slot


def with_cell(bank: Bank, topic: TopicId, fact: FactId, slot: SlotName, value: Value) -> Bank:
    """The bank with one cell changed."""
    facts = tuple(
        replace(row, cells={**row.cells, slot: value}) if row.id == fact else row for row in bank.topics[topic].facts
    )
    return Bank(topics={**bank.topics, topic: replace(bank.topics[topic], facts=facts)})


def other_value(value: Value, topic: Topic) -> Value:
    """Another value of the same type, as near as can be."""
    match value:
        case Entity():
            rivals = (*topic.entities.values(), *topic.siblings.values())
            return next(
                (rival for rival in rivals if rival.kind == value.kind and rival.id != value.id), _renamed(value)
            )
        case Date():
            return replace(value, year=value.year + 1, day=min(value.day, 28) if value.day else None)
        case Period():
            return replace(value, end=replace(value.end, year=value.end.year + 1))
        case Number() | Money() | Percent() | Duration():
            return replace(value, amount=value.amount * 10 if value.precision.value == "order" else value.amount + 1)
        case Text():
            return Text(by_language={language: f"{text}!" for language, text in value.by_language.items()})


def _renamed(entity: Entity) -> Entity:
    return replace(entity, id=EntityId(f"{entity.id}-x"), name={Language("ja"): "別物", Language("en"): "Another"})


def edit_package(data: bytes, edit: Callable[[Row], Row | None]) -> bytes:
    """The package with the first note changed that `edit` gives new fields for."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    files["collection.anki2"] = _edit_collection(files["collection.anki2"], edit)
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _edit_collection(data: bytes, edit: Callable[[Row], Row | None]) -> bytes:
    import json

    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(data)
        models = json.loads(connection.execute("SELECT models FROM col").fetchone()[0])
        names = {int(id_): [field["name"] for field in model["flds"]] for id_, model in models.items()}
        for id_, mid, fields in connection.execute("SELECT id, mid, flds FROM notes").fetchall():
            changed = edit(dict(zip(names[mid], fields.split("\x1f"), strict=True)))
            if changed is not None:
                connection.execute("UPDATE notes SET flds = ? WHERE id = ?", ("\x1f".join(changed.values()), id_))
                connection.commit()
                return connection.serialize()
    raise LookupError("no note was changed")


__all__ = ["Decimal", "Row", "cells", "edit_package", "other_value", "with_cell"]
