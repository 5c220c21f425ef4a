"""Our four note types: frozen in ids, names and fields, so that learners keep their reviews over every upgrade."""

from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files

from quizgen.model.ids import Kind
from quizgen.write.anki.fields import CHOICE_FIELDS, CLOZE_FIELDS, LIST_FIELDS, RECALL_FIELDS, Field
from quizgen.write.anki.labels import label_rules

_LAYOUT = files("quizgen.write.anki") / "layout"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteType:
    """A note type with its one card template."""

    id: int
    name: str
    mod: int
    """When the layout last changed, in seconds since 1970: raise it with every change, or learners never see it."""
    fields: tuple[Field, ...]
    front: str
    back: str
    css: str
    cloze: bool = False

    def field_id(self, field: Field) -> int:
        """What Anki knows the field by when its name changes."""
        return self.id * 1000 + field.number

    @property
    def template_id(self) -> int:
        """What Anki knows the card template by when its name changes."""
        return self.id * 1000

    @property
    def digest(self) -> str:
        """A hash of everything that a learner's collection would have to be told of, `mod` apart."""
        fields = "".join(f"{self.field_id(field)}\t{field.label}\t{field.meaning}\n" for field in self.fields)
        content = "\x1f".join((str(self.id), self.name, fields, self.front, self.back, self.css, str(self.cloze)))
        return sha256(content.encode()).hexdigest()


def _read(name: str) -> str:
    return (_LAYOUT / name).read_text(encoding="utf-8")


def _front(name: str) -> str:
    return f"{_read('head.html')}{_read(f'{name}.front.html')}</article>"


def _back(name: str) -> str:
    return f"{_read('head.html')}{_read(f'{name}.back.html')}{_read('foot.html')}</article>"


_CSS = _read("style.css") + label_rules()


def _note_type(id_: int, name: str, fields: tuple[Field, ...], *, mod: int, cloze: bool = False) -> NoteType:
    """The note type whose layout is in the files of its name."""
    layout = name.lower()
    return NoteType(
        id=id_,
        name=f"quizgen · {name}",
        mod=mod,
        fields=fields,
        front=_front(layout),
        back=_back(layout),
        css=_CSS,
        cloze=cloze,
    )


RECALL = _note_type(1_746_300_001, "Recall", RECALL_FIELDS, mod=1_764_000_000)
CLOZE = _note_type(1_746_300_002, "Cloze", CLOZE_FIELDS, mod=1_764_000_000, cloze=True)
CHOICE = _note_type(1_746_300_003, "Choice", CHOICE_FIELDS, mod=1_764_000_000)
LIST = _note_type(1_746_300_004, "List", LIST_FIELDS, mod=1_764_000_000)

NOTE_TYPES = (RECALL, CLOZE, CHOICE, LIST)

NOTE_TYPE_OF = {
    Kind.TYPED: RECALL,
    Kind.REVERSED: RECALL,
    Kind.COMPUTED: RECALL,
    Kind.CLOZE: CLOZE,
    Kind.CHOICE: CHOICE,
    Kind.TRUE_FALSE: CHOICE,
    Kind.SET: LIST,
    Kind.ORDERING: LIST,
    Kind.MATCHING: LIST,
}
