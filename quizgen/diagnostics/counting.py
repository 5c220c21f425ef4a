"""How many there are of something, in the English of messages."""


def count_of(number: int, noun: str, plural: str = "") -> str:
    """`1 quiz`, `2 quizzes`; the plural has an s where none is given."""
    return f"{number} {noun if number == 1 else plural or f'{noun}s'}"
