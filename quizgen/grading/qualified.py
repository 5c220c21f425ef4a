"""Names that say more or less than usual: a place with what it lies in, 東大 for 東京大学."""

from collections.abc import Iterator

from quizgen.grading.spelling import spell

_SHORT = {"大": "大学", "高校": "高等学校", "銀": "銀行", "univ": "university"}
"""How names of institutions end in news, and how in full."""

_OF = "ノ"
_MOST = 3
"""A city, its state and its country."""

_FEWEST = 2
"""Characters of a whole's name but for signs such as 米, and of the place's own."""


def unqualified(reply: str, wholes: frozenset[str]) -> Iterator[str]:
    """What is left, spelled, when a whole is taken from before or after it: Paris, France; 愛知県名古屋市."""
    texts = [spell(reply)] if wholes else []
    for _ in range(_MOST):
        texts = [rest for text in texts for rest in _strip(text, wholes)]
        yield from texts


def _strip(text: str, wholes: frozenset[str]) -> Iterator[str]:
    for whole in sorted(wholes):
        if text.startswith(whole) and len(text) > len(whole):
            rest = text[len(whole) :]
            yield rest
            if rest.startswith(_OF) and len(rest) > 1:
                yield rest[1:]
        if text.endswith(whole) and len(text) > len(whole) and len(whole) >= _FEWEST:
            yield text[: -len(whole)]


def longer_names(reply: str) -> tuple[str, ...]:
    """The name in full, spelled, of an institution that the reply calls by the short form that news use."""
    said = spell(reply)
    return tuple(
        said.removesuffix(short) + full for short, full in _SHORT.items() if said.endswith(short) and said != short
    )
