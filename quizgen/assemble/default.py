"""A deck's form A by itself, recorded in no ledger: to see how its sheets will look."""

from collections.abc import Sequence
from dataclasses import replace

from quizgen.assemble.arranging import Heading, make_form
from quizgen.assemble.form import Form
from quizgen.assemble.planning import plan_sheet
from quizgen.diagnostics.collector import Collector
from quizgen.model.blueprint import Blueprint
from quizgen.model.ids import Language
from quizgen.model.item import Item
from quizgen.model.worksheet import WorksheetPlan


def default_form(items: Sequence[Item], blueprint: Blueprint, language: Language, title: str) -> Form:
    """Form A with quizgen's own choice of the deck's items, under a title."""
    plan = blueprint.worksheet
    sheet = plan_sheet(items, replace(blueprint, worksheet=WorksheetPlan()), language, Collector())
    heading = Heading(
        deck=blueprint.name,
        title=title,
        instructions=plan.instructions.get(language, ""),
        layout=plan.layout,
        font=plan.font,
    )
    if sheet is None:
        raise ValueError(f'deck "{blueprint.name}" has no items in {language}')
    return make_form(sheet, 0, 0, {item.id: item for item in items}, heading)
