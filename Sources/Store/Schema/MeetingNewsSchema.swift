extension Schema {
  /// Migration 12. The changes tell of meetings too, with who announced them and who published their minutes.
  static let meetingNews: StaticString = """
    -- What the changes tell of meetings, besides what each meeting says of itself.
    CREATE TABLE meeting_news (
      id INTEGER PRIMARY KEY,
      meeting_id INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
      -- 'corrected': a note mends its validated minutes.
      kind TEXT NOT NULL CHECK (kind IN ('announced', 'published', 'corrected')),
      -- Who did it, by name; empty when nobody knows.
      author TEXT NOT NULL CHECK (length(author) <= 200),
      author_id INTEGER REFERENCES person ON DELETE SET NULL,
      author_left INTEGER NOT NULL DEFAULT 0 CHECK (author_left IN (0, 1)),
      told_at INTEGER NOT NULL CHECK (told_at BETWEEN 0 AND 253402300799)
    ) STRICT;
    CREATE INDEX meeting_news_in_order ON meeting_news (told_at, id);
    CREATE INDEX meeting_news_by_meeting ON meeting_news (meeting_id);
    CREATE UNIQUE INDEX meeting_news_once ON meeting_news (meeting_id, kind) WHERE kind <> 'corrected';
    CREATE INDEX meeting_news_by_author ON meeting_news (author_id) WHERE author_id IS NOT NULL;

    -- Who published what is published by now, and when it was announced, nobody has kept.
    INSERT INTO meeting_news (meeting_id, kind, author, told_at)
      SELECT id, 'published', '', closed_at FROM meeting WHERE state = 'closed' ORDER BY closed_at, id;
    INSERT INTO meeting_news (meeting_id, kind, author, author_id, author_left, told_at)
      SELECT meeting_id, 'corrected', author, author_id, author_left, written_at FROM note
      WHERE is_correction = 1 ORDER BY written_at, id;

    CREATE TRIGGER person_leaves_meeting_news BEFORE DELETE ON person
    BEGIN UPDATE meeting_news SET author = '-', author_left = 1 WHERE author_id = OLD.id; END;
    """
}
