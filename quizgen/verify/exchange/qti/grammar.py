"""What stands in the files of a QTI 2.1 package of ours, and nothing else does."""

import re

from quizgen.verify.exchange.xml_grammar import ANY, LINE, Grammar, Part

NAMESPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1"
_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
PREFIXES = {NAMESPACE: "", _INSTANCE: "xsi:"}
"""Of items and of tests."""

PACKAGING_PREFIXES = {
    "http://www.imsglobal.org/xsd/imscp_v1p1": "",
    "http://ltsc.ieee.org/xsd/LOM": "lom:",
    "http://www.imsglobal.org/xsd/imsqti_metadata_v2p1": "imsqti:",
}
"""Of the manifest."""

_SCHEMA = {
    "xsi:schemaLocation": re.escape(f"{NAMESPACE} http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"),
}
_TEXT = Part(has_text=True)
_NAMED_LINE = Part(attributes={"identifier": ANY}, content=LINE.content, has_text=True)
_PARAGRAPH = "(br |span |textEntryInteraction )*"
_SHOWN = {"responseIdentifier": "RESPONSE", "shuffle": "false"}

ITEM: Grammar = {
    "assessmentItem": (
        Part(
            attributes={
                **_SCHEMA,
                "identifier": ANY,
                "title": ANY,
                "xml:lang": ANY,
                "adaptive": "false",
                "timeDependent": "false",
            },
            content="(responseDeclaration )+outcomeDeclaration outcomeDeclaration "
            "itemBody responseProcessing modalFeedback ",
        ),
    ),
    "responseDeclaration": (
        Part(
            attributes={"identifier": "RESPONSE(_[1-9][0-9]*)?", "cardinality": ANY, "baseType": ANY},
            content="correctResponse (mapping )?",
        ),
    ),
    "correctResponse": (Part(content="(value )+"),),
    "value": (_TEXT,),
    "mapping": (Part(attributes={"defaultValue": "0"}, content="(mapEntry )+"),),
    "mapEntry": (Part(attributes={"mapKey": ANY, "mappedValue": "1", "caseSensitive": "false"}),),
    "outcomeDeclaration": (),
    "itemBody": (Part(content="(p )+(choiceInteraction |orderInteraction |matchInteraction )?"),),
    "p": tuple(
        Part(attributes=attributes, content=_PARAGRAPH, has_text=True)
        for attributes in ({"class": "stem"}, {"class": "prompt"}, {})
    ),
    "br": (Part(),),
    "span": (Part(attributes={"class": "gap"}, has_text=True),),
    "textEntryInteraction": (Part(attributes={"responseIdentifier": ANY, "expectedLength": "[1-9][0-9]*"}),),
    "choiceInteraction": (Part(attributes={**_SHOWN, "maxChoices": "1"}, content="prompt (simpleChoice )+"),),
    "orderInteraction": (Part(attributes=_SHOWN, content="prompt (simpleChoice )+"),),
    "matchInteraction": (
        Part(
            attributes={**_SHOWN, "maxAssociations": "[1-9][0-9]*"},
            content="prompt simpleMatchSet simpleMatchSet ",
        ),
    ),
    "prompt": (_TEXT,),
    "simpleChoice": (_NAMED_LINE,),
    "simpleMatchSet": (Part(content="(simpleAssociableChoice )+"),),
    "simpleAssociableChoice": (
        Part(attributes={"identifier": ANY, "matchMax": "1"}, content=LINE.content, has_text=True),
    ),
    "responseProcessing": (),
    "modalFeedback": (
        Part(
            attributes={"outcomeIdentifier": "FEEDBACK", "identifier": "EXPLANATION", "showHide": "show"},
            content=LINE.content,
            has_text=True,
        ),
    ),
}
"""Outcomes and processing are held against their only shapes in `scoring`."""

TEST: Grammar = {
    "assessmentTest": (Part(attributes={**_SCHEMA, "identifier": ANY, "title": ANY}, content="testPart "),),
    "testPart": (
        Part(
            attributes={"identifier": "part", "navigationMode": "nonlinear", "submissionMode": "individual"},
            content="itemSessionControl assessmentSection ",
        ),
    ),
    "itemSessionControl": (Part(attributes={"maxAttempts": "0", "showFeedback": "true", "allowReview": "true"}),),
    "assessmentSection": (
        Part(
            attributes={"identifier": "section", "title": ANY, "visible": "true"},
            content="(assessmentItemRef )+",
        ),
    ),
    "assessmentItemRef": (Part(attributes={"identifier": ANY, "href": ANY}),),
}

MANIFEST: Grammar = {
    "manifest": (Part(attributes={"identifier": ANY}, content="metadata organizations resources "),),
    "metadata": (Part(content="schema schemaversion |lom:lom imsqti:qtiMetadata "),),
    "schema": (_TEXT,),
    "schemaversion": (_TEXT,),
    "organizations": (Part(),),
    "resources": (Part(content="(resource )+"),),
    "resource": (
        Part(
            attributes={"identifier": "test", "type": "imsqti_test_xmlv2p1", "href": r"test\.xml"},
            content="file (dependency )+",
        ),
        Part(attributes={"identifier": ANY, "type": "imsqti_item_xmlv2p1", "href": ANY}, content="metadata file "),
    ),
    "file": (Part(attributes={"href": ANY}),),
    "dependency": (Part(attributes={"identifierref": ANY}),),
    "lom:lom": (Part(content="lom:general "),),
    "lom:general": (Part(content="lom:identifier (lom:keyword )*"),),
    "lom:identifier": (Part(content="lom:entry "),),
    "lom:entry": (_TEXT,),
    "lom:keyword": (Part(content="lom:string "),),
    "lom:string": (Part(attributes={"language": ANY}, has_text=True),),
    "imsqti:qtiMetadata": (Part(content="imsqti:interactionType imsqti:feedbackType imsqti:solutionAvailable "),),
    "imsqti:interactionType": (_TEXT,),
    "imsqti:feedbackType": (_TEXT,),
    "imsqti:solutionAvailable": (_TEXT,),
}
