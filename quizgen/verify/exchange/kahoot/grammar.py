"""What stands in the files of Kahoot's spreadsheet of ours: a row, a sheet or a cell that is hidden is in no place."""

import re

from quizgen.verify.exchange.xml_grammar import ANY, Grammar, Part

PREFIXES = {
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r:",
    "http://schemas.openxmlformats.org/package/2006/relationships": "package:",
}

_NUMBER = "[0-9]+"
_CELL = {"r": "[A-H][0-9]+"}
_WIDTH = {"min": "[1-8]", "max": "[1-8]", "width": r"[1-9][0-9]*(?:\.[0-9]+)?", "customWidth": "1"}

_WORKBOOK: Grammar = {
    "workbook": (Part(content="fileVersion workbookPr bookViews sheets calcPr "),),
    "sheets": (Part(content="sheet "),),
    "sheet": (Part(attributes={"name": "Sheet1", "sheetId": "1", "r:id": "rId1"}),),
    **dict.fromkeys(("fileVersion", "workbookPr", "bookViews", "calcPr"), ()),
}
_SHEET: Grammar = {
    "worksheet": (Part(content="dimension sheetViews sheetFormatPr cols sheetData pageMargins "),),
    "cols": (Part(content="(col )+"),),
    "col": (Part(attributes=_WIDTH), Part(attributes={**_WIDTH, "style": _NUMBER})),
    "sheetData": (Part(content="(row )+"),),
    "row": (Part(attributes={"r": _NUMBER, "spans": ANY}, content="(c )+"),),
    "c": (
        Part(attributes=_CELL, content="v "),
        Part(attributes={**_CELL, "s": _NUMBER, "t": "s"}, content="v "),
    ),
    "v": (Part(has_text=True),),
    "sheetFormatPr": (Part(attributes={"defaultRowHeight": _NUMBER}),),
    **dict.fromkeys(("dimension", "sheetViews", "pageMargins"), ()),
}
_STRINGS: Grammar = {
    "sst": (Part(attributes={"count": _NUMBER, "uniqueCount": _NUMBER}, content="(si )+"),),
    "si": (Part(content="t "),),
    "t": (Part(has_text=True), Part(attributes={"xml:space": "preserve"}, has_text=True)),
}


def _targets(*paths: str) -> Grammar:
    """Files that belong together, of which none is outside."""
    relationship = {"Id": ANY, "Type": ANY, "Target": "|".join(map(re.escape, paths))}
    return {
        "package:Relationships": (Part(content=f"(package:Relationship ){{{len(paths)}}}"),),
        "package:Relationship": (Part(attributes=relationship),),
    }


GRAMMARS = {
    "xl/workbook.xml": _WORKBOOK,
    "xl/worksheets/sheet1.xml": _SHEET,
    "xl/sharedStrings.xml": _STRINGS,
    "_rels/.rels": _targets("xl/workbook.xml", "docProps/core.xml", "docProps/app.xml"),
    "xl/_rels/workbook.xml.rels": _targets(
        "worksheets/sheet1.xml", "theme/theme1.xml", "styles.xml", "sharedStrings.xml"
    ),
}
"""What decides which texts stand in which cells, by the paths of the files."""

OTHERS = frozenset(
    {
        *("[Content_Types].xml", "docProps/app.xml", "docProps/core.xml"),
        *("xl/styles.xml", "xl/theme/theme1.xml"),
    }
)
"""The other files of a spreadsheet, which hold none of its texts but the title."""
