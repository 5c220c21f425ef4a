"""Names of people that have several usual forms in kana: each of them is right."""

from collections.abc import Mapping
from functools import cache

from quizgen.grading.spelling import split_name
from quizgen.grading.tables import entries

FORMS = """
アイザック/アイザク, アブラハム/エイブラハム, アレクサンダー/アレキサンダー, アレクサンドル/アレキサンドル,
アレクサンドロス/アレキサンドロス, アンソニー/アントニー, アンドリュー/アンドルー, アントワーヌ/アントワン,
イーゴリ/イゴール/イゴーリ/イーゴル/イゴル, イーロン/エロン/イロン, イリヤ/イリア, ヴィルヘルム/ウィルヘルム,
ヴィンセント/フィンセント, ヴォルフガング/ウォルフガング,
ウラジーミル/ウラジミール/ウラディミール/ウラディーミル/ウラジミル, エーリヒ/エーリッヒ, エマニュエル/エマヌエル,
エルヴィン/エルウィン, クリストファー/クリストファ, ゲオルク/ゲオルグ, ゴットフリート/ゴトフリート,
サティア/サティヤ, サンダー/スンダー/スンダル, ジェームズ/ジェイムズ/ジェームス, ジェフリー/ジェフェリー,
ジェンスン/ジェンセン, ジョゼフ/ジョセフ/ジョーゼフ, スティーブン/スチーブン, セオドア/シオドア, セルゲイ/セルゲーイ,
チャールズ/チャールス, デイビッド/デビッド/デイヴィット/デービッド/デビット,
ドミトリ/ドミトリー/ドミートリー/ドミトリイ, トーマス/トマス, ニールス/ニルス, ハインリヒ/ハインリッヒ,
ピョートル/ピョトル, フアン/ホアン, フョードル/ヒョードル, フリードリヒ/フリードリッヒ/フリートリヒ,
マクシミリアン/マキシミリアン, マニュエル/マヌエル, マハトマ/マハートマー, マルティン/マルチン,
ミケランジェロ/ミケランジェーロ, ミハイル/ミハイール, メアリー/メアリ, ユーリ/ユーリー/ユーリイ, ヨハン/ヨーハン,
ヨシフ/ヨーシフ, リヒャルト/リヒアルト,
ルートヴィヒ/ルードヴィヒ/ルートヴィッヒ/ルードヴィッヒ/ルートウィヒ/ルードウィヒ/ルートウィッヒ/ルードウィッヒ,
ガガーリン/ガガリーン, ゲーテ/ギョーテ, ゴルバチョフ/ゴルバチョーフ, チャイコフスキー/チャイコフスキイ,
ドストエフスキー/ドストエフスキイ, トルストイ/トルストーイ, ピチャイ/ピッチャイ, ベゾス/ベイゾス,
マキャヴェリ/マキアヴェリ/マキャヴェッリ/マキアヴェッリ, マゼラン/マジェラン, モーツァルト/モツァルト,
リンカーン/リンカン, ルーズベルト/ローズベルト, ロベスピエール/ロベスピエル, ワーグナー/ワグナー/ヴァーグナー,
ガンディー/ガンジー, ヒトラー/ヒットラー, コロンブス/コロンバス, ムハンマド/マホメット, カエサル/シーザー,
ウェゲナー/ヴェーゲナー/ヴェゲナー, ナイチンゲール/ナイティンゲール, ダーウィン/ダウィン
"""
"""As with places. Forms of one name only: Maria is not Marie, and Mikhail not Michael."""


@cache
def usual_forms() -> Mapping[str, str]:
    """Each form but the first of its name, spelled, with the first."""
    groups = (["".join(split_name(form)) for form in forms] for forms in entries(FORMS))
    return {form: first for first, *others in groups for form in others if form != first}


USUAL = usual_forms()
_FIRSTS = frozenset(USUAL.values())


def usual_name(parts: tuple[str, ...]) -> str:
    """A name's spelled parts, each in the first of its forms."""
    return "".join(USUAL.get(part, part) for part in parts)


def has_forms(parts: tuple[str, ...]) -> bool:
    """Whether one of a name's spelled parts has several forms."""
    return any(part in USUAL or part in _FIRSTS for part in parts)
