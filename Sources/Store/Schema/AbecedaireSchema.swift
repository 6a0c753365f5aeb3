extension Schema {
  /// Migration 3. `kept_word` is the only door through which places are read, and `other_word` has the words
  /// that are not behind it: no outcome leaves the database before the vote is over.
  static let abecedaireAndPeople: StaticString = """
    -- Letters that the community works on together, and how far they are.
    CREATE TABLE batch (
      id INTEGER PRIMARY KEY,
      stage TEXT NOT NULL CHECK (
        stage IN ('planned', 'proposing', 'grouping', 'voting', 'settling', 'defining', 'published')),
      -- How many voices each person has for a letter.
      voices INTEGER NOT NULL CHECK (voices BETWEEN 1 AND 20),
      -- How many words are kept for a letter.
      kept INTEGER NOT NULL CHECK (kept BETWEEN 1 AND 20),
      intention_id INTEGER NOT NULL UNIQUE REFERENCES body ON DELETE RESTRICT
    ) STRICT;
    CREATE TRIGGER batch_takes_text AFTER DELETE ON batch
    BEGIN DELETE FROM body WHERE id = OLD.intention_id; END;

    -- The letters of each batch; a letter is in one batch at most.
    CREATE TABLE batch_letter (
      letter TEXT NOT NULL PRIMARY KEY CHECK (letter GLOB '[A-Z]'),
      batch_id INTEGER NOT NULL REFERENCES batch ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX batch_letter_by_batch ON batch_letter (batch_id, letter);

    -- The words proposed. A letter with words does not leave its batch.
    CREATE TABLE word (
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
      -- What it means here.
      definition_id INTEGER NOT NULL UNIQUE REFERENCES body ON DELETE RESTRICT,
      -- Why it matters to the community.
      argument_id INTEGER NOT NULL UNIQUE REFERENCES body ON DELETE RESTRICT,
      UNIQUE (letter, place),
      CHECK (definition_id <> argument_id)
    ) STRICT;
    CREATE INDEX word_by_letter ON word (letter, sort_key);
    CREATE TRIGGER word_takes_texts AFTER DELETE ON word
    BEGIN DELETE FROM body WHERE id IN (OLD.definition_id, OLD.argument_id); END;

    -- The kept words with their places, once the vote is over (`BatchStage.showsOutcome`).
    CREATE VIEW kept_word AS
      SELECT word.id, word.letter, word.slug, word.text, word.sort_key, word.synonym, word.place
      FROM word
      JOIN batch_letter ON batch_letter.letter = word.letter
      JOIN batch ON batch.id = batch_letter.batch_id
      WHERE word.place IS NOT NULL AND batch.stage IN ('defining', 'published');

    -- All the other words: those that are not kept, and all of them until the vote is over.
    CREATE VIEW other_word AS
      SELECT word.id, word.letter, word.slug, word.text, word.sort_key, word.synonym
      FROM word
      JOIN batch_letter ON batch_letter.letter = word.letter
      JOIN batch ON batch.id = batch_letter.batch_id
      WHERE word.place IS NULL OR batch.stage NOT IN ('defining', 'published');

    -- The people who take part, as little of them as a vote needs.
    CREATE TABLE person (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
      created_at INTEGER NOT NULL CHECK (created_at BETWEEN 0 AND 253402300799)
    ) STRICT;

    -- Voices: one person gives a word one voice at most. They leave with the person or with the word. The key begins with
    -- the person, whose voices are counted at each vote; those of a word are counted once, at the end, by reading all.
    CREATE TABLE vote (
      person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
      word_id INTEGER NOT NULL REFERENCES word ON DELETE CASCADE,
      PRIMARY KEY (person_id, word_id)
    ) STRICT, WITHOUT ROWID;

    -- A voice counts while its batch is at the vote, and while the person has one left for the letter. The word itself is
    -- left out of the count, so that a voice given twice is refused as such and not as one too many.
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

    CREATE TRIGGER vote_never_changes BEFORE UPDATE ON vote
    BEGIN SELECT RAISE(ABORT, 'a voice never changes'); END;
    """
}
