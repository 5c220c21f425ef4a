"""Names are judged among all that a bank knows: what could be another's is nobody's slip."""

from dataclasses import replace

import pytest

from quizgen.grading.grade import Grade, Reason, Verdict
from quizgen.grading.grader import Grader
from quizgen.grading.keys import read_key
from quizgen.model.ids import EntityId
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.model.topic import Topic
from quizgen.model.values import Entity
from tests.small_bank import small_bank


def entity(id_: str, kind: str, name: str, reading: str = "", aliases: tuple[str, ...] = ()) -> Entity:
    return Entity(
        id=EntityId(id_),
        kind=kind,
        name={JAPANESE: name},
        reading={JAPANESE: reading} if reading else {},
        aliases={ENGLISH: aliases},
    )


KNOWN = (
    entity("musk", "person", "イーロン・マスク", aliases=("Elon Musk",)),
    entity("kimbal", "person", "キンバル・マスク", aliases=("Kimbal Musk",)),
    entity("altman", "person", "サム・アルトマン", aliases=("Sam Altman",)),
    entity("ken", "person", "渡辺謙"),
    entity("tsuyoshi", "person", "渡辺健"),
    entity("austria", "country", "オーストリア", aliases=("Austria",)),
    entity("australia", "country", "オーストラリア", aliases=("Australia",)),
    entity("comet", "celestial-body", "彗星", "すいせい"),
    entity("mercury", "planet", "水星", "すいせい"),
    entity("neptune", "planet", "海王星", "かいおうせい"),
    entity("ethane", "gas", "エタン", aliases=("ethane",)),
    entity("ethene", "gas", "エテン", aliases=("ethene",)),
    entity("new-york", "state", "ニューヨーク州"),
    entity("new-york-city", "city", "ニューヨーク市"),
    entity("kawarazaki", "organization", "カワラザキ"),
    entity("kawarasagi", "organization", "カワラサギ"),
)
TOPIC = small_bank(KNOWN[:12], siblings=KNOWN[12:])
GRADER = Grader(TOPIC, JAPANESE)


def grade(key: str, reply: str) -> Grade:
    return GRADER.grade(next(one for one in KNOWN if one.id == key), reply)


def reason(key: str, reply: str) -> Reason:
    return grade(key, reply).reason


def test_a_family_name_that_two_bear_is_nobodys() -> None:
    assert grade("musk", "マスク") == Grade(Verdict.REJECT, Reason.AMBIGUOUS_NAME)
    assert reason("musk", "Musk") is Reason.AMBIGUOUS_NAME
    assert reason("altman", "アルトマン") is Reason.FAMILY_NAME
    assert reason("altman", "アルトマン氏") is Reason.FAMILY_NAME


def test_an_initial_tells_two_of_a_family_apart() -> None:
    assert reason("musk", "E. Musk") is Reason.FAMILY_NAME
    assert grade("musk", "K. Musk").verdict is Verdict.REJECT


@pytest.mark.parametrize(
    ("key", "reply"),
    [
        ("austria", "オーストラリア"),
        ("australia", "オーストリア"),
        ("australia", "Austria"),
        ("ken", "渡辺健"),
        ("tsuyoshi", "渡辺謙"),
        ("ethane", "ethene"),
        ("ethene", "エタン"),
        ("musk", "キンバル・マスク"),
    ],
)
def test_the_name_of_another_is_wrong(key: str, reply: str) -> None:
    assert grade(key, reply) == Grade(Verdict.REJECT, Reason.OTHER_NAME)


def test_what_is_as_near_to_another_is_no_slip() -> None:
    assert grade("kawarazaki", "カワラサキ").verdict is Verdict.REJECT
    assert grade("kawarazaki", "カワラザギ").verdict is Verdict.REJECT
    assert grade("kawarazaki", "カワアザキ").verdict is Verdict.REJECT
    assert grade("kawarazaki", "カワラザーキ").verdict is Verdict.ALMOST


def test_a_reading_will_do_unless_two_share_it() -> None:
    assert reason("neptune", "かいおうせい") is Reason.SAME_NAME
    assert reason("neptune", "カイオウセイ") is Reason.SAME_NAME
    assert reason("comet", "すいせい") is Reason.AMBIGUOUS_NAME
    assert reason("comet", "彗星") is Reason.SAME_NAME


def test_the_word_for_a_kind_of_place_may_go_where_nothing_else_is_called_so() -> None:
    assert reason("new-york", "ニューヨーク") is Reason.AMBIGUOUS_NAME
    assert reason("new-york", "ニューヨーク市") is Reason.OTHER_NAME
    assert reason("new-york", "ニューヨーク州") is Reason.SAME_NAME


def test_a_stranger_is_judged_by_its_own_names() -> None:
    stranger = entity("stranger", "person", "ジョージ・ホッツ", aliases=("George Hotz",))
    assert GRADER.grade(stranger, "ホッツ").reason is Reason.FAMILY_NAME
    assert GRADER.grade(stranger, "George Hots").verdict is Verdict.ALMOST
    assert GRADER.grade(stranger, "George Lotz").verdict is Verdict.REJECT
    assert GRADER.grade(stranger, "Hots").verdict is Verdict.REJECT
    assert GRADER.grade(stranger, "Gerorge Hotz").verdict is Verdict.ALMOST


def test_a_set_takes_each_key_once_in_any_order() -> None:
    keys = [one for one in KNOWN if one.id in {"austria", "australia", "neptune"}]
    right = GRADER.grade_set(keys, ["海王星", "Austria", "オーストラリア"])
    assert (right.verdict, right.takes, right.missing) == (Verdict.ACCEPT, (2, 0, 1), ())
    twice = GRADER.grade_set(keys, ["海王星", "かいおうせい", "オーストリア"])
    assert (twice.verdict, twice.missing) == (Verdict.REJECT, (1,))
    assert [take is None for take in twice.takes] == [False, True, False]


def test_a_place_may_be_told_by_what_the_bank_has_it_in() -> None:
    wholes = (entity("france", "country", "フランス"), entity("texas", "state", "テキサス州", aliases=("Texas",)))
    cities = (
        replace(entity("paris", "city", "パリ", aliases=("Paris",)), part_of=(EntityId("france"),)),
        replace(entity("paris-texas", "city", "パリス", aliases=("Paris",)), part_of=(EntityId("texas"),)),
    )
    topic = small_bank((*wholes, *cities))
    grader = Grader(topic, JAPANESE)
    for reply, right, wrong in (("Paris, France", 0, 1), ("Paris, Texas", 1, 0), ("テキサス州パリス", 1, 0)):
        assert grader.grade(cities[right], reply).verdict is Verdict.ACCEPT
        assert grader.grade(cities[wrong], reply).verdict is Verdict.REJECT
    assert grader.grade(cities[0], "Paris").reason is Reason.AMBIGUOUS_NAME


def test_an_office_does_not_tell_two_of_a_name_apart() -> None:
    presidents = (
        entity("theodore", "person", "セオドア・ルーズベルト", aliases=("Theodore Roosevelt",)),
        entity("franklin", "person", "フランクリン・ルーズベルト", aliases=("Franklin Roosevelt",)),
    )
    grader = Grader(small_bank(presidents), JAPANESE)
    for reply in ("President Roosevelt", "ルーズベルト大統領", "ローズベルト大統領"):
        assert grader.grade(presidents[0], reply).verdict is Verdict.REJECT
    assert grader.grade(presidents[1], "President Franklin Roosevelt").verdict is Verdict.ACCEPT
    assert grader.grade(presidents[0], "フランクリン・ローズベルト").verdict is Verdict.REJECT


def test_a_short_form_that_two_go_by_is_neithers() -> None:
    companies = (entity("electronics", "company", "サムスン電子"), entity("group", "company", "サムスン"))
    grader = Grader(small_bank(companies), JAPANESE)
    assert grader.grade(companies[0], "サムスン").verdict is Verdict.REJECT
    assert grader.grade(companies[0], "Samsung").verdict is Verdict.REJECT
    assert grader.grade(companies[1], "サムスン").verdict is Verdict.ACCEPT


LAND = (
    entity("victoria-lake", "lake", "ビクトリア湖", aliases=("Lake Victoria",)),
    entity("victoria", "mountain", "ビクトリア山", aliases=("Mount Victoria",)),
    entity("biwa", "lake", "琵琶湖", aliases=("Lake Biwa",)),
    entity("thames", "river", "テムズ川", aliases=("River Thames",)),
    entity("thames-town", "town", "テムズ", aliases=("Thames",)),
    entity("geneva", "lake", "レマン湖", aliases=("Lake Geneva",)),
    entity("fuji", "place", "富士山"),
    entity("fuji-river", "river", "富士川"),
)
LANDSCAPE = small_bank(LAND)


@pytest.mark.parametrize(
    ("id_", "reply", "verdict"),
    [
        ("victoria-lake", "Lake Victoria", Verdict.ACCEPT),
        ("victoria-lake", "Victoria", Verdict.REJECT),
        ("victoria-lake", "Mount Victoria", Verdict.REJECT),
        ("victoria", "Victoria", Verdict.REJECT),
        ("victoria", "Mt. Victoria", Verdict.ACCEPT),
        ("victoria", "ビクトリア", Verdict.REJECT),
        ("biwa", "Biwa", Verdict.ACCEPT),
        ("biwa", "Biwa River", Verdict.REJECT),
        ("thames", "Thames River", Verdict.ACCEPT),
        ("thames", "Thames", Verdict.REJECT),
        ("thames-town", "Thames", Verdict.ACCEPT),
        ("thames-town", "River Thames", Verdict.REJECT),
        ("geneva", "Geneva", Verdict.REJECT),
        ("fuji", "富士川", Verdict.REJECT),
        ("fuji", "Mount Fuji", Verdict.ACCEPT),
        ("fuji-river", "富士山", Verdict.REJECT),
    ],
)
def test_the_word_for_a_landform_goes_where_nothing_else_is_called_so(id_: str, reply: str, verdict: Verdict) -> None:
    assert Grader(LANDSCAPE, JAPANESE).grade(LANDSCAPE.entities[EntityId(id_)], reply).verdict is verdict


def test_initials_written_together_tell_two_of_a_family_apart() -> None:
    presidents = (
        entity("elder", "person", "ジョージ・H・W・ブッシュ", aliases=("George H. W. Bush",)),
        entity("younger", "person", "ジョージ・W・ブッシュ", aliases=("George W. Bush",)),
    )
    grader = Grader(small_bank(presidents), JAPANESE)
    for reply, right, wrong in (("G.H.W. Bush", 0, 1), ("GW Bush", 1, 0), ("Bush, G.W.", 1, 0)):
        assert grader.grade(presidents[right], reply).reason is Reason.FAMILY_NAME
        assert grader.grade(presidents[wrong], reply).verdict is Verdict.REJECT
    assert grader.grade(presidents[0], "G. Bush").verdict is Verdict.REJECT


def test_an_article_that_is_part_of_a_name_is_no_article() -> None:
    things = (entity("bomb", "weapon", "bomb"), entity("a-bomb", "weapon", "A-bomb", aliases=("A bomb",)))
    grader = Grader(small_bank(things), JAPANESE)
    assert grader.grade(things[0], "a bomb").reason is Reason.OTHER_NAME
    assert grader.grade(things[0], "the bomb").verdict is Verdict.ACCEPT
    assert grader.grade(things[1], "bomb").reason is Reason.OTHER_NAME


JAPANESE_NAMES = (
    entity("haruki", "person", "村上春樹", aliases=("Haruki Murakami",)),
    entity("ryu", "person", "村上龍", aliases=("Ryū Murakami",)),
    entity("son", "person", "孫正義", aliases=("Masayoshi Son",)),
    entity("nintendo", "company", "任天堂", aliases=("Nintendo",)),
    entity("hokkaido", "prefecture", "北海道"),
    entity("tokyo", "city", "東京"),
    entity("osaka", "place", "大阪"),
    replace(entity("ono", "person", "小野"), reading={JAPANESE: "おの"}, aliases={ENGLISH: ("Ono",)}),
)
BY_SOUND = small_bank(JAPANESE_NAMES)


@pytest.mark.parametrize(
    ("id_", "reply", "reason"),
    [
        ("haruki", "むらかみ はるき", Reason.SAME_NAME),
        ("haruki", "Murakami Haruki", Reason.SAME_NAME),
        ("haruki", "むらかみ", Reason.AMBIGUOUS_NAME),
        ("haruki", "むらかみ りゅう", Reason.NO_NAME),
        ("ryu", "Murakami Ryuu", Reason.SAME_NAME),
        ("son", "そん", Reason.FAMILY_NAME),
        ("son", "そん氏", Reason.FAMILY_NAME),
        ("son", "そん夫人", Reason.DOUBTFUL_TITLE),
        ("nintendo", "ニンテンドー", Reason.SAME_NAME),
        ("nintendo", "ほっかいどう", Reason.OTHER_NAME),
        ("ono", "Ono", Reason.SAME_NAME),
        ("ono", "Oono", Reason.NO_NAME),
        ("ono", "おおの", Reason.NO_NAME),
    ],
)
def test_a_japanese_name_by_its_sound(id_: str, reply: str, reason: Reason) -> None:
    assert Grader(BY_SOUND, JAPANESE).grade(BY_SOUND.entities[EntityId(id_)], reply).reason is reason


def bank(*entities: Entity) -> Topic:
    return replace(TOPIC, entities={one.id: one for one in entities}, siblings={})


PERIODS = bank(
    entity("heian", "era", "平安時代", "へいあんじだい"),
    entity("meiji", "era", "明治時代", "めいじじだい"),
    entity("dairy", "company", "明治", "めいじ"),
)
AUTHORS = bank(
    entity(
        "soseki",
        "author",
        "夏目漱石",
        "なつめそうせき",
        aliases=("夏目金之助", "なつめきんのすけ", "Natsume Kinnosuke"),
    ),
    replace(
        entity("kinnosuke", "realname", "夏目金之助", "なつめきんのすけ"),
        name={JAPANESE: "夏目金之助", ENGLISH: "Natsume Kinnosuke"},
    ),
)
RULERS = bank(
    entity("emperor", "ruler", "Emperor Charles V"),
    entity("king", "ruler", "King Charles V", aliases=("Charles the Wise",)),
    entity("alaric", "ruler", "King Alaric"),
    entity("other-alaric", "ruler", "Alaric", aliases=("Alaric the Younger",)),
    entity("john", "ruler", "Pope John Paul II"),
)
PEN_NAMES = bank(
    entity("soseki", "author", "夏目漱石", "なつめそうせき", aliases=("Natsume Soseki", "漱石")),
    entity("basho", "author", "松尾芭蕉", "まつおばしょう", aliases=("Bashō Matsuo", "芭蕉")),
    entity("ranpo", "author", "江戸川乱歩", "えどがわ らんぽ", aliases=("乱歩",)),
    entity("ogai", "author", "森鷗外", "もりおうがい", aliases=("鷗外",)),
    entity("ichiyo", "author", "樋口一葉", "ひぐちいちよう", aliases=("Higuchi Ichiyo",)),
    entity("others", "author", "宗関寺", "そうせきじ"),
)
REPLIES = {
    "emperor": ("Emperor Charles V", "Emperor Charles the Fifth"),
    "king": ("King Charles V", "King Charles the Fifth", "Charles the Wise"),
    "alaric": ("King Alaric",),
    "other-alaric": ("Alaric",),
    "john": ("John Paul II", "Pope John Paul the Second"),
    "heian": ("平安", "へいあん", "Heian", "Heian period"),
    "meiji": ("明治時代", "めいじじだい"),
    "dairy": ("明治", "めいじ"),
    "soseki": ("夏目漱石", "なつめそうせき"),
    "kinnosuke": ("夏目金之助", "なつめきんのすけ", "ナツメキンノスケ", "Natsume Kinnosuke"),
}
"""What is right for each in its own bank, and wrong for every other."""


PEN_REPLIES = (
    ("basho", "ばしょう", True),
    ("basho", "バショウ", True),
    ("basho", "ばしょ", False),
    ("basho", "まつ", False),
    ("ranpo", "らんぽ", True),
    ("ranpo", "えどがわら", False),
    ("ogai", "おうがい", False),
    ("ichiyo", "いちよう", False),
    ("ichiyo", "ちよう", False),
    ("soseki", "そうせき", False),
    ("soseki", "そう", False),
    ("basho", "そうせき", False),
)


@pytest.mark.parametrize(("key", "reply", "is_right"), PEN_REPLIES)
def test_an_alias_is_read_as_its_part_of_the_name_where_that_can_be_told(key: str, reply: str, is_right: bool) -> None:
    grade = Grader(PEN_NAMES, JAPANESE).grade(PEN_NAMES.entities[EntityId(key)], reply)
    assert (grade.verdict is Verdict.ACCEPT) is is_right


def test_a_title_is_not_left_off_where_another_is_called_so() -> None:
    grader = Grader(RULERS, ENGLISH)
    assert grader.grade(RULERS.entities[EntityId("emperor")], "Charles V").reason is Reason.AMBIGUOUS_NAME
    assert grader.grade(RULERS.entities[EntityId("emperor")], "Charles the Fifth").verdict is Verdict.REJECT
    assert grader.grade(RULERS.entities[EntityId("alaric")], "Alaric").reason is Reason.OTHER_NAME


@pytest.mark.parametrize("topic", [PERIODS, AUTHORS, RULERS], ids=["periods", "authors", "rulers"])
def test_what_means_one_means_no_other(topic: Topic) -> None:
    grader = Grader(topic, JAPANESE)
    for entity in topic.entities.values():
        for one in topic.entities:
            wanted = {Verdict.ACCEPT} if one == entity.id else {Verdict.REJECT, Verdict.ALMOST}
            assert {grader.grade(entity, reply).verdict for reply in REPLIES[one]} <= wanted, (entity.id, one)


def test_a_key_given_as_text_is_whom_it_is_the_name_of() -> None:
    known = read_key("author", "夏目金之助", topic=AUTHORS)
    assert known is not None
    assert isinstance(known.value, Entity)
    assert known.value.id == "kinnosuke"
    assert Grader(known.topic, JAPANESE).grade(known.value, "なつめきんのすけ").reason is Reason.SAME_NAME
    assert Grader(known.topic, JAPANESE).grade(known.value, "なつめそうせき").reason is Reason.OTHER_NAME
