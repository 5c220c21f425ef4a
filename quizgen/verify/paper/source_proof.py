"""The articles that a sheet names, against those that its facts are from."""

from collections.abc import Iterable, Iterator, Sequence

from quizgen.model.ids import Language
from quizgen.model.language import JAPANESE
from quizgen.model.topic import Article, Topic
from quizgen.model.values import pick
from quizgen.verify.paper.words import WORDS
from quizgen.verify.proof.spelling import level


def prove_sources(printed: Sequence[str], topics: Iterable[Topic], language: Language) -> Iterator[str]:
    """What is wrong with the sources named, in words."""
    said, wanted = list(map(level, printed)), [name_source(topic.article, language) for topic in topics]
    yield from (f'cites "{text}", which none of its facts is from' for text in said if text not in wanted)
    yield from (f'does not cite "{text}"' for text in dict.fromkeys(wanted) if text not in said)


def name_source(article: Article, language: Language) -> str:
    """How the article is to be named."""
    label, title = WORDS[language].source, pick(article.title, language)
    told = [text for one in (article.publisher, article.published) if one and (text := pick(one, language))]
    if language == JAPANESE:
        return level(f"{label}「{title}」" + (f"（{'、'.join(told)}）" if told else ""))
    return level(f"{label}{title}" + (f" ({', '.join(told)})" if told else ""))
