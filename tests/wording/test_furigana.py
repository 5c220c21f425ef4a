"""Readings laid over names."""

import pytest

from quizgen.wording.furigana import Ruby, aligns, ruby


@pytest.mark.parametrize(
    ("name", "reading", "expected"),
    [
        ("大規模言語モデル", "だいきぼげんごモデル", (("大規模言語", "だいきぼげんご"), ("モデル", None))),
        ("大規模言語モデル", "だいきぼげんごもでる", (("大規模言語", "だいきぼげんご"), ("モデル", None))),
        ("読み書き", "よみかき", (("読", "よ"), ("み", None), ("書", "か"), ("き", None))),
        ("お茶の水", "おちゃのみず", (("お", None), ("茶", "ちゃ"), ("の", None), ("水", "みず"))),
        ("検索機能の改善", "けんさくきのう の かいぜん",
         (("検索機能", "けんさくきのう"), ("の", None), ("改善", "かいぜん"))),
        ("人類の昔の夢", "じんるいのむかしのゆめ",
         (("人類", "じんるい"), ("の", None), ("昔", "むかし"), ("の", None), ("夢", "ゆめ"))),
        ("東京", "トウキョウ", (("東京", "トウキョウ"),)),
        ("ケーキ屋", "ケーキや", (("ケーキ", None), ("屋", "や"))),
        ("百舌鳥", "もず", (("百舌鳥", "もず"),)),
        ("関ヶ原の戦", "せきがはらのいくさ", (("関ヶ原", "せきがはら"), ("の", None), ("戦", "いくさ"))),
        ("関ケ原", "せきがはら", (("関ケ原", "せきがはら"),)),
        ("3カ月", "さんかげつ", (("3", "さん"), ("カ", None), ("月", "げつ"))),
        ("AI研究", "エーアイけんきゅう", (("AI", "エーアイ"), ("研究", "けんきゅう"))),
        ("AI研究", "えーあいけんきゅう", (("AI研究", "えーあいけんきゅう"),)),
        ("生成AI", "せいせいAI", (("生成", "せいせい"), ("AI", None))),
        ("C#入門", "シーシャープにゅうもん", (("C#", "シーシャープ"), ("入門", "にゅうもん"))),
        ("ジョージ・ホッツ", "じょーじほっつ", (("ジョージ・ホッツ", None),)),
        ("山田 太郎", "やまだ たろう", (("山田", "やまだ"), (" ", None), ("太郎", "たろう"))),
        ("山田 太郎", "やまだたろう", (("山田 太郎", "やまだたろう"),)),
        ("都（東京）", "と（とうきょう）", (("都", "と"), ("（", None), ("東京", "とうきょう"), ("）", None))),
        ("AI 百舌鳥", "AI もず", (("AI ", None), ("百舌鳥", "もず"))),
        ("吾輩は猫である", "わがはいはねこである", (("吾輩は猫である", "わがはいはねこである"),)),
        ("吾輩は猫である", "わがはい は ねこ である",
         (("吾輩", "わがはい"), ("は", None), ("猫", "ねこ"), ("である", None))),
        ("母と父", "とと と とと", (("母", "とと"), ("と", None), ("父", "とと"))),
        ("AIの夢", "エーアイ の ゆめ", (("AI", "エーアイ"), ("の", None), ("夢", "ゆめ"))),
        ("検索の夢と", "けんさくのゆめと", (("検索", "けんさく"), ("の", None), ("夢", "ゆめ"), ("と", None))),
        ("工場", "ｺｳｼﾞｮｳ", (("工場", "コウジョウ"),)),
    ],
)  # fmt: skip
def test_kana_stand_over_what_they_read(name: str, reading: str, expected: Ruby) -> None:
    assert ruby(name, reading) == expected
    assert aligns(name, reading)


@pytest.mark.parametrize(
    ("name", "reading"),
    [("サーバー", "さあばあ"), ("東京タワー", "とうきょうたわ"), ("東京", "Tokyo"), ("東京", ""), ("あ", "いあ")],
)
def test_a_reading_that_does_not_fit_stands_over_the_whole_name(name: str, reading: str) -> None:
    assert ruby(name, reading) == ((name, reading),)
    assert not aligns(name, reading)


@pytest.mark.parametrize(
    ("name", "reading"),
    [
        ("母と父", "ととととと"),
        ("今日の野原", "きょうののはら"),
        ("今日と鳥目", "きょうととりめ"),
        ("墓地に西日", "ぼちににしび"),
        ("未知の野原", "みちののはら"),
        ("太刀の野原", "たちののはら"),
        ("検索機能の改善", "けんさくきのうのかいぜん"),
    ],
)
def test_a_reading_that_fits_in_two_ways_stands_over_the_whole_name(name: str, reading: str) -> None:
    assert ruby(name, reading) == ((name, reading),)
    assert aligns(name, reading)


def test_a_reading_longer_than_any_name_is_not_laid_over_it() -> None:
    assert ruby("野" * 50, "の" * 101) == (("野" * 50, "の" * 101),)
    assert not aligns("野" * 50, "の" * 101)
