extension Schema {
  /// Migration 11. Meetings run live: what really began when, who is there, by which code guests come in, and what has changed
  /// for those who have the page open.
  static let livedMeetings: StaticString = """
    -- When its first item was begun; NULL for a meeting that did not run live.
    ALTER TABLE meeting ADD COLUMN started_at INTEGER CHECK (started_at BETWEEN 0 AND 253402300799);
    -- When those present have agreed to end; NULL for the hour that it was called for.
    ALTER TABLE meeting ADD COLUMN agreed_end INTEGER CHECK (agreed_end BETWEEN 0 AND 253402300799);
    -- What guests type to come in: dictated aloud, hence without 0, O, 1, I and L. It dies when the meeting is over.
    ALTER TABLE meeting ADD COLUMN join_code TEXT CHECK (
      join_code IS NULL OR (length(join_code) = 6
        AND join_code NOT GLOB '*[^ABCDEFGHJKMNPQRSTUVWXYZ23456789]*' AND state IN ('planned', 'running')));
    CREATE UNIQUE INDEX meeting_by_join_code ON meeting (join_code) WHERE join_code IS NOT NULL;

    -- The minutes it has been given while the meeting runs; NULL for those planned.
    ALTER TABLE agenda_item ADD COLUMN live_minutes INTEGER CHECK (live_minutes BETWEEN 1 AND 1440);
    -- When it really began and ended.
    ALTER TABLE agenda_item ADD COLUMN started_at INTEGER CHECK (started_at BETWEEN 0 AND 253402300799);
    ALTER TABLE agenda_item ADD COLUMN ended_at INTEGER CHECK (
      ended_at BETWEEN 0 AND 253402300799 AND ended_at >= started_at);
    -- One at a time.
    CREATE UNIQUE INDEX agenda_item_running ON agenda_item (meeting_id) WHERE state = 'running';

    -- The guest who took part; `name` stays when the guest is gone.
    ALTER TABLE meeting_participant ADD COLUMN guest_id INTEGER REFERENCES guest ON DELETE SET NULL
      CHECK (guest_id IS NULL OR person_id IS NULL);
    CREATE UNIQUE INDEX meeting_participant_by_guest ON meeting_participant (guest_id) WHERE guest_id IS NOT NULL;
    -- The guest who answered, in the same way.
    ALTER TABLE signup_entry ADD COLUMN guest_id INTEGER REFERENCES guest ON DELETE SET NULL
      CHECK (guest_id IS NULL OR person_id IS NULL);
    CREATE UNIQUE INDEX signup_entry_by_guest ON signup_entry (guest_id, signup_id) WHERE guest_id IS NOT NULL;

    -- The last change of each part of a meeting: one row a part, with a new number each time. Whoever has the page open is told
    -- what has a higher number than the last one they know, however long they were away.
    CREATE TABLE live_change (
      -- Never used again: browsers give it back (WHATWG HTML, section 9.2, `Last-Event-ID`).
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      meeting_id INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
      part TEXT NOT NULL CHECK (part IN ('agenda', 'presence', 'note', 'signup')),
      -- The row of the note or the call; 0 for the parts of which there is one.
      subject_id INTEGER NOT NULL CHECK ((subject_id = 0) = (part IN ('agenda', 'presence'))),
      UNIQUE (meeting_id, part, subject_id)
    ) STRICT;
    CREATE INDEX live_change_in_order ON live_change (meeting_id, id);

    -- What the triggers below write to. A meeting that goes takes its parts with it, of which nobody is told. No conflict is left
    -- to be settled: a trigger settles them as the statement that fires it says (https://sqlite.org/lang_createtrigger.html).
    CREATE VIEW live_news AS SELECT meeting_id, part, subject_id FROM live_change;
    CREATE TRIGGER live_news_is_kept INSTEAD OF INSERT ON live_news
    BEGIN
      DELETE FROM live_change
      WHERE meeting_id = NEW.meeting_id AND part = NEW.part AND subject_id = NEW.subject_id;
      INSERT INTO live_change (meeting_id, part, subject_id) SELECT NEW.meeting_id, NEW.part, NEW.subject_id
      WHERE EXISTS (SELECT 1 FROM meeting WHERE id = NEW.meeting_id);
    END;

    CREATE TRIGGER meeting_tells AFTER UPDATE OF title, day, start, minutes, place, video_link, state, agreed_end ON meeting
    BEGIN INSERT INTO live_news VALUES (NEW.id, 'agenda', 0); END;
    CREATE TRIGGER agenda_item_tells_coming AFTER INSERT ON agenda_item
    BEGIN INSERT INTO live_news VALUES (NEW.meeting_id, 'agenda', 0); END;
    CREATE TRIGGER agenda_item_tells_changing AFTER UPDATE ON agenda_item
    BEGIN INSERT INTO live_news VALUES (NEW.meeting_id, 'agenda', 0); END;
    CREATE TRIGGER agenda_item_tells_going AFTER DELETE ON agenda_item
    BEGIN INSERT INTO live_news VALUES (OLD.meeting_id, 'agenda', 0); END;

    CREATE TRIGGER meeting_participant_tells_coming AFTER INSERT ON meeting_participant
    BEGIN INSERT INTO live_news VALUES (NEW.meeting_id, 'presence', 0); END;
    CREATE TRIGGER meeting_participant_tells_changing AFTER UPDATE OF name, position ON meeting_participant
    BEGIN INSERT INTO live_news VALUES (NEW.meeting_id, 'presence', 0); END;
    CREATE TRIGGER meeting_participant_tells_going AFTER DELETE ON meeting_participant
    BEGIN INSERT INTO live_news VALUES (OLD.meeting_id, 'presence', 0); END;

    CREATE TRIGGER note_tells_coming AFTER INSERT ON note
    BEGIN INSERT INTO live_news VALUES (NEW.meeting_id, 'note', NEW.id); END;
    CREATE TRIGGER note_tells_changing AFTER UPDATE ON note
    BEGIN INSERT INTO live_news VALUES (NEW.meeting_id, 'note', NEW.id); END;
    CREATE TRIGGER note_tells_going AFTER DELETE ON note
    BEGIN INSERT INTO live_news VALUES (OLD.meeting_id, 'note', OLD.id); END;

    -- The meeting of a call is set just after it has come (`signup_knows_its_meeting`).
    CREATE TRIGGER signup_tells_changing AFTER UPDATE ON signup WHEN NEW.at_meeting_id IS NOT NULL
    BEGIN INSERT INTO live_news VALUES (NEW.at_meeting_id, 'signup', NEW.id); END;
    CREATE TRIGGER signup_tells_going AFTER DELETE ON signup WHEN OLD.at_meeting_id IS NOT NULL
    BEGIN INSERT INTO live_news VALUES (OLD.at_meeting_id, 'signup', OLD.id); END;
    CREATE TRIGGER signup_entry_tells_coming AFTER INSERT ON signup_entry
    BEGIN
      INSERT INTO live_news SELECT at_meeting_id, 'signup', id FROM signup
      WHERE id = NEW.signup_id AND at_meeting_id IS NOT NULL;
    END;
    CREATE TRIGGER signup_entry_tells_going AFTER DELETE ON signup_entry
    BEGIN
      INSERT INTO live_news SELECT at_meeting_id, 'signup', id FROM signup
      WHERE id = OLD.signup_id AND at_meeting_id IS NOT NULL;
    END;
    """
}
