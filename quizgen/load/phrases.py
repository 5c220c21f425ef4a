"""What authors write in Jinja2, as phrases and expressions.

Jinja2 takes longer to load than a topic to read, so that it is left where nobody wrote more than words, cells and the
arithmetic of two cells.
"""

from quizgen.diagnostics.collector import Collector
from quizgen.load.nodes import Scalar
from quizgen.load.plain_phrases import plain_operation, plain_parts
from quizgen.model.expression import Expression
from quizgen.model.phrase import Branch, Literal, Part, Phrase


def parse_phrase(scalar: Scalar, problems: Collector) -> Phrase | None:
    """Translate an authored template; None where it is not one, which is then among the problems.

    Blanks at its ends are left out, as they are of other texts.
    """
    parts = plain_parts(scalar)
    if parts is None:
        from quizgen.load.translation import translate_parts

        parts = translate_parts(scalar, problems)
    return None if parts is None else Phrase(_trim_end(_trim_start(parts)), scalar.span)


def parse_expression(scalar: Scalar, problems: Collector) -> Expression | None:
    """Translate arithmetic over slots, such as `count * unit_price`; None where it is something else."""
    if (plain := plain_operation(scalar)) is not None:
        return plain
    from quizgen.load.translation import translate_expression

    return translate_expression(scalar, problems)


def _trim_start(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts without blanks before them."""
    if not parts:
        return parts
    first, rest = parts[0], parts[1:]
    match first:
        case Literal(text) if not text.strip():
            return _trim_start(rest)
        case Literal(text) if text[0].isspace():
            return (Literal(text.lstrip()), *rest)
        case Branch(condition, then, otherwise):
            return (Branch(condition, _trim_start(then), _trim_start(otherwise)), *rest)
    return parts


def _trim_end(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts without blanks after them."""
    if not parts:
        return parts
    rest, last = parts[:-1], parts[-1]
    match last:
        case Literal(text) if not text.strip():
            return _trim_end(rest)
        case Literal(text) if text[-1].isspace():
            return (*rest, Literal(text.rstrip()))
        case Branch(condition, then, otherwise):
            return (*rest, Branch(condition, _trim_end(then), _trim_end(otherwise)))
    return parts
