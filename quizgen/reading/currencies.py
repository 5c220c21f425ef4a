"""The world's currencies by ISO 4217 code, with their symbols and their names in English and Japanese."""

import unicodedata
from collections.abc import Iterator, Mapping

_TABLE = """
dollar|ドル|USD: USD US/U.S./American/United_States 米/アメリカ/米国, AUD Australian オーストラリア/豪,
 BBD Barbadian バルバドス, BMD Bermudan/Bermudian バミューダ, BND Brunei ブルネイ, BSD Bahamian バハマ,
 BZD Belize ベリーズ, CAD Canadian カナダ/加, FJD Fijian/Fiji フィジー, GYD Guyanese/Guyanaese ガイアナ,
 HKD Hong_Kong/HK 香港, JMD Jamaican ジャマイカ, KYD Cayman_Islands/Cayman ケイマン諸島/ケイマン,
 LRD Liberian リベリア, NAD Namibian ナミビア, NZD New_Zealand ニュージーランド/NZ,
 SBD Solomon_Islands ソロモン諸島/ソロモン, SGD Singapore/Singaporean シンガポール/星, SRD Surinamese スリナム,
 TTD Trinidad_and_Tobago トリニダード・トバゴ/トリニダードトバゴ,
 TWD New_Taiwan/Taiwan/Taiwanese/NT 新台湾/台湾/ニュー台湾, XCD East_Caribbean 東カリブ
pound|ポンド|GBP: GBP British/UK 英/英国/イギリス, EGP Egyptian エジプト,
 FKP Falkland_Islands フォークランド諸島/フォークランド(マルビナス)諸島, GIP Gibraltar ジブラルタル,
 LBP Lebanese レバノン, SDG Sudanese スーダン, SHP St._Helena/Saint_Helena セントヘレナ,
 SSP South_Sudanese 南スーダン, SYP Syrian シリア
yen/yen|円|JPY: JPY Japanese 日本
yuan/yuan|元|CNY: CNY Chinese 人民/中国人民/中国
euro|ユーロ|EUR:
won/won|ウォン|KRW: KRW South_Korean/Korean 韓国, KPW North_Korean 北朝鮮
ruble/rouble/roubles|ルーブル|RUB: RUB Russian ロシア, BYN Belarusian ベラルーシ
peso|ペソ|: ARS Argentine/Argentinian アルゼンチン, CLP Chilean チリ, COP Colombian コロンビア,
 CUP Cuban キューバ, DOP Dominican ドミニカ/ドミニカ共和国, MXN Mexican メキシコ, PHP Philippine フィリピン,
 UYU Uruguayan ウルグアイ
franc|フラン|: BIF Burundian ブルンジ, CDF Congolese コンゴ, CHF Swiss スイス, DJF Djiboutian ジブチ,
 GNF Guinean ギニア, KMF Comorian コモロ, RWF Rwandan ルワンダ, XAF Central_African_CFA 中央アフリカCFA,
 XOF West_African_CFA 西アフリカCFA, XPF CFP CFP
rupee|ルピー|: INR Indian インド, LKR Sri_Lankan スリランカ, MUR Mauritian モーリシャス, NPR Nepalese ネパール,
 PKR Pakistani パキスタン, SCR Seychellois/Seychelles セーシェル
dinar|ディナール|: BHD Bahraini バーレーン, DZD Algerian アルジェリア, IQD Iraqi イラク, JOD Jordanian ヨルダン,
 KWD Kuwaiti クウェート, LYD Libyan リビア, RSD Serbian セルビア, TND Tunisian チュニジア
rial|リアル|: IRR Iranian イラン, OMR Omani オマーン, YER Yemeni イエメン, QAR Qatari カタール
riyal|リヤル|: SAR Saudi/Saudi_Arabian サウジ/サウジアラビア, QAR Qatari カタール
dirham|ディルハム|: AED UAE/United_Arab_Emirates/Emirati UAE/アラブ首長国連邦, MAD Moroccan モロッコ
krone/kroner|クローネ|: DKK Danish デンマーク, NOK Norwegian ノルウェー
krona/kronor|クローナ|: SEK Swedish スウェーデン, ISK Icelandic アイスランド
krona/kronur|クローナ|: ISK Icelandic アイスランド
koruna/koruny|コルナ|CZK: CZK Czech チェコ
shilling|シリング|: KES Kenyan ケニア, SOS Somali ソマリア, TZS Tanzanian タンザニア, UGX Ugandan ウガンダ
manat/manat|マナト|: AZN Azerbaijani アゼルバイジャン, TMT Turkmenistani/Turkmenistan トルクメニスタン
leu/lei|レイ|: MDL Moldovan モルドバ, RON Romanian ルーマニア
som/som|ソム|: KGS Kyrgystani/Kyrgyz キルギス, UZS Uzbekistani/Uzbek ウズベキスタン
kwacha|クワチャ|: MWK Malawian マラウィ/マラウイ, ZMW Zambian ザンビア
baht/baht|バーツ|THB: THB Thai タイ
rupiah|ルピア|IDR: IDR Indonesian インドネシア
ringgit|リンギット|MYR: MYR Malaysian マレーシア
dong/dong|ドン|VND: VND Vietnamese ベトナム
lira/lire|リラ|TRY: TRY Turkish トルコ
shekel|シェケル|ILS: ILS Israeli/Israeli_new/new_Israeli イスラエル/イスラエル新
zloty/zlotych|ズウォティ|PLN: PLN Polish ポーランド
forint|フォリント|HUF: HUF Hungarian ハンガリー
real/reais|レアル|BRL: BRL Brazilian ブラジル
rand/rand|ランド|ZAR: ZAR South_African 南アフリカ/南ア
lev/leva|レフ|BGN: BGN Bulgarian ブルガリア/ブルガリア新
hryvnia/hryvni|フリヴニャ|UAH: UAH Ukrainian ウクライナ
hryvna|フリブナ|UAH: UAH Ukrainian ウクライナ
naira|ナイラ|NGN: NGN Nigerian ナイジェリア
sol/soles|ソル|: PEN Peruvian ペルー
afghani|アフガニー|AFN: AFN Afghan アフガニスタン
lek/leke|レク|ALL: ALL Albanian アルバニア
dram|ドラム|: AMD Armenian アルメニア
kwanza|クワンザ|AOA: AOA Angolan アンゴラ
florin/florin|フロリン|: AWG Aruban アルバ
convertible_mark|兌換マルク|BAM: BAM Bosnia_Herzegovina ボスニア・ヘルツェゴビナ
taka|タカ|BDT: BDT Bangladeshi バングラデシュ
boliviano|ボリビアーノ|BOB: BOB Bolivian ボリビア
ngultrum|ニュルタム|BTN: BTN Bhutanese ブータン
pula|プラ|BWP: BWP Botswanan ボツワナ
colon|コロン|: CRC Costa_Rican コスタリカ
escudo|エスクード|: CVE Cape_Verdean カーボベルデ
nakfa|ナクファ|ERN: ERN Eritrean エリトリア
birr|ブル|ETB: ETB Ethiopian エチオピア
lari|ラリ|GEL: GEL Georgian ジョージア
cedi|セディ|GHS: GHS Ghanaian ガーナ
dalasi|ダラシ|GMD: GMD Gambian ガンビア
quetzal/quetzales|ケツァル|GTQ: GTQ Guatemalan グアテマラ
lempira|レンピラ|HNL: HNL Honduran ホンジュラス
gourde|グールド|HTG: HTG Haitian ハイチ
riel|リエル|KHR: KHR Cambodian カンボジア
tenge|テンゲ|KZT: KZT Kazakhstani カザフスタン
kip|キープ|LAK: LAK Laotian/Lao ラオス
loti/maloti|ロティ|LSL: LSL Lesotho レソト
ariary/ariaries|アリアリ|MGA: MGA Malagasy マダガスカル
denar/denari|デナル|MKD: MKD Macedonian マケドニア
kyat|チャット|MMK: MMK Myanmar ミャンマー
tugrik|トグログ|MNT: MNT Mongolian モンゴル
pataca|パタカ|MOP: MOP Macanese マカオ
ouguiya|ウギア|MRU: MRU Mauritanian モーリタニア
rufiyaa|ルフィア|MVR: MVR Maldivian モルディブ
metical/meticais|メティカル|MZN: MZN Mozambican モザンビーク
cordoba|コルドバ|NIO: NIO Nicaraguan ニカラグア
cordoba_oro|コルドバオロ|NIO: NIO Nicaraguan ニカラグア
balboa|バルボア|PAB: PAB Panamanian パナマ
kina/kina|キナ|PGK: PGK Papua_New_Guinean パプアニューギニア
guarani|グアラニ|PYG: PYG Paraguayan パラグアイ
leone|レオン|SLE: SLE Sierra_Leonean シエラレオネ
dobra|ドブラ|STN: STN Sao_Tome_and_Principe サントメ・プリンシペ
lilangeni/emalangeni|リランゲニ|SZL: SZL Swazi スワジランド/エスワティニ
somoni|ソモニ|TJS: TJS Tajikistani タジキスタン
paanga/paanga|パアンガ|TOP: TOP Tongan トンガ
sum/sum|スム|: UZS Uzbekistani/Uzbek ウズベキスタン
bolivar/bolivares|ボリバル|VES: VES Venezuelan ベネズエラ
vatu|バツ|: VUV Vanuatu バヌアツ
tala/tala|タラ|WST: WST Samoan サモア
guilder|ギルダー|: XCG Caribbean カリブ
gold/gold|ゴールド|: ZWG Zimbabwean ジンバブエ
"""
"""A line for each unit: its name in English (with a plural, where that is not just an s), in Japanese, the currency
that the name alone means, then each currency with the words before the name; `/` parts other ways of saying it."""

SYMBOLS: Mapping[str, str] = {
    "$": "USD", "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "CAN$": "CAD", "HK$": "HKD",
    "NZ$": "NZD", "S$": "SGD", "SG$": "SGD", "NT$": "TWD", "R$": "BRL", "MX$": "MXN", "Mex$": "MXN", "EC$": "XCD",
    "J$": "JMD", "€": "EUR", "£": "GBP", "¥": "JPY", "JP¥": "JPY", "CN¥": "CNY", "₩": "KRW", "₹": "INR",
    "₽": "RUB", "₺": "TRY", "฿": "THB", "₫": "VND", "₱": "PHP", "₪": "ILS", "zł": "PLN", "Kč": "CZK", "RM": "MYR",
    "Rp": "IDR", "Ft": "HUF", "₦": "NGN", "₴": "UAH", "₸": "KZT", "₮": "MNT", "₭": "LAK", "៛": "KHR", "৳": "BDT",
    "₡": "CRC", "₲": "PYG", "₵": "GHS", "₾": "GEL", "₼": "AZN",
}  # fmt: skip
"""What each symbol means where nothing else is said; `kr`, `₨` and `FCFA` mean several, and are none."""

_RETIRED = "ANG ATS BEF CYP DEM EEK ESP FIM FRF GRD HRK IEP ITL LTL LUF LVL MTL NLG PTE SIT SKK SUR YUM ZWL"
_FUNDS = "BOV CHE CHW CLF COU MXV USN UYI UYW XAG XAU XDR XPD XPT SLL SVC VED"
_SIGNS = str.maketrans({"&": "and"} | dict.fromkeys(" _.-・()'’ʻ", ""))
_FIRST_ACCENT, _LAST_ACCENT = "\u0300", "\u036f"
"""Unlike these, what makes ド of ト once taken apart is no accent."""


def currency_key(name: str) -> str:
    """A currency's name without case, accents, spaces and the signs that some names have."""
    name = name.casefold()
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFD", name) if not _FIRST_ACCENT <= c <= _LAST_ACCENT)
    return name.translate(_SIGNS)


def _lines() -> Iterator[tuple[list[str], str, str, list[list[str]]]]:
    """Each line of the table: English unit, Japanese unit, default currency, and the fields of each currency."""
    for line in _TABLE.strip().replace("\n ", " ").split("\n"):
        head, _, countries = line.partition(":")
        english, japanese, default = head.split("|")
        yield english.split("/"), japanese, default, [country.split() for country in countries.split(",")]


def _english_names() -> Iterator[tuple[str, str]]:
    for (singular, *plurals), _, default, countries in _lines():
        units = (singular, f"{singular}s", *plurals)
        if default:
            yield from ((currency_key(unit), default) for unit in units)
        for code, english, _ in filter(None, countries):
            yield from ((currency_key(people + unit), code) for people in english.split("/") for unit in units)


def _japanese_names() -> Iterator[tuple[str, str]]:
    for _, unit, default, countries in _lines():
        if default:
            yield currency_key(unit), default
        for code, _, japanese in filter(None, countries):
            yield from ((currency_key(place + unit), code) for place in japanese.split("/"))


ENGLISH_NAMES: Mapping[str, str] = dict(_english_names()) | {
    "renminbi": "CNY",
    "sterling": "GBP",
    "poundsterling": "GBP",
    "poundssterling": "GBP",
}
"""Codes by the currency key of a name, singular or plural."""

JAPANESE_NAMES: Mapping[str, str] = dict(_japanese_names()) | {
    currency_key("ボスニア・ヘルツェゴビナ 兌換マルク (BAM)"): "BAM",
}
"""Codes by the currency key of a name."""


def _shared_units() -> Mapping[str, str]:
    units: dict[str, list[str]] = {}
    for (singular, *plurals), japanese, default, countries in _lines():
        for unit in () if default else (singular, f"{singular}s", *plurals, japanese):
            units.setdefault(currency_key(unit), []).extend(code for code, *_ in filter(None, countries))
    return {unit: " ".join(dict.fromkeys(codes)) for unit, codes in units.items()}


SHARED_UNITS = _shared_units()
"""By the currency key of a unit that means no currency of its own, such as francs, the codes of all that have it."""

MOST_WORDS = 5
"""No English name has more words: São Tomé & Príncipe dobras."""

CODES = frozenset(ENGLISH_NAMES.values()) | frozenset(_RETIRED.split()) | frozenset(_FUNDS.split())
"""Every code of ISO 4217, and those retired that sums are still told in."""
