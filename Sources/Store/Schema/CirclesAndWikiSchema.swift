extension Schema {
  /// Migration 1. Conventions of all tables: times are seconds since 1970 in UTC; `position` counts from 1 in
  /// the order given by people; `sort_key` is `French.sortKey`, whose byte order is the French alphabet's;
  /// lengths are those of `TextLimit`; a column that ends in `_id` names a row of another table.
  static let circlesAndWiki: StaticString = """
    -- A text written in Markdown, wherever it stands. It has one owner, which names it in a UNIQUE column and
    -- takes it along when it goes. One table for all owners, so that one function renders a text again when a
    -- page it links to appears, and so that the rows of lists stay small.
    CREATE TABLE body (
      id INTEGER PRIMARY KEY,
      -- 'blocks' for paragraphs, lists, tables…; 'line' for a text that stands inside a line.
      form TEXT NOT NULL CHECK (form IN ('blocks', 'line')),
      -- As it was typed. The limit is in bytes, because length() of a text stops at a NUL.
      source TEXT NOT NULL CHECK (length(CAST(source AS BLOB)) <= 1600000),
      -- What visitors read, made once at save. NULL for the older revisions of a page.
      html BLOB
    ) STRICT;

    -- The wiki links of the texts that visitors read: for back links, and to find the texts that wait for a
    -- page. The target is no foreign key, because the page may not be written yet.
    CREATE TABLE wiki_link (
      body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
      target TEXT NOT NULL CHECK (length(target) BETWEEN 1 AND 80),
      PRIMARY KEY (body_id, target)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX wiki_link_by_target ON wiki_link (target, body_id);

    -- The community that the site is the home of: one row.
    CREATE TABLE community (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
      -- One sentence that says what it is.
      tagline TEXT NOT NULL CHECK (length(tagline) BETWEEN 1 AND 1000),
      -- Where to write to its keepers; NULL until they give it.
      contact TEXT CHECK (length(contact) BETWEEN 1 AND 200),
      description_id INTEGER NOT NULL UNIQUE REFERENCES body ON DELETE RESTRICT
    ) STRICT;
    CREATE TRIGGER community_takes_text AFTER DELETE ON community
    BEGIN DELETE FROM body WHERE id = OLD.description_id; END;

    -- The kinds of journey that circles offer; the community names its own.
    CREATE TABLE journey (
      id INTEGER PRIMARY KEY,
      slug TEXT NOT NULL UNIQUE CHECK (
        length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'
        AND slug NOT GLOB '-*' AND slug NOT GLOB '*-' AND slug NOT GLOB '*--*'),
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
      -- Orders the journeys and chooses their colours: one each.
      position INTEGER NOT NULL UNIQUE CHECK (position BETWEEN 1 AND 99),
      -- One sentence that says for whom it is.
      impulse TEXT NOT NULL CHECK (length(impulse) BETWEEN 1 AND 1000)
    ) STRICT;

    -- The circles: small groups that learn together.
    CREATE TABLE circle (
      id INTEGER PRIMARY KEY,
      slug TEXT NOT NULL UNIQUE CHECK (
        length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'
        AND slug NOT GLOB '-*' AND slug NOT GLOB '*-' AND slug NOT GLOB '*--*'),
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
      sort_key TEXT NOT NULL,
      -- One sentence, shown in lists.
      purpose TEXT NOT NULL CHECK (length(purpose) BETWEEN 1 AND 1000),
      journey_id INTEGER NOT NULL REFERENCES journey ON DELETE RESTRICT,
      state TEXT NOT NULL CHECK (state IN ('seedling', 'alive', 'paused', 'closed')),
      -- The circle it belongs to; when that one goes, it stands alone.
      parent_id INTEGER REFERENCES circle ON DELETE SET NULL CHECK (parent_id <> id),
      -- Where its members see each other; only addresses that are safe to follow.
      video_link TEXT CHECK (
        (video_link LIKE 'https://%' OR video_link LIKE 'http://%') AND length(video_link) <= 2000),
      -- Made for the first visit, and shown as such.
      is_example INTEGER NOT NULL CHECK (is_example IN (0, 1)),
      introduction_id INTEGER NOT NULL UNIQUE REFERENCES body ON DELETE RESTRICT
    ) STRICT;
    CREATE INDEX circle_by_journey ON circle (journey_id, sort_key);
    CREATE INDEX circle_by_parent ON circle (parent_id, sort_key);
    CREATE TRIGGER circle_takes_text AFTER DELETE ON circle
    BEGIN DELETE FROM body WHERE id = OLD.introduction_id; END;

    -- Who facilitates a circle, by role or name.
    CREATE TABLE circle_facilitator (
      circle_id INTEGER NOT NULL REFERENCES circle ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 1),
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
      PRIMARY KEY (circle_id, position)
    ) STRICT, WITHOUT ROWID;

    -- The pages of the wiki, as lists show them. What a page says is its latest revision.
    CREATE TABLE page (
      id INTEGER PRIMARY KEY,
      -- Kept when the title changes, so that addresses stay.
      slug TEXT NOT NULL UNIQUE CHECK (
        length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'
        AND slug NOT GLOB '-*' AND slug NOT GLOB '*-' AND slug NOT GLOB '*--*'),
      -- The title of the latest revision.
      title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
      sort_key TEXT NOT NULL,
      -- NULL for a page of the whole community, which it becomes when its circle goes.
      circle_id INTEGER REFERENCES circle ON DELETE SET NULL
    ) STRICT;
    CREATE INDEX page_by_title ON page (sort_key);
    -- Holds all that the list shows.
    CREATE INDEX page_by_circle ON page (circle_id, sort_key, slug, title);

    -- Every save of a page; nothing that was written is lost.
    CREATE TABLE page_revision (
      page_id INTEGER NOT NULL REFERENCES page ON DELETE CASCADE,
      number INTEGER NOT NULL CHECK (number >= 1),
      title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
      body_id INTEGER NOT NULL UNIQUE REFERENCES body ON DELETE RESTRICT,
      -- What this revision changes, in a few words; may be empty.
      summary TEXT NOT NULL CHECK (length(summary) <= 200),
      -- Who wrote it, by role or name.
      author TEXT NOT NULL CHECK (length(author) BETWEEN 1 AND 200),
      saved_at INTEGER NOT NULL CHECK (saved_at BETWEEN 0 AND 253402300799),
      PRIMARY KEY (page_id, number)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER page_revision_takes_text AFTER DELETE ON page_revision
    BEGIN DELETE FROM body WHERE id = OLD.body_id; END;

    -- The headings of a page's latest revision, for its table of contents.
    CREATE TABLE page_heading (
      page_id INTEGER NOT NULL REFERENCES page ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 1),
      level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 6),
      -- The id it has in the page.
      anchor TEXT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (page_id, position),
      UNIQUE (page_id, anchor)
    ) STRICT, WITHOUT ROWID;
    """
}
