extension Schema {
  /// Migration 16. What a word means is written as pages are: it gets a document, in the place of a definition and an argument.
  /// Kept words become links only once they are published.
  static let wordDocuments: StaticString = """
    -- They name the tables that are made anew.
    DROP TRIGGER vote_is_allowed;
    DROP VIEW kept_word;
    DROP VIEW other_word;

    -- Texts with a history: what a page says, what a circle says of itself, or what a word means.
    CREATE TABLE new_document (
      id INTEGER PRIMARY KEY,
      page_id INTEGER UNIQUE REFERENCES page ON DELETE CASCADE,
      circle_id INTEGER UNIQUE REFERENCES circle ON DELETE CASCADE,
      word_id INTEGER UNIQUE REFERENCES word ON DELETE CASCADE,
      CHECK ((page_id IS NOT NULL) + (circle_id IS NOT NULL) + (word_id IS NOT NULL) = 1)
    ) STRICT;
    INSERT INTO new_document (id, page_id, circle_id) SELECT id, page_id, circle_id FROM document;
    DROP TABLE document;
    ALTER TABLE new_document RENAME TO document;

    -- Words of which something was written, and those that are kept, whose definition is to be written.
    INSERT INTO document (word_id)
      SELECT word.id
      FROM word
      JOIN body AS definition ON definition.id = word.definition_id
      JOIN body AS argument ON argument.id = word.argument_id
      JOIN batch_letter ON batch_letter.letter = word.letter
      JOIN batch ON batch.id = batch_letter.batch_id
      WHERE definition.source <> '' OR argument.source <> ''
        OR (word.place IS NOT NULL AND batch.stage IN ('defining', 'published'))
      ORDER BY word.id;
    UPDATE body SET source = source || CASE WHEN source <> '' THEN char(10, 10) ELSE '' END
        || '## Argument' || char(10, 10) || argument.text
      FROM (
        SELECT word.definition_id, body.source AS text FROM word JOIN body ON body.id = word.argument_id
        WHERE body.source <> ''
      ) AS argument
      WHERE body.id = argument.definition_id;
    -- When they were written was not kept: the oldest moment that is known of the community stands for it.
    INSERT INTO revision (document_id, number, title, body_id, summary, author, saved_at, size)
      SELECT document.id, 1, word.text, word.definition_id, '', '',
        COALESCE(
          (SELECT min(moment) FROM (
            SELECT saved_at AS moment FROM revision UNION ALL SELECT created_at FROM person)),
          0),
        length(body.source)
      FROM document
      JOIN word ON word.id = document.word_id
      JOIN body ON body.id = word.definition_id
      ORDER BY document.id;

    -- The texts that are left over. Nothing follows them by itself: foreign keys are off while a schema changes.
    CREATE TEMP TABLE old_text AS
      SELECT argument_id AS body_id FROM word
      UNION ALL
      SELECT definition_id FROM word WHERE id NOT IN (SELECT word_id FROM document WHERE word_id IS NOT NULL);
    DELETE FROM wiki_link WHERE body_id IN (SELECT body_id FROM old_text);
    DELETE FROM word_link WHERE body_id IN (SELECT body_id FROM old_text);
    DELETE FROM file_use WHERE body_id IN (SELECT body_id FROM old_text);
    DELETE FROM stale_body WHERE body_id IN (SELECT body_id FROM old_text);
    DELETE FROM body WHERE id IN (SELECT body_id FROM old_text);
    DROP TABLE old_text;

    -- The words proposed. A letter with words does not leave its batch. What a word means is said by its document, which kept
    -- words have, and those of which something was written.
    CREATE TABLE new_word (
      id INTEGER PRIMARY KEY,
      letter TEXT NOT NULL REFERENCES batch_letter ON DELETE RESTRICT,
      slug TEXT NOT NULL UNIQUE CHECK (
        length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'
        AND slug NOT GLOB '-*' AND slug NOT GLOB '*-' AND slug NOT GLOB '*--*'),
      text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 200),
      sort_key TEXT NOT NULL,
      -- Another word for the same thing.
      synonym TEXT CHECK (length(synonym) BETWEEN 1 AND 200),
      -- Among the kept words of its letter; NULL when it is not kept.
      place INTEGER CHECK (place BETWEEN 1 AND 20),
      -- The circle that brought the word, when it is known.
      circle_id INTEGER REFERENCES circle ON DELETE SET NULL,
      -- Since when it is a link in all texts; NULL while it is none.
      published_at INTEGER CHECK (published_at BETWEEN 0 AND 253402300799),
      UNIQUE (letter, place)
    ) STRICT;
    INSERT INTO new_word (id, letter, slug, text, sort_key, synonym, place, circle_id, published_at)
      SELECT word.id, word.letter, word.slug, word.text, word.sort_key, word.synonym, word.place, word.circle_id,
        CASE WHEN word.place IS NOT NULL AND batch.stage IN ('defining', 'published') THEN unixepoch() END
      FROM word
      JOIN batch_letter ON batch_letter.letter = word.letter
      JOIN batch ON batch.id = batch_letter.batch_id;
    DROP TABLE word;
    ALTER TABLE new_word RENAME TO word;
    CREATE INDEX word_by_letter ON word (letter, sort_key);
    CREATE INDEX word_by_circle ON word (circle_id, sort_key);

    -- The kept words with their places, once the vote is over (`BatchStage.showsOutcome`).
    CREATE VIEW kept_word AS
      SELECT word.id, word.letter, word.slug, word.text, word.sort_key, word.synonym, word.place
      FROM word
      JOIN batch_letter ON batch_letter.letter = word.letter
      JOIN batch ON batch.id = batch_letter.batch_id
      WHERE word.place IS NOT NULL AND batch.stage IN ('defining', 'published');

    -- The kept words that are links in all texts.
    CREATE VIEW published_word AS
      SELECT word.id, word.letter, word.slug, word.text, word.sort_key, word.synonym, word.place, word.published_at
      FROM word
      JOIN batch_letter ON batch_letter.letter = word.letter
      JOIN batch ON batch.id = batch_letter.batch_id
      WHERE word.place IS NOT NULL AND word.published_at IS NOT NULL AND batch.stage IN ('defining', 'published');

    -- All the other words: those that are not kept, and all of them until the vote is over.
    CREATE VIEW other_word AS
      SELECT word.id, word.letter, word.slug, word.text, word.sort_key, word.synonym
      FROM word
      JOIN batch_letter ON batch_letter.letter = word.letter
      JOIN batch ON batch.id = batch_letter.batch_id
      WHERE word.place IS NULL OR batch.stage NOT IN ('defining', 'published');

    CREATE TRIGGER vote_is_allowed BEFORE INSERT ON vote
    BEGIN
      SELECT CASE
        WHEN batch.stage <> 'voting' THEN RAISE(ABORT, 'voting is not open')
        WHEN batch.voices <= (
          SELECT count(*) FROM vote JOIN word AS other ON other.id = vote.word_id
          WHERE vote.person_id = NEW.person_id AND other.letter = word.letter AND other.id <> NEW.word_id
        ) THEN RAISE(ABORT, 'no voice is left')
      END
      FROM word
      JOIN batch_letter ON batch_letter.letter = word.letter
      JOIN batch ON batch.id = batch_letter.batch_id
      WHERE word.id = NEW.word_id;
    END;

    -- Words are links in other texts than before, and their own texts are read otherwise.
    UPDATE rendering SET version = 0;
    UPDATE search_state SET version = 0;
    """
}
