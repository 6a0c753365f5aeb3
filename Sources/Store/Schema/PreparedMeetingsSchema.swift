extension Schema {
  /// Migration 8. Meetings are prepared, noted and closed: what they decide, ask and give people to do says where it was born, and
  /// calls stand in items, in cells of a grid, in notes and in pages.
  static let preparedMeetings: StaticString = """
    -- Meetings that follow each other on one path.
    CREATE TABLE series (
      id INTEGER PRIMARY KEY,
      title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
      -- How many meetings it is meant to have.
      planned INTEGER NOT NULL CHECK (planned BETWEEN 2 AND 99)
    ) STRICT;

    -- 'running' is a meeting under way; 'closed' one whose minutes are published.
    ALTER TABLE meeting ADD COLUMN state TEXT NOT NULL DEFAULT 'planned' CHECK (
      state IN ('planned', 'running', 'closed', 'cancelled'));
    -- When its minutes were published; they are corrected for `Lifetime.correction` from then on.
    ALTER TABLE meeting ADD COLUMN closed_at INTEGER CHECK (
      closed_at BETWEEN 0 AND 253402300799 AND (closed_at IS NULL) = (state <> 'closed'));
    ALTER TABLE meeting ADD COLUMN series_id INTEGER REFERENCES series ON DELETE SET NULL;
    -- Its place in the series, from 1; kept when the series goes.
    ALTER TABLE meeting ADD COLUMN series_place INTEGER CHECK (series_place BETWEEN 1 AND 99);
    -- What its places and slots make together: rooms of a forum, tables of a café; NULL for no grid.
    ALTER TABLE meeting ADD COLUMN grid TEXT CHECK (grid IN ('forum', 'cafe'));
    -- The circles that imported minutes name and that were not found, one name a line.
    ALTER TABLE meeting ADD COLUMN circles_elsewhere TEXT NOT NULL DEFAULT '' CHECK (
      length(circles_elsewhere) <= 20000);
    CREATE UNIQUE INDEX meeting_by_series ON meeting (series_id, series_place) WHERE series_id IS NOT NULL;
    -- What was written down before and comes down to something was closed at the end of its day.
    UPDATE meeting SET state = 'closed', closed_at = max(0, unixepoch(day || ' 23:00'))
    WHERE EXISTS (SELECT 1 FROM body WHERE body.id = meeting.synthesis_id AND body.source <> '');

    -- 'skipped' is an item that was put off, which the next meeting comes back to.
    ALTER TABLE agenda_item ADD COLUMN state TEXT NOT NULL DEFAULT 'planned' CHECK (
      state IN ('planned', 'running', 'done', 'skipped'));
    -- The least and the most minutes that make sense for it; NULL when nobody has said.
    ALTER TABLE agenda_item ADD COLUMN shortest INTEGER CHECK (shortest BETWEEN 1 AND 1440);
    ALTER TABLE agenda_item ADD COLUMN longest INTEGER CHECK (
      longest BETWEEN 1 AND 1440 AND (shortest IS NULL OR shortest <= longest));
    -- Grows with each change, so that two people do not undo each other's.
    ALTER TABLE agenda_item ADD COLUMN version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1);
    -- Whether it is a column of the meeting's grid.
    ALTER TABLE agenda_item ADD COLUMN is_slot INTEGER NOT NULL DEFAULT 0 CHECK (is_slot IN (0, 1));
    -- The item of an earlier meeting that it takes up again.
    ALTER TABLE agenda_item ADD COLUMN carries_id INTEGER REFERENCES agenda_item ON DELETE SET NULL;
    CREATE INDEX agenda_item_by_carried ON agenda_item (carries_id) WHERE carries_id IS NOT NULL;

    -- What only those who lead the meeting read. No text of the wiki: nothing links from it, and no search finds it.
    CREATE TABLE run_sheet (
      item_id INTEGER PRIMARY KEY REFERENCES agenda_item ON DELETE CASCADE,
      -- In Markdown, rendered when it is read.
      instructions TEXT NOT NULL CHECK (length(instructions) <= 20000),
      material TEXT NOT NULL CHECK (length(material) <= 1000),
      subgroups TEXT NOT NULL CHECK (length(subgroups) <= 1000)
    ) STRICT;

    -- The rooms of a forum or the tables of a café: the rows of the grid.
    CREATE TABLE meeting_place (
      id INTEGER PRIMARY KEY,
      meeting_id INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 1),
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
      UNIQUE (meeting_id, position),
      UNIQUE (id, meeting_id)
    ) STRICT;

    -- What goes on in one place during one slot.
    CREATE TABLE cell (
      id INTEGER PRIMARY KEY,
      meeting_id INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
      item_id INTEGER NOT NULL,
      place_id INTEGER NOT NULL,
      -- What it is about; empty for the rounds of a table, which all speak of the same.
      subject TEXT NOT NULL CHECK (length(subject) <= 200),
      -- Who brings the subject or hosts the table, and reports; by name, or as a person.
      reporter TEXT NOT NULL CHECK (length(reporter) <= 200),
      reporter_id INTEGER REFERENCES person ON DELETE SET NULL,
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      UNIQUE (item_id, place_id),
      FOREIGN KEY (item_id, meeting_id) REFERENCES agenda_item (id, meeting_id) ON DELETE NO ACTION,
      FOREIGN KEY (place_id, meeting_id) REFERENCES meeting_place (id, meeting_id) ON DELETE NO ACTION
    ) STRICT;
    CREATE INDEX cell_by_meeting ON cell (meeting_id);
    CREATE INDEX cell_by_place ON cell (place_id, meeting_id);
    CREATE INDEX cell_by_item ON cell (item_id, meeting_id);
    CREATE INDEX cell_by_reporter ON cell (reporter_id) WHERE reporter_id IS NOT NULL;

    -- A note of a cell is bound to the cell's item too.
    ALTER TABLE note ADD COLUMN cell_id INTEGER REFERENCES cell ON DELETE NO ACTION;
    CREATE INDEX note_by_cell ON note (cell_id) WHERE cell_id IS NOT NULL;
    CREATE TRIGGER note_is_in_item_of_cell BEFORE INSERT ON note WHEN NEW.cell_id IS NOT NULL
    BEGIN
      SELECT RAISE(ABORT, 'the cell is not of that item')
      WHERE NOT EXISTS (SELECT 1 FROM cell WHERE id = NEW.cell_id AND item_id = NEW.item_id);
    END;
    -- What mends minutes once they are validated.
    ALTER TABLE note ADD COLUMN is_correction INTEGER NOT NULL DEFAULT 0 CHECK (is_correction IN (0, 1));
    -- How often it was written, from 1; `former_note` has what it said before.
    ALTER TABLE note ADD COLUMN version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1);
    -- Who wrote it last and when, once it was written again. 'author' stays who wrote it first.
    ALTER TABLE note ADD COLUMN editor TEXT CHECK (length(editor) <= 200);
    ALTER TABLE note ADD COLUMN editor_id INTEGER REFERENCES person ON DELETE SET NULL;
    ALTER TABLE note ADD COLUMN editor_left INTEGER NOT NULL DEFAULT 0 CHECK (editor_left IN (0, 1));
    ALTER TABLE note ADD COLUMN edited_at INTEGER CHECK (edited_at BETWEEN 0 AND 253402300799);
    CREATE INDEX note_by_editor ON note (editor_id) WHERE editor_id IS NOT NULL;
    -- Taken off the page by someone; still there for those who may bring it back. NULL otherwise.
    ALTER TABLE note ADD COLUMN withdrawn_at INTEGER CHECK (withdrawn_at BETWEEN 0 AND 253402300799);

    -- What notes said before they were written again.
    CREATE TABLE former_note (
      note_id INTEGER NOT NULL REFERENCES note ON DELETE CASCADE,
      number INTEGER NOT NULL CHECK (number >= 1),
      source TEXT NOT NULL CHECK (length(CAST(source AS BLOB)) <= 1600000),
      author TEXT NOT NULL CHECK (length(author) <= 200),
      author_id INTEGER REFERENCES person ON DELETE SET NULL,
      author_left INTEGER NOT NULL DEFAULT 0 CHECK (author_left IN (0, 1)),
      written_at INTEGER NOT NULL CHECK (written_at BETWEEN 0 AND 253402300799),
      PRIMARY KEY (note_id, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX former_note_by_author ON former_note (author_id) WHERE author_id IS NOT NULL;

    -- What the marked lines of notes ask to be made of them, until someone says yes or no.
    CREATE TABLE proposal (
      id INTEGER PRIMARY KEY,
      note_id INTEGER NOT NULL REFERENCES note ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('task', 'decision', 'question')),
      text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
      -- Of a task, by name; empty when nobody is named.
      owner TEXT NOT NULL CHECK (length(owner) <= 200 AND (owner = '' OR kind = 'task')),
      due TEXT CHECK (due IS NULL OR (date(due, '+0 days') IS due AND due >= '0001-01-01' AND kind = 'task')),
      state TEXT NOT NULL CHECK (state IN ('open', 'confirmed', 'dismissed')),
      UNIQUE (note_id, kind, text)
    ) STRICT;
    CREATE INDEX proposal_open ON proposal (note_id) WHERE state = 'open';

    -- What came out of a meeting besides tasks.
    CREATE TABLE outcome (
      id INTEGER PRIMARY KEY,
      meeting_id INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
      -- A question is one that stays open.
      kind TEXT NOT NULL CHECK (kind IN ('decision', 'next_step', 'question')),
      position INTEGER NOT NULL CHECK (position >= 1),
      text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
      -- Where it was born; NULL for the meeting as a whole.
      item_id INTEGER,
      note_id INTEGER REFERENCES note ON DELETE SET NULL,
      -- Whether a question has found its answer.
      is_settled INTEGER NOT NULL DEFAULT 0 CHECK (is_settled IN (0, 1) AND (is_settled = 0 OR kind = 'question')),
      -- How a decision was voted by hands; NULL when nobody counted.
      ayes INTEGER CHECK (ayes IS NULL OR (ayes BETWEEN 0 AND 100000 AND kind = 'decision')),
      noes INTEGER CHECK (noes BETWEEN 0 AND 100000),
      abstentions INTEGER CHECK (abstentions BETWEEN 0 AND 100000),
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      CHECK ((ayes IS NULL) = (noes IS NULL) AND (ayes IS NULL) = (abstentions IS NULL)),
      UNIQUE (meeting_id, kind, position),
      FOREIGN KEY (item_id, meeting_id) REFERENCES agenda_item (id, meeting_id) ON DELETE NO ACTION
    ) STRICT;
    CREATE INDEX outcome_by_item ON outcome (item_id, meeting_id) WHERE item_id IS NOT NULL;
    CREATE INDEX outcome_by_note ON outcome (note_id) WHERE note_id IS NOT NULL;
    INSERT INTO outcome (meeting_id, kind, position, text)
      SELECT meeting_id, 'decision', position, text FROM decision ORDER BY meeting_id, position;
    INSERT INTO outcome (meeting_id, kind, position, text)
      SELECT meeting_id, 'next_step', position, text FROM next_step ORDER BY meeting_id, position;
    DROP TABLE decision;
    DROP TABLE next_step;

    -- What someone will do.
    ALTER TABLE task RENAME TO old_task;
    CREATE TABLE task (
      id INTEGER PRIMARY KEY,
      meeting_id INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 1),
      title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 1000),
      -- By role or name; empty until someone takes it. '-' for a member who has left.
      owner TEXT NOT NULL CHECK (length(owner) <= 200),
      -- The member who does it; then `owner` is their name at that time.
      owner_id INTEGER REFERENCES person ON DELETE SET NULL,
      owner_left INTEGER NOT NULL DEFAULT 0 CHECK (owner_left IN (0, 1)),
      due TEXT CHECK (date(due, '+0 days') IS due AND due >= '0001-01-01'),
      state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
      -- Where it was born; NULL for the meeting as a whole.
      item_id INTEGER,
      note_id INTEGER REFERENCES note ON DELETE SET NULL,
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      UNIQUE (meeting_id, position),
      FOREIGN KEY (item_id, meeting_id) REFERENCES agenda_item (id, meeting_id) ON DELETE NO ACTION
    ) STRICT;
    CREATE INDEX task_by_owner ON task (owner_id, state) WHERE owner_id IS NOT NULL;
    CREATE INDEX task_by_item ON task (item_id, meeting_id) WHERE item_id IS NOT NULL;
    CREATE INDEX task_by_note ON task (note_id) WHERE note_id IS NOT NULL;
    CREATE INDEX task_open ON task (meeting_id) WHERE state = 'open';
    INSERT INTO task (id, meeting_id, position, title, owner, due, state)
      SELECT id, meeting_id, position, title, owner, due, CASE is_done WHEN 1 THEN 'done' ELSE 'open' END
      FROM old_task;
    DROP TABLE old_task;

    -- Calls to which people answer with their name, wherever they stand: each in one thing.
    DROP INDEX signup_entry_in_order;
    ALTER TABLE signup RENAME TO old_signup;
    ALTER TABLE signup_entry RENAME TO old_signup_entry;
    CREATE TABLE signup (
      id INTEGER PRIMARY KEY,
      item_id INTEGER REFERENCES agenda_item ON DELETE CASCADE,
      cell_id INTEGER REFERENCES cell ON DELETE CASCADE,
      note_id INTEGER REFERENCES note ON DELETE CASCADE,
      document_id INTEGER REFERENCES document ON DELETE CASCADE,
      -- The meeting of the item, the cell or the note, set with the row: a circle's page looks for the open ones.
      at_meeting_id INTEGER REFERENCES meeting ON DELETE CASCADE
        CHECK (at_meeting_id IS NULL OR document_id IS NULL),
      -- Among those of the same thing.
      position INTEGER NOT NULL CHECK (position >= 1),
      -- By which a text names it: the slug of its question.
      key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 80),
      question TEXT NOT NULL CHECK (length(question) BETWEEN 1 AND 1000),
      is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
      -- Whether the text that it stood in still has it; its answers wait otherwise.
      is_placed INTEGER NOT NULL DEFAULT 1 CHECK (is_placed IN (0, 1)),
      CHECK ((item_id IS NOT NULL) + (cell_id IS NOT NULL) + (note_id IS NOT NULL) + (document_id IS NOT NULL) = 1)
    ) STRICT;
    CREATE UNIQUE INDEX signup_by_item ON signup (item_id, position) WHERE item_id IS NOT NULL;
    CREATE UNIQUE INDEX signup_by_cell ON signup (cell_id, position) WHERE cell_id IS NOT NULL;
    CREATE UNIQUE INDEX signup_by_note ON signup (note_id, key) WHERE note_id IS NOT NULL;
    CREATE UNIQUE INDEX signup_by_document ON signup (document_id, key) WHERE document_id IS NOT NULL;

    CREATE INDEX signup_by_meeting ON signup (at_meeting_id) WHERE at_meeting_id IS NOT NULL;
    CREATE TRIGGER signup_knows_its_meeting AFTER INSERT ON signup WHEN NEW.document_id IS NULL
    BEGIN
      UPDATE signup SET at_meeting_id = COALESCE(
          (SELECT meeting_id FROM agenda_item WHERE id = NEW.item_id),
          (SELECT meeting_id FROM cell WHERE id = NEW.cell_id),
          (SELECT meeting_id FROM note WHERE id = NEW.note_id))
      WHERE id = NEW.id;
    END;

    -- Who answered; the ids tell who came first.
    CREATE TABLE signup_entry (
      id INTEGER PRIMARY KEY,
      signup_id INTEGER NOT NULL REFERENCES signup ON DELETE CASCADE,
      -- The answer of a member leaves with them.
      person_id INTEGER REFERENCES person ON DELETE CASCADE,
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
      signed_at INTEGER NOT NULL CHECK (signed_at BETWEEN 0 AND 253402300799)
    ) STRICT;
    CREATE INDEX signup_entry_in_order ON signup_entry (signup_id);
    CREATE UNIQUE INDEX signup_entry_by_person ON signup_entry (person_id, signup_id) WHERE person_id IS NOT NULL;
    CREATE UNIQUE INDEX signup_entry_by_name ON signup_entry (signup_id, name) WHERE person_id IS NULL;
    INSERT INTO signup (id, item_id, position, key, question, is_open)
      SELECT id, item_id, position, 'appel-' || id, question, is_open FROM old_signup;
    INSERT INTO signup_entry (id, signup_id, name, signed_at)
      SELECT id, signup_id, name, signed_at FROM old_signup_entry;
    DROP TABLE old_signup_entry;
    DROP TABLE old_signup;

    -- The member who took part; then `name` is their name at that time, '-' once they have left.
    ALTER TABLE meeting_participant ADD COLUMN person_id INTEGER REFERENCES person ON DELETE SET NULL;
    ALTER TABLE meeting_participant ADD COLUMN has_left INTEGER NOT NULL DEFAULT 0 CHECK (has_left IN (0, 1));
    CREATE INDEX meeting_participant_by_person ON meeting_participant (person_id) WHERE person_id IS NOT NULL;

    DROP TRIGGER person_leaves_no_name;
    CREATE TRIGGER person_leaves_no_name BEFORE DELETE ON person
    BEGIN
      INSERT OR IGNORE INTO departure (person_id) VALUES (OLD.id);
      UPDATE revision SET author = '-', author_left = 1 WHERE author_id = OLD.id;
      UPDATE note SET author = '-', author_left = 1 WHERE author_id = OLD.id;
      UPDATE note SET editor = '-', editor_left = 1 WHERE editor_id = OLD.id;
      UPDATE former_note SET author = '-', author_left = 1 WHERE author_id = OLD.id;
      UPDATE task SET owner = '-', owner_left = 1 WHERE owner_id = OLD.id;
      UPDATE meeting_participant SET name = '-', has_left = 1 WHERE person_id = OLD.id;
      UPDATE cell SET reporter = '' WHERE reporter_id = OLD.id;
    END;
    """
}
