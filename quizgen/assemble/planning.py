"""What a deck's worksheet is to hold in one language, whether its author planned it or not."""

from collections.abc import Sequence

from quizgen.assemble.arranging import Heading
from quizgen.assemble.choosing import Selection, choose_items
from quizgen.assemble.sheet import Sheet, make_sheet
from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.diagnostic import Severity
from quizgen.diagnostics.rules import Rule
from quizgen.model.blueprint import Blueprint
from quizgen.model.ids import Kind, Language
from quizgen.model.item import Item
from quizgen.model.topic import Bank
from quizgen.model.worksheet import SectionPlan, usual_points

_BALANCED = {
    Kind.CHOICE: 5,
    Kind.TRUE_FALSE: 4,
    Kind.CLOZE: 3,
    Kind.TYPED: 2,
    Kind.ORDERING: 1,
    Kind.MATCHING: 1,
    Kind.COMPUTED: 1,
}
"""At most so many of each kind: two pages, and fifty points."""


def plan_sheet(
    items: Sequence[Item], blueprint: Blueprint, language: Language, heading: Heading, problems: Collector
) -> Sheet | None:
    """The sheet that the deck's author planned, or a balanced one of what there is where nobody did.

    Nothing on it is given away by what stands above it. None, and findings, where the plan cannot be met; None alone
    where there is nothing to put on a sheet.
    """
    planned = blueprint.worksheet.sections
    header = f"{heading.title}\n{heading.instructions}"
    selections = choose_items(items, planned or _balanced_sections(), language, blueprint.seed, header=header)
    short = [selection for selection in selections if len(selection.items) < selection.plan.count] if planned else []
    for selection in short:
        _report(selection, language, problems)
    sheet = make_sheet(selections, blueprint, language)
    return None if short or not sheet.sections else sheet


def head_sheet(blueprint: Blueprint, bank: Bank, language: Language) -> Heading:
    """What stands at the top of the deck's sheets today."""
    plan = blueprint.worksheet
    only = bank.topics[blueprint.topics[0]].title if len(blueprint.topics) == 1 else {}
    last = blueprint.title.rpartition("::")[2].strip()
    return Heading(
        deck=blueprint.name,
        title=plan.title.get(language) or only.get(language) or last,
        instructions=plan.instructions.get(language, ""),
        layout=plan.layout,
        font=plan.font,
    )


def _balanced_sections() -> tuple[SectionPlan, ...]:
    return tuple(SectionPlan(kind=kind, count=most, points=usual_points(kind)) for kind, most in _BALANCED.items())


def _report(selection: Selection, language: Language, problems: Collector) -> None:
    plan, found = selection.plan, len(selection.items)
    wanted = f"{plan.count} {plan.kind.value} {'item' if plan.count == 1 else 'items'}"
    if selection.fitting < plan.count:
        why = f"{selection.fitting} in the deck {'is' if selection.fitting == 1 else 'are'} of this kind and choice"
    else:
        why = f"{selection.fitting} fit, but no more of them without giving an answer away"
    problems.add(
        Rule.SHORT_SECTION,
        f"the section wants {wanted} in {language}, {found} can be had",
        plan.span,
        help=f"{why}: ask for fewer, or choose less narrowly",
        severity=Severity.ERROR,
    )
