"""What authors write in Jinja2, as phrases and expressions.

Jinja2 takes longer to load than a topic takes to read, so that it is imported only for what is more than words, cells
and the arithmetic of two cells.
"""

from quizgen.diagnostics.collector import Collector
from quizgen.load.nodes import Scalar
from quizgen.load.plain_phrases import plain_operation, plain_parts
from quizgen.model.expression import Expression
from quizgen.model.phrase import Phrase


def parse_phrase(scalar: Scalar, problems: Collector) -> Phrase | None:
    """Translate an authored template; None where it is not one, which is then among the problems."""
    parts = plain_parts(scalar)
    if parts is None:
        from quizgen.load.translation import translate_parts

        parts = translate_parts(scalar, problems)
    return None if parts is None else Phrase(parts, scalar.span)


def parse_expression(scalar: Scalar, problems: Collector) -> Expression | None:
    """Translate arithmetic over slots, such as `count * unit_price`; None where it is something else."""
    if (plain := plain_operation(scalar)) is not None:
        return plain
    from quizgen.load.translation import translate_expression

    return translate_expression(scalar, problems)
