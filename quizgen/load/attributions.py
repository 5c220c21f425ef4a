"""Lead-ins that say whose word a fact is, read without the comma that joins them to a sentence."""

import re

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.load.nodes import MappingNode, Node
from quizgen.load.shape import as_localized
from quizgen.model.language import JAPANESE
from quizgen.model.partial import like
from quizgen.model.values import Localized

_JOINT = re.compile(r"\s*[,、，]?\s*\Z")
_STOP = re.compile(r"[:;：；。…—―–-]\Z")
"""What no name ends in either: Acme Inc. and Yahoo! may be whose word it is."""


def as_lead(node: Node | None, what: str, problems: Collector) -> Localized | None:
    """A lead-in in each language, as it stands before its comma; a finding where it ends in any other mark."""
    texts = as_localized(node, what, problems)
    if texts is None or node is None:
        return None
    leads = {language: _JOINT.sub("", text, count=1) for language, text in texts.items()}
    for language, lead in leads.items():
        if _STOP.search(lead) or not lead:
            written = node.get(language) if isinstance(node, MappingNode) else None
            example = "…によると" if language == JAPANESE else "according to …"
            message = f'{what} ends in "{lead[-1:]}", and a sentence follows it' if lead else f"{what} has no words"
            help_ = f"write what a sentence can follow: {example}"
            problems.add(Rule.BAD_VALUE, message, (written or node).span, help=help_)
    return like(texts, leads)
