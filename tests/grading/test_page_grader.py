"""The grader in the page says of every reply what the grader in Python says, and why."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizgen.grading.grade import Reason, Verdict, grade_for
from quizgen.grading.grader import Grader
from quizgen.model.language import JAPANESE
from quizgen.model.topic import Topic
from quizgen.model.values import Value
from quizgen.wording.values import say
from quizgen.write.page.grading_data import context_json, key_json, tables_json

from .pairs import VECTORS, pairs_in
from .test_grader_properties import KEYS, LANGUAGE, TOPIC, UNITS, WIDE
from .test_names_in_a_bank import (
    AUTHORS,
    BY_SOUND,
    JAPANESE_NAMES,
    KNOWN,
    LAND,
    LANDSCAPE,
    PEN_NAMES,
    PEN_REPLIES,
    PERIODS,
    REPLIES,
    RULERS,
)
from .test_names_in_a_bank import TOPIC as BANK
from .test_units_in_a_bank import RIGHT, WRONG, cases, known

Case = tuple[Value, str, Topic]

MODULES = Path(str(files("quizgen.write.page").joinpath("grading")))


class Page:
    """A grader in JavaScript that waits for replies."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process
        self._contexts: dict[int, object] = {}
        self._graders: dict[int, Grader] = {}

    def grades(self, cases: list[Case]) -> list[tuple[str, str]]:
        asked = [{"key": key_json(key), "reply": reply, "context": self._context(topic)} for key, reply, topic in cases]
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        return [(one["verdict"], one["reason"]) for one in json.loads(self._process.stdout.readline())]

    def differences(self, cases: list[Case]) -> list[str]:
        told = []
        for (key, reply, topic), found in zip(cases, self.grades(cases), strict=True):
            if id(topic) not in self._graders:
                self._graders[id(topic)] = Grader(topic, JAPANESE)
            grade = self._graders[id(topic)].grade(key, reply)
            if found != (grade.verdict.value, grade.reason.value):
                told.append(f"{key} {reply!r}: {grade}, but the page says {found}")
        return told

    def _context(self, topic: Topic) -> object:
        if id(topic) not in self._contexts:
            self._contexts[id(topic)] = context_json(topic, JAPANESE)
        return self._contexts[id(topic)]


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    node = shutil.which("node")
    if node is None:
        pytest.skip("the page's grader runs in a browser, or here in node, which is not installed")
    tables = tmp_path_factory.mktemp("page") / "tables.json"
    tables.write_text(json.dumps(tables_json()), encoding="utf-8")
    command = [node, str(Path(__file__).with_name("answer.mjs")), str(MODULES), str(tables)]
    with subprocess.Popen(  # noqa: S603 - our own program
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        yield Page(process)
        assert process.stdin is not None
        process.stdin.close()


@pytest.mark.parametrize("path", VECTORS, ids=lambda path: path.stem)
def test_every_judged_pair(page: Page, path: Path) -> None:
    known = [(pair.known(), pair.reply) for pair in pairs_in(path)]
    assert page.differences([(key.value, reply, key.topic) for key, reply in known]) == []


@pytest.mark.parametrize("table", [RIGHT, WRONG], ids=["right", "wrong"])
def test_every_unit_of_a_bank(page: Page, table: str) -> None:
    replies = [(*known(english, japanese, number), reply) for english, japanese, number, reply in cases(table)]
    assert page.differences([(key, reply, topic) for key, topic, reply in replies]) == []


@pytest.mark.parametrize("topic", [PERIODS, AUTHORS, RULERS], ids=["periods", "authors", "rulers"])
def test_every_name_of_a_bank(page: Page, topic: Topic) -> None:
    replies = [reply for one in topic.entities for reply in REPLIES[one]]
    assert page.differences([(key, reply, topic) for key in topic.entities.values() for reply in replies]) == []


def test_every_reading_of_a_part_of_a_name(page: Page) -> None:
    asked: list[Case] = [(key, reply, PEN_NAMES) for key in PEN_NAMES.entities.values() for _, reply, _ in PEN_REPLIES]
    assert page.differences(asked) == []


def test_every_reason_has_the_same_verdict() -> None:
    source = (MODULES / "grader.js").read_text(encoding="utf-8")
    accepted, almost = (line.partition("(")[2] for line in source.splitlines() if " = new Set([" in line)
    for reason in set(Reason) - {Reason.RIGHT_CHOICE}:
        verdict = grade_for(reason).verdict
        assert (f'"{reason.value}"' in accepted) is (verdict is Verdict.ACCEPT)
        assert (f'"{reason.value}"' in almost) is (verdict is Verdict.ALMOST)


ALPHABET = (
    "0123456789０１５.,-/:~〜％%$¥円ドル万億千百十一二三〇約数年月日時間分秒カヶ個人つ半割 のａbcdefghklmnorstuxyAB"
    "マスクイーロンヴッ・氏社州()「」'"
)
SNIPPETS = st.sampled_from(
    (
        *(
            "約",
            "およそ",
            "about",
            "ほど",
            "数十",
            "thousand",
            "million",
            "half",
            "and a",
            "令和4年",
            "平成",
            "元年",
            "2022",
        ),
        *(
            "October",
            "28",
            "early",
            "上旬",
            "percent",
            "9割5分",
            "dollars",
            "USD",
            "カ月",
            "months",
            "1年半",
            "years",
            "90分",
        ),
        *(
            "～",
            "から",
            "to",
            "マスク",
            "Elon",
            "Musk",
            "氏",
            "Inc.",
            "社",
            "州",
            "State of",
            "GPT-",
            "3",
            "4",
            "アポロ",
        ),
        *("11号", "Altman", "サム・", "ツイッター"),
        *(
            "世紀",
            "19th",
            "century",
            "年代",
            "1990s",
            "紀元前",
            "BC",
            "AD",
            "44",
            "月",
            "October",
            "/",
            "分の",
            "third",
        ),
        *(
            "〜",
            "または",
            "or",
            "km",
            "m",
            "キロ",
            "時速",
            "毎時",
            "/h",
            "月額",
            "a month",
            "per",
            "午後",
            "pm",
            ":00",
            "時",
        ),
        *(
            "10の",
            "乗",
            "^",
            "e",
            "第",
            "位",
            "place",
            "対",
            "以上",
            "at least",
            "未満",
            "前",
            "ago",
            "前半",
            "末",
            "early",
        ),
        *(
            "1",
            "2",
            "10",
            "20",
            "人",
            "people",
            "employees",
            "%",
            "CEO",
            "President",
            "米",
            "大統領",
            "photo",
            "synthesis",
        ),
        *(
            "さん",
            "に",
            "じゅう",
            "ろっぴゃく",
            "まん",
            "てん",
            "ゼロ",
            "にん",
            "みっか",
            "じかん",
            "はん",
            "わり",
            "ぶ",
            "えん",
        ),
        *(
            "パーセント",
            "だい",
            "ごご",
            "じ",
            "ねん",
            "がつ",
            "・",
            "点",
            "三",
            "昨年",
            "去年の",
            "last year",
            "今日",
            "末",
        ),
    )
)
TEXTS = st.one_of(
    st.text(ALPHABET, max_size=12),
    st.lists(SNIPPETS, min_size=1, max_size=4).map("".join),
    st.lists(SNIPPETS, min_size=1, max_size=4).map(" ".join),
)


@st.composite
def replies(draw: st.DrawFn, key: Value) -> str:
    """The key's own words, another's, or any; then perhaps with a character lost, doubled or exchanged, or all wide."""
    told = draw(st.one_of(st.just(key), KEYS))
    text = draw(st.one_of(st.just(say(told, draw(LANGUAGE), UNITS)), TEXTS))
    place = draw(st.integers(0, max(len(text) - 1, 0)))
    change = draw(st.sampled_from(["nothing", "lose", "double", "swap", "insert", "wide", "lower"]))
    match change:
        case "lose":
            return text[:place] + text[place + 1 :]
        case "double":
            return text[:place] + text[place : place + 1] + text[place:]
        case "swap":
            return text[:place] + text[place : place + 2][::-1] + text[place + 2 :]
        case "insert":
            return text[:place] + draw(st.sampled_from(ALPHABET)) + text[place:]
        case "wide":
            return text.translate(WIDE)
        case "lower":
            return text.lower()
    return text


@settings(
    max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None
)
@given(data=st.data())
def test_any_reply(page: Page, data: st.DataObject) -> None:
    keys = data.draw(st.lists(KEYS, min_size=20, max_size=20))
    assert page.differences([(key, data.draw(replies(key)), TOPIC) for key in keys]) == []


@settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None
)
@given(data=st.data())
def test_any_name_in_a_bank(page: Page, data: st.DataObject) -> None:
    names = st.sampled_from([name for one in KNOWN for name in one.names()])
    cases: list[Case] = []
    for key in data.draw(st.lists(st.sampled_from(KNOWN), min_size=15, max_size=15)):
        name = data.draw(names)
        place = data.draw(st.integers(0, len(name)))
        more = data.draw(st.sampled_from(["", "", "ー", "氏", " ", "・", "a", "e", "社", "市", ", Elon", "K. "]))
        cases.append((key, name[:place] + more + name[place + data.draw(st.integers(0, 1)) :], BANK))
    assert page.differences(cases) == []


def test_every_landform_by_every_name(page: Page) -> None:
    names = [name for one in LAND for name in one.names()]
    said = [
        *names,
        *(name.replace("Lake", "Mt").replace("湖", "川") for name in names),
        "Victoria",
        "Thames",
        "サハラ砂漠",
    ]
    assert page.differences([(key, reply, LANDSCAPE) for key in LAND for reply in said]) == []


SOUNDS = st.lists(
    st.sampled_from(
        (
            *(
                "そん",
                "まさ",
                "よし",
                "ほっ",
                "かい",
                "どう",
                "ニン",
                "テン",
                "ドー",
                "とう",
                "きょう",
                "おお",
                "おさか",
                " ",
                "・",
            ),
            *(
                "son",
                "masa",
                "yoshi",
                "hok",
                "kai",
                "do",
                "dou",
                "dō",
                "nin",
                "ten",
                "tou",
                "kyo",
                "kyou",
                "oo",
                "oh",
                "saka",
            ),
            *("si", "tch", "mb", "n'", "氏", "県", "けん", "Ms. "),
        )
    ),
    min_size=1,
    max_size=5,
).map("".join)


@settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None
)
@given(data=st.data())
def test_any_name_by_its_sound(page: Page, data: st.DataObject) -> None:
    keys = data.draw(st.lists(st.sampled_from(JAPANESE_NAMES), min_size=15, max_size=15))
    assert page.differences([(key, data.draw(SOUNDS), BY_SOUND) for key in keys]) == []
