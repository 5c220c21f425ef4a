"""A table of many forms' keys in HTML."""

from quizgen.verify.paper.html.desk import Desk
from quizgen.verify.paper.html.tree import Element
from quizgen.verify.paper.sheet import Column, ShortKey


def read_keys(desk: Desk) -> tuple[Column, ...]:
    """Every form's column."""
    desk.headings.add(desk.body.find("h1").text.strip())
    desk.expect(desk.body.find("p", "subtitle"), desk.words.subtitles[1])
    columns: list[Column] = []
    for table in desk.body.find("main").find_all("table"):
        columns += _read_table(desk, table)
    return tuple(columns)


def _read_table(desk: Desk, table: Element) -> list[Column]:
    first, *heads = table.find("thead").find_all("th")
    desk.expect(first, desk.words.columns[0])
    for head in heads:
        _ = [name.text for name in head.find_all("bdi")]
    codes = [head.find("span", "code").text.strip() for head in heads]
    keys: list[dict[int, ShortKey]] = [{} for _ in codes]
    for row in table.find("tbody").find_all("tr"):
        number = desk.number(row.find("th"))
        for column, cell in zip(keys, row.find_all("td"), strict=False):
            mark = cell.find("b", "mark").text if cell.has("b", "mark") else ""
            texts = tuple(text.line for text in cell.find_all("p"))
            if mark or texts:
                column[number] = ShortKey(mark=mark, texts=texts)
    foot = table.find("tfoot")
    desk.expect(foot.find("th"), desk.words.columns[4])
    points = [desk.number(cell) for cell in foot.find_all("td")]
    if len(points) != len(codes):
        desk.strays.append(f"has {len(codes)} forms and says of {len(points)} what they earn")
        points = [0] * len(codes)
    return [
        Column(code=code, keys=column, points=earned) for code, column, earned in zip(codes, keys, points, strict=True)
    ]
