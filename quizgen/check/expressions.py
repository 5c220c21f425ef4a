"""What a computation comes to, told from the types and units of its slots before any fact is read."""

from collections.abc import Mapping
from dataclasses import dataclass

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.diagnostics.suggestion import did_you_mean
from quizgen.model.expression import Cell, Constant, Expression, Operation, Operator, cells_of
from quizgen.model.ids import SlotName, UnitName
from quizgen.model.partial import may_hold
from quizgen.model.schema import Computation, Relation, Slot, ValueType
from quizgen.source import Span

MEASURES = (ValueType.NUMBER, ValueType.MONEY, ValueType.PERCENT, ValueType.DURATION)
"""The types that have an amount."""

_NAME_IT = "say what the result counts, as in `compute: {name: …, of: …, unit: …}`, or give one side no unit"


@dataclass(frozen=True, slots=True)
class _Measure:
    """What an amount is an amount of; which currency, or which unit of time, each row tells for itself."""

    type: ValueType
    unit: UnitName | None = None

    def __str__(self) -> str:
        match self.type:
            case ValueType.NUMBER:
                return f'a number of "{self.unit}"' if self.unit else "a number without a unit"
            case ValueType.PERCENT:
                return "a percentage"
            case ValueType.DURATION:
                return "a length of time"
        return "money"


class _Misfit(Exception):
    """Two operands that come to nothing together."""

    def __init__(self, message: str, help_: str) -> None:
        super().__init__(message)
        self.message, self.help = message, help_


def check_computation(asks: Computation, relation: Relation, problems: Collector) -> None:
    """Every slot is there and has an amount, and what the operators join goes together."""
    if not _check_cells(asks.expression, asks.span, relation, problems):
        return
    try:
        _check_unit(asks, relation.slots)
        _check_worth(asks.expression)
    except _Misfit as misfit:
        problems.add(Rule.BAD_EXPRESSION, misfit.message, asks.span, help=misfit.help)


def _check_unit(asks: Computation, slots: Mapping[SlotName, Slot]) -> None:
    """The result has a unit of its own, or is a number and gets one."""
    measure = _measure(asks.expression, slots, named=asks.unit is not None)
    if asks.unit is None:
        return
    if measure.type is not ValueType.NUMBER:
        raise _Misfit(f'"{asks.unit}" is a unit of numbers, and this comes to {measure}', "remove the unit")
    try:
        own = _measure(asks.expression, slots, named=False).unit
    except _Misfit:  # units meet: it takes the author to say what comes of them
        return
    if own is not None and own != asks.unit:
        raise _Misfit(f'this comes to {measure}, and not to one of "{asks.unit}"', "remove the unit")


def _check_worth(expression: Expression) -> None:
    if not any(cells_of(expression)):
        raise _Misfit("the expression reads no slot", "compute with a cell of the row")
    if _is_zero(expression):
        raise _Misfit("the expression is zero whatever the row", "compute what each row has its own answer to")


def _check_cells(expression: Expression, span: Span | None, relation: Relation, problems: Collector) -> bool:
    """Whether all that the expression reads are amounts; each that is not is reported where it stands."""
    right = True
    for cell in cells_of(expression):
        slot = relation.slots.get(cell.slot)
        if slot is not None and slot.type in MEASURES:
            continue
        right = False
        place = cell.span or span
        if slot is not None:
            message = f'"{cell.slot}" is of type {slot.type.value} and cannot be counted with'
            problems.add(Rule.BAD_EXPRESSION, message, place, help="use numbers, money, percent and durations")
        elif not may_hold(relation.slots, cell.slot):
            help_ = did_you_mean(cell.slot, relation.slots, "declare it under `slots:`")
            message = f'relation "{relation.name}" has no slot "{cell.slot}"'
            problems.add(Rule.UNKNOWN_SLOT, message, place, help=help_)
    return right


def _measure(expression: Expression, slots: Mapping[SlotName, Slot], *, named: bool) -> _Measure:
    """What the expression comes to; units may meet in a product or quotient where the result's is `named`.

    Raises:
        _Misfit: an operator joins what does not go together, in any row.
    """
    match expression:
        case Cell(slot):
            return _Measure(slots[slot].type, slots[slot].unit)
        case Constant():
            return _Measure(ValueType.NUMBER)
        case Operation(operator, left, right):
            one, other = _measure(left, slots, named=named), _measure(right, slots, named=named)
            match operator:
                case Operator.ADD | Operator.SUBTRACT:
                    return _sum(expression, one, other)
                case Operator.MULTIPLY:
                    return _product(expression, one, other, named=named)
                case Operator.DIVIDE:
                    return _quotient(expression, one, other, named=named)


def _sum(expression: Operation, one: _Measure, other: _Measure) -> _Measure:
    if one != other:
        help_ = "both sides want one type and one unit; a number written in the expression has none"
        raise _Misfit(_say(expression, one, other), help_)
    return one


def _product(expression: Operation, one: _Measure, other: _Measure, *, named: bool) -> _Measure:
    measured, factor = (other, one) if _counts_more(other, one) else (one, other)
    if not _is_factor(factor):
        raise _Misfit(_say(expression, one, other), "one side wants to be a number or a percentage")
    if one.unit is not None and other.unit is not None and not named:
        raise _Misfit(_say(expression, one, other), _NAME_IT)
    return measured


def _counts_more(one: _Measure, other: _Measure) -> bool:
    """Whether the product of the two is of the one's kind rather than of the other's."""
    if not _is_factor(one) or not _is_factor(other):
        return _is_factor(other)
    return one.unit is not None and other.unit is None


def _quotient(expression: Operation, one: _Measure, other: _Measure, *, named: bool) -> _Measure:
    if _is_zero(expression.right):
        raise _Misfit(f'"{_write(expression)}" divides by zero in every row', "divide by something else")
    if one == other:
        return _Measure(ValueType.NUMBER)
    if not _is_factor(other):
        help_ = "divide by a number, by a percentage, or by what has the same type and unit"
        raise _Misfit(_say(expression, one, other), help_)
    if one.unit is not None and other.unit is not None and not named:
        raise _Misfit(_say(expression, one, other), _NAME_IT)
    return one


def _is_factor(measure: _Measure) -> bool:
    return measure.type in {ValueType.NUMBER, ValueType.PERCENT}


def _is_zero(expression: Expression) -> bool:
    """Whether it is zero in every row: a zero, a thing less itself, or what is made of such."""
    match expression:
        case Constant(amount):
            return not amount
        case Operation(Operator.MULTIPLY, left, right):
            return _is_zero(left) or _is_zero(right)
        case Operation(Operator.DIVIDE, left, _):
            return _is_zero(left)
        case Operation(Operator.SUBTRACT, left, right) if left == right:
            return True
        case Operation(_, left, right):
            return _is_zero(left) and _is_zero(right)
    return False


def _say(expression: Operation, one: _Measure, other: _Measure) -> str:
    return f'"{_write(expression)}" joins {one} and {other}'


def _write(expression: Expression, *, inner: bool = False) -> str:
    match expression:
        case Cell(slot):
            return slot
        case Constant(amount):
            return f"{amount:f}"
        case Operation(operator, left, right):
            text = f"{_write(left, inner=True)} {operator.value} {_write(right, inner=True)}"
            return f"({text})" if inner else text
