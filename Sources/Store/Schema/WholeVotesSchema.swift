extension Schema {
  /// Migration 18. What one voter gives for a letter is one row: it is there whole or not at all, and is allowed or refused at once,
  /// in place of voice by voice, which cost the most of a vote.
  static let wholeVotes: StaticString = """
    CREATE TEMP TABLE old_vote AS
      SELECT vote.voter, word.letter, vote.word_id FROM vote JOIN word ON word.id = vote.word_id
      ORDER BY vote.voter, word.letter, vote.word_id;
    DROP TABLE vote;

    -- What people give while a vote is open, where it can be changed. It leaves with the person, and with the end of the vote, which
    -- turns it into ballots.
    CREATE TABLE vote (
      -- A person's number, or a guest's below zero. No foreign key can say so; the triggers do.
      voter INTEGER NOT NULL CHECK (voter <> 0),
      letter TEXT NOT NULL,
      -- The words that get a voice, a list in JSON of their numbers; see `urn_stirring` for why no foreign key leads to them. They
      -- stay while their letter votes. One that is named twice has one voice, and takes two of the voter's.
      words TEXT NOT NULL,
      PRIMARY KEY (voter, letter)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO vote (voter, letter, words)
      SELECT voter, letter, json_group_array(word_id) FROM old_vote GROUP BY voter, letter ORDER BY voter, letter;
    DROP TABLE old_vote;

    -- Each voice for itself.
    CREATE VIEW voice AS
      SELECT vote.voter, vote.letter, word.id AS word_id
      FROM vote CROSS JOIN json_each(vote.words) AS given JOIN word ON word.id = given.value;

    -- A vote counts while that of its letter is open, for words that stand in it, and not for more of them than the voter has voices.
    CREATE TRIGGER vote_is_allowed BEFORE INSERT ON vote
    WHEN NOT EXISTS (
      SELECT 1 FROM letter_vote
      WHERE letter_vote.letter = NEW.letter AND letter_vote.state = 'open' AND letter_vote.ballot = 'modifiable'
        AND CASE
          WHEN NEW.voter > 0 THEN EXISTS (SELECT 1 FROM person WHERE id = NEW.voter)
          ELSE EXISTS (SELECT 1 FROM guest WHERE id = -NEW.voter) END
        AND (
          SELECT count(*) BETWEEN 1 AND letter_vote.voices AND count(word.id) = count(*)
          FROM json_each(NEW.words) AS given
          LEFT JOIN word ON word.id = given.value AND word.letter = NEW.letter AND word.round >= letter_vote.round
            AND word.merged_into IS NULL AND word.state = 'proposed')
    ) AND NOT EXISTS (SELECT 1 FROM urn_stirring)
    BEGIN SELECT RAISE(ABORT, 'this vote is not allowed'); END;
    -- A voter who changes their mind gives a new one in its place.
    CREATE TRIGGER vote_never_changes BEFORE UPDATE ON vote
    BEGIN SELECT RAISE(ABORT, 'a vote never changes'); END;
    """
}
