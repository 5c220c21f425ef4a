"""A bank of towns whose names and mottos a test chooses: each stands in items of every kind, and on every sheet."""

from collections.abc import Sequence

from .authoring import FACTS, TEMPLATES, Desk
from .hard_project import quoted

_TEMPLATES = """\
relations:
  founding:
    slots: {town: town, river: river, year: date, motto: text}
    key: [town]
    complete: true
    statement:
      ja: "{{ town }}は{{ river }}のほとりに{{ year }}にできた。標語は「{{ motto }}」である。"
      en: "{{ town }} was founded on the {{ river }} in {{ year }}, with the motto “{{ motto }}”."
    questions:
      - ask: town
        stem: {ja: "{{ river }}のほとりの町はどれか。", en: "Which town lies on the {{ river }}?"}
        kinds: [typed, choice]
        reverse: {ask: river, stem: {ja: "{{ town }}はどの川のほとりか。", en: "On which river does {{ town }} lie?"}}
      - ask: motto
        stem: {ja: "{{ river }}のほとりの町の標語は何か。", en: "What is the motto of the town on the {{ river }}?"}
        kinds: [typed]
    order: {by: year, label: {ja: "{{ town }}ができる", en: "{{ town }} is founded"}}
    match: {left: town, right: river, stem: {ja: 町と川を組み合わせよ。, en: Match each town with its river.}}
  membership:
    slots: {league: league, member: town}
    complete: true
    statement: {ja: "{{ member }}は{{ league }}に属する。", en: "{{ member }} belongs to {{ league }}."}
    cloze: []
    true_false: []
    questions:
      - ask: member
        stem: {ja: "{{ league }}に属する町をすべて挙げよ。", en: "Which towns belong to {{ league }}?"}
        kinds: [set]
"""

_LEAGUE = "  league: {kind: league, name: {ja: 同盟, en: the League}}"


def write_towns(desk: Desk, names: Sequence[str], mottos: Sequence[str] = ()) -> None:
    """Put the towns in the place of what is on the desk; mottos that are not given are plain."""
    mottos = (*mottos, *(f"Motto {number}" for number in range(len(mottos), len(names))))
    entities, foundings, memberships = [_LEAGUE], [], []
    for number, (name, motto) in enumerate(zip(names, mottos, strict=True)):
        year, told = 1900 + 3 * number, f"evidence: {{paragraph: {number + 1}"
        entities.append(
            f"  t{number}: {{kind: town, name: {_both(name)}, aliases: {{en: [{quoted(f'{name} Town')}]}}}}"
        )
        entities.append(f"  r{number}: {{kind: river, name: {{ja: 第{number}川, en: River {number}}}}}")
        cells = f"town: t{number}, river: r{number}, year: {year}, motto: {_both(motto)}"
        foundings.append(f"    - {{id: f{number}, {cells}, {told}, quote: [{year}年]}}}}")
        memberships.append(f"    - {{id: m{number}, league: league, member: t{number}, {told}}}}}")
    source = f"source: {{title: {{ja: 記事, en: Article}}, language: ja, paragraphs: {len(names)}}}"
    lines = ("topic: {ja: 町, en: Towns}", source, "entities:", *entities)
    desk.write(FACTS, "\n".join((*lines, "facts:", "  founding:", *foundings, "  membership:", *memberships)) + "\n")
    desk.write(TEMPLATES, _TEMPLATES)


def _both(text: str) -> str:
    return f"{{ja: {quoted(text)}, en: {quoted(text)}}}"
