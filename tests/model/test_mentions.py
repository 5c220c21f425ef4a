"""Names in texts, and what only looks like them."""

import pytest

from quizgen.model.mentions import says


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ツイッターの内情に詳しい2人によると", "ツイッター"),
        ("according to people at Acme", "Acme"),
        ("Ann worked at Acme, where?", "Acme"),
        ("Acme's own people", "Acme"),
        ("OpenAIのCEOは誰か", "OpenAI"),
        ("ＯｐｅｎＡＩのCEOは誰か", "OpenAI"),
        ("At Twitter, who did it?", "Twitter"),
        ("In what year did Twitter CEO Elon Musk leave?", "Twitter"),
        ("How did Elon Musk do it?", "Elon Musk"),
        ("The Berlin Observatory found it", "the Berlin Observatory"),
        ("with better Search and ads", "search"),
        ("東京都の人口", "東京都"),
        ("関係者は規制を求めた", "規制"),
        ("大規模言語モデルを使う", "大規模言語モデル"),
        ("先月東京大学で", "東京大学"),
        ("イーロン・マスクが語った", "イーロン・マスク"),
    ],
)
def test_name_that_is_said(text: str, name: str) -> None:
    assert says(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("according to Annette", "Ann"),
        ("according to people at Twitter Japan", "Twitter"),
        ("the office in New York", "York"),
        ("Information from insiders", "The Informations"),
        ("more information on it", "Information"),
        ("メタデータを集めた", "メタ"),
        ("ツイッタージャパンの社員", "ツイッター"),
        ("ツイッター・ジャパンの社員", "ツイッター"),
        ("クロスワード", "ロス"),
        ("東京都の人口", "京都"),
        ("海王星を見つけた", "星"),
        ("the researcher said", "search"),
        ("GPU2の話", "GPU"),
        ("", "Acme"),
        ("the", "the"),
    ],
)
def test_name_that_only_seems_to_be_said(text: str, name: str) -> None:
    assert not says(text, name) or text == name


def test_name_within_the_name_of_another_is_not_said() -> None:
    assert says("公共の利益にかなう", "利益")
    assert not says("公共の利益にかなう", "利益", ["公共の利益"])
    assert says("公共の利益と利益", "利益", ["公共の利益"])
    assert not says("He left Twitter Japan", "Twitter", ["Twitter Japan"])
