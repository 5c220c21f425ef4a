"""A learner's history: events appended one by one, each on the disk before anything is said about it."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.diagnostic import Findings
from quizgen.study.database import open_database, report_damage, report_failure
from quizgen.study.event import NEW, Answer, Deed, Event, Standing, effective_answers, is_flagged
from quizgen.study.memory import Review
from quizgen.study.moment import Moment
from quizgen.study.rows import INSERT, SELECT, DamagedRow, to_event, to_row, to_standing
from quizgen.study.sitting import Sitting, parse_plan

_LATEST = f"{SELECT} WHERE number IN (SELECT max(number) FROM event GROUP BY item)"  # noqa: S608 - our own names
_NEWCOMERS = """\
SELECT count(*) FROM (
    SELECT min(day) AS first FROM event
    WHERE deed = 'answer' AND NOT cram AND number NOT IN (SELECT about FROM event WHERE deed = 'undo')
    GROUP BY item
) WHERE first = ?"""


class HistoryFailed(Exception):
    """The history cannot be read or written any more; what was kept before is kept."""

    def __init__(self, findings: Findings) -> None:
        super().__init__(findings[0].message)
        self.findings = findings


class History:
    """Everything a learner did, in one database that several sessions may use at once."""

    def __init__(self, connection: sqlite3.Connection, shown: str) -> None:
        self._connection = connection
        self._shown = shown
        connection.row_factory = sqlite3.Row

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def answer(self, session: int, item: str, answer: Answer, moment: Moment) -> Event:
        """Keep an answer."""
        return self._append(Event(number=0, session=session, item=item, deed=Deed.ANSWER, moment=moment, answer=answer))

    def revise(self, session: int, answered: Event, answer: Answer, moment: Moment) -> Event:
        """Keep that an answer is to count otherwise."""
        return self._append(
            Event(
                number=0,
                session=session,
                item=answered.item,
                deed=Deed.REVISE,
                moment=moment,
                about=answered.number,
                answer=answer,
            )
        )

    def undo(self, session: int, item: str, number: int, moment: Moment) -> Event:
        """Keep that what has this number, an answer or a flag, is not to count."""
        return self._append(Event(number=0, session=session, item=item, deed=Deed.UNDO, moment=moment, about=number))

    def flag(self, session: int, item: str, moment: Moment, *, flagged: bool) -> Event:
        """Keep that the learner calls the item bad, or no longer does."""
        deed = Deed.FLAG if flagged else Deed.UNFLAG
        return self._append(Event(number=0, session=session, item=item, deed=deed, moment=moment))

    def standings(self) -> Mapping[str, Standing]:
        """Where every item stands that was ever met, by its id."""
        with self._reporting():
            return {row["item"]: to_standing(row) for row in self._connection.execute(_LATEST)}

    def standing(self, item: str) -> Standing:
        """Where one item stands."""
        with self._reporting():
            row = self._connection.execute(f"{SELECT} WHERE item = ? ORDER BY number DESC LIMIT 1", (item,)).fetchone()
            return NEW if row is None else to_standing(row)

    def newcomers(self, day: date) -> int:
        """How many items were answered for the first time on the study day."""
        with self._reporting():
            return int(self._connection.execute(_NEWCOMERS, (day.isoformat(),)).fetchone()[0])

    def events(self) -> Iterator[Event]:
        """Everything, in the order it was done."""
        with self._reporting():
            yield from map(to_event, self._connection.execute(f"{SELECT} ORDER BY number"))

    def events_of(self, session: int) -> tuple[Event, ...]:
        """What was done in one session."""
        with self._reporting():
            rows = self._connection.execute(f"{SELECT} WHERE session = ? ORDER BY number", (session,))
            return tuple(map(to_event, rows))

    def begin(self, wish: str, plan: tuple[str, ...], moment: Moment) -> int:
        """Keep what a session is about to ask, so that it can be taken up again; gives the session's number."""
        statement = "INSERT INTO session (at, day, wish, plan) VALUES (?, ?, ?, ?)"
        with self._transaction():
            values = (moment.at, moment.day.isoformat(), wish, "\n".join(plan))
            return int(self._connection.execute(statement, values).lastrowid or 0)

    def unfinished(self, wish: str, day: date) -> Sitting | None:
        """The session last begun for the same wish on the same study day, if it did not come to its end."""
        statement = "SELECT number, plan, finished FROM session WHERE wish = ? AND day = ? ORDER BY number DESC LIMIT 1"
        with self._reporting():
            row = self._connection.execute(statement, (wish, day.isoformat())).fetchone()
        if row is None or row["finished"] is not None:
            return None
        return Sitting(number=row["number"], plan=parse_plan(row["plan"]))

    def finish(self, session: int, moment: Moment) -> None:
        """Keep that a session came to its end."""
        with self._transaction():
            self._connection.execute("UPDATE session SET finished = ? WHERE number = ?", (moment.at, session))

    def _append(self, event: Event) -> Event:
        """Keep one event, with where its item stands after everything that anybody did to it, this included."""
        with self._transaction():
            rows = self._connection.execute(f"{SELECT} WHERE item = ? ORDER BY number", (event.item,))
            before = tuple(map(to_event, rows))
            upcoming = replace(event, number=before[-1].number + 1 if before else 1)
            kept = replace(event, standing=_stand((*before, upcoming)))
            number = self._connection.execute(INSERT, to_row(kept)).lastrowid
        return replace(kept, number=number or 0)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """Read and write as if alone, on the disk at the end."""
        with self._reporting():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    @contextmanager
    def _reporting(self) -> Iterator[None]:
        """Have what SQLite fails at, and what no event can have, told as findings."""
        problems = Collector()
        try:
            yield
        except sqlite3.Error as error:
            report_failure(error, self._shown, problems)
            raise HistoryFailed(problems.findings) from error
        except DamagedRow as error:
            report_damage(str(error), self._shown, problems)
            raise HistoryFailed(problems.findings) from error


def open_history(path: Path, problems: Collector) -> History | None:
    """The history at `path`; see `open_database`."""
    connection = open_database(path, problems)
    return History(connection, path.as_posix()) if connection else None


def _stand(events: tuple[Event, ...]) -> Standing:
    """Where an item stands after these events."""
    from quizgen.study.schedule import remember  # wants `fsrs`, which a quiz can do without until the first answer

    answers = [(event, event.answer) for event in effective_answers(events) if event.answer and not event.answer.cram]
    reviews = [Review(answer.rating, event.moment.day) for event, answer in answers]
    mark = answers[-1][1].mark if answers else ""
    return Standing(memory=remember(reviews), mark=mark, flagged=is_flagged(events))
