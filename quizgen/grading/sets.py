"""Which reply of a list takes which key: as many as can be, and of those as many surely right as can be."""

from collections.abc import Sequence

from quizgen.grading.grade import Grade, Verdict


def match_replies(grades: Sequence[Sequence[Grade]], keys: int) -> tuple[int | None, ...]:
    """For each reply, the index of the key that it takes; `grades` has a row a reply and a column a key."""
    taken: dict[int, int] = {}
    for verdicts in ({Verdict.ACCEPT}, {Verdict.ACCEPT, Verdict.ALMOST}):
        for reply in range(len(grades)):
            if reply not in taken.values():
                _place(reply, grades, keys, verdicts, taken, set())
    takers = {reply: key for key, reply in taken.items()}
    return tuple(takers.get(reply) for reply in range(len(grades)))


def _place(
    reply: int,
    grades: Sequence[Sequence[Grade]],
    keys: int,
    verdicts: set[Verdict],
    taken: dict[int, int],
    tried: set[int],
) -> bool:
    """Give the reply a key, moving others along where that frees one."""
    for key in range(keys):
        if key in tried or grades[reply][key].verdict not in verdicts:
            continue
        tried.add(key)
        if key not in taken or _place(taken[key], grades, keys, verdicts, taken, tried):
            taken[key] = reply
            return True
    return False
