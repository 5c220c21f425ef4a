"""Blanks at the ends of a template, left out as they are of other texts."""

from quizgen.model.phrase import Branch, Literal, Part


def trim_start(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts without blanks before them."""
    if not parts:
        return parts
    first, rest = parts[0], parts[1:]
    match first:
        case Literal(text) if not text.strip():
            return trim_start(rest)
        case Literal(text) if text[0].isspace():
            return (Literal(text.lstrip()), *rest)
        case Branch(condition, then, otherwise):
            return (Branch(condition, trim_start(then), trim_start(otherwise)), *rest)
    return parts


def trim_end(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts without blanks after them."""
    if not parts:
        return parts
    rest, last = parts[:-1], parts[-1]
    match last:
        case Literal(text) if not text.strip():
            return trim_end(rest)
        case Literal(text) if text[-1].isspace():
            return (*rest, Literal(text.rstrip()))
        case Branch(condition, then, otherwise):
            return (*rest, Branch(condition, trim_end(then), trim_end(otherwise)))
    return parts
