"""Hard strings as an author's facts: names that mean something to HTML, to Anki, to MathJax or to Unicode."""

from pathlib import Path

from quizgen.model.names import comparison_key
from tests.write.hard_strings import HARD_STRINGS

TEXTS = tuple({comparison_key(text): text.replace("\x85", "") for text in reversed(HARD_STRINGS)}.values())
"""Names that differ in more than signs and case; control characters, of which U+0085 is one, are findings."""

TEMPLATES = """
units:
  part: {en: {one: "{} part", other: "{} parts"}}
relations:
  making:
    slots: {thing: thing, maker: maker, year: date, parts: {type: number, unit: part}, price: money}
    key: [thing]
    complete: true
    statement: {en: "{{ maker }} made {{ thing }} in {{ year }} of {{ parts }} for {{ price }}."}
    questions:
      - ask: thing
        stem: {en: "What did {{ maker }} make?"}
        kinds: [typed, choice]
        reverse: {ask: maker, stem: {en: "Who made {{ thing }}?"}}
      - compute: {name: bill, of: "parts * price"}
        stem: {en: "What do {{ parts }} of {{ thing }} cost at {{ price }}?"}
        kinds: [computed]
    order: {by: year, label: {en: "{{ thing }} is made"}}
    match: {left: thing, right: maker, stem: {en: "Match each thing with its maker."}}
  membership:
    slots: {group: group, member: thing}
    complete: true
    statement: {en: "{{ member }} belongs to {{ group }}."}
    cloze: []
    true_false: []
    questions: [{ask: member, stem: {en: "What belongs to {{ group }}?"}, kinds: [set]}]
"""

DECK = "deck: Hard\ntopics: [hard]\nlanguages: [en]\nseed: 1\nto: [apkg]\nanki: {tts: true, subdecks: []}\n"


def quoted(text: str) -> str:
    """The text as a double-quoted scalar of YAML, with everything but plain ASCII escaped."""
    plain = (c if " " <= c <= "~" and c not in '"\\' else f"\\U{ord(c):08x}" for c in text)
    return f'"{"".join(plain)}"'


def facts() -> str:
    """The fact file."""
    lines = ["topic: {en: Hard}", "source: {title: {en: Hard}, language: en, paragraphs: 1}", "entities:"]
    lines.append("  all: {kind: group, name: {en: everything}}")
    for number, text in enumerate(TEXTS):
        lines.append(f"  t{number}: {{kind: thing, name: {{en: {quoted(text)}}}}}")
        lines.append(f"  m{number}: {{kind: maker, name: {{en: Maker {number}}}}}")
    lines += ["facts:", "  making:"]
    for number in range(len(TEXTS)):
        year = 1900 + number
        lines.append(
            f"    - {{id: f{number}, thing: t{number}, maker: m{number}, year: {year}, parts: 3, price: 2 USD,"
            f' evidence: {{paragraph: 1, quote: ["{year}", "3", "$2"]}}}}'
        )
    lines.append("  membership:")
    lines += [f"    - {{id: g{n}, group: all, member: t{n}, evidence: {{paragraph: 1}}}}" for n in range(len(TEXTS))]
    return "\n".join(lines)


def write_hard_project(root: Path) -> None:
    """The topic, its templates and a deck of it, below the folder."""
    for name, text in {
        "questions/hard/facts.yaml": facts(),
        "questions/hard/templates.yaml": TEMPLATES,
        "decks/hard.yaml": DECK,
    }.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
