"""Items of every kind, laid out for a learner."""

from quizgen.model.ids import Kind, Language
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.model.topic import Certainty
from quizgen.present.line import Gap, Line, Run, plain
from quizgen.present.presentation import Listing, Options, Pairs, Presentation, Recall, Sequence
from quizgen.present.presenter import Presenter

from ..write.sample import bank, items_of_every_kind


def present(kind: Kind, language: Language = ENGLISH, number: int = 0) -> Presentation:
    items = [item for item in items_of_every_kind(language) if item.id.kind is kind]
    return Presenter(bank()).present(items[number])


def texts(lines: tuple[Line, ...]) -> list[str]:
    return [plain(line) for line in lines]


def test_reported_fact_says_so_before_its_question_and_in_its_statement() -> None:
    shown = present(Kind.TYPED)
    assert plain(shown.stem) == "According to people who were there, where was FUJIC built?"
    assert texts(shown.background.statements) == [
        "According to people who were there, Bunji Okazaki built FUJIC at Fuji Photo Film over 3 years "
        "and finished it in March 1956."
    ]
    assert (shown.background.certainty, shown.hedge) == (Certainty.REPORTED, "Reported")


def test_name_has_its_reading_over_what_needs_one() -> None:
    shown = present(Kind.TYPED, JAPANESE)
    assert shown.response == Recall(key=(Run("富士写真", "ふじしゃしん"), Run("フイルム")), also=())


def test_other_names_are_also_right() -> None:
    shown = present(Kind.REVERSED)
    assert shown.response == Recall(key=(Run("Bunji Okazaki"),), also=("B. Okazaki",))


def test_cloze_leaves_a_gap() -> None:
    shown = present(Kind.CLOZE)
    assert shown.prompt == "Fill in the blank."
    assert [part for part in shown.stem if isinstance(part, Gap)] == [Gap("Fuji Photo Film")]
    assert plain(shown.stem, "___").endswith("Bunji Okazaki built FUJIC at ___ over 3 years.")
    assert plain(shown.stem).endswith("Bunji Okazaki built FUJIC at Fuji Photo Film over 3 years.")


def test_choice_keeps_its_order() -> None:
    response = present(Kind.CHOICE).response
    assert isinstance(response, Options)
    assert texts(response.options) == ["Kyushu University", "Fuji Photo Film", "Tohoku University", "Osaka University"]
    assert (response.key, response.correction) == (1, None)


def test_false_claim_has_its_correction() -> None:
    shown = present(Kind.TRUE_FALSE)
    assert plain(shown.stem) == "The ENIAC was shown at Kyushu University."
    assert shown.response == Options(
        options=((Run("True"),), (Run("False"),)), key=1, correction=(Run("University of Pennsylvania"),)
    )


def test_true_claim_has_none() -> None:
    response = present(Kind.TRUE_FALSE, number=1).response
    assert isinstance(response, Options)
    assert (response.key, response.correction) == (0, None)


def test_set_says_how_many() -> None:
    shown = present(Kind.SET)
    assert shown.prompt == "Name all 3."
    assert isinstance(shown.response, Listing)
    assert texts(shown.response.keys) == ["University of Pennsylvania", "Fuji Photo Film", "Osaka University"]


def test_timeline_has_the_prompt_for_its_stem() -> None:
    shown = present(Kind.ORDERING)
    assert plain(shown.stem) == "Put these events in order, earliest first."
    assert isinstance(shown.response, Sequence)
    assert texts(shown.response.events)[1] == "The ENIAC is shown"
    assert texts(shown.response.ranks) == ["1959", "February 14, 1946", "March 1956"]
    assert shown.response.order == (1, 2, 0)


def test_matching_has_two_columns() -> None:
    response = present(Kind.MATCHING).response
    assert isinstance(response, Pairs)
    assert texts(response.left) == ["ENIAC", "FUJIC"]
    assert texts(response.right) == ["Fuji Photo Film", "University of Pennsylvania"]
    assert response.pairs == (1, 0)


def test_background_cites_the_source_and_tells_what_to_know_about_it() -> None:
    background = present(Kind.MATCHING).background
    assert (background.citation.title, background.citation.cited) == ("The Dawn of Computing", "paragraphs 2 and 5")
    assert background.citation.paragraphs == (2, 5)
    assert [(remark.heading, remark.printed) for remark in background.remarks] == [
        ("Erratum in the source", "1964年"),
        ("How we read it", "同年3月"),
    ]


def test_every_kind_has_a_prompt_and_a_stem_in_both_languages() -> None:
    presenter = Presenter(bank())
    for language in (JAPANESE, ENGLISH):
        for item in items_of_every_kind(language):
            shown = presenter.present(item)
            assert shown.prompt
            assert plain(shown.stem)
