extension Schema {
  /// Migration 15. Members follow pages, circles and meetings, and are told by mail and on the home page.
  static let follow: StaticString = """
    -- What a member wants to be told of: one thing a row. What they do not see is not told, and told again once they do.
    CREATE TABLE follow (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      person_id INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
      document_id INTEGER REFERENCES document ON DELETE CASCADE,
      -- With all its pages and meetings.
      circle_id INTEGER REFERENCES circle ON DELETE CASCADE,
      meeting_id INTEGER REFERENCES meeting ON DELETE CASCADE,
      -- What was before is not told.
      since INTEGER NOT NULL CHECK (since BETWEEN 0 AND 253402300799),
      CHECK ((document_id IS NOT NULL) + (circle_id IS NOT NULL) + (meeting_id IS NOT NULL) = 1)
    ) STRICT;
    CREATE UNIQUE INDEX follow_document ON follow (person_id, document_id) WHERE document_id IS NOT NULL;
    CREATE UNIQUE INDEX follow_circle ON follow (person_id, circle_id) WHERE circle_id IS NOT NULL;
    CREATE UNIQUE INDEX follow_meeting ON follow (person_id, meeting_id) WHERE meeting_id IS NOT NULL;
    CREATE INDEX follow_by_person ON follow (person_id, id);
    CREATE INDEX follow_by_document ON follow (document_id) WHERE document_id IS NOT NULL;
    CREATE INDEX follow_by_circle ON follow (circle_id, person_id) WHERE circle_id IS NOT NULL;
    CREATE INDEX follow_by_meeting ON follow (meeting_id, person_id) WHERE meeting_id IS NOT NULL;

    -- How a member is told, and up to where they were.
    CREATE TABLE telling (
      person_id INTEGER PRIMARY KEY REFERENCES account ON DELETE CASCADE,
      -- One mail a day at most, with what has changed.
      takes_digest INTEGER NOT NULL DEFAULT 1 CHECK (takes_digest IN (0, 1)),
      -- A mail the day before a meeting.
      takes_reminders INTEGER NOT NULL DEFAULT 1 CHECK (takes_reminders IN (0, 1)),
      -- The moment up to which the mails have told.
      told_until INTEGER NOT NULL CHECK (told_until BETWEEN 0 AND 253402300799),
      -- When the next digest is made; NULL for none.
      digest_at INTEGER CHECK (digest_at BETWEEN 0 AND 253402300799 AND (digest_at IS NULL OR takes_digest = 1)),
      -- When the last one went; the next keeps its distance.
      digested_at INTEGER CHECK (digested_at BETWEEN 0 AND 253402300799),
      -- What was before is no news on the home page any more.
      read_until INTEGER NOT NULL CHECK (read_until BETWEEN 0 AND 253402300799),
      -- When the home page has told them last; moved at most once in `Lifetime.visit`.
      shown_at INTEGER NOT NULL CHECK (shown_at BETWEEN 0 AND 253402300799),
      -- What the links are made with by which mails are stopped. In clear, because each mail has the same two links for ever:
      -- whoever steals the file could stop mails with it, and do nothing else.
      stop_key TEXT CHECK (length(stop_key) = 43)
    ) STRICT;
    INSERT INTO telling (person_id, told_until, read_until, shown_at)
      SELECT person_id, unixepoch(), unixepoch(), unixepoch() FROM account;
    CREATE INDEX telling_by_digest ON telling (digest_at) WHERE digest_at IS NOT NULL;

    -- Who was reminded of which meeting, for which day: a meeting that is moved is reminded of again.
    CREATE TABLE reminder (
      meeting_id INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
      person_id INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
      day TEXT NOT NULL CHECK (date(day, '+0 days') IS day),
      PRIMARY KEY (meeting_id, person_id, day)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX reminder_by_person ON reminder (person_id);
    CREATE INDEX reminder_by_day ON reminder (day);

    -- The outbox, with two kinds more.
    ALTER TABLE mail RENAME TO old_mail;
    CREATE TABLE mail (
      -- Never used again: a mail that is being sent may be withdrawn meanwhile, and another one written.
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL CHECK (kind IN (
        'invitation', 'password', 'email', 'email-changed', 'refusal', 'date-reminder', 'dates-changed', 'date-chosen',
        'digest', 'reminder')),
      recipient TEXT NOT NULL CHECK (length(recipient) BETWEEN 3 AND 200 AND recipient LIKE '%_@_%'),
      invitation_id INTEGER REFERENCES invitation ON DELETE CASCADE,
      person_id INTEGER REFERENCES account ON DELETE CASCADE,
      poll_id INTEGER REFERENCES date_poll ON DELETE CASCADE,
      meeting_id INTEGER REFERENCES meeting ON DELETE CASCADE,
      attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts BETWEEN 0 AND 10),
      created_at INTEGER NOT NULL CHECK (created_at BETWEEN 0 AND 253402300799),
      -- When to try next; NULL once it was given up.
      due_at INTEGER CHECK (due_at BETWEEN 0 AND 253402300799),
      CHECK ((kind = 'invitation') = (invitation_id IS NOT NULL)),
      CHECK ((kind IN ('invitation', 'refusal')) = (person_id IS NULL)),
      CHECK ((kind IN ('date-reminder', 'dates-changed', 'date-chosen')) = (poll_id IS NOT NULL)),
      CHECK ((kind = 'reminder') = (meeting_id IS NOT NULL))
    ) STRICT;
    INSERT INTO mail (id, kind, recipient, invitation_id, person_id, poll_id, attempts, created_at, due_at)
      SELECT id, kind, recipient, invitation_id, person_id, poll_id, attempts, created_at, due_at FROM old_mail;
    DROP TABLE old_mail;
    CREATE INDEX mail_by_due ON mail (due_at, created_at);
    -- What someone waits for goes before what thousands are told.
    CREATE INDEX mail_awaited ON mail (due_at, created_at) WHERE kind NOT IN ('digest', 'reminder');
    CREATE INDEX mail_by_recipient ON mail (recipient);
    CREATE INDEX mail_by_invitation ON mail (invitation_id);
    CREATE INDEX mail_by_person ON mail (person_id);
    -- Of one kind to one person about one poll, one waits.
    CREATE UNIQUE INDEX mail_by_poll ON mail (poll_id, person_id, kind) WHERE poll_id IS NOT NULL;
    CREATE INDEX mail_by_meeting ON mail (meeting_id) WHERE meeting_id IS NOT NULL;
    -- However long no mail leaves, one of each waits.
    CREATE UNIQUE INDEX mail_digest_once ON mail (person_id) WHERE kind = 'digest';
    CREATE UNIQUE INDEX mail_reminder_once ON mail (person_id, meeting_id) WHERE kind = 'reminder';
    CREATE TRIGGER account_takes_news_along AFTER UPDATE OF email ON account
    BEGIN
      UPDATE mail SET recipient = NEW.email WHERE person_id = NEW.person_id AND kind IN ('digest', 'reminder');
    END;

    -- The changes tell of two things more: that a meeting takes place at another time, and that it does not.
    DROP TRIGGER person_leaves_meeting_news;
    ALTER TABLE meeting_news RENAME TO old_meeting_news;
    CREATE TABLE meeting_news (
      id INTEGER PRIMARY KEY,
      meeting_id INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
      -- 'corrected': a note mends its validated minutes.
      kind TEXT NOT NULL CHECK (kind IN ('announced', 'moved', 'cancelled', 'published', 'corrected')),
      -- Who did it, by name; empty when nobody knows.
      author TEXT NOT NULL CHECK (length(author) <= 200),
      author_id INTEGER REFERENCES person ON DELETE SET NULL,
      author_left INTEGER NOT NULL DEFAULT 0 CHECK (author_left IN (0, 1)),
      told_at INTEGER NOT NULL CHECK (told_at BETWEEN 0 AND 253402300799)
    ) STRICT;
    INSERT INTO meeting_news (id, meeting_id, kind, author, author_id, author_left, told_at)
      SELECT id, meeting_id, kind, author, author_id, author_left, told_at FROM old_meeting_news;
    DROP TABLE old_meeting_news;
    CREATE INDEX meeting_news_in_order ON meeting_news (told_at, id);
    CREATE INDEX meeting_news_by_meeting ON meeting_news (meeting_id);
    CREATE UNIQUE INDEX meeting_news_once ON meeting_news (meeting_id, kind) WHERE kind <> 'corrected';
    CREATE INDEX meeting_news_by_author ON meeting_news (author_id) WHERE author_id IS NOT NULL;
    CREATE TRIGGER person_leaves_meeting_news BEFORE DELETE ON person
    BEGIN UPDATE meeting_news SET author = '-', author_left = 1 WHERE author_id = OLD.id; END;

    -- New notes are counted.
    CREATE INDEX note_by_time ON note (written_at);
    """
}
