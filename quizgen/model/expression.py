"""Arithmetic over the cells of a row: what a computed question asks for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_UP, Context, Decimal, Inexact, localcontext
from enum import Enum

from quizgen.model.ids import SlotName, UnitName
from quizgen.model.values import Duration, Money, Number, Percent, Precision, Quantity, Value
from quizgen.source import Span

_DIGITS = 24
"""More than anybody reads, and as many as can be read back."""


class Operator(Enum):
    """What joins two operands."""

    ADD = "+"
    SUBTRACT = "-"
    MULTIPLY = "*"
    DIVIDE = "/"


@dataclass(frozen=True, slots=True)
class Cell:
    """The value in one slot."""

    slot: SlotName
    span: Span | None = field(compare=False, default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Constant:
    """A number without a unit."""

    amount: Decimal


@dataclass(frozen=True, slots=True)
class Operation:
    """Two operands joined."""

    operator: Operator
    left: "Expression"
    right: "Expression"


Expression = Cell | Constant | Operation


class Uncomputable(ValueError):
    """The operands do not go together, or one of them says too little to count with; the text says which."""


def cells_of(expression: Expression) -> Iterator[Cell]:
    """The cells that the expression reads, from left to right."""
    match expression:
        case Cell():
            yield expression
        case Operation(_, left, right):
            yield from cells_of(left)
            yield from cells_of(right)
        case Constant():
            pass


def slots_of(expression: Expression) -> frozenset[SlotName]:
    """The slots that the expression reads."""
    return frozenset(cell.slot for cell in cells_of(expression))


def evaluate(
    expression: Expression, cells: Mapping[SlotName, Value], *, unit: UnitName | None = None, digits: int | None = None
) -> Quantity:
    """Compute the expression over a row's cells.

    A product is of the kind of the operand that is money, a time or a number with a unit, else of the left one's; sums
    want equal units; a quotient of equal units has none. With `unit`, the number that comes out counts that: grams, for
    grams to a mole times moles. The result is "about" as soon as one operand is. With `digits`, it is rounded to so
    many significant ones, half up, and is then "about" too, if that takes anything away.

    Raises:
        Uncomputable: an operand is missing, is no quantity or only an order of magnitude, the units do not go
            together, the divisor is zero, the result has no end as a decimal, or has a `unit` and is no number.
    """
    try:
        with localcontext(Context(prec=_DIGITS, traps=[Inexact] if digits is None else [])):
            result = _evaluate(expression, cells)
    except Inexact:
        raise Uncomputable("the result cannot be written in full as a decimal") from None
    if digits is not None:
        result = _round(result, digits)
    if unit is None:
        return result
    if not isinstance(result, Number):
        raise Uncomputable("only a number has a unit")
    return replace(result, unit=unit)


def _evaluate(expression: Expression, cells: Mapping[SlotName, Value]) -> Quantity:
    match expression:
        case Constant(amount):
            return Number(amount=amount)
        case Cell(slot):
            return _operand(slot, cells)
        case Operation(operator, left, right):
            return _apply(operator, _evaluate(left, cells), _evaluate(right, cells))


def _round(result: Quantity, digits: int) -> Quantity:
    amount = Context(prec=digits, rounding=ROUND_HALF_UP).plus(result.amount)
    if amount == result.amount:
        return result
    return replace(result, amount=Decimal(f"{amount:f}"), precision=Precision.ABOUT)


def _operand(slot: SlotName, cells: Mapping[SlotName, Value]) -> Quantity:
    value = cells.get(slot)
    if not isinstance(value, Number | Money | Percent | Duration):
        raise Uncomputable(f'"{slot}" holds no number')
    if value.precision is Precision.ORDER:
        raise Uncomputable(f'"{slot}" is only an order of magnitude')
    return value


def _apply(operator: Operator, left: Quantity, right: Quantity) -> Quantity:
    precision = Precision.EXACT if left.precision is right.precision is Precision.EXACT else Precision.ABOUT
    match operator:
        case Operator.ADD | Operator.SUBTRACT:
            if not _same_measure(left, right):
                raise Uncomputable(f'"{operator.value}" wants two amounts of one unit')
            sign = 1 if operator is Operator.ADD else -1
            return replace(left, amount=left.amount + sign * right.amount, precision=precision)
        case Operator.MULTIPLY:
            measured, factor = (right, left) if _counts_more(right, left) else (left, right)
            if isinstance(factor, Money | Duration):
                raise Uncomputable('"*" wants one plain number or percentage')
            return replace(measured, amount=measured.amount * _factor(factor), precision=precision)
        case Operator.DIVIDE:
            return _divide(left, right, precision)


def _counts_more(one: Quantity, other: Quantity) -> bool:
    """Whether the product of the two is of the one's kind rather than of the other's: 2 times 5 chips are chips."""
    if isinstance(other, Money | Duration):
        return False
    if isinstance(one, Money | Duration):
        return True
    return isinstance(one, Number) and one.unit is not None and not (isinstance(other, Number) and other.unit)


def _divide(left: Quantity, right: Quantity, precision: Precision) -> Quantity:
    if not right.amount:
        raise Uncomputable("the divisor is zero")
    if _same_measure(left, right):
        return Number(amount=left.amount / right.amount, precision=precision)
    if isinstance(right, Number | Percent):
        return replace(left, amount=left.amount / _factor(right), precision=precision)
    raise Uncomputable('"/" wants two amounts of one unit, or a plain number to divide by')


def _factor(value: Number | Percent) -> Decimal:
    return value.amount / 100 if isinstance(value, Percent) else value.amount


def _same_measure(left: Quantity, right: Quantity) -> bool:
    match left, right:
        case Number(unit=one), Number(unit=other):
            return one == other
        case Money(currency=one), Money(currency=other):
            return one == other
        case Duration(unit=mine), Duration(unit=theirs):
            return mine is theirs
        case Percent(), Percent():
            return True
    return False
