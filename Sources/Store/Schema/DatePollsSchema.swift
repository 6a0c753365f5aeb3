extension Schema {
  /// Migration 14. A poll for a date gets dates, answers and a page of its own; those that are only named by an agenda stay
  /// as they are.
  static let datePolls: StaticString = """
    ALTER TABLE date_poll RENAME TO old_date_poll;
    -- Dates to be found together. One that has `minutes` has dates and a page of its own; one without is only named by an item.
    CREATE TABLE date_poll (
      -- Never given again: addresses and texts name it.
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      -- The item that asks for it. One with a page of its own goes on without.
      item_id INTEGER REFERENCES agenda_item ON DELETE SET NULL,
      -- Among those of the same item.
      position INTEGER CHECK (position >= 1),
      question TEXT NOT NULL CHECK (length(question) BETWEEN 1 AND 1000),
      -- What was said last; an open one also closes by `closes_at`.
      state TEXT NOT NULL CHECK (state IN ('wished', 'open', 'closed')),
      -- How long the meeting lasts.
      minutes INTEGER CHECK (minutes BETWEEN 1 AND 1440),
      place TEXT NOT NULL DEFAULT '' CHECK (length(place) <= 200),
      video_link TEXT CHECK (
        (video_link LIKE 'https://%' OR video_link LIKE 'http://%') AND length(video_link) <= 2000),
      opened_at INTEGER CHECK (opened_at BETWEEN 0 AND 253402300799),
      -- From this moment on no answer is taken.
      closes_at INTEGER CHECK (closes_at BETWEEN 0 AND 253402300799),
      -- When those who had not answered were reminded because it was about to close.
      reminded_at INTEGER CHECK (reminded_at BETWEEN 0 AND 253402300799),
      -- Taken out of the lists; NULL otherwise.
      withdrawn_at INTEGER CHECK (withdrawn_at BETWEEN 0 AND 253402300799),
      -- The SHA-256 of the secret by which people without an account answer.
      link_hash BLOB UNIQUE CHECK (length(link_hash) = 32),
      -- The meeting that was made of it.
      meeting_id INTEGER REFERENCES meeting ON DELETE SET NULL,
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      -- When something that calendars show of it changed last.
      changed_at INTEGER NOT NULL DEFAULT 0 CHECK (changed_at BETWEEN 0 AND 253402300799),
      CHECK ((item_id IS NULL) OR (position IS NOT NULL)),
      CHECK ((minutes IS NULL) = (closes_at IS NULL) AND (minutes IS NULL) = (opened_at IS NULL)),
      CHECK (minutes IS NULL OR state <> 'wished'),
      CHECK (minutes IS NOT NULL OR (withdrawn_at IS NULL AND link_hash IS NULL AND meeting_id IS NULL))
    ) STRICT;
    INSERT INTO date_poll (id, item_id, position, question, state)
      SELECT id, item_id, position, question, state FROM old_date_poll;
    DROP TABLE old_date_poll;
    CREATE UNIQUE INDEX date_poll_by_item ON date_poll (item_id, position) WHERE item_id IS NOT NULL;
    CREATE INDEX date_poll_by_meeting ON date_poll (meeting_id) WHERE meeting_id IS NOT NULL;
    CREATE INDEX date_poll_by_closing ON date_poll (closes_at) WHERE closes_at IS NOT NULL;
    CREATE TRIGGER date_poll_is_made AFTER INSERT ON date_poll
    BEGIN UPDATE date_poll SET changed_at = max(0, unixepoch()) WHERE id = NEW.id; END;
    CREATE TRIGGER date_poll_is_revised AFTER UPDATE OF version, opened_at ON date_poll
    BEGIN UPDATE date_poll SET changed_at = max(0, unixepoch()) WHERE id = NEW.id; END;
    CREATE TRIGGER agenda_item_takes_named_polls BEFORE DELETE ON agenda_item
    BEGIN DELETE FROM date_poll WHERE item_id = OLD.id AND minutes IS NULL; END;

    -- The circles that a poll is for; it is everyone's without any. A circle with polls stays, so that theirs are never
    -- everyone's by its going.
    CREATE TABLE date_poll_circle (
      poll_id INTEGER NOT NULL REFERENCES date_poll ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 1),
      circle_id INTEGER NOT NULL REFERENCES circle ON DELETE RESTRICT,
      PRIMARY KEY (poll_id, position),
      UNIQUE (poll_id, circle_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX date_poll_circle_by_circle ON date_poll_circle (circle_id, poll_id);

    -- The days and hours that a poll proposes, as calendar and clock in France show them.
    CREATE TABLE date_candidate (
      -- Never given again: a form that is still open names it.
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      poll_id INTEGER NOT NULL REFERENCES date_poll ON DELETE CASCADE,
      day TEXT NOT NULL CHECK (date(day, '+0 days') IS day AND day >= '0001-01-01'),
      start TEXT NOT NULL CHECK (start GLOB '[0-2][0-9]:[0-5][0-9]' AND start < '24:00'),
      -- Whether it was kept.
      is_chosen INTEGER NOT NULL DEFAULT 0 CHECK (is_chosen IN (0, 1)),
      UNIQUE (poll_id, day, start),
      -- What answers refer to.
      UNIQUE (id, poll_id)
    ) STRICT;
    CREATE UNIQUE INDEX date_candidate_chosen ON date_candidate (poll_id) WHERE is_chosen;

    -- Who answered: a member, a guest of a meeting, or someone with the poll's link. The ids tell who came first.
    CREATE TABLE date_voter (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      poll_id INTEGER NOT NULL REFERENCES date_poll ON DELETE CASCADE,
      -- The answer of a member leaves with them, as does that of a guest.
      person_id INTEGER REFERENCES person ON DELETE CASCADE,
      guest_id INTEGER REFERENCES guest ON DELETE CASCADE,
      -- The SHA-256 of the secret by which someone with the link comes back to their own answer, and nobody else does.
      token_hash BLOB CHECK (length(token_hash) = 32),
      -- Of someone with the link; others have theirs where they are.
      name TEXT CHECK (length(name) BETWEEN 1 AND 60),
      answered_at INTEGER NOT NULL CHECK (answered_at BETWEEN 0 AND 253402300799),
      CHECK ((person_id IS NOT NULL) + (guest_id IS NOT NULL) + (token_hash IS NOT NULL) = 1),
      CHECK ((name IS NULL) = (token_hash IS NULL)),
      UNIQUE (id, poll_id)
    ) STRICT;
    CREATE INDEX date_voter_in_order ON date_voter (poll_id, id);
    CREATE UNIQUE INDEX date_voter_by_person ON date_voter (person_id, poll_id) WHERE person_id IS NOT NULL;
    CREATE UNIQUE INDEX date_voter_by_guest ON date_voter (guest_id, poll_id) WHERE guest_id IS NOT NULL;
    CREATE UNIQUE INDEX date_voter_by_token ON date_voter (token_hash) WHERE token_hash IS NOT NULL;

    -- What they say of each candidate; nothing of those that they leave out.
    CREATE TABLE date_answer (
      voter_id INTEGER NOT NULL,
      candidate_id INTEGER NOT NULL,
      -- Held equal by the foreign keys: nobody answers to a date of another poll.
      poll_id INTEGER NOT NULL,
      answer TEXT NOT NULL CHECK (answer IN ('yes', 'if-needed', 'no')),
      PRIMARY KEY (voter_id, candidate_id),
      FOREIGN KEY (voter_id, poll_id) REFERENCES date_voter (id, poll_id) ON DELETE CASCADE,
      FOREIGN KEY (candidate_id, poll_id) REFERENCES date_candidate (id, poll_id) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX date_answer_by_voter ON date_answer (voter_id, poll_id);
    CREATE INDEX date_answer_by_candidate ON date_answer (candidate_id, poll_id);

    -- Who was reminded of which poll: once at most.
    CREATE TABLE date_reminder (
      poll_id INTEGER NOT NULL REFERENCES date_poll ON DELETE CASCADE,
      person_id INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
      PRIMARY KEY (person_id, poll_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX date_reminder_by_poll ON date_reminder (poll_id);

    -- Mails about polls join the others.
    ALTER TABLE mail RENAME TO old_mail;
    CREATE TABLE mail (
      -- Never used again: a mail that is being sent may be withdrawn meanwhile, and another one written.
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL CHECK (kind IN (
        'invitation', 'password', 'email', 'email-changed', 'refusal', 'date-reminder', 'dates-changed', 'date-chosen')),
      recipient TEXT NOT NULL CHECK (length(recipient) BETWEEN 3 AND 200 AND recipient LIKE '%_@_%'),
      invitation_id INTEGER REFERENCES invitation ON DELETE CASCADE,
      person_id INTEGER REFERENCES account ON DELETE CASCADE,
      poll_id INTEGER REFERENCES date_poll ON DELETE CASCADE,
      attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts BETWEEN 0 AND 10),
      created_at INTEGER NOT NULL CHECK (created_at BETWEEN 0 AND 253402300799),
      -- When to try next; NULL once it was given up.
      due_at INTEGER CHECK (due_at BETWEEN 0 AND 253402300799),
      CHECK ((kind = 'invitation') = (invitation_id IS NOT NULL)),
      CHECK ((kind IN ('password', 'email', 'email-changed', 'date-reminder', 'dates-changed', 'date-chosen'))
        = (person_id IS NOT NULL)),
      CHECK ((kind IN ('date-reminder', 'dates-changed', 'date-chosen')) = (poll_id IS NOT NULL))
    ) STRICT;
    INSERT INTO mail (id, kind, recipient, invitation_id, person_id, attempts, created_at, due_at)
      SELECT id, kind, recipient, invitation_id, person_id, attempts, created_at, due_at FROM old_mail;
    DROP TABLE old_mail;
    CREATE INDEX mail_by_due ON mail (due_at, created_at);
    CREATE INDEX mail_by_recipient ON mail (recipient);
    CREATE INDEX mail_by_invitation ON mail (invitation_id);
    CREATE INDEX mail_by_person ON mail (person_id);
    -- Of one kind to one person about one poll, one waits.
    CREATE UNIQUE INDEX mail_by_poll ON mail (poll_id, person_id, kind) WHERE poll_id IS NOT NULL;
    """
}
