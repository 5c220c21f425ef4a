"""The names that replies are judged among: those of a topic, or of a deck's topics."""

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.diagnostic import Findings
from quizgen.diagnostics.rules import Rule
from quizgen.diagnostics.suggestion import did_you_mean
from quizgen.grading.keys import NOWHERE
from quizgen.model.ids import TopicId
from quizgen.model.topic import Topic
from quizgen.pipeline.judging import join_topics
from quizgen.pipeline.workspace import Workspace, open_project


def names_of(workspace: Workspace, deck: str | None, topic: str | None) -> tuple[Topic | None, Findings]:
    """The topic to judge by: one that knows nothing where none is wanted, None where the one wanted is missing."""
    if deck is None and topic is None:
        return NOWHERE, ()
    project = open_project(workspace)
    problems = Collector()
    problems.extend(project.findings)
    wanted = [topic] if topic else []
    if deck is not None:
        found = project.find(deck)
        if found is None:
            project.report_unknown([deck], workspace.decks, problems)
            return None, problems.findings
        wanted += found.topics
    topics = [project.bank.topics.get(TopicId(name)) for name in dict.fromkeys(wanted)]
    known = [topic for topic in topics if topic is not None]
    if len(known) < len(topics):
        help_ = did_you_mean(topic or "", project.bank.topics)
        problems.add_file(Rule.UNKNOWN_TOPIC, f'no topic "{topic}"', workspace.questions.as_posix(), help=help_)
        return None, problems.findings
    return join_topics(known, NOWHERE), problems.findings
