"""The history's tables, version by version: what was written by any release can be brought up to date."""

APPLICATION = 0x515A474E
"""Stands in the header of every history: "QZGN"."""

MIGRATIONS = (
    """\
CREATE TABLE event (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    item TEXT NOT NULL,
    deed TEXT NOT NULL CHECK (deed IN ('answer', 'revise', 'undo', 'flag', 'unflag')),
    at INTEGER NOT NULL,
    day TEXT NOT NULL,
    about INTEGER REFERENCES event,
    reply TEXT,
    verdict TEXT,
    rating INTEGER CHECK (rating BETWEEN 1 AND 4),
    duration INTEGER,
    mark TEXT,
    cram INTEGER,
    stability REAL,
    difficulty REAL,
    last TEXT,
    due TEXT,
    standing_mark TEXT NOT NULL DEFAULT '',
    flagged INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX event_of_item ON event (item, number);
CREATE TRIGGER event_stays BEFORE DELETE ON event BEGIN SELECT raise(ABORT, 'events are never deleted'); END;
CREATE TRIGGER event_keeps BEFORE UPDATE ON event BEGIN SELECT raise(ABORT, 'events are never changed'); END;
""",
    """\
CREATE TABLE session (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    day TEXT NOT NULL,
    wish TEXT NOT NULL,
    plan TEXT NOT NULL,
    finished INTEGER
);
ALTER TABLE event ADD COLUMN session INTEGER NOT NULL DEFAULT 0;
CREATE INDEX event_of_session ON event (session, number);
""",
)
"""The statements that lead from each version to the next; a released one is never changed."""

VERSION = len(MIGRATIONS)
"""What this release reads and writes."""
