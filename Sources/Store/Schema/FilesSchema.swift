extension Schema {
  /// Migration 6. Files lie in the community's own database: one copy of it holds everything.
  static let files: StaticString = """
    -- What files hold: each content once, however often it was sent.
    CREATE TABLE file_content (
      -- Never given again: an answer that is on its way still names it.
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      -- SHA-256 of its parts, one behind the other.
      hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
      -- Found in the content, never in a name.
      kind TEXT NOT NULL CHECK (
        kind IN ('jpeg', 'png', 'webp', 'gif', 'pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp')),
      -- In bytes; at most 20 MiB.
      size INTEGER NOT NULL CHECK (size BETWEEN 1 AND 20971520),
      -- Of an image, in pixels; NULL for anything else.
      width INTEGER CHECK (width BETWEEN 1 AND 20000),
      height INTEGER CHECK (height BETWEEN 1 AND 20000),
      CHECK ((width IS NOT NULL) = (kind IN ('jpeg', 'png', 'webp', 'gif'))),
      CHECK ((width IS NULL) = (height IS NULL))
    ) STRICT;

    -- The bytes of a content: parts of 65,536 bytes but for the last, so that a slow reader or a range costs one of them.
    CREATE TABLE file_part (
      content_id INTEGER NOT NULL REFERENCES file_content ON DELETE CASCADE,
      -- From 0.
      position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 319),
      bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 65536),
      -- With rowids: rows as long as these make a tree by key slow (https://sqlite.org/withoutrowid.html, 4).
      PRIMARY KEY (content_id, position)
    ) STRICT;

    -- The files of pages. Whoever may read the page may read them, and they leave with it.
    CREATE TABLE file (
      -- Never given again: an address that was copied somewhere names this file or none.
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      content_id INTEGER NOT NULL REFERENCES file_content ON DELETE RESTRICT,
      -- What its address ends with and browsers save it under; the extension is that of its kind.
      name TEXT NOT NULL CHECK (
        length(name) BETWEEN 5 AND 80 AND name NOT GLOB '*[^a-z0-9.-]*' AND name GLOB '[a-z0-9]*.[a-z]*'),
      page_id INTEGER NOT NULL REFERENCES page ON DELETE CASCADE,
      -- What stands for an image that is not seen; the title of a document.
      words TEXT NOT NULL CHECK (length(words) <= 200),
      is_decorative INTEGER NOT NULL CHECK (is_decorative IN (0, 1)),
      -- Who gave it; NULL once they have left.
      author_id INTEGER REFERENCES person ON DELETE SET NULL,
      added_at INTEGER NOT NULL CHECK (added_at BETWEEN 0 AND 253402300799),
      -- Put aside: in no list but that of its page, and still served to the texts that use it. NULL otherwise.
      archived_at INTEGER CHECK (archived_at BETWEEN 0 AND 253402300799),
      CHECK (words <> '' OR is_decorative = 1),
      CHECK (
        is_decorative = 0 OR name GLOB '*.jpg' OR name GLOB '*.png' OR name GLOB '*.webp' OR name GLOB '*.gif')
    ) STRICT;
    CREATE INDEX file_by_page ON file (page_id, id);
    CREATE INDEX file_by_content ON file (content_id);
    CREATE INDEX file_by_author ON file (author_id);
    CREATE TRIGGER file_takes_content AFTER DELETE ON file
    WHEN NOT EXISTS (SELECT 1 FROM file WHERE content_id = OLD.content_id)
    BEGIN DELETE FROM file_content WHERE id = OLD.content_id; END;
    CREATE TRIGGER file_keeps_content BEFORE UPDATE OF content_id, name, added_at ON file
    BEGIN SELECT RAISE(ABORT, 'a file never changes'); END;

    -- The files that texts show or link to, of the texts that visitors read.
    CREATE TABLE file_use (
      body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
      file_id INTEGER NOT NULL REFERENCES file ON DELETE CASCADE,
      PRIMARY KEY (body_id, file_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX file_use_by_file ON file_use (file_id, body_id);

    -- What one file and what all files together may weigh, in MiB.
    ALTER TABLE community ADD COLUMN file_limit_mib INTEGER NOT NULL DEFAULT 5
      CHECK (file_limit_mib BETWEEN 1 AND 20);
    ALTER TABLE community ADD COLUMN quota_mib INTEGER NOT NULL DEFAULT 1000
      CHECK (quota_mib BETWEEN 1 AND 100000);
    """
}
