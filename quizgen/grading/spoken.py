"""Numbers in kana, as they are spoken: さんにん, みっか, いっかげつ, きゅうじゅうごパーセント."""

import re
from collections.abc import Mapping
from functools import lru_cache

from quizgen.grading.tables import words

_HIRAGANA: Mapping[str, str] = {chr(code): chr(code - 0x60) for code in range(ord("ァ"), ord("ヶ") + 1)}

_ONES: Mapping[str, str] = {
    **dict(zip(words("いち に さん よん ご ろく なな はち きゅう"), "一二三四五六七八九", strict=True)),
    "いっ": "一",
    "よ": "四",
    "し": "四",
    "ろっ": "六",
    "しち": "七",
    "はっ": "八",
    "く": "九",
}
_IN_TENS: Mapping[str, str] = {
    f"{ten}{sign}": f"{figure}十"
    for ten, figure in {"": "", **_ONES}.items()
    if ten not in {"いち", "いっ", "よ", "ろっ", "はっ"}
    for sign in ("じゅう", "じゅっ", "じっ")
}
_IN_HUNDREDS: Mapping[str, str] = {
    f"{said}{end}": f"{figure}百"
    for said, figure in zip(
        words("ひゃ にひゃ さんびゃ よんひゃ ごひゃ ろっぴゃ ななひゃ しちひゃ はっぴゃ きゅうひゃ"),
        ("", *"二三四五六七七八九"),
        strict=True,
    )
    for end in "くっ"
}
_IN_THOUSANDS: Mapping[str, str] = {
    said: f"{figure}千"
    for said, figure in zip(
        words("せん いっせん にせん さんぜん よんせん ごせん ろくせん ななせん しちせん はっせん きゅうせん"),
        ("", *"一二三四五六七七八九"),
        strict=True,
    )
}
_IN_MYRIADS: Mapping[str, str] = {"まん": "万", "おく": "億", "ちょう": "兆"}
_ZERO: Mapping[str, str] = {"ぜろ": "〇", "れい": "〇", "てん": "・", "すう": "数", "がん": "元"}
FIGURES: Mapping[str, str] = {**_ONES, **_IN_TENS, **_IN_HUNDREDS, **_IN_THOUSANDS, **_IN_MYRIADS, **_ZERO}


def _any_of(said: Mapping[str, object]) -> str:
    return "|".join(sorted(said, key=len, reverse=True))


_TOKEN = re.compile(_any_of(FIGURES))

COUNTERS: Mapping[str, tuple[str, ...]] = {
    kana: tuple(counters.split("|"))
    for kana, _, counters in (
        entry.partition("=")
        for entry in words(
            "にん=人 めい=名 こ=個|戸 かしょ=カ所 かこく=カ国 かこくご=カ国語 かげつ=カ月 かげつかん=カ月間 "
            "かねん=カ年 だい=台|代 かい=回|階 がい=階 かいめ=回目 ど=度 ばい=倍 しゃ=社|者 まい=枚 さつ=冊 "
            "ひき=匹 びき=匹 ぴき=匹 とう=頭|棟|等 わ=羽 ば=羽 ぱ=羽 せき=隻 そう=艘 き=機 こく=国 "
            "しゅう=週|州 しゅうかん=週間 ひょう=票 びょう=秒|票 ぴょう=票 びょうかん=秒間 さい=歳 "
            "けん=件|軒|県 げん=元|軒 こう=校 てん=点 ご=語 たんご=単語 もじ=文字 じ=時 じかん=時間 しょう=章 "
            "ぺーじ=ページ ぎょう=行 だんらく=段落 しあい=試合 きろめーとる=キロメートル きろ=キロ "
            "めーとる=メートル せんち=センチ せんちめーとる=センチメートル みり=ミリ みりめーとる=ミリメートル "
            "ぐらむ=グラム きろぐらむ=キログラム とん=トン りっとる=リットル へくたーる=ヘクタール "
            "まいる=マイル ふぃーと=フィート いんち=インチ しゅ=種 しゅるい=種類 きょく=曲 ほん=本 ぼん=本 "
            "ぽん=本 い=位 ばん=番 ばんめ=番目 ごう=号 だいめ=代目 くみ=組 せたい=世帯 ぱーせんと=パーセント "
            "わり=割 ぶ=ぶ りん=厘 えん=円 どる=ドル ゆーろ=ユーロ ぽんど=ポンド うぉん=ウォン せんと=セント "
            "ねん=年 ねんかん=年間 がつ=月 にち=日 にちかん=日間 ふん=分 ぷん=分 ふんかん=分間 ぷんかん=分間 "
            "せいき=世紀 ねんだい=年代 ぶんの=分の たい=対"
        )
    )
}
"""By its reading, the counters that it may be."""

_DAYS: Mapping[str, str] = {
    **dict(
        zip(
            words("ついたち ふつか みっか よっか いつか むいか なのか ようか ここのか とおか はつか"),
            ("1日", "2日", "3日", "4日", "5日", "6日", "7日", "8日", "9日", "10日", "20日"),
            strict=True,
        )
    ),
    "なぬか": "7日",
    "じゅうよっか": "14日",
    "にじゅうよっか": "24日",
}
_ONLY_DATES = frozenset(("ついたち",))
"""A first of the month; one day long is いちにち."""

WHOLES: Mapping[str, str] = {
    **{day: number for day, number in _DAYS.items() if day not in _ONLY_DATES},
    **{f"{day}かん": f"{number}間" for day, number in _DAYS.items() if day not in _ONLY_DATES},
    "とお": "10",
    "はたち": "20歳",
    "ひとつき": "1カ月",
    "ふたつき": "2カ月",
    "みつき": "3カ月",
    "はんとし": "半年",
    "はんつき": "半月",
    "はんにち": "半日",
    "はんぶん": "半分",
    "はんすう": "半数",
    "ひとり": "1人",
    "ふたり": "2人",
    "いちにんまえ": "1人前",
    "ぜろ": "0",
    "れい": "0",
    "はんせいき": "50年",
    "しはんせいき": "25年",
}
"""What is said so, and not counted together."""

_BEFORE: Mapping[str, str] = {
    "やく": "約",
    "およそ": "約",
    "だいたい": "約",
    "ほぼ": "約",
    "まいなす": "マイナス",
    "だい": "第",
    "ごぜん": "午前",
    "ごご": "午後",
    "きげんぜん": "紀元前",
    "せいれき": "西暦",
    "れいわ": "令和",
    "へいせい": "平成",
    "しょうわ": "昭和",
    "たいしょう": "大正",
    "めいじ": "明治",
}
_AFTER: Mapping[str, str] = {
    "はん": "半",
    "かん": "間",
    "いじょう": "以上",
    "いか": "以下",
    "みまん": "未満",
    "まえ": "前",
    "ほど": "ほど",
    "くらい": "くらい",
    "ぐらい": "くらい",
    "はんかん": "半間",
}

_TENTHS, _HUNDREDTHS, _PARTS = "割", "ぶ", "分"
"""Five ぶ are 分 after 割 only; elsewhere 分 are minutes."""

_MOST_TERMS = 4
_KANA = re.compile("[ぁ-ゖァ-ヶ]")
_KATAKANA = re.compile("[ァ-ヶ]")
_SPACES = re.compile("(?<=[0-9ぁ-ゖァ-ヶー]) (?=[ぁ-ゖァ-ヶ])")
_ONLY_BEFORE: Mapping[str, str] = {"し": "がつ|$", "よ": "にん|ねん|じ|えん|だい"}
"""Other things are counted with よん."""

_UNIT = "|".join(
    f"{one}(?={_ONLY_BEFORE[one]})" if one in _ONLY_BEFORE else one for one in sorted(_ONES, key=len, reverse=True)
)
_FOUR = f"(?:{_any_of(_IN_THOUSANDS)})?(?:{_any_of(_IN_HUNDREDS)})?(?:{_any_of(_IN_TENS)})?(?:{_UNIT})?"
_DECIMALS = f"(?:てん(?:{_any_of({**_ONES, 'ぜろ': '', 'れい': ''})})+)?"
_WRITTEN = "[0-9〇零一二三四五六七八九十百千万億兆][0-9〇零一二三四五六七八九十百千万億兆,.]*"
_NUMBER = (
    f"(?:(?:{_FOUR}ちょう)?(?:{_FOUR}おく)?(?:{_FOUR}まん)?{_FOUR}|ぜろ|れい){_DECIMALS}(?:まん|おく|ちょう)?"
    "|がん(?=ねん$|ねん.)|すう(?:じゅう|ひゃく|せん)?(?:まん|おく|ちょう)?"
    f"|{_WRITTEN}(?:せん|まん|おく|ちょう)?"
)
_PAIRS = _any_of(dict.fromkeys((*COUNTERS, *(one for several in COUNTERS.values() for one in several))))
_TERM = f"(?:(?:{_NUMBER})(?:{_PAIRS})|(?:{_any_of(_DAYS)}))"
_SHAPE = re.compile(f"({_any_of(_BEFORE)})?({_TERM}{{0,{_MOST_TERMS}}}?)({_NUMBER})?({_any_of(_AFTER)})?")
_NEXT = re.compile(f"(?:({_NUMBER})({_PAIRS})|({_any_of(_DAYS)}))(?=(?:{_TERM}){{0,{_MOST_TERMS}}}(?:{_NUMBER})?$)")
_MOST_WAYS = 3
_LONGEST = 60


@lru_cache(maxsize=16_384)
def spoken(text: str) -> tuple[str, ...]:
    """The plain text with figures and counters for how they are read; empty where it is not all of it that."""
    if len(text) > _LONGEST or not _KANA.search(text):
        return ()
    said = _KATAKANA.sub(lambda match: _HIRAGANA[match[0]], _SPACES.sub("", text.lower()))
    if said in WHOLES:
        return (WHOLES[said],)
    if said in _ONLY_DATES or (match := _SHAPE.fullmatch(said)) is None or not (match[2] or match[3]):
        return ()
    before, terms = _BEFORE.get(match[1] or "", ""), _terms(match[2])
    last, after = _figures(match[3] or ""), _AFTER.get(match[4] or "", "")
    ways = (
        before + "".join(number + counters[min(way, len(counters) - 1)] for number, counters in terms) + last + after
        for way in range(_MOST_WAYS)
    )
    ways = (way.replace(_HUNDREDTHS, _PARTS) if _TENTHS in way else way for way in ways)
    return tuple(dict.fromkeys(way for way in ways if way != text))


def _terms(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Each figure with what its counter may be."""
    terms: list[tuple[str, tuple[str, ...]]] = []
    end = 0
    while match := _NEXT.match(text, end):
        if match[3]:
            terms.append((_DAYS[match[3]], ("",)))
        else:
            terms.append((_figures(match[1]), COUNTERS.get(match[2], (match[2],))))
        end = match.end()
    return terms


def _figures(text: str) -> str:
    return _TOKEN.sub(lambda match: FIGURES[match[0]], text)
