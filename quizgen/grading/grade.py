"""What a grader says of a reply."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """Whether a reply is right."""

    ACCEPT = "accept"
    ALMOST = "almost"
    """A slip of the pen, or less than was asked: whoever wrote the reply, or a teacher, decides."""
    REJECT = "reject"

    @property
    def rank(self) -> int:
        """The lower, the better."""
        return _RANKS[self]


_RANKS = {Verdict.ACCEPT: 0, Verdict.ALMOST: 1, Verdict.REJECT: 2}


class Reason(StrEnum):
    """Why a reply got its verdict. The values stand in files that programs read: never rename one."""

    # Accepted
    SAME_VALUE = "same-value"
    SAME_NAME = "same-name"
    """The name itself, an alias or a reading, spelled as people spell it."""
    WITHOUT_TITLE = "without-title"
    """The name but for a title, a company's form or the word for a kind of place."""
    FAMILY_NAME = "family-name"
    """A family name that nobody else in the bank bears."""
    SAME_TEXT = "same-text"
    RIGHT_CHOICE = "right-choice"
    """The right option, verdict or order."""
    # Almost
    NEARLY_SPELLED = "nearly-spelled"
    GIVEN_NAME = "given-name"
    """A given name alone."""
    DOUBTFUL_TITLE = "doubtful-title"
    """A family name with a title that could be somebody else's: Mrs., 夫人."""
    NAME_ORDER = "name-order"
    """Family name and given name in another order."""
    MIDDLE_NAME = "middle-name"
    """A name in the middle that one of the two leaves out."""
    NO_UNIT = "no-unit"
    """The right number, without its currency or unit of time."""
    # Rejected
    EMPTY = "empty"
    UNREADABLE = "unreadable"
    """Says no value of the key's type."""
    OTHER_VALUE = "other-value"
    OTHER_UNIT = "other-unit"
    OTHER_CURRENCY = "other-currency"
    TOO_COARSE = "too-coarse"
    TOO_FINE = "too-fine"
    """Says more than the key does."""
    AMBIGUOUS_DATE = "ambiguous-date"
    """Which number is the month and which the day?"""
    AMBIGUOUS_NAME = "ambiguous-name"
    """A name that several in the bank bear."""
    WRONG_KIND = "wrong-kind"
    """The name of a city as a state's, where no state is called so."""
    OTHER_NAME = "other-name"
    """Names somebody or something else."""
    NO_NAME = "no-name"
    """Not a name of the key."""
    OTHER_TEXT = "other-text"
    WRONG_CHOICE = "wrong-choice"
    IN_PART = "in-part"
    """Of several answers, some are missing or wrong."""


@dataclass(frozen=True, slots=True)
class Grade:
    """A verdict, and why."""

    verdict: Verdict
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class SetGrade:
    """What a list of replies is worth against several keys."""

    verdict: Verdict
    """Accept where every key was named and nothing else was; almost where a fair look might still find so."""
    grades: tuple[Grade, ...]
    """One for each reply."""
    takes: tuple[int | None, ...]
    """For each reply, the index of the key that it took; None where it took none."""
    missing: tuple[int, ...]
    """Indices of the keys that no reply took."""


_ACCEPTED = (
    Reason.SAME_VALUE,
    Reason.SAME_NAME,
    Reason.WITHOUT_TITLE,
    Reason.FAMILY_NAME,
    Reason.SAME_TEXT,
    Reason.RIGHT_CHOICE,
)
_ALMOST = (
    Reason.NEARLY_SPELLED,
    Reason.GIVEN_NAME,
    Reason.DOUBTFUL_TITLE,
    Reason.NAME_ORDER,
    Reason.MIDDLE_NAME,
    Reason.NO_UNIT,
)


_GRADES = {
    reason: Grade(
        Verdict.ACCEPT if reason in _ACCEPTED else Verdict.ALMOST if reason in _ALMOST else Verdict.REJECT, reason
    )
    for reason in Reason
}


def grade_for(reason: Reason) -> Grade:
    """The grade that goes with a reason: each reason has one verdict."""
    return _GRADES[reason]
