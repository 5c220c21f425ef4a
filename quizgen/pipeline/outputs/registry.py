"""Which module makes which output; each is imported when it is asked for, for some bring heavy libraries."""

from functools import partial

from quizgen.model.blueprint import Output
from quizgen.pipeline.outputs.output import Maker


def maker_of(output: Output) -> Maker:
    """The function that makes the output."""
    match output:
        case Output.ANKI:
            from quizgen.pipeline.outputs.anki import make_package

            return make_package
        case Output.WORKSHEET:
            from quizgen.pipeline.outputs.worksheets import make_worksheets

            return make_worksheets
        case Output.FLASHCARDS:
            from quizgen.pipeline.outputs.handouts import make_flashcards

            return make_flashcards
        case Output.STUDY:
            from quizgen.pipeline.outputs.handouts import make_study_sheets

            return make_study_sheets
        case Output.QUIZ:
            from quizgen.pipeline.outputs.quiz import make_quizzes

            return make_quizzes
        case (
            Output.GIFT
            | Output.MOODLE_XML
            | Output.QTI21
            | Output.AIKEN
            | Output.KAHOOT
            | Output.CSV
            | Output.JSON
            | Output.ANKI_TEXT
        ):
            from quizgen.pipeline.outputs.exchange import make_exports

            return partial(make_exports, output)
