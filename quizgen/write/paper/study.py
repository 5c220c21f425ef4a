"""Study sheets: every fact of a topic on one page, with the paragraph it stands in."""

from itertools import groupby

from quizgen.model.ids import Language
from quizgen.model.topic import Topic
from quizgen.model.values import pick
from quizgen.present.chronicle import Told, tell_facts
from quizgen.wording.english import capitalize
from quizgen.wording.phrasebook import PHRASEBOOKS
from quizgen.wording.sheet import SHEET_WORDS
from quizgen.write.paper.engine import Data
from quizgen.write.paper.lines import line_data
from quizgen.write.paper.owners import Owner, fact_owner
from quizgen.write.paper.press import Press
from quizgen.write.paper.sheet import sheet_data
from quizgen.write.paper.sources import say_source


def study_pdf(topic: Topic, language: Language, press: Press, *, font: str = "") -> bytes | None:
    """All facts of the topic, paragraph by paragraph.

    None where it has none; and None, with findings, where some of them cannot be printed.
    """
    told = tell_facts(topic, language)
    if not told:
        return None
    title, subtitle = pick(topic.title, language), SHEET_WORDS[language].study_sheet
    source = say_source(told[0].background.citation, language)
    facts = [_fact(one, language) for one in told]
    owners = [fact_owner(one.fact, data) for one, data in zip(told, facts, strict=True)]
    paired = zip(told, facts, strict=True)
    data = {
        "sheet": sheet_data(f"{title} {subtitle}", language, font=font),
        "title": title,
        "subtitle": subtitle,
        "source": source,
        "groups": [
            {"heading": capitalize(PHRASEBOOKS[language].cite((paragraph,))), "facts": [fact for _, fact in group]}
            for paragraph, group in groupby(paired, key=lambda pair: pair[0].fact.paragraph)
        ],
    }
    own = Owner(data=[title, source], what=f'topic "{topic.id}"', span=topic.span)
    return press.set("study", data, [own, *owners], font)


def _fact(told: Told, language: Language) -> Data:
    """The fact's sentence; its paragraphs where they are several, and how sure the source is where it is not."""
    background = told.background
    cited = background.citation.cited if len(background.citation.paragraphs) > 1 else ""
    return {
        "statement": line_data(background.statements[0], language),
        "note": " · ".join(part for part in (cited, told.hedge) if part),
    }
