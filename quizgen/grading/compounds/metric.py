"""Units of the metric system, by family: how many of its base each is."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

_TABLE = """
m: km キロメートル キロ kilometer* kilometre* = 1000 | m メートル meter* metre* = 1 |
 cm センチメートル センチ centimeter* centimetre* = 0.01 | mm ミリメートル ミリ millimeter* millimetre* = 0.001 |
 μm um マイクロメートル ミクロン micrometer* micrometre* micron* = 0.000001 |
 nm ナノメートル nanometer* nanometre* = 0.000000001
g: t トン ton* tonne* metric_ton* = 1000000 | kg キログラム キロ kilogram* kilo* = 1000 | g グラム gram* = 1 |
 mg ミリグラム ミリ milligram* = 0.001 | μg ug mcg マイクログラム microgram* = 0.000001
l: kl キロリットル kiloliter* kilolitre* = 1000 | l リットル liter* litre* = 1 | dl デシリットル = 0.1 |
 ml cc ミリリットル シーシー ミリ milliliter* millilitre* = 0.001
m2: km2 平方キロメートル 平方キロ square_kilometer* square_kilometre* sq_km = 1000000 |
 ha ヘクタール hectare* = 10000 | m2 平方メートル 平米 square_meter* square_metre* sq_m = 1 |
 cm2 平方センチメートル 平方センチ square_centimeter* square_centimetre* = 0.0001
m3: m3 立方メートル 立米 cubic_meter* cubic_metre* = 1 |
 cm3 立方センチメートル 立方センチ cubic_centimeter* cubic_centimetre* = 0.000001
"""
"""A line for each family: its base, then each unit's names and how many of the base it is; `*` takes an s or none."""


def _units() -> Mapping[str, tuple[tuple[str, Decimal], ...]]:
    units: dict[str, list[tuple[str, Decimal]]] = {}
    for line in _TABLE.strip().replace("\n ", " ").split("\n"):
        base, _, rest = line.partition(": ")
        for group in rest.split(" | "):
            names, _, size = group.strip(" |").partition(" = ")
            for name in map(_spaced, names.split()):
                for form in dict.fromkeys((name.replace("*", ""), name.replace("*", "s"))):
                    units.setdefault(form, []).append((base, Decimal(size)))
    return {form: tuple(sizes) for form, sizes in units.items()}


def _spaced(name: str) -> str:
    return name.replace("_", " ")


UNITS = _units()
"""By a unit's name, the families that it may be of, each with how many of the base it is: キロ is km or kg."""

FAMILIES = frozenset(family for sizes in UNITS.values() for family, _ in sizes) | {"°f", "#度"}
"""What a size may be of; degrees have no family."""

SIGNS = frozenset("mglt")
"""Names of one letter, which are no capitals: 5G is no weight."""


def sizes_of(forms: Iterable[str]) -> frozenset[tuple[str, Decimal]]:
    """The family and size of the one unit that all these are names of; empty where they are of none, or of several."""
    known = [frozenset(UNITS[form]) for form in forms if form in UNITS]
    shared = frozenset.intersection(*known) if known else frozenset()
    return shared if len(shared) == 1 else frozenset()
