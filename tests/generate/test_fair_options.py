"""No option is so like the key that a grader might take the one for the other."""

from quizgen.generate.items import generate_items
from quizgen.model.ids import Kind
from quizgen.model.item import Choice
from quizgen.model.values import Entity
from quizgen.pipeline.workspace import open_project

from ..authoring import DECK, FACTS, TEMPLATES, Desk

META = "  meta: {kind: organization, name: {ja: メタ, en: Meta}}\n"


def options_beside_twitter(desk: Desk, sibling: str, count: int) -> set[str]:
    """The organizations offered where Twitter is right, a sibling being in the bank."""
    desk.replace(FACTS, META, META + f"  sibling: {{kind: organization, name: {sibling}}}\n")
    desk.replace(TEMPLATES, "ask: planned", "ask: employer")
    desk.replace(TEMPLATES, "{{ person }}は{{ employer }}に何カ月いたか。", "{{ person }}はどこにいたか。")
    desk.replace(TEMPLATES, "How long was {{ person }} at {{ employer }}?", "Where was {{ person }}?")
    desk.replace(TEMPLATES, "key: [person, employer]", "key: [person]")
    desk.replace(DECK, "options: 2", f"options: {count}")
    project = open_project(desk.workspace)
    items, _ = generate_items(project.bank, project.blueprints[0], frozenset({Kind.CHOICE}))
    for item in items:
        if isinstance(item.task, Choice):
            ids = [option.id for option in item.task.options if isinstance(option, Entity)]
            if ids[item.task.key] == "twitter":
                return set(ids)
    return set()


def test_another_name_is_offered(desk: Desk) -> None:
    assert options_beside_twitter(desk, "{ja: マストドン, en: Mastodon}", 4) == {"twitter", "openai", "meta", "sibling"}


def test_too_few_are_left_where_one_is_like_the_key(desk: Desk) -> None:
    assert options_beside_twitter(desk, "{ja: ツィッター, en: Chirper}", 4) == set()


def test_another_spelling_of_the_key_is_not(desk: Desk) -> None:
    assert options_beside_twitter(desk, "{ja: ツィッター, en: Chirper}", 3) == {"twitter", "openai", "meta"}


def test_a_slip_for_the_key_is_not(desk: Desk) -> None:
    assert options_beside_twitter(desk, "{ja: チャーパー, en: Twitterr}", 3) == {"twitter", "openai", "meta"}
