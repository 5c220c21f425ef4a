"""The kinds of relation that the benchmark's bank has, as an author would write them."""

from collections.abc import Mapping
from dataclasses import dataclass
from string import Template


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """One relation, to be written under many names."""

    name: str
    slots: Mapping[str, str]
    """Each slot's type; the first slot is what a row is about, and differs from row to row."""
    body: Template
    """What stands below the relation's name; `$ja` and `$en` are words that set it apart from its like."""
    rows_about_one: int = 1
    """Neighbouring rows that share what they are about."""
    is_reported: bool = False


DEVELOPER = Pattern(
    name="developer",
    slots={"product": "product", "company": "organization"},
    body=Template("""\
    slots: {product: product, company: organization}
    key: [product]
    statement:
      ja: "${ja}で使われる{{ product }}を開発したのは{{ company }}である。"
      en: "The {{ product }} used in $en was developed by {{ company }}."
    cloze: [company]
    true_false: [company]
    questions:
      - ask: company
        stem:
          ja: "${ja}で使われる{{ product }}を開発した企業はどこか。"
          en: "Which company developed the {{ product }} used in $en?"
        kinds: [typed, choice]
"""),
)

FOUNDING = Pattern(
    name="founding",
    slots={"company": "organization", "founder": "person", "place": "place", "date": "date"},
    body=Template("""\
    slots: {company: organization, founder: person, place: place, date: date}
    key: [company]
    statement:
      ja: "{{ founder }}は{{ date }}、${ja}からの資金で{{ place }}に{{ company }}を設立した。"
      en: "With money from $en, {{ founder }} founded {{ company }} in {{ place }} on {{ date }}."
    cloze: [founder, date]
    true_false: [founder]
    questions:
      - ask: date
        stem:
          ja: "{{ founder }}が${ja}からの資金で{{ place }}に{{ company }}を設立したのは、何年何月何日か。"
          en: "When did {{ founder }}, with money from $en, found {{ company }} in {{ place }}?"
        kinds: [typed, choice]
    order:
      by: date
      label:
        ja: "{{ founder }}が{{ place }}に{{ company }}を設立する"
        en: "{{ founder }} founds {{ company }} in {{ place }}"
"""),
)

CONTRACT = Pattern(
    name="contract",
    slots={"person": "person", "employer": "organization", "planned": "duration", "actual": "duration"},
    body=Template("""\
    slots: {person: person, employer: organization, planned: duration, actual: duration}
    key: [person]
    statement:
      ja: "{{ person }}は${ja}の件で{{ employer }}に{{ planned }}の予定で加わり、{{ actual }}で去った。"
      en: "{{ person }} joined {{ employer }} over $en for {{ planned }} and left after {{ actual }}."
    cloze: [planned, actual]
    true_false: [planned]
    questions:
      - ask: planned
        stem:
          ja: "{{ person }}は${ja}の件で{{ employer }}に何カ月の予定で加わったか。"
          en: "For how long was {{ person }} to join {{ employer }} over $en?"
        kinds: [typed, choice]
        reverse:
          ask: person
          stem:
            ja: "${ja}の件で{{ employer }}に{{ planned }}の予定で加わったのは誰か。"
            en: "Who was to join {{ employer }} over $en for {{ planned }}?"
"""),
    is_reported=True,
)

PURCHASE = Pattern(
    name="purchase",
    slots={"buyer": "organization", "product": "product", "count": "number", "price": "money"},
    body=Template("""\
    slots: {buyer: organization, product: product, count: {type: number, unit: chip}, price: money}
    key: [buyer]
    statement:
      ja: "{{ buyer }}は${ja}の計画のために、1個{{ price }}の{{ product }}を{{ count }}買った。"
      en: "For its plans in $en, {{ buyer }} bought {{ count }} for the {{ product }} at {{ price }} each."
    cloze: [count, price]
    true_false: [price]
    questions:
      - ask: count
        stem:
          ja: "{{ buyer }}は${ja}の計画のために、{{ product }}を何個買ったか。"
          en: "How many chips for the {{ product }} did {{ buyer }} buy for its plans in $en?"
        kinds: [typed, choice]
      - compute: {name: bill, of: "count * price"}
        stem:
          ja: "{{ buyer }}は${ja}の計画のために、1個{{ price }}の{{ product }}を{{ count }}買った。全部でいくらか。"
          en: "{{ buyer }} bought {{ count }} for the {{ product }} at {{ price }} each. What did $en cost it?"
        kinds: [computed]
"""),
)

SHARE = Pattern(
    name="share",
    slots={"company": "organization", "product": "product", "share": "percent"},
    body=Template("""\
    slots: {company: organization, product: product, share: percent}
    key: [company]
    statement:
      ja: "${ja}では、{{ company }}が{{ product }}の市場の{{ share }}を握っている。"
      en: "In $en, {{ company }} holds {{ share }} of the market for the {{ product }}."
    cloze: [share]
    true_false: [share]
    questions:
      - ask: share
        stem:
          ja: "{{ company }}は、${ja}で{{ product }}の市場の何%を握っているか。"
          en: "In $en, what share of the market for the {{ product }} does {{ company }} hold?"
        kinds: [typed, choice]
        reverse:
          ask: company
          stem:
            ja: "${ja}で{{ product }}の市場の{{ share }}を握っている企業はどこか。"
            en: "In $en, which company holds {{ share }} of the market for the {{ product }}?"
"""),
)

OFFICER = Pattern(
    name="officer",
    slots={"person": "person", "organization": "organization", "position": "position"},
    body=Template("""\
    slots: {person: person, organization: organization, position: position}
    key: [person]
    statement:
      ja: "{{ person }}は、${ja}を受け持つ{{ organization }}の{{ position }}である。"
      en: "{{ person }} is the {{ position }} of {{ organization }}, which looks after $en."
    cloze: [organization, position]
    true_false: [position]
    questions:
      - ask: position
        stem:
          ja: "{{ person }}は、${ja}を受け持つ{{ organization }}でどのような役職に就いているか。"
          en: "What position does {{ person }} hold at {{ organization }}, which looks after $en?"
        kinds: [typed, choice]
    match:
      left: person
      right: organization
      stem: {ja: "${ja}に関わる人物を、その勤め先と組み合わせよ。", en: "Match the people of $en with where they work."}
"""),
)

USE = Pattern(
    name="use",
    slots={"technology": "technology", "use": "use"},
    body=Template("""\
    slots: {technology: technology, use: use}
    complete: true
    statement:
      ja: "${ja}では、{{ technology }}が{{ use }}に使われている。"
      en: "In $en, {{ technology }} is used for {{ use }}."
    cloze: []
    true_false: [use]
    questions:
      - ask: use
        stem:
          ja: "${ja}では、{{ technology }}がどのような2つの目的に使われているか。"
          en: "What two things is {{ technology }} used for in $en?"
        kinds: [set]
"""),
    rows_about_one=2,
)

PATTERNS = (DEVELOPER, FOUNDING, CONTRACT, PURCHASE, SHARE, OFFICER, USE)
