"""The judged pairs of the graders, in the page itself: what the terminal says of a reply, the page says too."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Page

from quizgen.model.language import JAPANESE
from quizgen.write.page.grading_data import context_json, key_json
from tests.grading.pairs import VECTORS, pairs_in
from tests.page.taker import Sheet

GRADE = """([contexts, cases]) => {
  const whole = contexts.map((context) => ({ ...context, tables: $grading_handed.TABLES }));
  return cases.map(([context, key, reply]) => {
    const { verdict, reason } = $grading_grader.grade(key, reply, whole[context]);
    return [verdict, reason];
  });
}"""


@pytest.mark.parametrize("path", VECTORS, ids=lambda path: path.stem)
def test_page_says_of_every_pair_what_the_terminal_says(page: Page, sheets: Mapping[str, Sheet], path: Path) -> None:
    page.goto(sheets["ja"].path.as_uri())
    pairs = list(pairs_in(path))
    topics = {id(pair.known().topic): pair.known().topic for pair in pairs}
    places = {id_: place for place, id_ in enumerate(topics)}
    contexts = [context_json(topic, JAPANESE) for topic in topics.values()]
    cases = [[places[id(one.known().topic)], key_json(one.known().value), one.reply] for one in pairs]
    said = page.evaluate(GRADE, [contexts, cases])
    assert len(said) == len(pairs) > 0
    wanted = [(pair.grade(), pair) for pair in pairs]
    differ = [
        (pair, found, [grade.verdict.value, grade.reason.value])
        for found, (grade, pair) in zip(said, wanted, strict=True)
        if found != [grade.verdict.value, grade.reason.value]
    ]
    assert differ == []
