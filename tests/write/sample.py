"""A small topic, and an item of every kind about it, as generating would make them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from quizgen.model.blueprint import AnkiOptions, Blueprint
from quizgen.model.ids import (
    DeckName,
    EntityId,
    FactId,
    ItemId,
    Kind,
    Language,
    RelationName,
    SlotName,
    TopicId,
    UnitName,
)
from quizgen.model.item import (
    Blank,
    Choice,
    Cloze,
    Event,
    Item,
    Judgement,
    Listing,
    Matching,
    Ordering,
    Prose,
    Recall,
    Shown,
    Task,
    Words,
)
from quizgen.model.language import ENGLISH, JAPANESE, LANGUAGES
from quizgen.model.schema import Unit
from quizgen.model.topic import Article, Bank, Certainty, Erratum, Evidence, Fact, Quote, Resolution, Topic
from quizgen.model.values import Date, Duration, DurationUnit, Entity, Localized, Money, Number, Precision, Value

TOPIC = TopicId("computing")
UNIT = UnitName("valve")


def both(japanese: str, english: str) -> Localized:
    return {JAPANESE: japanese, ENGLISH: english}


def entity(name: str, japanese: str, english: str, *, reading: str = "", aliases: Iterable[str] = ()) -> Entity:
    return Entity(
        id=EntityId(name),
        kind="thing",
        name=both(japanese, english),
        reading={JAPANESE: reading} if reading else {},
        aliases={JAPANESE: tuple(aliases), ENGLISH: tuple(aliases)},
    )


ENIAC = entity("eniac", "エニアック", "ENIAC", aliases=["Electronic Numerical Integrator and Computer"])
PENN = entity("penn", "ペンシルベニア大学", "University of Pennsylvania", reading="ペンシルベニアだいがく")
KYUSHU = entity("kyushu", "九州大学", "Kyushu University", reading="きゅうしゅうだいがく")
TOHOKU = entity("tohoku", "東北大学", "Tohoku University", reading="とうほくだいがく")
OSAKA = entity("osaka", "大阪大学", "Osaka University", reading="おおさかだいがく")
FUJI = entity("fuji", "富士写真フイルム", "Fuji Photo Film", reading="ふじしゃしんフイルム")
FUJIC = entity("fujic", "FUJIC", "FUJIC")
OKAZAKI = entity("okazaki", "岡崎文次", "Bunji Okazaki", reading="おかざきぶんじ", aliases=["B. Okazaki"])
THREE_YEARS = Duration(amount=Decimal(3), unit=DurationUnit.YEAR)
VALVES = Number(amount=Decimal(17_468), unit=UNIT)
PRICE = Money(amount=Decimal(487_000), currency="USD", precision=Precision.ABOUT)


def fact(name: str, paragraph: int, cells: Mapping[str, Value], *, certainty: Certainty = Certainty.STATED) -> Fact:
    hearsay = both("関係者によると", "according to people who were there")
    return Fact(
        id=FactId(name),
        relation=RelationName("machine"),
        cells={SlotName(slot): value for slot, value in cells.items()},
        evidence=(Evidence(paragraph=paragraph, quotes=(Quote(text="1946"),)),),
        certainty=certainty,
        according_to=None if certainty is Certainty.STATED else hearsay,
    )


ENIAC_FACT = replace(
    fact("eniac-built", 2, {"machine": ENIAC, "place": PENN, "date": Date(year=1946, month=2, day=14)}),
    errata=(
        Erratum(
            slot=SlotName("date"),
            printed="1964年",
            note=both(
                "別の段落と公開日の記録から、数字の入れ替わりと分かる。",
                "Digits swapped; another paragraph has it right.",
            ),
        ),
    ),
)
FUJIC_FACT = replace(
    fact("fujic-built", 5, {"machine": FUJIC, "place": FUJI, "date": Date(year=1956, month=3), "length": THREE_YEARS}),
    certainty=Certainty.REPORTED,
    according_to=both("関係者によると", "according to people who were there"),
    resolutions=(
        Resolution(
            slot=SlotName("date"),
            printed="同年3月",
            note=both("前の段落の1956年を指す。", "“The same year” is 1956, from the paragraph before."),
        ),
    ),
)
OSAKA_FACT = fact("osaka-built", 7, {"place": OSAKA, "date": Date(year=1959)})

ARTICLE = Article(
    title=both("計算機のあけぼの", "The Dawn of Computing"),
    language=JAPANESE,
    paragraphs=9,
    publisher=both("計算史新聞", "Computing Gazette"),
    published=both("2020年春", "spring 2020"),
)


def bank(*facts: Fact) -> Bank:
    topic = Topic(
        id=TOPIC,
        title=both("計算機の歴史", "History of computing"),
        article=ARTICLE,
        entities={},
        siblings={},
        units={
            UNIT: Unit(
                name=UNIT, forms={JAPANESE: {"other": "{}本"}, ENGLISH: {"one": "{} valve", "other": "{} valves"}}
            )
        },
        relations={},
        facts=facts or (ENIAC_FACT, FUJIC_FACT, OSAKA_FACT),
    )
    return Bank(topics={TOPIC: topic})


def blueprint(
    *, title: str = "ニュース::計算機", languages: Sequence[Language] = LANGUAGES, anki: AnkiOptions | None = None
) -> Blueprint:
    return Blueprint(
        name=DeckName("computing"),
        title=title,
        topics=(TOPIC,),
        languages=tuple(languages),
        seed=1,
        description=both("計算機の歴史。", "How computing began."),
        anki=anki or AnkiOptions(),
    )


def item(
    kind: Kind,
    task: Task,
    stem: Prose = (),
    *,
    facts: tuple[Fact, ...] = (FUJIC_FACT,),
    language: Language = JAPANESE,
    slot: str = "place",
    statements: tuple[Prose, ...] = (),
) -> Item:
    return Item(
        id=ItemId(TOPIC, facts[0].id, SlotName(slot), kind, language),
        facts=facts,
        stem=stem,
        task=task,
        statements=statements,
    )


def prose(*parts: str | Value | Shown | Blank) -> Prose:
    return tuple(
        Words(part)
        if isinstance(part, str)
        else part
        if isinstance(part, Shown | Blank)
        else Shown(SlotName("place"), part)
        for part in parts
    )


def blank(value: Value) -> Blank:
    return Blank(SlotName("place"), value)


def items_of_every_kind(language: Language = JAPANESE) -> tuple[Item, ...]:
    """An item of every kind, and true/false twice: a right claim and a wrong one."""
    ja = language == JAPANESE
    fujic = prose(
        OKAZAKI,
        "は",
        FUJI,
        "で",
        THREE_YEARS,
        "をかけて",
        FUJIC,
        "を作り、",
        Date(year=1956, month=3),
        "に完成させた。",
    )
    eniac = prose(ENIAC, "は", PENN, "で", Date(year=1946, month=2, day=14), "に公開された。")
    osaka = prose(OSAKA, "の計算機は", Date(year=1959), "に動いた。")
    if not ja:
        fujic = prose(
            OKAZAKI,
            " built ",
            FUJIC,
            " at ",
            FUJI,
            " over ",
            THREE_YEARS,
            " and finished it in ",
            Date(year=1956, month=3),
            ".",
        )
        eniac = prose("The ", ENIAC, " was shown at the ", PENN, " on ", Date(year=1946, month=2, day=14), ".")
        osaka = prose("The machine at ", OSAKA, " ran in ", Date(year=1959), ".")
    machines = (ENIAC_FACT, FUJIC_FACT, OSAKA_FACT)
    statements = (eniac, fujic, osaka)

    def ask(japanese: Prose, english: Prose) -> Prose:
        return japanese if ja else english

    def make(kind: Kind, task: Task, stem: Prose = (), *, slot: str = "place", about: Sequence[int] = (1,)) -> Item:
        return item(
            kind,
            task,
            stem,
            facts=tuple(machines[place] for place in about),
            language=language,
            slot=slot,
            statements=tuple(statements[place] for place in about),
        )

    labels = (
        ask(prose(ENIAC, "の公開"), prose("The ", ENIAC, " is shown")),
        ask(prose(FUJIC, "の完成"), prose(FUJIC, " is finished")),
        ask(prose(OSAKA, "の計算機が動く"), prose("The machine at ", OSAKA, " runs")),
    )
    ranks = tuple(machine.cells[SlotName("date")] for machine in machines)
    order = (2, 0, 1)
    events = tuple(Event(machines[place], labels[place], ranks[place]) for place in order)
    claim = ask(prose(ENIAC, "は", KYUSHU, "で公開された。"), prose("The ", ENIAC, " was shown at ", KYUSHU, "."))
    truth = ask(prose(ENIAC, "は", PENN, "で公開された。"), prose("The ", ENIAC, " was shown at the ", PENN, "."))
    where = ask(prose(FUJIC, "はどこで作られたか。"), prose("Where was ", FUJIC, " built?"))
    return (
        make(Kind.TYPED, Recall(FUJI), where),
        make(
            Kind.REVERSED,
            Recall(OKAZAKI),
            ask(prose(FUJI, "で計算機を作ったのは誰か。"), prose("Who built a computer at ", FUJI, "?")),
            slot="person",
        ),
        make(
            Kind.COMPUTED,
            Recall(VALVES),
            ask(prose(ENIAC, "の真空管は合わせて何本か。"), prose("How many valves did the ", ENIAC, " have in all?")),
            slot="valves",
            about=(0,),
        ),
        make(
            Kind.CLOZE,
            Cloze(FUJI),
            ask(
                prose(OKAZAKI, "は", blank(FUJI), "で", THREE_YEARS, "をかけて", FUJIC, "を作った。"),
                prose(OKAZAKI, " built ", FUJIC, " at ", blank(FUJI), " over ", THREE_YEARS, "."),
            ),
        ),
        make(Kind.CHOICE, Choice((KYUSHU, FUJI, TOHOKU, OSAKA), 1), where),
        make(Kind.TRUE_FALSE, Judgement(claim, False, SlotName("place"), PENN), about=(0,)),
        make(Kind.TRUE_FALSE, Judgement(truth, True, SlotName("place"), PENN), slot="date", about=(0,)),
        make(
            Kind.SET,
            Listing((PENN, FUJI, OSAKA)),
            ask(prose("計算機を作った組織を挙げよ。"), prose("Which places built a computer?")),
            slot="places",
            about=(0, 1, 2),
        ),
        make(Kind.ORDERING, Ordering(events, (1, 2, 0)), slot="date", about=(0, 1, 2)),
        make(
            Kind.MATCHING,
            Matching((ENIAC, FUJIC), (FUJI, PENN), (1, 0)),
            ask(
                prose("計算機と、それが作られた場所を組み合わせよ。"),
                prose("Match each computer with the place that built it."),
            ),
            slot="pair",
            about=(0, 1),
        ),
    )
