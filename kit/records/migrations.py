"""How the records file got its tables: steps of SQL, each applied once, in this order; add new ones at the end.

`PRAGMA user_version` of a file is the number of steps that it has had. A step that has shipped is never changed.
"""

from __future__ import annotations

# Which words were approved by whom (kit.records.approvals), and part by part, so that changes can be told.
_APPROVALS = (
    """
    CREATE TABLE approvals (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        item TEXT NOT NULL,
        lang TEXT NOT NULL,
        mark TEXT NOT NULL,
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        date TEXT NOT NULL,
        app_version TEXT NOT NULL
    )
    """,
    "CREATE INDEX approvals_of_item ON approvals (kind, item, lang)",
    """
    CREATE TABLE approval_parts (
        approval INTEGER NOT NULL REFERENCES approvals (id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        part TEXT NOT NULL,
        title TEXT NOT NULL,
        mark TEXT NOT NULL,
        PRIMARY KEY (approval, place)
    ) WITHOUT ROWID
    """,
)

# One run of a talk: a rehearsal, or the talk itself ("presented"). The columns from `spoken` on sum up what the
# tables below hold, so that a list of ten thousand runs reads no slide. Seconds, unless the name says minutes.
_RUNS = (
    """
    CREATE TABLE run (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL CHECK (kind IN ('rehearsal', 'presented')),
        talk TEXT NOT NULL,
        lang TEXT NOT NULL,
        title TEXT NOT NULL,
        version TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        began TEXT NOT NULL,
        minutes REAL,
        own_pace INTEGER NOT NULL DEFAULT 0,
        spoken REAL NOT NULL DEFAULT 0,
        planned REAL NOT NULL DEFAULT 0,
        seen INTEGER NOT NULL DEFAULT 0,
        slides INTEGER NOT NULL DEFAULT 0,
        said INTEGER NOT NULL DEFAULT 0,
        musts INTEGER NOT NULL DEFAULT 0,
        paused REAL NOT NULL DEFAULT 0,
        closed INTEGER NOT NULL DEFAULT 0
    )
    """,
    "CREATE INDEX run_of_talk ON run (talk, lang, id)",
    "CREATE INDEX run_of_kind ON run (talk, lang, kind, id)",
    # A slide of the cut, or one that was visited though the cut leaves it out. `steps`: seconds by step, as JSON.
    """
    CREATE TABLE run_slide (
        run INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        slide TEXT NOT NULL,
        title TEXT NOT NULL,
        section TEXT NOT NULL,
        in_cut INTEGER NOT NULL,
        planned REAL NOT NULL,
        spoken REAL NOT NULL DEFAULT 0,
        visits INTEGER NOT NULL DEFAULT 0,
        steps TEXT NOT NULL DEFAULT '[]',
        PRIMARY KEY (run, place)
    ) WITHOUT ROWID
    """,
    # A must-say line of a slide; `said` is how many seconds into the run, null if it was not said.
    """
    CREATE TABLE run_must (
        run INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        number INTEGER NOT NULL,
        words TEXT NOT NULL,
        said REAL,
        PRIMARY KEY (run, place, number)
    ) WITHOUT ROWID
    """,
    # Where the speaker paused the clock: `at` seconds into the run, for `lasted` seconds.
    """
    CREATE TABLE run_pause (
        run INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        place INTEGER NOT NULL,
        step INTEGER NOT NULL,
        at REAL NOT NULL,
        lasted REAL NOT NULL,
        PRIMARY KEY (run, number)
    ) WITHOUT ROWID
    """,
    # How many runs a talk has: counting ten thousand would cost more than showing the last ones.
    """
    CREATE TABLE run_tally (
        talk TEXT NOT NULL,
        lang TEXT NOT NULL,
        kind TEXT NOT NULL,
        runs INTEGER NOT NULL,
        PRIMARY KEY (talk, lang, kind)
    ) WITHOUT ROWID
    """,
    """
    CREATE TRIGGER run_added AFTER INSERT ON run BEGIN
        INSERT INTO run_tally VALUES (new.talk, new.lang, new.kind, 1)
            ON CONFLICT DO UPDATE SET runs = runs + 1;
    END
    """,
    """
    CREATE TRIGGER run_removed AFTER DELETE ON run BEGIN
        UPDATE run_tally SET runs = runs - 1 WHERE talk = old.talk AND lang = old.lang AND kind = old.kind;
        DELETE FROM run_tally WHERE runs < 1;
    END
    """,
    # The speaker's own minutes for the slides of a talk ("use my pace"); the deck is never changed.
    """
    CREATE TABLE own_pace (
        talk TEXT NOT NULL,
        lang TEXT NOT NULL,
        slide TEXT NOT NULL,
        minutes REAL NOT NULL,
        runs INTEGER NOT NULL,
        PRIMARY KEY (talk, lang, slide)
    ) WITHOUT ROWID
    """,
)

# What the microphone heard of a run, as numbers (kit.records.voice, JSON); the name of its recording, if one is kept.
_VOICE = (
    """
    CREATE TABLE run_voice (
        run INTEGER PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
        summary TEXT NOT NULL,
        recording TEXT NOT NULL DEFAULT ''
    )
    """,
)

MIGRATIONS: tuple[tuple[str, ...], ...] = (_APPROVALS, _RUNS, _VOICE)
