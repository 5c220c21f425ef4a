"""Neither the machine's language nor its time zone has a say in what is written."""

import os
import subprocess
import sys

_PROGRAM = """
import sys
from decimal import Decimal
import quizgen.wording.phrasebook, quizgen.wording.values
from quizgen.model.language import LANGUAGES
from quizgen.model.values import *
from quizgen.wording.phrasebook import list_of
from quizgen.wording.values import say
values = (
    Date(year=2022, month=12, day=31), Date(year=2023, month=1), Number(amount=Decimal(35000)),
    Duration(amount=Decimal(2), unit=DurationUnit.MONTH),
)
foreign = Money(amount=Decimal("1234567.5"), currency="SEK")
def write(*values):
    for language in LANGUAGES:
        sys.stdout.buffer.write(list_of([say(value, language, {}) for value in values], language).encode())
write(*values)
assert not any(name.partition(".")[0] == "babel" for name in sys.modules), "Babel is loaded before it is needed"
write(foreign)
"""

_EXPECTED = (
    "2022年12月31日、2023年1月、3万5000、2カ月"
    "December 31, 2022; January 2023; 35,000; 2 months"
    "1,234,567.5スウェーデンクローナ"
    "SEK 1,234,567.50"
)


def test_results_do_not_depend_on_the_environment() -> None:
    odd = {"TZ": "Pacific/Kiritimati", "LANG": "de_DE.UTF-8", "LC_ALL": "ar_EG.UTF-8", "PYTHONHASHSEED": "4711"}
    paths = {"PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-W", "error", "-c", _PROGRAM],
        env=odd | paths,
        capture_output=True,
        check=False,
    )
    assert (done.stdout.decode(), done.stderr.decode()) == (_EXPECTED, "")
