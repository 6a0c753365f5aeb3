extension Schema {
  /// Migration 17. The way of the words: hours of the batches, proposals and their grouping, two kinds of ballots, and results
  /// that nobody reads before their time.
  static let votes: StaticString = """
    -- How people vote: 'modifiable' until the vote closes, known to the site and to nobody else; 'detached' once for all, by a
    -- ballot of which nobody knows whose it is.
    ALTER TABLE batch ADD COLUMN ballot TEXT NOT NULL DEFAULT 'modifiable' CHECK (ballot IN ('modifiable', 'detached'));
    -- With fewer voters for a letter nobody learns its figures.
    ALTER TABLE batch ADD COLUMN least_voters INTEGER NOT NULL DEFAULT 1 CHECK (least_voters BETWEEN 1 AND 1000);
    -- Whether proposals wait for someone who runs the abécédaire before everyone sees them.
    ALTER TABLE batch ADD COLUMN has_inbox INTEGER NOT NULL DEFAULT 0 CHECK (has_inbox IN (0, 1));
    -- Whether the results of a letter wait to be revealed; otherwise they are shown as soon as its vote closes.
    ALTER TABLE batch ADD COLUMN reveals_by_hand INTEGER NOT NULL DEFAULT 0 CHECK (reveals_by_hand IN (0, 1));
    ALTER TABLE batch ADD COLUMN version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1);

    -- The hours at which a batch goes on by itself; no row for a stage that is begun by hand.
    CREATE TABLE batch_hour (
      batch_id INTEGER NOT NULL REFERENCES batch ON DELETE CASCADE,
      -- The stage that begins then.
      stage TEXT NOT NULL CHECK (stage IN ('proposing', 'grouping', 'voting', 'settling', 'published')),
      at INTEGER NOT NULL CHECK (at BETWEEN 0 AND 253402300799),
      PRIMARY KEY (batch_id, stage)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX batch_hour_in_order ON batch_hour (at, batch_id);

    -- What became of a batch, and when: for the statement of its vote.
    CREATE TABLE batch_step (
      id INTEGER PRIMARY KEY,
      batch_id INTEGER NOT NULL REFERENCES batch ON DELETE CASCADE,
      stage TEXT NOT NULL CHECK (
        stage IN ('planned', 'proposing', 'grouping', 'voting', 'settling', 'defining', 'published')),
      at INTEGER NOT NULL CHECK (at BETWEEN 0 AND 253402300799),
      -- Whether somebody said so; otherwise it was its hour.
      by_hand INTEGER NOT NULL CHECK (by_hand IN (0, 1))
    ) STRICT;
    CREATE INDEX batch_step_in_order ON batch_step (batch_id, id);

    -- 'waiting' for someone who runs the abécédaire, or 'refused' by them: only they and its proposers see it.
    ALTER TABLE word ADD COLUMN state TEXT NOT NULL DEFAULT 'proposed' CHECK (state IN ('waiting', 'refused', 'proposed'));
    -- The word that it was found to be the same as; that one is in none itself. Undone by NULL.
    ALTER TABLE word ADD COLUMN merged_into INTEGER REFERENCES word ON DELETE SET NULL;
    ALTER TABLE word ADD COLUMN merged_by INTEGER REFERENCES person ON DELETE SET NULL;
    ALTER TABLE word ADD COLUMN merged_at INTEGER CHECK (merged_at BETWEEN 0 AND 253402300799);
    -- The last vote in which it stands: the second is for those that were tied in the first.
    ALTER TABLE word ADD COLUMN round INTEGER NOT NULL DEFAULT 1 CHECK (round IN (1, 2));
    CREATE INDEX word_by_group ON word (merged_into) WHERE merged_into IS NOT NULL;
    CREATE INDEX word_by_merger ON word (merged_by) WHERE merged_by IS NOT NULL;
    CREATE TRIGGER word_joins_one_group BEFORE UPDATE OF merged_into ON word WHEN NEW.merged_into IS NOT NULL
    BEGIN
      SELECT RAISE(ABORT, 'a group has one word at its head') WHERE NEW.merged_into = NEW.id
        OR EXISTS (SELECT 1 FROM word WHERE merged_into = NEW.id)
        OR NOT EXISTS (
          SELECT 1 FROM word WHERE id = NEW.merged_into AND letter = NEW.letter AND merged_into IS NULL AND state = 'proposed');
    END;
    -- Until the vote opens.
    CREATE TRIGGER word_stays_on_ballot BEFORE UPDATE OF merged_into, state, letter ON word
    WHEN EXISTS (SELECT 1 FROM letter_vote WHERE letter = OLD.letter)
    BEGIN SELECT RAISE(ABORT, 'the vote has begun'); END;
    CREATE TRIGGER word_comes_before_vote BEFORE INSERT ON word
    WHEN EXISTS (SELECT 1 FROM letter_vote WHERE letter = NEW.letter)
    BEGIN SELECT RAISE(ABORT, 'the vote has begun'); END;
    CREATE TRIGGER word_leaves_before_vote BEFORE DELETE ON word
    WHEN EXISTS (SELECT 1 FROM letter_vote WHERE letter = OLD.letter)
    BEGIN SELECT RAISE(ABORT, 'the vote has begun'); END;

    DROP VIEW other_word;
    -- All the other words that everyone sees: those that are not kept, and all of them until the vote is over.
    CREATE VIEW other_word AS
      SELECT word.id, word.letter, word.slug, word.text, word.sort_key, word.synonym
      FROM word
      JOIN batch_letter ON batch_letter.letter = word.letter
      JOIN batch ON batch.id = batch_letter.batch_id
      WHERE (word.place IS NULL OR batch.stage NOT IN ('defining', 'published'))
        AND word.state = 'proposed' AND word.merged_into IS NULL;

    -- Who has proposed a word, in their own spelling, and why. One that a pad has brought is nobody's.
    CREATE TABLE word_proposal (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      word_id INTEGER NOT NULL REFERENCES word ON DELETE CASCADE,
      -- What a person has proposed stays when they leave, by nobody.
      person_id INTEGER REFERENCES person ON DELETE SET NULL,
      text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 200),
      synonym TEXT CHECK (length(synonym) BETWEEN 1 AND 200),
      -- May be empty.
      reason TEXT NOT NULL CHECK (length(reason) <= 1000),
      -- Whether the person agreed to be named beside the word.
      is_named INTEGER NOT NULL CHECK (is_named IN (0, 1)),
      proposed_at INTEGER NOT NULL CHECK (proposed_at BETWEEN 0 AND 253402300799),
      UNIQUE (word_id, person_id)
    ) STRICT;
    CREATE INDEX word_proposal_by_person ON word_proposal (person_id, id);

    -- Each vote of a letter: one, and a second among the words that were tied.
    CREATE TABLE letter_vote (
      letter TEXT NOT NULL REFERENCES batch_letter ON DELETE RESTRICT,
      round INTEGER NOT NULL CHECK (round IN (1, 2)),
      -- The results of a closed one are nobody's; those of a shown one everyone's.
      state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'shown')),
      -- The rule, as it was when the vote opened.
      ballot TEXT NOT NULL CHECK (ballot IN ('modifiable', 'detached')),
      voices INTEGER NOT NULL CHECK (voices BETWEEN 1 AND 20),
      seats INTEGER NOT NULL CHECK (seats BETWEEN 1 AND 20),
      least_voters INTEGER NOT NULL CHECK (least_voters BETWEEN 1 AND 1000),
      opened_at INTEGER NOT NULL CHECK (opened_at BETWEEN 0 AND 253402300799),
      -- When it closes by itself, for a second vote; the first closes with its batch.
      closes_at INTEGER CHECK (closes_at BETWEEN 0 AND 253402300799),
      closed_at INTEGER CHECK (closed_at BETWEEN 0 AND 253402300799),
      -- How many people have voted, and how many could, when it closed.
      voters INTEGER CHECK (voters BETWEEN 0 AND eligible),
      eligible INTEGER CHECK (eligible >= 0),
      PRIMARY KEY (letter, round),
      CHECK ((state = 'open') = (closed_at IS NULL)),
      CHECK ((voters IS NULL) = (closed_at IS NULL) AND (eligible IS NULL) = (closed_at IS NULL)),
      -- Too few voters: what they have said would be known of each.
      CHECK (state <> 'shown' OR voters >= least_voters)
    ) STRICT, WITHOUT ROWID;

    INSERT INTO letter_vote (letter, round, state, ballot, voices, seats, least_voters, opened_at)
      SELECT letter, 1, 'open', 'modifiable', voices, kept, 1, max(0, unixepoch())
      FROM batch_letter JOIN batch ON batch.id = batch_letter.batch_id
      WHERE stage = 'voting' AND EXISTS (SELECT 1 FROM word WHERE word.letter = batch_letter.letter);

    -- Why words were kept that the votes alone did not tell.
    CREATE TABLE letter_settlement (
      letter TEXT NOT NULL PRIMARY KEY REFERENCES batch_letter ON DELETE CASCADE,
      reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
      -- By whom; NULL when they have left.
      person_id INTEGER REFERENCES person ON DELETE SET NULL,
      settled_at INTEGER NOT NULL CHECK (settled_at BETWEEN 0 AND 253402300799)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX letter_settlement_by_person ON letter_settlement (person_id) WHERE person_id IS NOT NULL;

    -- Voices while a vote is open that can be changed: one voter gives a word one voice at most. They leave with the person, and
    -- with the end of the vote, which turns them into ballots. The key begins with the voter, whose voices are counted at each
    -- vote; those of a word are counted once, at the end, by reading all.
    ALTER TABLE vote RENAME TO old_vote;
    CREATE TABLE vote (
      -- A person's number, or a guest's below zero. No foreign key can say so; the triggers do.
      voter INTEGER NOT NULL CHECK (voter <> 0),
      -- A word; see `urn_stirring` for why no foreign key says so. It stays while its letter votes.
      word_id INTEGER NOT NULL,
      PRIMARY KEY (voter, word_id)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO vote (voter, word_id) SELECT person_id, word_id FROM old_vote;
    DROP TABLE old_vote;

    -- Who has put a ballot into the urn, once for each vote of a letter: nothing of what is on it, nor when.
    CREATE TABLE signature (
      letter TEXT NOT NULL,
      round INTEGER NOT NULL,
      -- As in `vote`.
      voter INTEGER NOT NULL CHECK (voter <> 0),
      PRIMARY KEY (letter, round, voter)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX signature_by_voter ON signature (voter);

    -- The urn while a vote is open: the words of each ballot, under a number drawn by lot, and nothing of whose it is. Where the
    -- rows lie in the file would tell in which order they came: they are stirred (`StirUrn.swift`).
    CREATE TABLE cast_ballot (
      id BLOB NOT NULL CHECK (length(id) = 16),
      word_id INTEGER NOT NULL,
      round INTEGER NOT NULL CHECK (round IN (1, 2)),
      PRIMARY KEY (id, word_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX cast_ballot_by_word ON cast_ballot (word_id, round);

    -- A row while the rows of `vote`, `signature` and `cast_ballot` are written anew, within one transaction: what was allowed once
    -- is allowed again. These three are emptied whole then, which overwrites all of their pages: a row that is deleted alone leaves
    -- copies of itself where its page was balanced before. SQLite empties whole (its "truncate optimization") what no foreign key
    -- leaves from and no trigger follows the deletion of; their triggers say what foreign keys would.
    CREATE TABLE urn_stirring (id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1)) STRICT;

    -- The ballots of votes that are over, of either kind, in the same form: whose they were is forgotten.
    CREATE TABLE ballot (
      id BLOB NOT NULL CHECK (length(id) = 16),
      word_id INTEGER NOT NULL REFERENCES word ON DELETE RESTRICT,
      round INTEGER NOT NULL CHECK (round IN (1, 2)),
      PRIMARY KEY (id, word_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX ballot_by_word ON ballot (word_id, round, id);

    -- All that is ever read of ballots: those of the votes whose results are shown.
    CREATE VIEW shown_ballot AS
      SELECT ballot.id, ballot.word_id, ballot.round, word.letter
      FROM letter_vote
      JOIN word ON word.letter = letter_vote.letter
      JOIN ballot ON ballot.word_id = word.id AND ballot.round = letter_vote.round
      WHERE letter_vote.state = 'shown';

    -- A voice counts while the vote of its letter is open, for a word that stands in it, and while the voter has one left. The
    -- word itself is left out of the count, so that a voice given twice is refused as such and not as one too many.
    CREATE TRIGGER vote_is_allowed BEFORE INSERT ON vote WHEN NOT EXISTS (SELECT 1 FROM urn_stirring)
    BEGIN
      SELECT RAISE(ABORT, 'no such word') WHERE NOT EXISTS (SELECT 1 FROM word WHERE id = NEW.word_id);
      SELECT RAISE(ABORT, 'no such voter') WHERE NOT CASE
        WHEN NEW.voter > 0 THEN EXISTS (SELECT 1 FROM person WHERE id = NEW.voter)
        ELSE EXISTS (SELECT 1 FROM guest WHERE id = -NEW.voter) END;
      SELECT CASE
        WHEN letter_vote.letter IS NULL OR letter_vote.ballot <> 'modifiable'
          OR word.round < letter_vote.round OR word.merged_into IS NOT NULL OR word.state <> 'proposed'
          THEN RAISE(ABORT, 'voting is not open')
        WHEN letter_vote.voices <= (
          SELECT count(*) FROM vote JOIN word AS other ON other.id = vote.word_id
          WHERE vote.voter = NEW.voter AND other.letter = word.letter AND other.id <> NEW.word_id
        ) THEN RAISE(ABORT, 'no voice is left')
      END
      FROM word LEFT JOIN letter_vote ON letter_vote.letter = word.letter AND letter_vote.state = 'open'
      WHERE word.id = NEW.word_id;
    END;
    CREATE TRIGGER vote_never_changes BEFORE UPDATE ON vote
    BEGIN SELECT RAISE(ABORT, 'a voice never changes'); END;
    CREATE TRIGGER person_takes_voices AFTER DELETE ON person
    BEGIN
      DELETE FROM vote WHERE voter = OLD.id;
      DELETE FROM signature WHERE voter = OLD.id;
    END;

    CREATE TRIGGER signature_is_allowed BEFORE INSERT ON signature WHEN NOT EXISTS (SELECT 1 FROM urn_stirring)
    BEGIN
      SELECT RAISE(ABORT, 'no such voter') WHERE NOT CASE
        WHEN NEW.voter > 0 THEN EXISTS (SELECT 1 FROM person WHERE id = NEW.voter)
        ELSE EXISTS (SELECT 1 FROM guest WHERE id = -NEW.voter) END;
      SELECT RAISE(ABORT, 'voting is not open') WHERE NOT EXISTS (
        SELECT 1 FROM letter_vote
        WHERE letter = NEW.letter AND round = NEW.round AND state = 'open' AND ballot = 'detached');
    END;

    -- As for a voice; what is on one ballot is of one letter.
    CREATE TRIGGER cast_ballot_is_allowed BEFORE INSERT ON cast_ballot WHEN NOT EXISTS (SELECT 1 FROM urn_stirring)
    BEGIN
      SELECT RAISE(ABORT, 'no such word') WHERE NOT EXISTS (SELECT 1 FROM word WHERE id = NEW.word_id);
      SELECT CASE
        WHEN letter_vote.letter IS NULL OR letter_vote.ballot <> 'detached' OR letter_vote.round <> NEW.round
          OR word.round < letter_vote.round OR word.merged_into IS NOT NULL OR word.state <> 'proposed'
          OR EXISTS (SELECT 1 FROM cast_ballot JOIN word AS other ON other.id = cast_ballot.word_id
            WHERE cast_ballot.id = NEW.id AND (other.letter <> word.letter OR cast_ballot.round <> NEW.round))
          THEN RAISE(ABORT, 'voting is not open')
        WHEN letter_vote.voices <= (
          SELECT count(*) FROM cast_ballot WHERE id = NEW.id AND word_id <> NEW.word_id
        ) THEN RAISE(ABORT, 'no voice is left')
      END
      FROM word LEFT JOIN letter_vote ON letter_vote.letter = word.letter AND letter_vote.state = 'open'
      WHERE word.id = NEW.word_id;
    END;
    CREATE TRIGGER cast_ballot_never_changes BEFORE UPDATE ON cast_ballot
    BEGIN SELECT RAISE(ABORT, 'a ballot never changes'); END;

    -- Ballots are counted in the moment in which their vote closes, and stay.
    CREATE TRIGGER ballot_is_counted BEFORE INSERT ON ballot
    BEGIN
      SELECT RAISE(ABORT, 'voting is not open') WHERE NOT EXISTS (
        SELECT 1 FROM word JOIN letter_vote ON letter_vote.letter = word.letter
        WHERE word.id = NEW.word_id AND letter_vote.state = 'open' AND letter_vote.round = NEW.round);
    END;
    CREATE TRIGGER ballot_never_changes BEFORE UPDATE ON ballot
    BEGIN SELECT RAISE(ABORT, 'a ballot never changes'); END;
    CREATE TRIGGER ballot_stays BEFORE DELETE ON ballot
    BEGIN SELECT RAISE(ABORT, 'a ballot stays'); END;

    -- An item of an agenda in which people vote: on a batch, or on one letter.
    CREATE TABLE agenda_vote (
      item_id INTEGER NOT NULL PRIMARY KEY REFERENCES agenda_item ON DELETE CASCADE,
      batch_id INTEGER NOT NULL REFERENCES batch ON DELETE CASCADE,
      -- NULL for all the letters of the batch.
      letter TEXT REFERENCES batch_letter ON DELETE CASCADE
    ) STRICT;
    CREATE INDEX agenda_vote_by_batch ON agenda_vote (batch_id, item_id);
    CREATE INDEX agenda_vote_by_letter ON agenda_vote (letter) WHERE letter IS NOT NULL;

    -- Those who have the meeting open see its vote open, close and be revealed.
    CREATE TRIGGER agenda_vote_tells_coming AFTER INSERT ON agenda_vote
    BEGIN INSERT INTO live_news SELECT meeting_id, 'agenda', 0 FROM agenda_item WHERE id = NEW.item_id; END;
    CREATE TRIGGER agenda_vote_tells_going AFTER DELETE ON agenda_vote
    BEGIN INSERT INTO live_news SELECT meeting_id, 'agenda', 0 FROM agenda_item WHERE id = OLD.item_id; END;
    CREATE TRIGGER letter_vote_tells_opening AFTER INSERT ON letter_vote
    BEGIN
      INSERT INTO live_news SELECT DISTINCT agenda_item.meeting_id, 'agenda', 0
      FROM batch_letter
      JOIN agenda_vote ON agenda_vote.batch_id = batch_letter.batch_id
      JOIN agenda_item ON agenda_item.id = agenda_vote.item_id
      WHERE batch_letter.letter = NEW.letter AND COALESCE(agenda_vote.letter, NEW.letter) = NEW.letter;
    END;
    CREATE TRIGGER letter_vote_tells_changing AFTER UPDATE ON letter_vote
    BEGIN
      INSERT INTO live_news SELECT DISTINCT agenda_item.meeting_id, 'agenda', 0
      FROM batch_letter
      JOIN agenda_vote ON agenda_vote.batch_id = batch_letter.batch_id
      JOIN agenda_item ON agenda_item.id = agenda_vote.item_id
      WHERE batch_letter.letter = NEW.letter AND COALESCE(agenda_vote.letter, NEW.letter) = NEW.letter;
    END;
    """
}
