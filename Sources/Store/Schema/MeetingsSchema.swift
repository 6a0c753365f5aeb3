extension Schema {
  /// Migration 2. The parts of a meeting go with it.
  static let meetings: StaticString = """
    -- Meetings, to come and past.
    CREATE TABLE meeting (
      id INTEGER PRIMARY KEY,
      -- Makes the address readable; the id makes it unique.
      slug TEXT NOT NULL CHECK (
        length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'
        AND slug NOT GLOB '-*' AND slug NOT GLOB '*-' AND slug NOT GLOB '*--*'),
      title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
      -- The day and the hour that people read on a calendar and a clock in France, never a moment in UTC:
      -- they do not move when the rules of summer time change. Adding no day makes date() reckon: an
      -- impossible day comes out as another one, anything else as NULL.
      day TEXT NOT NULL CHECK (date(day, '+0 days') IS day AND day >= '0001-01-01'),
      start TEXT NOT NULL CHECK (start GLOB '[0-2][0-9]:[0-5][0-9]' AND start < '24:00'),
      minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
      -- Where, in words; empty when only the video link says it.
      place TEXT NOT NULL CHECK (length(place) <= 200),
      video_link TEXT CHECK (
        (video_link LIKE 'https://%' OR video_link LIKE 'http://%') AND length(video_link) <= 2000),
      synthesis_id INTEGER NOT NULL UNIQUE REFERENCES body ON DELETE RESTRICT,
      -- The order of every list of meetings; also what meeting_circle repeats.
      UNIQUE (day, start, id)
    ) STRICT;
    CREATE TRIGGER meeting_takes_text AFTER DELETE ON meeting
    BEGIN DELETE FROM body WHERE id = OLD.synthesis_id; END;

    -- The circles that a meeting belongs to. It repeats the meeting's day and hour, held equal by the foreign
    -- key, so that an index gives a circle's meetings in order.
    CREATE TABLE meeting_circle (
      meeting_id INTEGER NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 1),
      circle_id INTEGER NOT NULL REFERENCES circle ON DELETE CASCADE,
      day TEXT NOT NULL,
      start TEXT NOT NULL,
      PRIMARY KEY (meeting_id, position),
      UNIQUE (meeting_id, circle_id),
      UNIQUE (circle_id, day, start, meeting_id),
      FOREIGN KEY (day, start, meeting_id) REFERENCES meeting (day, start, id)
        ON DELETE CASCADE ON UPDATE CASCADE
    ) STRICT, WITHOUT ROWID;
    -- For the foreign key's own search.
    CREATE INDEX meeting_circle_by_meeting ON meeting_circle (day, start, meeting_id);

    -- Who took part, by role or name.
    CREATE TABLE meeting_participant (
      meeting_id INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 1),
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
      PRIMARY KEY (meeting_id, position)
    ) STRICT, WITHOUT ROWID;

    -- The timed items of an agenda. An item's start is not stored: it follows from the meeting's start and
    -- the minutes before.
    CREATE TABLE agenda_item (
      id INTEGER PRIMARY KEY,
      meeting_id INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 1),
      minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
      title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
      -- Who leads it, by role or name; empty when nobody is named.
      lead TEXT NOT NULL CHECK (length(lead) <= 200),
      UNIQUE (meeting_id, position),
      -- What notes refer to.
      UNIQUE (id, meeting_id)
    ) STRICT;

    -- What is to be spoken of in an item.
    CREATE TABLE agenda_point (
      item_id INTEGER NOT NULL REFERENCES agenda_item ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 1),
      body_id INTEGER NOT NULL UNIQUE REFERENCES body ON DELETE RESTRICT,
      PRIMARY KEY (item_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER agenda_point_takes_text AFTER DELETE ON agenda_point
    BEGIN DELETE FROM body WHERE id = OLD.body_id; END;

    -- What was said and written down, in the order of writing.
    CREATE TABLE note (
      id INTEGER PRIMARY KEY,
      meeting_id INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
      -- NULL for what was said outside of any item.
      item_id INTEGER,
      body_id INTEGER NOT NULL UNIQUE REFERENCES body ON DELETE RESTRICT,
      -- Who wrote it, by role or name; empty when the notes are common.
      author TEXT NOT NULL CHECK (length(author) <= 200),
      written_at INTEGER NOT NULL CHECK (written_at BETWEEN 0 AND 253402300799),
      -- The item is one of the same meeting. NO ACTION is looked at when the statement ends: an item with
      -- notes does not go alone, but goes with its whole meeting.
      FOREIGN KEY (item_id, meeting_id) REFERENCES agenda_item (id, meeting_id) ON DELETE NO ACTION
    ) STRICT;
    CREATE INDEX note_by_meeting ON note (meeting_id);
    CREATE INDEX note_by_item ON note (item_id, meeting_id);
    CREATE TRIGGER note_takes_text AFTER DELETE ON note
    BEGIN DELETE FROM body WHERE id = OLD.body_id; END;

    -- What the community does next.
    CREATE TABLE next_step (
      meeting_id INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 1),
      text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
      PRIMARY KEY (meeting_id, position)
    ) STRICT, WITHOUT ROWID;

    -- What was decided.
    CREATE TABLE decision (
      meeting_id INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 1),
      text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
      PRIMARY KEY (meeting_id, position)
    ) STRICT, WITHOUT ROWID;

    -- What someone will do.
    CREATE TABLE task (
      id INTEGER PRIMARY KEY,
      meeting_id INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 1),
      title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 1000),
      -- By role or name; empty until someone takes it.
      owner TEXT NOT NULL CHECK (length(owner) <= 200),
      due TEXT CHECK (date(due, '+0 days') IS due AND due >= '0001-01-01'),
      is_done INTEGER NOT NULL CHECK (is_done IN (0, 1)),
      UNIQUE (meeting_id, position)
    ) STRICT;

    -- Calls to which people answer with their name.
    CREATE TABLE signup (
      id INTEGER PRIMARY KEY,
      item_id INTEGER NOT NULL REFERENCES agenda_item ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 1),
      question TEXT NOT NULL CHECK (length(question) BETWEEN 1 AND 1000),
      is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
      UNIQUE (item_id, position)
    ) STRICT;

    -- Who answered; the ids tell who came first.
    CREATE TABLE signup_entry (
      id INTEGER PRIMARY KEY,
      signup_id INTEGER NOT NULL REFERENCES signup ON DELETE CASCADE,
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
      signed_at INTEGER NOT NULL CHECK (signed_at BETWEEN 0 AND 253402300799),
      UNIQUE (signup_id, name)
    ) STRICT;
    CREATE INDEX signup_entry_in_order ON signup_entry (signup_id);

    -- Dates to be found together.
    CREATE TABLE date_poll (
      id INTEGER PRIMARY KEY,
      item_id INTEGER NOT NULL REFERENCES agenda_item ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 1),
      question TEXT NOT NULL CHECK (length(question) BETWEEN 1 AND 1000),
      state TEXT NOT NULL CHECK (state IN ('wished', 'open', 'closed')),
      UNIQUE (item_id, position)
    ) STRICT;
    """
}
