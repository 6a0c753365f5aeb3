extension Schema {
  /// Migration 5. What pages and the introductions of circles have in common gets tables of its own: a history, texts that
  /// are not saved yet, links. `wiki_link` is made anew, and filled when the texts are rendered again.
  static let wiki: StaticString = """
    -- Texts with a history: what a page says, or what a circle says of itself.
    CREATE TABLE document (
      id INTEGER PRIMARY KEY,
      page_id INTEGER UNIQUE REFERENCES page ON DELETE CASCADE,
      circle_id INTEGER UNIQUE REFERENCES circle ON DELETE CASCADE,
      CHECK ((page_id IS NULL) <> (circle_id IS NULL))
    ) STRICT;

    -- Every save of a document; nothing that was written is lost. What visitors read is the latest.
    CREATE TABLE revision (
      document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
      number INTEGER NOT NULL CHECK (number >= 1),
      -- What the page or the circle was called then.
      title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
      body_id INTEGER NOT NULL UNIQUE REFERENCES body ON DELETE RESTRICT,
      -- What this revision changes, in a few words; may be empty.
      summary TEXT NOT NULL CHECK (length(summary) <= 200),
      -- Who wrote it, by role or name; empty when nobody knows.
      author TEXT NOT NULL CHECK (length(author) <= 200),
      author_id INTEGER REFERENCES person ON DELETE SET NULL,
      -- Whether that person has left since; then `author` is '-'.
      author_left INTEGER NOT NULL DEFAULT 0 CHECK (author_left IN (0, 1)),
      saved_at INTEGER NOT NULL CHECK (saved_at BETWEEN 0 AND 253402300799),
      -- Of its text, in characters.
      size INTEGER NOT NULL CHECK (size >= 0),
      -- The revision whose text it brings back.
      restores INTEGER CHECK (restores BETWEEN 1 AND number - 1),
      PRIMARY KEY (document_id, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX revision_by_time ON revision (saved_at, document_id, number);
    CREATE INDEX revision_by_author ON revision (author_id);

    INSERT INTO document (page_id) SELECT id FROM page ORDER BY id;
    INSERT INTO document (circle_id) SELECT id FROM circle ORDER BY id;
    INSERT INTO revision (document_id, number, title, body_id, summary, author, author_id, author_left, saved_at, size)
      SELECT document.id, number, title, body_id, summary, author, author_id, author_left, saved_at, length(source)
      FROM page_revision
      JOIN document ON document.page_id = page_revision.page_id
      JOIN body ON body.id = page_revision.body_id;
    -- When an introduction was written was not kept: the oldest moment that is known of its circle stands for it, or else of
    -- the community, so that what is new is not hidden behind it.
    INSERT INTO revision (document_id, number, title, body_id, summary, author, saved_at, size)
      SELECT document.id, 1, name, introduction_id, '', '',
        COALESCE(
          (SELECT min(moment) FROM (
            SELECT saved_at AS moment FROM page_revision JOIN page ON page.id = page_revision.page_id
              WHERE page.circle_id = circle.id
            UNION ALL SELECT joined_at FROM circle_member WHERE circle_id = circle.id)),
          (SELECT min(moment) FROM (
            SELECT saved_at AS moment FROM page_revision UNION ALL SELECT created_at FROM person)),
          0),
        length(source)
      FROM circle
      JOIN document ON document.circle_id = circle.id
      JOIN body ON body.id = circle.introduction_id;

    DROP TRIGGER person_leaves_no_name;
    DROP TABLE page_revision;
    CREATE TRIGGER revision_takes_text AFTER DELETE ON revision
    BEGIN DELETE FROM body WHERE id = OLD.body_id; END;
    CREATE TRIGGER revision_keeps_words BEFORE UPDATE OF document_id, number, title, body_id, saved_at, size ON revision
    BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER person_leaves_no_name BEFORE DELETE ON person
    BEGIN
      INSERT OR IGNORE INTO departure (person_id) VALUES (OLD.id);
      UPDATE revision SET author = '-', author_left = 1 WHERE author_id = OLD.id;
      UPDATE note SET author = '-', author_left = 1 WHERE author_id = OLD.id;
    END;

    -- Put aside: still there for whoever has its address, in no list and no search. NULL otherwise.
    ALTER TABLE page ADD COLUMN archived_at INTEGER CHECK (archived_at BETWEEN 0 AND 253402300799);
    ALTER TABLE circle ADD COLUMN archived_at INTEGER CHECK (archived_at BETWEEN 0 AND 253402300799);
    DROP INDEX page_by_circle;
    CREATE INDEX page_by_circle ON page (circle_id, archived_at, sort_key, slug, title);
    -- Whether words of the abécédaire are links in it.
    ALTER TABLE page ADD COLUMN links_words INTEGER NOT NULL DEFAULT 1 CHECK (links_words IN (0, 1));
    -- The circle that brought the word, when it is known.
    ALTER TABLE word ADD COLUMN circle_id INTEGER REFERENCES circle ON DELETE SET NULL;
    CREATE INDEX word_by_circle ON word (circle_id, sort_key);

    -- Without its circle a page of a hidden circle would be everyone's: the page goes first.
    CREATE TRIGGER circle_keeps_pages BEFORE DELETE ON circle
    WHEN EXISTS (SELECT 1 FROM page WHERE circle_id = OLD.id)
    BEGIN SELECT RAISE(ABORT, 'the circle has pages'); END;

    -- The addresses that pages had before, which lead to them for ever.
    CREATE TABLE former_address (
      slug TEXT NOT NULL PRIMARY KEY CHECK (
        length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'
        AND slug NOT GLOB '-*' AND slug NOT GLOB '*-' AND slug NOT GLOB '*--*'),
      page_id INTEGER NOT NULL REFERENCES page ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX former_address_by_page ON former_address (page_id);
    CREATE TRIGGER page_takes_no_former_address BEFORE INSERT ON page
    WHEN EXISTS (SELECT 1 FROM former_address WHERE slug = NEW.slug)
    BEGIN SELECT RAISE(ABORT, 'the address leads to another page'); END;
    CREATE TRIGGER page_takes_no_other_address BEFORE UPDATE OF slug ON page
    WHEN EXISTS (SELECT 1 FROM former_address WHERE slug = NEW.slug AND page_id <> NEW.id)
    BEGIN SELECT RAISE(ABORT, 'the address leads to another page'); END;
    CREATE TRIGGER page_leaves_address AFTER UPDATE OF slug ON page WHEN OLD.slug <> NEW.slug
    BEGIN
      DELETE FROM former_address WHERE slug = NEW.slug;
      INSERT INTO former_address (slug, page_id) VALUES (OLD.slug, NEW.id);
    END;

    -- The wiki links of the texts that visitors read: for back links, and for the pages that are awaited.
    DROP TABLE wiki_link;
    CREATE TABLE wiki_link (
      body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
      -- The slug of the title that the link names.
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
      -- The slug of the circle that stands before it (`[[Circle/Page]]`); empty for none.
      circle TEXT NOT NULL CHECK (length(circle) <= 80),
      -- The title as it is written.
      title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 400),
      -- The page that it leads to for all who read the text; NULL while there is none.
      page_id INTEGER REFERENCES page ON DELETE SET NULL,
      PRIMARY KEY (body_id, name, circle)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX wiki_link_by_name ON wiki_link (name, body_id);
    CREATE INDEX wiki_link_by_page ON wiki_link (page_id, body_id);
    CREATE INDEX wiki_link_by_circle ON wiki_link (circle) WHERE circle <> '';
    CREATE INDEX wiki_link_awaited ON wiki_link (name, circle) WHERE page_id IS NULL;

    -- The words of the abécédaire that are links in the texts that visitors read.
    CREATE TABLE word_link (
      body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
      word_id INTEGER NOT NULL REFERENCES word ON DELETE CASCADE,
      PRIMARY KEY (body_id, word_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX word_link_by_word ON word_link (word_id, body_id);

    -- By which version of the renderer the texts were rendered: one row.
    CREATE TABLE rendering (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      version INTEGER NOT NULL CHECK (version >= 0)
    ) STRICT;
    INSERT INTO rendering (id, version) VALUES (1, 0);

    -- Texts to be rendered again when there is time, because too many were concerned at once.
    CREATE TABLE stale_body (
      body_id INTEGER PRIMARY KEY REFERENCES body ON DELETE CASCADE
    ) STRICT;

    -- What people have typed and not saved yet, each for themselves. Kept for `Lifetime.unsavedText`.
    CREATE TABLE unsaved_text (
      -- Never given again: a page that is open still names it.
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      person_id INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
      -- NULL for a page that is not made yet.
      document_id INTEGER REFERENCES document ON DELETE CASCADE,
      -- Tells the forms of new pages of one person apart; empty with a document.
      form TEXT NOT NULL CHECK (length(form) <= 64),
      title TEXT NOT NULL CHECK (length(title) <= 200),
      -- Where a new page is to stand: in a circle, or for the whole community. With neither its writer must choose.
      circle_id INTEGER REFERENCES circle ON DELETE SET NULL,
      is_for_all INTEGER NOT NULL DEFAULT 0 CHECK (is_for_all IN (0, 1)),
      body TEXT NOT NULL CHECK (length(CAST(body AS BLOB)) <= 1600000),
      summary TEXT NOT NULL CHECK (length(summary) <= 200),
      -- Whether words of the abécédaire are to be links in it; NULL to leave that as it is.
      links_words INTEGER CHECK (links_words IN (0, 1)),
      -- The number of the revision that it was begun from; 0 for a new page.
      base INTEGER NOT NULL CHECK (base >= 0),
      saved_at INTEGER NOT NULL CHECK (saved_at BETWEEN 0 AND 253402300799),
      CHECK ((document_id IS NULL) = (base = 0)),
      CHECK ((document_id IS NULL) = (form <> '')),
      CHECK (is_for_all = 0 OR (document_id IS NULL AND circle_id IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX unsaved_text_of_document ON unsaved_text (person_id, document_id);
    CREATE UNIQUE INDEX unsaved_text_of_new_page ON unsaved_text (person_id, form) WHERE document_id IS NULL;
    CREATE INDEX unsaved_text_by_document ON unsaved_text (document_id);
    CREATE INDEX unsaved_text_by_circle ON unsaved_text (circle_id);
    CREATE INDEX unsaved_text_by_age ON unsaved_text (saved_at);

    -- The secret address of a member's own feeds: its SHA-256.
    CREATE TABLE feed (
      person_id INTEGER PRIMARY KEY REFERENCES account ON DELETE CASCADE,
      token_hash BLOB NOT NULL UNIQUE CHECK (length(token_hash) = 32),
      made_at INTEGER NOT NULL CHECK (made_at BETWEEN 0 AND 253402300799)
    ) STRICT;
    """
}
