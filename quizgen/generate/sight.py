"""What a stem lets a learner see of a row, and which answers fit what is seen."""

from collections.abc import Mapping
from dataclasses import dataclass

from quizgen.diagnostics.rules import Rule
from quizgen.generate.prose import hide
from quizgen.generate.refusal import Refusal
from quizgen.generate.table import Table
from quizgen.model.compare import same_value
from quizgen.model.ids import SlotName
from quizgen.model.item import Prose, Shown
from quizgen.model.reduce import reduce
from quizgen.model.topic import Fact
from quizgen.model.values import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """A stem over one row: its prose, the cells it shows, and the rows that fit them."""

    fact: Fact
    stem: Prose
    shown: Mapping[SlotName, Value]
    """As the learner sees them: a date of which only the year is shown is that year."""
    rows: tuple[Fact, ...]
    """Every row that fits, the one in question among them, in the order of the file."""

    def answers(self, slot: SlotName) -> tuple[Value, ...]:
        """What the fitting rows hold in `slot`."""
        return tuple(row.cells[slot] for row in self.rows if slot in row.cells)

    def has_one_answer(self, slot: SlotName) -> bool:
        """Whether every row that fits holds the same in `slot`."""
        return all(same_value(answer, self.fact.cells[slot]) for answer in self.answers(slot))

    def sole_answers(self, slot: SlotName) -> tuple[Value, ...]:
        """What the row holds in `slot`, then what every row that fits does, which is the same.

        Raises:
            Refusal: another row that fits holds a different value.
        """
        own = self.fact.cells[slot]
        for row in self.rows:
            if slot in row.cells and not same_value(row.cells[slot], own):
                raise Refusal(
                    Rule.AMBIGUOUS_ITEM,
                    f'fact "{row.id}" fits the stem too, with another "{slot}"',
                    "show more of the row in the stem, or ask for the set",
                )
        return own, *self.answers(slot)


def see(table: Table, fact: Fact, sentence: Prose, hidden: SlotName | None) -> Sight:
    """The sentence that `fact` makes of a phrase, with a blank wherever it shows the slot `hidden`."""
    shown: dict[SlotName, Value] = {}
    for piece in sentence:
        if isinstance(piece, Shown) and piece.slot != hidden:
            whole = shown.get(piece.slot) is piece.value
            shown[piece.slot] = piece.value if whole else reduce(piece.value, piece.form)
    return Sight(fact=fact, stem=hide(sentence, hidden), shown=shown, rows=table.matching(shown))
