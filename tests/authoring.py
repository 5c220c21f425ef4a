"""A small project as an author would type it, of which a test changes one piece and looks at what is then found."""

from pathlib import Path

from quizgen.diagnostics.diagnostic import Findings, Severity
from quizgen.diagnostics.render import render_full
from quizgen.model.blueprint import Blueprint
from quizgen.model.topic import Topic
from quizgen.pipeline.building import Order, build_decks
from quizgen.pipeline.checking import check_project
from quizgen.pipeline.workspace import Project, Workspace

FACTS = Path("questions/mini/facts.yaml")
TEMPLATES = Path("questions/mini/templates.yaml")
DECK = Path("decks/mini.yaml")

_TEXTS = {
    FACTS: """\
topic: {ja: 試し, en: Trial}
source:
  title: {ja: 記事, en: Article}
  language: ja
  paragraphs: 18
entities:
  hotz: {kind: person, name: {ja: ジョージ・ホッツ, en: George Hotz}, aliases: {ja: [ホッツ], en: [Hotz]}}
  musk: {kind: person, name: {ja: イーロン・マスク, en: Elon Musk}}
  twitter: {kind: organization, name: {ja: ツイッター, en: Twitter}}
  openai: {kind: organization, name: {ja: オープンAI, en: OpenAI}}
siblings:
  carmack: {kind: person, name: {ja: ジョン・カーマック, en: John Carmack}}
  meta: {kind: organization, name: {ja: メタ, en: Meta}}
attributions:
  insiders: {ja: 情報筋によると, en: according to insiders}
facts:
  internship:
    - id: hotz-at-twitter
      person: hotz
      employer: twitter
      planned: 3 months
      start: 2022-11
      evidence: {paragraph: 11, quote: [3カ月, 2022年11月]}
    - id: musk-at-openai
      person: musk
      employer: openai
      planned: 2 years
      start: 2015
      evidence: {paragraph: 12, quote: [2年, 2015年]}
  purchase:
    - id: gpus
      buyer: twitter
      count: 10000
      price: 10000 USD
      evidence: {paragraph: 4, quote: [1万個, 1万ドル]}
""",
    TEMPLATES: """\
units:
  chip: {ja: "{}個", en: {one: "{} chip", other: "{} chips"}}
relations:
  internship:
    slots: {person: person, employer: organization, planned: duration, start: date}
    key: [person, employer]
    statement:
      ja: "{{ person }}は{{ start }}に{{ employer }}へ{{ planned }}の予定で加わった。"
      en: "{{ person }} joined {{ employer }} in {{ start }} for {{ planned }}."
    questions:
      - ask: planned
        stem: {ja: "{{ person }}は{{ employer }}に何カ月いたか。", en: "How long was {{ person }} at {{ employer }}?"}
        kinds: [typed, choice]
  purchase:
    slots: {buyer: organization, count: {type: number, unit: chip}, price: money}
    key: [buyer]
    statement:
      ja: "{{ buyer }}は1個{{ price }}で{{ count }}買った。"
      en: "{{ buyer }} bought {{ count }} at {{ price }} each."
""",
    DECK: """\
deck: Trial
topics: [mini]
languages: [ja, en]
seed: 7
options: 2
to: [apkg]
""",
}


class Desk:
    """The project's folder, which has to be the current one so that findings name its files as an author would."""

    def __init__(self) -> None:
        self.workspace = Workspace(root=Path())
        for path, text in _TEXTS.items():
            self.write(path, text)

    def write(self, path: Path | str, text: str | bytes) -> None:
        """Write a file in the place of what was there."""
        path = Path(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def replace(self, path: Path, old: str, new: str) -> None:
        """Put `new` in the one place where the file has `old`."""
        text = path.read_bytes().decode()
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        self.write(path, text.replace(old, new))

    def facts(self, old: str, new: str) -> str:
        """What is found once the facts have `new` in the place of `old`."""
        self.replace(FACTS, old, new)
        return self.report()

    def templates(self, old: str, new: str) -> str:
        """What is found once the templates have `new` in the place of `old`."""
        self.replace(TEMPLATES, old, new)
        return self.report()

    def deck(self, old: str, new: str) -> str:
        """What is found once the deck has `new` in the place of `old`."""
        self.replace(DECK, old, new)
        return self.report()

    def check(self) -> tuple[Project, Findings]:
        """What `quizgen check` finds."""
        return check_project(self.workspace, ())

    def report(self, *articles: tuple[str, Path]) -> str:
        """What `quizgen check --notes` says."""
        return render_full(check_project(self.workspace, articles)[1])

    def build(self, *decks: str, output: Path = Path("dist")) -> str:
        """What `quizgen build --notes` says."""
        return render_full(build_decks(self.workspace, Order(decks=decks, output=output, now=1_700_000_000)).findings)

    def topic(self) -> Topic:
        """The topic as it was read; there is nothing wrong with it, whatever may be noted of its items."""
        project, findings = self.check()
        assert render_full(tuple(found for found in findings if found.severity is not Severity.NOTE)) == ""
        return next(iter(project.bank.topics.values()))

    def blueprint(self) -> Blueprint:
        """The deck file as it was read; there is nothing wrong with it."""
        project, findings = self.check()
        assert render_full(findings) == ""
        return project.blueprints[0]
