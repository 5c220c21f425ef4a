"""Why a reply got its verdict, in words for whoever wrote it."""

from collections.abc import Mapping

from quizgen.grading.grade import Reason, Verdict
from quizgen.model.language import ByLanguage

_ENGLISH: Mapping[Reason, str] = {
    Reason.SAME_VALUE: "says the same value",
    Reason.SAME_NAME: "is its name",
    Reason.WITHOUT_TITLE: "is its name but for a title or the like",
    Reason.FAMILY_NAME: "is the family name, which nobody else here bears",
    Reason.SAME_TEXT: "says the same",
    Reason.RIGHT_CHOICE: "is the right choice",
    Reason.NEARLY_SPELLED: "looks like a slip of the pen",
    Reason.GIVEN_NAME: "is only the given name",
    Reason.DOUBTFUL_TITLE: "has a title that may be somebody else's",
    Reason.NAME_ORDER: "has the parts of the name in another order",
    Reason.MIDDLE_NAME: "leaves out or adds a middle name",
    Reason.NO_UNIT: "is the right number without its unit",
    Reason.EMPTY: "is empty",
    Reason.UNREADABLE: "is no answer of the kind that is asked for",
    Reason.OTHER_VALUE: "says another value",
    Reason.OTHER_UNIT: "counts in another unit",
    Reason.OTHER_CURRENCY: "is in another currency",
    Reason.TOO_COARSE: "is less precise than the answer",
    Reason.TOO_FINE: "is more precise than the answer",
    Reason.AMBIGUOUS_DATE: "leaves open which number is the month and which the day",
    Reason.AMBIGUOUS_NAME: "could mean several",
    Reason.WRONG_KIND: "calls it a state, which it is not",
    Reason.OTHER_NAME: "names another",
    Reason.NO_NAME: "is not its name",
    Reason.OTHER_TEXT: "says something else",
    Reason.WRONG_CHOICE: "is another choice",
    Reason.IN_PART: "is right only in part",
}

_JAPANESE: Mapping[Reason, str] = {
    Reason.SAME_VALUE: "同じ値です",
    Reason.SAME_NAME: "正しい名前です",
    Reason.WITHOUT_TITLE: "敬称や会社の種別などを除けば同じ名前です",
    Reason.FAMILY_NAME: "姓だけですが、ほかに当てはまる人はいません",
    Reason.SAME_TEXT: "同じ内容です",
    Reason.RIGHT_CHOICE: "正しい選択です",
    Reason.NEARLY_SPELLED: "書き誤りのようです",
    Reason.GIVEN_NAME: "名だけで、姓がありません",
    Reason.DOUBTFUL_TITLE: "別の人を指しかねない敬称が付いています",
    Reason.NAME_ORDER: "姓と名の順が逆です",
    Reason.MIDDLE_NAME: "ミドルネームの有無が違います",
    Reason.NO_UNIT: "数は合っていますが、単位がありません",
    Reason.EMPTY: "何も書かれていません",
    Reason.UNREADABLE: "問われている種類の答えとして読み取れません",
    Reason.OTHER_VALUE: "値が違います",
    Reason.OTHER_UNIT: "単位が違います",
    Reason.OTHER_CURRENCY: "通貨が違います",
    Reason.TOO_COARSE: "正解より大まかです",
    Reason.TOO_FINE: "正解にないことまで書かれています",
    Reason.AMBIGUOUS_DATE: "どちらが月でどちらが日か分かりません",
    Reason.AMBIGUOUS_NAME: "複数のものに当てはまります",
    Reason.WRONG_KIND: "州ではありません",
    Reason.OTHER_NAME: "別のものの名前です",
    Reason.NO_NAME: "正解の名前ではありません",
    Reason.OTHER_TEXT: "内容が違います",
    Reason.WRONG_CHOICE: "別の選択肢です",
    Reason.IN_PART: "一部だけが合っています",
}

REASONS: ByLanguage[Mapping[Reason, str]] = ByLanguage(ja=_JAPANESE, en=_ENGLISH)

VERDICTS: ByLanguage[Mapping[Verdict, str]] = ByLanguage(
    ja={Verdict.ACCEPT: "正解", Verdict.ALMOST: "惜しい", Verdict.REJECT: "不正解"},
    en={Verdict.ACCEPT: "right", Verdict.ALMOST: "almost", Verdict.REJECT: "wrong"},
)
"""What each verdict is called."""
