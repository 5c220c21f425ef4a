"""What stands in a Moodle question bank of ours, and nothing else does."""

from quizgen.verify.exchange.xml_grammar import Grammar, Part

_VALUE = (Part(has_text=True),)
_PLAIN = {"format": "plain_text"}
_BEGINNING = "name questiontext generalfeedback defaultgrade penalty hidden idnumber "
_TYPES = {
    "shortanswer": "usecase (answer )+",
    "multichoice": "single shuffleanswers answernumbering (answer )+",
    "truefalse": "answer answer ",
    "matching": "shuffleanswers (subquestion )+",
    "ordering": "layouttype selecttype selectcount gradingtype showgrading numberingstyle (answer )+",
}
_FRACTION = "0|[1-9][0-9]*"

QUIZ: Grammar = {
    "question": (
        Part(attributes={"type": "category"}, content="category "),
        *(Part(attributes={"type": type_}, content=f"{_BEGINNING}{own}tags ") for type_, own in _TYPES.items()),
    ),
    "category": (Part(content="text "),),
    "name": (Part(content="text "),),
    "text": _VALUE,
    "questiontext": (Part(attributes=_PLAIN, content="text "),),
    "generalfeedback": (Part(attributes=_PLAIN, content="text "),),
    "answer": (
        Part(attributes={**_PLAIN, "fraction": _FRACTION}, content="text "),
        Part(attributes={"fraction": _FRACTION}, content="text "),
        Part(content="text "),
    ),
    "subquestion": (Part(attributes=_PLAIN, content="text answer "),),
    "tags": (Part(content="(tag )*"),),
    "tag": (Part(content="text "),),
    **dict.fromkeys(("defaultgrade", "penalty", "hidden", "idnumber", "usecase", "single"), _VALUE),
    **dict.fromkeys(("shuffleanswers", "answernumbering", "layouttype", "selecttype", "selectcount"), _VALUE),
    **dict.fromkeys(("gradingtype", "showgrading", "numberingstyle"), _VALUE),
}
"""The elements of each question, in the order of the writer."""
