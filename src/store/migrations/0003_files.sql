-- Files: what came from calendars, chats, phones and other programs.
-- Conventions as in 0001.

ALTER TABLE import ADD COLUMN entries BIGINT NOT NULL DEFAULT 0; -- beside cards and messages

-- Contact that came from a file without messages' ids, by the hash of the key its source gives it:
-- nothing is doubled. content: a hash of what it said, which tells "same" from "changed".
CREATE TABLE trace (
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    hash    BIGINT NOT NULL,
    content BIGINT NOT NULL,
    at      BIGINT NOT NULL,
    interaction_id BIGINT NOT NULL DEFAULT 0,
    ledger_id BIGINT NOT NULL DEFAULT 0,        -- a gift or a debt: the row of the ledger
    import_id BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (book_id, hash)
) @CLUSTERED@;
CREATE INDEX trace_import ON trace (import_id) WHERE import_id <> 0;

-- Meetings of the user's calendars with somebody, past and to come, cancelled ones too. at: seconds
-- UTC; whole_day = 1: all of day. interaction_id: what became of it once it was past.
CREATE TABLE meeting (
    id      @ID@,
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    hash    BIGINT NOT NULL,
    content BIGINT NOT NULL,
    at      BIGINT NOT NULL,
    minutes BIGINT NOT NULL DEFAULT 0,
    day     BIGINT NOT NULL,
    whole_day BIGINT NOT NULL DEFAULT 0 CHECK (whole_day IN (0, 1)),
    state   TEXT NOT NULL CHECK (state IN ('confirmed', 'tentative', 'cancelled')),
    subject TEXT NOT NULL DEFAULT '',
    place   TEXT NOT NULL DEFAULT '',
    mine    BIGINT NOT NULL DEFAULT 0 CHECK (mine IN (0, 1)), -- the user called it
    interaction_id BIGINT NOT NULL DEFAULT 0,
    import_id BIGINT NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX meeting_hash ON meeting (book_id, hash);
CREATE INDEX meeting_at ON meeting (user_id, book_id, at);
CREATE INDEX meeting_import ON meeting (import_id) WHERE import_id <> 0;

CREATE TABLE meeting_guest (
    meeting_id BIGINT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    contact_id BIGINT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    answer  TEXT NOT NULL DEFAULT '' CHECK (answer IN ('', 'accepted', 'declined', 'tentative')),
    organizer BIGINT NOT NULL DEFAULT 0 CHECK (organizer IN (0, 1)),
    PRIMARY KEY (meeting_id, contact_id)
) @CLUSTERED@;
CREATE INDEX meeting_guest_contact ON meeting_guest (contact_id, meeting_id);
