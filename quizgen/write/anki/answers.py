"""The fields that depend on what an item asks: its key, and what the learner has to choose from."""

from collections.abc import Iterable
from itertools import count

from quizgen.model.item import Choice, Cloze, Item, Judgement, Listing, Matching, Ordering, Recall
from quizgen.wording.phrasebook import OPTION_LETTERS
from quizgen.write.anki.fields import OPTIONS, Field
from quizgen.write.anki.markup import bullets, rows
from quizgen.write.anki.setting import Setting


def answer(item: Item, setting: Setting) -> dict[Field, str]:
    """The task's fields, as HTML."""
    match item.task:
        case Recall(key):
            markup = setting.markup
            return {Field.KEY: markup.value(key), Field.TYPED: markup.line(key), Field.ALSO: markup.others(key)}
        case Cloze(key):
            markup = setting.markup
            task = markup.text(setting.book.fill)
            return {Field.TASK: task, Field.KEY: markup.value(key), Field.ALSO: markup.others(key)}
        case Choice():
            return _choice(item.task, setting)
        case Judgement():
            return _judgement(item.task, setting)
        case Listing(keys):
            listed = bullets(setting.markup.value(key) for key in keys)
            return {Field.TASK: setting.markup.text(setting.book.name_all(len(keys))), Field.KEY: listed}
        case Ordering():
            return _ordering(item.task, setting)
        case Matching():
            return _matching(item.task, setting)


def _choice(task: Choice, setting: Setting) -> dict[Field, str]:
    options = [setting.markup.value(option) for option in task.options]
    return {Field.TASK: setting.markup.text(setting.book.choose), **_options(options, task.key)}


def _judgement(task: Judgement, setting: Setting) -> dict[Field, str]:
    verdicts = [setting.markup.text(setting.book.true), setting.markup.text(setting.book.false)]
    correction = "" if task.holds else setting.markup.value(task.right)
    return {
        Field.TASK: setting.markup.text(setting.book.judge),
        Field.CORRECTION: correction,
        **_options(verdicts, 0 if task.holds else 1),
    }


def _options(options: Iterable[str], key: int) -> dict[Field, str]:
    fields = dict(zip(OPTIONS, options, strict=False))
    return {**fields, Field.KEY_LETTER: OPTION_LETTERS[key], Field.KEY: fields[OPTIONS[key]]}


def _ordering(task: Ordering, setting: Setting) -> dict[Field, str]:
    markup = setting.markup
    shown = [(_letter(place), _cell("label", markup.sentence(event.label))) for place, event in enumerate(task.events)]
    ranks = [_cell("rank", markup.value(event.rank)) for event in task.events]
    return {Field.ITEMS: rows(shown), Field.KEY: rows((*shown[place], ranks[place]) for place in task.order)}


def _matching(task: Matching, setting: Setting) -> dict[Field, str]:
    markup = setting.markup
    left = [(_mark(str(number)), _cell("left", markup.value(value))) for number, value in zip(count(1), task.left)]
    right = [(_letter(place), _cell("right", markup.value(value))) for place, value in enumerate(task.right)]
    return {
        Field.ITEMS: rows((*one, *other) for one, other in zip(left, right, strict=True)),
        Field.KEY: rows((*left[place], *right[pair]) for place, pair in enumerate(task.pairs)),
    }


def _letter(place: int) -> str:
    return _mark(OPTION_LETTERS[place] if place < len(OPTION_LETTERS) else str(place + 1))


def _mark(mark: str) -> str:
    return f"<th><span>{mark}</span></th>"


def _cell(name: str, content: str) -> str:
    return f'<td class="{name}">{content}</td>'
