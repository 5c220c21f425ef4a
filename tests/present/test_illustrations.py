"""Which pictures an item has, by what it asks."""

from dataclasses import replace

import pytest

from quizgen.model.ids import Kind, SlotName
from quizgen.model.item import Choice, Cloze, Event, Judgement, Listing, Matching, Ordering, Recall, Task
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.model.picture import Picture, PictureFormat
from quizgen.model.values import Date
from quizgen.present.illustrations import illustrate
from tests.pictures import png

from ..write.sample import KYUSHU, OSAKA, OSAKA_FACT, TOHOKU, item

PICTURE = Picture(content=png(1, 2, 3), format=PictureFormat.PNG, credit={ENGLISH: "Photo A"})
KYUDAI, HANDAI = replace(KYUSHU, picture=PICTURE), replace(OSAKA, picture=PICTURE)


@pytest.mark.parametrize(
    ("task", "names"),
    [
        (Recall(KYUDAI), ["Kyushu University"]),
        (Recall(TOHOKU), []),
        (Recall(Date(year=1956)), []),
        (Cloze(KYUDAI), ["Kyushu University"]),
        (Choice((HANDAI, TOHOKU, KYUDAI), 2), ["Kyushu University"]),
        (Choice((HANDAI, TOHOKU, KYUDAI), 1), []),
        (Judgement(claim=(), holds=False, slot=SlotName("place"), right=KYUDAI), ["Kyushu University"]),
        (Listing((KYUDAI, TOHOKU, HANDAI)), ["Kyushu University", "Osaka University"]),
        (Ordering((Event(OSAKA_FACT, (), KYUDAI),), (0,)), []),
        (Matching((KYUDAI,), (HANDAI,), (0,)), []),
    ],
)
def test_item_has_the_pictures_of_its_answers_alone(task: Task, names: list[str]) -> None:
    assert [shown.name for shown in illustrate(item(Kind.TYPED, task, language=ENGLISH))] == names


def test_name_and_credit_are_the_items_language_or_what_there_is() -> None:
    (shown,) = illustrate(item(Kind.TYPED, Recall(KYUDAI), language=JAPANESE))
    assert (shown.name, shown.credit) == ("九州大学", "Photo A")
