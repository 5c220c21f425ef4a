"""A compound in words that say nothing else: 3分の1 for 1/3, 10月28日 for 10/28."""

from quizgen.grading.compounds.compound import Compound, Kind


def write_plainly(compound: Compound) -> str:
    """Words that read as this compound alone, whatever the key could be taken for besides."""
    match compound.kind:
        case Kind.FRACTION:
            upper, lower = compound.said.split("/")
            return f"{lower}分の{upper}"
        case Kind.SCORE:
            return compound.said.replace(":", "対")
        case Kind.EPOCH if compound.said.count("-") == 1:
            month, day = compound.said.removeprefix("~").split("-")
            return f"{month}月{day}日"
        case _:
            return compound.said
