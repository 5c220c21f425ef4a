"""Every key in every exchange file of the real decks is proven; what a file lacks is accounted for."""

import pytest

from quizgen.model.blueprint import Output
from quizgen.model.ids import Kind
from quizgen.verify.exchange.files import verify_export
from quizgen.write.exchange.formats import FORMATS
from tests.exchange.conftest import Written
from tests.exchange.questions import carried


@pytest.mark.parametrize("output", FORMATS)
def test_every_question_is_proven(written: tuple[Written, ...], output: Output) -> None:
    assert {(one.booklet.deck, one.booklet.language) for one in written} == {
        *(("neptune", "en"), ("neptune", "ja"), ("twitter-ai", "en"), ("twitter-ai", "ja"))
    }
    for one in written:
        export = one.exports[output]
        proof = verify_export(export.data, one.path(output), one.bank)
        assert proof.findings == ()
        assert (proof.keys, proof.proven) == (export.count, export.count)


@pytest.mark.parametrize("output", FORMATS)
def test_every_item_is_in_the_file_or_accounted_for(written: tuple[Written, ...], output: Output) -> None:
    for one in written:
        export = one.exports[output]
        left_out = [id_ for ids in export.losses.values() for id_ in ids]
        assert export.count + len(left_out) == len(one.booklet.questions)
        assert len(set(left_out)) == len(left_out)


@pytest.mark.parametrize("output", FORMATS)
def test_same_booklet_gives_the_same_bytes(written: tuple[Written, ...], output: Output) -> None:
    one = written[0]
    assert FORMATS[output].write(one.booklet).data == one.exports[output].data


WHOLE = frozenset(Kind)
WITH_OPTIONS = frozenset({Kind.CHOICE, Kind.TRUE_FALSE})
CARRIED = {
    Output.GIFT: WHOLE - {Kind.SET},
    Output.MOODLE_XML: WHOLE - {Kind.SET},
    Output.QTI21: WHOLE,
    Output.AIKEN: WITH_OPTIONS,
    Output.KAHOOT: WITH_OPTIONS,
    Output.CSV: WHOLE,
    Output.JSON: WHOLE,
    Output.ANKI_TEXT: WHOLE,
}


@pytest.mark.parametrize("output", FORMATS)
def test_kinds_are_carried_as_documented(written: tuple[Written, ...], output: Output) -> None:
    for one in written:
        left_out = {id_ for ids in one.exports[output].losses.values() for id_ in ids}
        kinds = {question.kind for question in carried(one.booklet, one.exports[output])}
        assert kinds == CARRIED[output] & {question.kind for question in one.booklet.questions}
        assert not [id_ for id_ in left_out if id_.kind in CARRIED[output] - WITH_OPTIONS]
