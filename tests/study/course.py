"""A project with a question of every kind in both languages, and its items with their keys."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from quizgen.model.ids import Kind, Language
from quizgen.model.item import Choice, Judgement, Matching, Ordering
from quizgen.pipeline.studying import open_course
from quizgen.pipeline.workspace import Workspace
from quizgen.present.line import plain
from quizgen.present.presentation import Listing, Options, Pairs, Presentation, Recall, Sequence
from quizgen.present.presenter import Presenter

FACTS = """\
topic: {ja: 計算機の歴史, en: Early computers}
source:
  title: {ja: 計算機のあけぼの, en: The dawn of computing}
  language: ja
  paragraphs: 9
entities:
  fujic: {kind: machine, name: {ja: 富士の計算機, en: FUJIC}, reading: {ja: ふじのけいさんき}}
  eniac: {kind: machine, name: {ja: エニアック, en: ENIAC}}
  tac: {kind: machine, name: {ja: 東大の計算機, en: TAC}}
  colossus: {kind: machine, name: {ja: コロッサス, en: Colossus}}
  okazaki: {kind: person, name: {ja: 岡崎文次, en: Bunji Okazaki}, reading: {ja: おかざきぶんじ}}
  mauchly: {kind: person, name: {ja: ジョン・モークリー, en: John Mauchly}}
  murata: {kind: person, name: {ja: 村田健郎, en: Kenro Murata}}
  flowers: {kind: person, name: {ja: トミー・フラワーズ, en: Tommy Flowers}}
  japan: {kind: country, name: {ja: 日本, en: Japan}}
  america: {kind: country, name: {ja: アメリカ, en: America}}
  britain: {kind: country, name: {ja: イギリス, en: Britain}}
facts:
  built:
    - {id: fujic-built, machine: fujic, builder: okazaki, country: japan, year: 1956, valves: 1700, lamps: 2,
       evidence: {paragraph: 5, quote: [1956年, 1700本, "2"]}}
    - {id: eniac-built, machine: eniac, builder: mauchly, country: america, year: 1946, valves: 18000, lamps: 3,
       evidence: {paragraph: 2, quote: [1946年, 18000本, "3"]}}
    - {id: tac-built, machine: tac, builder: murata, country: japan, year: 1959, valves: 7000, lamps: 4,
       evidence: {paragraph: 7, quote: [1959年, 7000本, "4"]}}
    - {id: colossus-built, machine: colossus, builder: flowers, country: britain, year: 1943, valves: 1600, lamps: 5,
       evidence: {paragraph: 1, quote: [1943年, 1600本, "5"]}}
"""

TEMPLATES = """\
units:
  valve: {ja: "{}本", en: {one: "{} valve", other: "{} valves"}}
relations:
  built:
    slots:
      machine: machine
      builder: person
      country: country
      year: date
      valves: {type: number, unit: valve}
      lamps: number
    key: [machine]
    complete: true
    statement:
      ja: "{{ machine }}は{{ country }}の{{ builder }}が{{ year }}に{{ valves }}の真空管と{{ lamps }}個の電球で作った。"
      en: "{{ builder }} of {{ country }} built {{ machine }} of {{ valves }} and {{ lamps }} lamps in {{ year }}."
    cloze: [builder]
    true_false: [country]
    questions:
      - ask: builder
        stem: {ja: "{{ machine }}を作ったのは誰か。", en: "Who built {{ machine }}?"}
        kinds: [typed, choice]
        reverse:
          ask: machine
          stem: {ja: "{{ builder }}が作ったのは何か。", en: "What did {{ builder }} build?"}
      - ask: machine
        stem: {ja: "{{ country }}で作られたのは何か。", en: "What was built in {{ country }}?"}
        kinds: [set]
      - compute: {name: double, of: "valves * lamps"}
        stem:
          ja: "{{ machine }}の真空管の数に電球の数をかけるといくつか。"
          en: "How many valves times lamps has {{ machine }}?"
        kinds: [computed]
    order:
      by: year
      label: {ja: "{{ machine }}の完成", en: "{{ machine | capital }} was finished"}
    match:
      left: machine
      right: builder
      stem: {ja: 計算機と作った人を組み合わせよ。, en: Match each machine with its builder.}
"""

DECK = """\
deck: 計算機
topics: [computers]
languages: [ja, en]
seed: 7
options: 3
anki: {tags: [history]}
"""

FILES: Mapping[str, str] = {
    "questions/computers/facts.yaml": FACTS,
    "questions/computers/templates.yaml": TEMPLATES,
    "decks/computers.yaml": DECK,
}


def write_course(root: Path) -> Path:
    """Put the project into a folder."""
    for name, text in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


@dataclass(frozen=True)
class Asked:
    """An item of the project as a learner meets it, and what is right to reply."""

    presentation: Presentation
    keys: tuple[str, ...]
    """What to type, line by line; a single key where one is enough."""

    @property
    def id(self) -> str:
        return str(self.presentation.item.id)

    @property
    def kind(self) -> Kind:
        return self.presentation.item.id.kind

    @property
    def language(self) -> Language:
        return self.presentation.item.id.language

    @property
    def stem(self) -> str:
        return plain(self.presentation.stem, "____")


def items_of(root: Path) -> tuple[Asked, ...]:
    """Every item of the project."""
    course, findings = open_course(Workspace(root=root), ())
    assert course is not None, findings
    presenter = Presenter(course.bank)
    return tuple(_asked(presenter.present(candidate.item)) for candidate in course.items)


def _asked(presentation: Presentation) -> Asked:
    match presentation.response, presentation.item.task:
        case Recall(key=key), _:
            return Asked(presentation, (plain(key),))
        case Options(), Choice(key=place):
            return Asked(presentation, (str(place + 1),))
        case Options(), Judgement(holds=holds):
            return Asked(presentation, ("1" if holds else "2",))
        case Listing(keys=keys), _:
            return Asked(presentation, tuple(map(plain, keys)))
        case Sequence(), Ordering(order=order):
            return Asked(presentation, ("".join(str(place + 1) for place in order),))
        case Pairs(), Matching(pairs=pairs):
            letters = "ABCDEF"
            return Asked(presentation, (" ".join(f"{n}{letters[place]}" for n, place in enumerate(pairs, 1)),))
    raise AssertionError(presentation)
