"""What a session says to the learner, in each language."""

from collections.abc import Mapping
from dataclasses import dataclass

from quizgen.model.language import ByLanguage
from quizgen.study.memory import Rating


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One language's words; `{}` stands for what is filled in."""

    # Above a question
    again: str
    """A mark on a question that was missed before."""
    cram: str
    """A mark on a session that moves no schedule."""

    # How to reply, one line each
    type_it: str
    pick: str
    """`{}` is the last number."""
    judge: str
    list_them: str
    """`{}` is how many."""
    list_plainly: str
    order: str
    """`{}` is an example."""
    match: str
    numbers: str
    """After a reply that is none."""
    give_up: str
    """After Enter alone."""

    # After a reply
    right: str
    wrong: str
    nearly: str
    unknown: str
    """The learner gave up."""
    key: str
    also: str
    is_right: str
    """Asked where the reply was nearly right."""
    yes_no: str
    due: str
    """When the item comes back."""
    soon: str
    """It comes back in this session."""
    today: str
    tomorrow: str
    in_days: str
    rated: str
    ratings: Mapping[Rating, str]

    # What keys do
    more: str
    """The key that tells of all others."""
    after: tuple[str, ...]
    """The keys after a reply, the more important first, that for help last."""
    plain_after: tuple[str, ...]
    """What a line can be after the last reply of all, where there are no keys."""
    undone: str
    nothing_to_undo: str
    overruled_right: str
    overruled_wrong: str
    nothing_to_overrule: str
    flagged: str
    unflagged: str
    help: tuple[tuple[str, str], ...]
    """Keys and what they do, on a terminal."""
    plain_help: tuple[tuple[str, str], ...]
    """Lines and what they do, where there are no keys."""

    # A session's beginning and end
    resumed: str
    """`{}` twice: how many are done, of how many."""
    nothing: str
    nothing_new: str
    """`{}` twice: how many new items were met today, and how many more there are."""
    done: str
    paused: str
    resume: str
    tally: str
    """`{}` thrice: items asked, right at once, and the percentage."""
    missed: str
    flags: str
    ahead: str
    """`{}` is how many come tomorrow."""


_JAPANESE = Words(
    again="もう一度",
    cram="詰め込み",
    type_it="答えを入力して Enter",
    pick="1〜{} の数字で選ぶ",
    judge="1 ○：正しい　2 ×：誤り",
    list_them="答えは{}つ。一つずつ入力して Enter",
    list_plainly="答えは{}つ。「、」で区切って一行に",
    order="番号を順に並べて Enter（例：{}）",
    match="左の番号と右の文字を組にして Enter（例：{}）",
    numbers="その入力は答えとして読めません。",
    give_up="もう一度 Enter で「わからない」",
    right="正解",
    wrong="不正解",
    nearly="惜しい",
    unknown="わからない",
    key="正解",
    also="別解",
    is_right="正解にしますか？",
    yes_no="y：正解　n：不正解",
    due="次は{}",
    soon="この後もう一度",
    today="今日",
    tomorrow="明日",
    in_days="{}日後",
    rated="評価：{}",
    ratings={Rating.AGAIN: "もう一度", Rating.HARD: "難しい", Rating.GOOD: "普通", Rating.EASY: "簡単"},
    more="?：ヘルプ",
    after=("Enter：次へ", "1〜4：手応え", "o：判定を変える", "u：取り消し", "!：旗", "?：ヘルプ"),
    plain_after=("空行：終わる", ":1〜:4：手応え", ":o：判定を変える", ":u：取り消し", ":!：旗", "?：ヘルプ"),
    undone="答えを取り消しました。",
    nothing_to_undo="取り消せるものはありません。",
    overruled_right="正解にしました。",
    overruled_wrong="不正解にしました。",
    nothing_to_overrule="判定を変えられる答えはありません。",
    flagged="この問題に旗を付けました。今後は出題しません。",
    unflagged="旗を外しました。",
    help=(
        ("1〜9 A〜Z ア〜コ", "選択肢を選ぶ（全角でも可）"),
        ("Enter", "答えを送る、次へ進む。空のまま二回で「わからない」"),
        ("1 2 3 4", "答えの後：もう一度・難しい・普通・簡単"),
        ("o", "答えの後：判定を変える"),
        ("u　（入力中は :u）", "前の答えか旗を取り消して、やり直す"),
        ("!　（入力中は :!）", "悪い問題に旗を付ける、外す"),
        ("q　（入力中は :q）", "やめる。答えはすべて残り、続きから再開できる"),
        ("?", "このヘルプ"),
    ),
    plain_help=(
        (":1 :2 :3 :4", "前の答えの手応え：もう一度・難しい・普通・簡単"),
        (":o", "前の答えの判定を変える"),
        (":u", "前の答えか旗を取り消して、やり直す"),
        (":!", "この問題に旗を付ける、外す"),
        (":q", "やめる。答えはすべて残り、続きから再開できる"),
        ("空行", "わからない"),
    ),
    resumed="前回の続きから（{}/{}）",
    nothing="今日、復習する問題はありません。",
    nothing_new="新しい問題は今日すでに{}問学びました（残り{}問）。--new-limit で増やせます。",
    done="おつかれさまでした",
    paused="ここまでの答えはすべて保存しました",
    resume="続きは同じコマンドで",
    tally="{}問　一度で正解 {}問（{}%）",
    missed="間違えた問題",
    flags="旗を付けた問題",
    ahead="明日の復習：{}問",
)

_ENGLISH = Words(
    again="once more",
    cram="cram",
    type_it="type the answer, then Enter",
    pick="choose 1–{}",
    judge="1 or t: true   2 or f: false",
    list_them="{} answers: type each, then Enter",
    list_plainly="{} answers on one line, with commas between",
    order="type the numbers in order, then Enter, such as {}",
    match="pair numbers with letters, then Enter, such as {}",
    numbers="That cannot be read as an answer.",
    give_up="Enter again for “I don't know”",
    right="Right",
    wrong="Wrong",
    nearly="Almost",
    unknown="I don't know",
    key="Answer",
    also="Also right",
    is_right="Count it as right?",
    yes_no="y: yes   n: no",
    due="next {}",
    soon="comes again in a while",
    today="today",
    tomorrow="tomorrow",
    in_days="in {} days",
    rated="rated {}",
    ratings={Rating.AGAIN: "again", Rating.HARD: "hard", Rating.GOOD: "good", Rating.EASY: "easy"},
    more="?: help",
    after=("Enter: next", "1–4: rate it", "o: overrule", "u: undo", "!: flag", "?: help"),
    plain_after=("empty line: end", ":1–:4: rate it", ":o: overrule", ":u: undo", ":!: flag", "?: help"),
    undone="The answer is taken back.",
    nothing_to_undo="There is nothing to take back.",
    overruled_right="Counted as right.",
    overruled_wrong="Counted as wrong.",
    nothing_to_overrule="There is no verdict to overrule.",
    flagged="Flagged: this question will not be asked any more.",
    unflagged="The flag is taken away.",
    help=(
        ("1–9, A–Z", "choose an option"),
        ("Enter", "send the answer, go on; twice with nothing typed: I don't know"),
        ("1 2 3 4", "after the answer: again, hard, good, easy"),
        ("o", "after the answer: overrule the verdict"),
        ("u  (typing: :u)", "take the last answer back and try again; or the last flag"),
        ("!  (typing: :!)", "flag a bad question, or take the flag away"),
        ("q  (typing: :q)", "stop; every answer is kept, and you can go on from here"),
        ("?", "this help"),
    ),
    plain_help=(
        (":1 :2 :3 :4", "how the last answer went: again, hard, good, easy"),
        (":o", "overrule the last verdict"),
        (":u", "take the last answer back and try again; or the last flag"),
        (":!", "flag this question as bad, or take the flag away"),
        (":q", "stop; every answer is kept, and you can go on from here"),
        ("an empty line", "I don't know"),
    ),
    resumed="Going on where you stopped ({}/{})",
    nothing="Nothing is due today.",
    nothing_new="You have met {} new questions today, and {} more are waiting: --new-limit lets more in.",
    done="Well done",
    paused="Every answer so far is saved",
    resume="the same command goes on from here",
    tally="asked {}   right at once {} ({}%)",
    missed="Missed",
    flags="Flagged",
    ahead="Due tomorrow: {}",
)

WORDS = ByLanguage(ja=_JAPANESE, en=_ENGLISH)
