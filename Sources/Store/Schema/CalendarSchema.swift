extension Schema {
  /// Migration 13. Meetings as calendars know them, meetings that take place again and again, and secret addresses of more
  /// than one kind.
  static let calendar: StaticString = """
    -- Grows with each change of what calendars go by (RFC 5545, 3.8.7.4).
    ALTER TABLE meeting ADD COLUMN sequence INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0);
    -- When something that calendars show of it changed last, its agenda included.
    ALTER TABLE meeting ADD COLUMN changed_at INTEGER NOT NULL DEFAULT 0 CHECK (
      changed_at BETWEEN 0 AND 253402300799);
    UPDATE meeting SET changed_at = max(0, unixepoch());

    CREATE TRIGGER meeting_is_made AFTER INSERT ON meeting
    BEGIN UPDATE meeting SET changed_at = max(0, unixepoch()) WHERE id = NEW.id; END;
    CREATE TRIGGER meeting_is_revised AFTER UPDATE OF title, day, start, minutes, place, video_link, state ON meeting
    WHEN (OLD.title, OLD.day, OLD.start, OLD.minutes, OLD.place, OLD.video_link, OLD.state = 'cancelled')
      IS NOT (NEW.title, NEW.day, NEW.start, NEW.minutes, NEW.place, NEW.video_link, NEW.state = 'cancelled')
    BEGIN UPDATE meeting SET sequence = sequence + 1, changed_at = max(0, unixepoch()) WHERE id = NEW.id; END;
    CREATE TRIGGER agenda_item_dates_coming AFTER INSERT ON agenda_item
    BEGIN UPDATE meeting SET changed_at = max(0, unixepoch()) WHERE id = NEW.meeting_id AND changed_at <> unixepoch(); END;
    CREATE TRIGGER agenda_item_dates_changing AFTER UPDATE OF title, minutes, position ON agenda_item
    BEGIN UPDATE meeting SET changed_at = max(0, unixepoch()) WHERE id = NEW.meeting_id AND changed_at <> unixepoch(); END;
    CREATE TRIGGER agenda_item_dates_going AFTER DELETE ON agenda_item
    BEGIN UPDATE meeting SET changed_at = max(0, unixepoch()) WHERE id = OLD.meeting_id AND changed_at <> unixepoch(); END;

    -- After how long the meetings of a series follow each other; NULL for an ordered path, which has no rhythm.
    ALTER TABLE series ADD COLUMN rhythm TEXT CHECK (rhythm IN ('week', 'fortnight', 'month'));

    ALTER TABLE feed RENAME TO old_feed;
    -- The secret addresses of a member's own feeds: their SHA-256.
    CREATE TABLE feed (
      person_id INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
      -- What it gives: a calendar's address is given to services that must not read the changes.
      kind TEXT NOT NULL CHECK (kind IN ('changes', 'calendar')),
      token_hash BLOB NOT NULL UNIQUE CHECK (length(token_hash) = 32),
      made_at INTEGER NOT NULL CHECK (made_at BETWEEN 0 AND 253402300799),
      PRIMARY KEY (person_id, kind)
    ) STRICT;
    INSERT INTO feed (person_id, kind, token_hash, made_at)
      SELECT person_id, 'changes', token_hash, made_at FROM old_feed;
    DROP TABLE old_feed;
    """
}
