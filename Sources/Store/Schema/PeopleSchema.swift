extension Schema {
  /// Migration 4. Of every secret that is handed out (session, link) the table holds the SHA-256 alone, so that whoever
  /// steals the file can use none of them.
  static let people: StaticString = """
    -- Who may see a circle and what is in it: everyone, the members of the community, or its own members alone.
    ALTER TABLE circle ADD COLUMN visibility TEXT NOT NULL DEFAULT 'open'
      CHECK (visibility IN ('open', 'members', 'hidden'));

    -- Whether visitors may ask to join.
    ALTER TABLE community ADD COLUMN takes_requests INTEGER NOT NULL DEFAULT 0 CHECK (takes_requests IN (0, 1));

    -- The account of a person who can sign in. It leaves with the person.
    CREATE TABLE account (
      person_id INTEGER PRIMARY KEY REFERENCES person ON DELETE CASCADE,
      -- In small letters; see `EmailAddress`.
      email TEXT NOT NULL UNIQUE CHECK (length(email) BETWEEN 3 AND 200 AND email LIKE '%_@_%'),
      -- As crypt(5) writes it.
      password_hash TEXT NOT NULL CHECK (password_hash GLOB '$y$*'),
      role TEXT NOT NULL CHECK (role IN ('participant', 'organiser', 'facilitator', 'administrator')),
      -- While it is suspended nobody signs in with it; NULL otherwise.
      suspended_at INTEGER CHECK (suspended_at BETWEEN 0 AND 253402300799),
      -- Of the person's name.
      sort_key TEXT NOT NULL,
      -- `French.folded` of the name and the address: what a search looks in.
      search_key TEXT NOT NULL
    ) STRICT;
    CREATE INDEX account_by_name ON account (sort_key, person_id);

    -- The numbers of people who have left, and nothing else of them. They are never given again: a page that was opened
    -- before would do to someone else what it was meant to do to them. AUTOINCREMENT does the same for other tables.
    CREATE TABLE departure (
      person_id INTEGER PRIMARY KEY
    ) STRICT;

    -- Who is in a circle.
    CREATE TABLE circle_member (
      circle_id INTEGER NOT NULL REFERENCES circle ON DELETE CASCADE,
      person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
      standing TEXT NOT NULL CHECK (standing IN ('member', 'facilitator')),
      joined_at INTEGER NOT NULL CHECK (joined_at BETWEEN 0 AND 253402300799),
      PRIMARY KEY (person_id, circle_id)
    ) STRICT, WITHOUT ROWID;
    -- 'facilitator' comes before 'member'.
    CREATE INDEX circle_member_by_circle ON circle_member (circle_id, standing, person_id);

    -- A person without an account, let in by a code to one meeting and nothing else.
    CREATE TABLE guest (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      meeting_id INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
      created_at INTEGER NOT NULL CHECK (created_at BETWEEN 0 AND 253402300799)
    ) STRICT;
    CREATE INDEX guest_by_meeting ON guest (meeting_id);

    CREATE INDEX guest_by_age ON guest (created_at);

    -- The browsers that are signed in: each for one member or one guest. Every request of theirs looks here by the token,
    -- in one search because it is the key.
    CREATE TABLE session (
      token_hash BLOB NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
      -- Names it to its owner, who never sees the token.
      id INTEGER NOT NULL UNIQUE CHECK (id >= 1),
      person_id INTEGER REFERENCES account ON DELETE CASCADE,
      guest_id INTEGER REFERENCES guest ON DELETE CASCADE,
      -- The kind of browser, in a few words, so that people know their own sessions again; never an address.
      agent TEXT NOT NULL CHECK (length(agent) <= 60),
      created_at INTEGER NOT NULL CHECK (created_at BETWEEN 0 AND 253402300799),
      -- Moved at most once an hour; see `Lifetime.sessionNews`.
      seen_at INTEGER NOT NULL CHECK (seen_at >= created_at AND seen_at <= 253402300799),
      CHECK ((person_id IS NULL) <> (guest_id IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX session_by_person ON session (person_id, seen_at);
    CREATE INDEX session_by_guest ON session (guest_id);
    CREATE INDEX session_by_age ON session (seen_at);

    -- The right to become a member: of one person by mail, or of whoever has the link, for one circle.
    CREATE TABLE invitation (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      -- NULL for an open link.
      email TEXT CHECK (length(email) BETWEEN 3 AND 200 AND email LIKE '%_@_%'),
      -- The circle that one enters with it.
      circle_id INTEGER REFERENCES circle ON DELETE CASCADE,
      role TEXT NOT NULL CHECK (role IN ('participant', 'organiser', 'facilitator', 'administrator')),
      uses INTEGER NOT NULL DEFAULT 0 CHECK (uses BETWEEN 0 AND most_uses),
      most_uses INTEGER NOT NULL CHECK (most_uses BETWEEN 1 AND 500),
      invited_by INTEGER REFERENCES person ON DELETE SET NULL,
      created_at INTEGER NOT NULL CHECK (created_at BETWEEN 0 AND 253402300799),
      expires_at INTEGER NOT NULL CHECK (expires_at > created_at AND expires_at <= 253402300799),
      revoked_at INTEGER CHECK (revoked_at BETWEEN 0 AND 253402300799),
      -- An open link is for a circle and gives the lowest role; a personal one counts once.
      CHECK (email IS NOT NULL OR (circle_id IS NOT NULL AND role = 'participant')),
      CHECK (email IS NULL OR most_uses = 1)
    ) STRICT;
    CREATE INDEX invitation_by_circle ON invitation (circle_id);
    CREATE INDEX invitation_by_email ON invitation (email);
    CREATE INDEX invitation_by_expiry ON invitation (expires_at);
    CREATE INDEX invitation_by_inviter ON invitation (invited_by);

    -- The links that are handed out, each for one purpose. A single-use link is deleted at its use; those of an invitation
    -- live as long as it.
    CREATE TABLE link (
      -- Later links have higher ones.
      id INTEGER PRIMARY KEY,
      token_hash BLOB NOT NULL UNIQUE CHECK (length(token_hash) = 32),
      purpose TEXT NOT NULL CHECK (purpose IN ('set-up', 'invitation', 'password', 'email')),
      invitation_id INTEGER REFERENCES invitation ON DELETE CASCADE,
      person_id INTEGER REFERENCES account ON DELETE CASCADE,
      -- The new address that the link confirms.
      email TEXT CHECK (length(email) BETWEEN 3 AND 200 AND email LIKE '%_@_%'),
      -- Who was given it to hand on; NULL for one that left by mail or was printed.
      made_by INTEGER REFERENCES person ON DELETE CASCADE,
      -- NULL for a link that is valid until used.
      expires_at INTEGER CHECK (expires_at BETWEEN 0 AND 253402300799),
      CHECK ((purpose = 'invitation') = (invitation_id IS NOT NULL)),
      CHECK ((purpose IN ('password', 'email')) = (person_id IS NOT NULL)),
      CHECK ((purpose = 'email') = (email IS NOT NULL)),
      CHECK ((purpose IN ('password', 'email')) = (expires_at IS NOT NULL))
    ) STRICT;
    CREATE INDEX link_by_invitation ON link (invitation_id);
    CREATE INDEX link_by_maker ON link (made_by);
    CREATE INDEX link_by_person ON link (person_id);
    CREATE INDEX link_by_expiry ON link (expires_at);
    CREATE INDEX link_that_sets_up ON link (purpose) WHERE purpose = 'set-up';

    -- Visitors who ask to join, until someone answers.
    CREATE TABLE join_request (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
      email TEXT NOT NULL UNIQUE CHECK (length(email) BETWEEN 3 AND 200 AND email LIKE '%_@_%'),
      -- Why, in their own words; may be empty.
      message TEXT NOT NULL CHECK (length(message) <= 1000),
      asked_at INTEGER NOT NULL CHECK (asked_at BETWEEN 0 AND 253402300799)
    ) STRICT;
    CREATE INDEX join_request_by_age ON join_request (asked_at);

    -- Mails to be sent. A row says what the mail is about and never holds its link: the link is made when the mail is,
    -- so that this table is of no use to a thief.
    CREATE TABLE mail (
      -- Never used again: a mail that is being sent may be withdrawn meanwhile, and another one written.
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL CHECK (kind IN ('invitation', 'password', 'email', 'email-changed', 'refusal')),
      recipient TEXT NOT NULL CHECK (length(recipient) BETWEEN 3 AND 200 AND recipient LIKE '%_@_%'),
      invitation_id INTEGER REFERENCES invitation ON DELETE CASCADE,
      person_id INTEGER REFERENCES account ON DELETE CASCADE,
      attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts BETWEEN 0 AND 10),
      created_at INTEGER NOT NULL CHECK (created_at BETWEEN 0 AND 253402300799),
      -- When to try next; NULL once it was given up.
      due_at INTEGER CHECK (due_at BETWEEN 0 AND 253402300799),
      CHECK ((kind = 'invitation') = (invitation_id IS NOT NULL)),
      CHECK ((kind IN ('password', 'email', 'email-changed')) = (person_id IS NOT NULL))
    ) STRICT;
    CREATE INDEX mail_by_due ON mail (due_at, created_at);
    CREATE INDEX mail_by_recipient ON mail (recipient);
    CREATE INDEX mail_by_invitation ON mail (invitation_id);
    CREATE INDEX mail_by_person ON mail (person_id);

    -- What administrators did. It names people by their row alone: when a person goes, so does their name.
    CREATE TABLE journal (
      id INTEGER PRIMARY KEY,
      at INTEGER NOT NULL CHECK (at BETWEEN 0 AND 253402300799),
      -- NULL for the command line, and for a person who has left.
      actor_id INTEGER REFERENCES person ON DELETE SET NULL,
      -- By the command line, whose acts have no actor.
      by_command INTEGER NOT NULL CHECK (by_command IN (0, 1)),
      act TEXT NOT NULL CHECK (length(act) BETWEEN 1 AND 40),
      subject_id INTEGER REFERENCES person ON DELETE SET NULL,
      circle_id INTEGER REFERENCES circle ON DELETE SET NULL,
      -- The new role, the new visibility…; never a name nor an address.
      detail TEXT NOT NULL CHECK (length(detail) <= 200)
    ) STRICT;
    CREATE INDEX journal_by_actor ON journal (actor_id);
    CREATE INDEX journal_by_subject ON journal (subject_id);
    CREATE INDEX journal_by_circle ON journal (circle_id);

    -- The forms that were sent, so that the same one sent twice counts once. Kept for a day.
    CREATE TABLE submission (
      -- The SHA-256 of the form's number together with its sender's token.
      key BLOB NOT NULL PRIMARY KEY CHECK (length(key) = 32),
      -- The SHA-256 of what it said the last time: with something else in it, it is another form.
      content BLOB NOT NULL CHECK (length(content) = 32),
      -- Where its sender was led.
      location TEXT NOT NULL CHECK (length(location) BETWEEN 1 AND 400),
      sent_at INTEGER NOT NULL CHECK (sent_at BETWEEN 0 AND 253402300799)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX submission_by_age ON submission (sent_at);

    -- The last copy made of this file: one row.
    CREATE TABLE backup (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      made_at INTEGER NOT NULL CHECK (made_at BETWEEN 0 AND 253402300799),
      bytes INTEGER NOT NULL CHECK (bytes > 0)
    ) STRICT;

    -- Who wrote a revision or a note, when it is a person; then `author` is their name at that time.
    ALTER TABLE page_revision ADD COLUMN author_id INTEGER REFERENCES person ON DELETE SET NULL;
    ALTER TABLE note ADD COLUMN author_id INTEGER REFERENCES person ON DELETE SET NULL;
    -- Whether that person has left since; then `author` is '-'.
    ALTER TABLE page_revision ADD COLUMN author_left INTEGER NOT NULL DEFAULT 0 CHECK (author_left IN (0, 1));
    ALTER TABLE note ADD COLUMN author_left INTEGER NOT NULL DEFAULT 0 CHECK (author_left IN (0, 1));
    CREATE INDEX page_revision_by_author ON page_revision (author_id);
    CREATE INDEX note_by_author ON note (author_id);
    CREATE TRIGGER person_leaves_no_name BEFORE DELETE ON person
    BEGIN
      INSERT OR IGNORE INTO departure (person_id) VALUES (OLD.id);
      UPDATE page_revision SET author = '-', author_left = 1 WHERE author_id = OLD.id;
      UPDATE note SET author = '-', author_left = 1 WHERE author_id = OLD.id;
    END;

    -- A community that has an administrator never loses the last one who can act.
    CREATE TRIGGER account_keeps_administrator_on_update BEFORE UPDATE OF role, suspended_at ON account
    WHEN OLD.role = 'administrator' AND OLD.suspended_at IS NULL
      AND (NEW.role <> 'administrator' OR NEW.suspended_at IS NOT NULL)
    BEGIN
      SELECT RAISE(ABORT, 'the last administrator stays')
      WHERE NOT EXISTS (
        SELECT 1 FROM account
        WHERE role = 'administrator' AND suspended_at IS NULL AND person_id <> OLD.person_id);
    END;
    CREATE TRIGGER account_keeps_administrator_on_delete BEFORE DELETE ON account
    WHEN OLD.role = 'administrator' AND OLD.suspended_at IS NULL
    BEGIN
      SELECT RAISE(ABORT, 'the last administrator stays')
      WHERE NOT EXISTS (
        SELECT 1 FROM account
        WHERE role = 'administrator' AND suspended_at IS NULL AND person_id <> OLD.person_id);
    END;
    CREATE INDEX account_by_role ON account (role, suspended_at);
    """
}
