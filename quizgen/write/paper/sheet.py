"""What every layout has to know of a sheet: its language, its title, its fonts, how large it is set."""

from quizgen.model.ids import Language
from quizgen.model.worksheet import Layout
from quizgen.write.paper.engine import Data
from quizgen.write.paper.fonts import label_families, marked_families, text_families


def sheet_data(title: str, language: Language, *, layout: Layout = Layout.STANDARD, font: str = "") -> Data:
    """The sheet's own data, beside what stands on it."""
    return {
        "title": title,
        "language": language,
        "layout": layout.value,
        "fonts": {
            "body": text_families(language, font),
            "label": label_families(font),
            "marked": marked_families(font),
        },
    }
