"""What well-known places lie in, and where well-known companies come from."""

from collections.abc import Mapping
from functools import cache

from quizgen.grading.spelling import spell
from quizgen.grading.tables import words

WHOLES = """
United_States/アメリカ/アメリカ合衆国/米国/米/USA/US/U.S./America: Alabama Alaska Arizona Arkansas California
 Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine
 Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada New_Hampshire New_Jersey
 New_Mexico New_York North_Carolina North_Dakota Ohio Oklahoma Oregon Pennsylvania Rhode_Island South_Carolina
 South_Dakota Tennessee Texas Utah Vermont Virginia West_Virginia Washington Wisconsin Wyoming Washington_D.C.
California/カリフォルニア州/加州/CA/Calif.: Sacramento Los_Angeles San_Francisco San_Diego
New_York/ニューヨーク州/NY/N.Y.: New_York_City
Massachusetts/マサチューセッツ州/MA/Mass.: Boston
Illinois/イリノイ州/IL/Ill.: Chicago
Texas/テキサス州/TX/Tex.: Austin Dallas Houston
Georgia/ジョージア州/GA: Atlanta
Washington/ワシントン州/WA: Seattle
Oregon/オレゴン州/OR: Portland
Colorado/コロラド州/CO: Denver
Michigan/ミシガン州/MI: Detroit
Florida/フロリダ州/FL: Miami
Pennsylvania/ペンシルベニア州/PA: Philadelphia
Arizona/アリゾナ州/AZ: Phoenix
Nevada/ネバダ州/NV: Las_Vegas
Maryland/メリーランド州/MD: Baltimore
Louisiana/ルイジアナ州/LA: New_Orleans
Minnesota/ミネソタ州/MN: Minneapolis
Tennessee/テネシー州/TN: Memphis
New_Jersey/ニュージャージー州/NJ: Newark
Canada/カナダ/加: Ontario Quebec Alberta Manitoba Montreal Toronto Vancouver Ottawa
Ontario/オンタリオ州: Toronto Ottawa
Quebec/ケベック州: Montreal
Australia/オーストラリア/豪州/豪: Canberra Melbourne Sydney Queensland Tasmania
United_Kingdom/イギリス/英国/英/UK/U.K./Britain/Great_Britain: London Edinburgh Liverpool Manchester Oxford England
 Scotland Wales
England/イングランド: London Liverpool Manchester Oxford
Scotland/スコットランド: Edinburgh
France/フランス/仏: Paris Lyon Marseille Corsica
Germany/ドイツ/独: Berlin Bonn Frankfurt Munich Münster Bavaria
Italy/イタリア/伊: Rome Milan Florence Genoa Naples Turin Venice Sicily Sardinia
Spain/スペイン: Madrid Barcelona
Portugal/ポルトガル: Lisbon
Netherlands/オランダ/蘭/Holland: Amsterdam Rotterdam
Belgium/ベルギー: Brussels
Switzerland/スイス: Bern Geneva Zürich
Austria/オーストリア: Vienna
Greece/ギリシャ/ギリシア: Athens
Ireland/アイルランド: Dublin
Denmark/デンマーク: Copenhagen
Sweden/スウェーデン: Stockholm
Norway/ノルウェー: Oslo
Finland/フィンランド: Helsinki
Poland/ポーランド: Warsaw Lublin
Czech_Republic/チェコ/Czechia: Prague
Hungary/ハンガリー: Budapest
Romania/ルーマニア: Bucharest
Bulgaria/ブルガリア: Sofia
Serbia/セルビア: Belgrade
Croatia/クロアチア: Zagreb
Slovakia/スロバキア: Bratislava
Slovenia/スロベニア: Ljubljana
Estonia/エストニア: Tallinn
Lithuania/リトアニア: Vilnius
Belarus/ベラルーシ: Minsk
Ukraine/ウクライナ: Kyiv
Russia/ロシア/露: Moscow Siberia
Turkey/トルコ: Istanbul
Egypt/エジプト: Cairo
Iraq/イラク: Baghdad Mosul
Iran/イラン: Tehran
Israel/イスラエル: Jerusalem
Lebanon/レバノン: Beirut
Afghanistan/アフガニスタン: Kabul
Pakistan/パキスタン: Karachi
India/インド/印: New_Delhi Mumbai
Nepal/ネパール: Kathmandu
Bangladesh/バングラデシュ: Dhaka
Thailand/タイ: Bangkok
Vietnam/ベトナム: Hanoi
Indonesia/インドネシア: Jakarta Java Sumatra
Philippines/フィリピン: Manila
China/中国/中: Beijing Shanghai
South_Korea/韓国/韓: Seoul
Mongolia/モンゴル: Ulaanbaatar
Japan/日本: Tokyo Osaka Kyoto 札幌 仙台 横浜 名古屋 神戸 広島 福岡 北海道 京都府 大阪府 東京都
New_Zealand/ニュージーランド: Auckland Wellington
Brazil/ブラジル: Brasilia São_Paulo
Argentina/アルゼンチン: Buenos_Aires
Chile/チリ: Santiago
Peru/ペルー: Lima
Venezuela/ベネズエラ: Caracas
Cuba/キューバ: Havana
Jamaica/ジャマイカ: Kingston
Mexico/メキシコ: Monterrey
Kenya/ケニア: Nairobi
Uganda/ウガンダ: Kampala
Nigeria/ナイジェリア: Lagos
Senegal/セネガル: Dakar
Tunisia/チュニジア: Tunis
South_Africa/南アフリカ: Cape_Town Pretoria
北海道: 札幌市 札幌 函館市 旭川市
宮城県/宮城: 仙台市 仙台
神奈川県/神奈川: 横浜市 横浜 川崎市 鎌倉市 鎌倉
愛知県/愛知: 名古屋市 名古屋 豊田市
京都府: 京都市 Kyoto
大阪府: 大阪市 堺市 Osaka
兵庫県/兵庫: 神戸市 神戸 姫路市
広島県: 広島市 広島 呉市
福岡県: 福岡市 北九州市
長崎県: 長崎市 長崎
石川県: 金沢市 金沢
埼玉県: さいたま市
千葉県: 千葉市
東京都/東京: 新宿区 渋谷区 千代田区 港区 八王子市
沖縄県: 那覇市 那覇
"""
"""A line for each whole: its names, then what lies in it; `_` is a space."""

HOMES = """
米: Adobe Airbnb Alphabet Amazon AMD Anthropic Apple Boeing Cisco Dell DeepMind Disney eBay Facebook Google IBM
 Instagram Intel Kodak LinkedIn Meta Micron Microsoft Motorola Netflix Nvidia OpenAI Oracle PayPal Palantir Pixar
 Qualcomm Reddit Salesforce Slack SolarCity SpaceX Stripe Tesla Twitch Twitter Uber Walmart WhatsApp Xerox Yahoo
 YouTube Zoom アドビ アップル アマゾン アルファベット インスタグラム インテル エアビーアンドビー エヌビディア
 オープンAI オラクル グーグル クアルコム スペースX セールスフォース ゼロックス ツイッター ディズニー テスラ
 ネットフリックス フェイスブック マイクロソフト マイクロン メタ モトローラ ヤフー ユーチューブ リンクトイン ウーバー
 ウォルマート ボーイング アンソロピック シスコ デル ペイパル
英: ARM Arm アーム ディープマインド DeepMind Tesco テスコ
独: Bosch Siemens Volkswagen ボッシュ シーメンス フォルクスワーゲン
仏: Mistral ミストラル
韓: Samsung Hyundai サムスン サムスン電子 ヒョンデ
中: Alibaba Baidu ByteDance DeepSeek Lenovo TikTok Tencent Xiaomi アリババ バイドゥ バイトダンス ディープシーク
 レノボ ティックトック テンセント シャオミ
台: TSMC Asus エイスース
瑞: Roche ロシュ
日: Sony Toyota Honda Nintendo Panasonic Canon Nikon SoftBank ソニー トヨタ ホンダ パナソニック キヤノン ニコン
 ソフトバンク スズキ マツダ スバル
"""
"""A line for each nation's sign; DeepMind is British, of an American house, and goes with either."""


def _lines(table: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    lines = (line.partition(":") for line in table.strip().replace("\n ", " ").split("\n"))
    return [
        (tuple(head.replace("_", " ").split("/")), tuple(part.replace("_", " ") for part in words(rest)))
        for head, _, rest in lines
    ]


@cache
def _above() -> Mapping[str, frozenset[str]]:
    """By a place, spelled, every name of each whole that it lies in."""
    above: dict[str, set[str]] = {}
    for names, parts in _lines(WHOLES):
        for part in parts:
            above.setdefault(spell(part), set()).update(names)
    return {part: frozenset(names) for part, names in above.items()}


@cache
def _homes() -> Mapping[str, frozenset[str]]:
    homes: dict[str, set[str]] = {}
    for (sign,), companies in _lines(HOMES):
        for company in companies:
            homes.setdefault(spell(company), set()).add(sign)
    return {company: frozenset(signs) for company, signs in homes.items()}


def wholes_of(name: str) -> frozenset[str]:
    """Every name of what the place lies in, directly or not."""
    direct = _above().get(spell(name), frozenset())
    return direct | frozenset(
        far for whole in direct if spell(whole) != spell(name) for far in _above().get(spell(whole), frozenset())
    )


def homes_of(name: str) -> frozenset[str]:
    """The signs of the nations that the company is said to be of; empty where that is not known."""
    return _homes().get(spell(name), frozenset())
