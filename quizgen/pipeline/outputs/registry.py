"""Which module makes which output; each is imported when it is asked for, for some bring heavy libraries."""

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
