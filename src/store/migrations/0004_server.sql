-- The server: who may come in, and what the house does by itself. Conventions as in 0001.
-- Of every secret only the SHA-256 is kept (as 64 hexadecimal digits), of passwords argon2id.
-- None of these rows is part of the history: undo must not give somebody back a way in.

-- ---------------------------------------------------------------- ways in

-- hash: argon2id with its parameters, '' = none yet. totp: the secret of RFC 6238 in base32, '' = no
-- second factor; totp_step: the last time step that was used, so that a code works once.
CREATE TABLE password (
    user_id BIGINT NOT NULL PRIMARY KEY REFERENCES app_user (id) ON DELETE CASCADE,
    hash    TEXT NOT NULL DEFAULT '',
    totp    TEXT NOT NULL DEFAULT '',
    totp_step BIGINT NOT NULL DEFAULT 0,
    changed BIGINT NOT NULL DEFAULT 0
) @CLUSTERED@;

CREATE TABLE recovery_code (
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    hash    TEXT NOT NULL,
    PRIMARY KEY (user_id, hash)
) @CLUSTERED@;

-- agent: what the browser calls itself, shortened, for the list.
CREATE TABLE session (
    id      @ID@,
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    hash    TEXT NOT NULL UNIQUE,
    begun   BIGINT NOT NULL,
    used    BIGINT NOT NULL,
    agent   TEXT NOT NULL DEFAULT ''
);
CREATE INDEX session_of ON session (user_id, id);
CREATE INDEX session_used ON session (used);

-- Passwords for programs: scopes are words of model/app_password.h with a space between them.
CREATE TABLE app_password (
    id      @ID@,
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    hash    TEXT NOT NULL UNIQUE,
    label   TEXT NOT NULL,
    scopes  TEXT NOT NULL,
    read_only BIGINT NOT NULL DEFAULT 0 CHECK (read_only IN (0, 1)),
    created BIGINT NOT NULL,
    used    BIGINT NOT NULL DEFAULT 0           -- to the hour; 0 = never
);
CREATE INDEX app_password_user ON app_password (user_id, id);

-- A link that lets somebody set their password, once.
CREATE TABLE invitation (
    hash    TEXT NOT NULL PRIMARY KEY,
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    expires BIGINT NOT NULL
) @CLUSTERED@;
CREATE INDEX invitation_user ON invitation (user_id);

-- What was answered to a request with that key (hash of user, key), so that a retry gets the same:
-- asked is the hash of method, address and body.
CREATE TABLE idempotency (
    hash    TEXT NOT NULL PRIMARY KEY,
    asked   TEXT NOT NULL,
    at      BIGINT NOT NULL,
    status  BIGINT NOT NULL,
    type    TEXT NOT NULL,
    location TEXT NOT NULL DEFAULT '',
    etag    TEXT NOT NULL DEFAULT '',
    body    TEXT NOT NULL
) @CLUSTERED@;
CREATE INDEX idempotency_at ON idempotency (at);

-- ---------------------------------------------------------------- what comes and goes by itself

-- Work handed over, and work on a timer. kind: a row of src/jobs' table; arg: its own words.
CREATE TABLE job (
    id      @ID@,
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    kind    TEXT NOT NULL,
    arg     TEXT NOT NULL DEFAULT '',
    state   TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
    at      BIGINT NOT NULL,                    -- not before this moment
    created BIGINT NOT NULL,
    started BIGINT NOT NULL DEFAULT 0,
    ended   BIGINT NOT NULL DEFAULT 0,
    tries   BIGINT NOT NULL DEFAULT 0,
    done    BIGINT NOT NULL DEFAULT 0,          -- of
    total   BIGINT NOT NULL DEFAULT 0,          -- 0 = not known
    row_id  BIGINT NOT NULL DEFAULT 0,          -- what it made: an import, say
    problem TEXT NOT NULL DEFAULT ''
);
CREATE INDEX job_state ON job (state, at, id);
CREATE INDEX job_user ON job (user_id, id);

-- A public page of a book. token stands in its address.
CREATE TABLE capture_form (
    book_id BIGINT NOT NULL PRIMARY KEY REFERENCES book (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    token   TEXT NOT NULL UNIQUE,
    title   TEXT NOT NULL DEFAULT '',
    consent TEXT NOT NULL DEFAULT '',
    created BIGINT NOT NULL
) @CLUSTERED@;

-- What somebody agreed to, in the words they saw.
CREATE TABLE consent (
    id      @ID@,
    contact_id BIGINT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    at      BIGINT NOT NULL,
    source  TEXT NOT NULL,
    words   TEXT NOT NULL
);
CREATE INDEX consent_contact ON consent (contact_id, id);

-- A calendar behind a secret address, of one user in one book. kinds: words of model/notice.h.
CREATE TABLE calendar_feed (
    id      @ID@,
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    hash    TEXT NOT NULL UNIQUE,
    label   TEXT NOT NULL DEFAULT '',
    kinds   TEXT NOT NULL,
    created BIGINT NOT NULL,
    used    BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX calendar_feed_user ON calendar_feed (user_id, id);

-- The day's list, by mail or to a web address, once a day from `hour` on. sent: the last day.
CREATE TABLE notice (
    id      @ID@,
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    way     TEXT NOT NULL CHECK (way IN ('mail', 'webhook')),
    target  TEXT NOT NULL,
    hour    BIGINT NOT NULL DEFAULT 7 CHECK (hour BETWEEN 0 AND 23),
    inside  BIGINT NOT NULL DEFAULT 0 CHECK (inside IN (0, 1)), -- may reach private addresses
    sent    BIGINT NOT NULL DEFAULT -2147483648,
    created BIGINT NOT NULL
);
CREATE INDEX notice_user ON notice (user_id, book_id, id);

CREATE TABLE notice_log (
    id      @ID@,
    notice_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    at      BIGINT NOT NULL,
    way     TEXT NOT NULL,
    target  TEXT NOT NULL,
    ok      BIGINT NOT NULL CHECK (ok IN (0, 1)),
    what    TEXT NOT NULL DEFAULT ''
);
CREATE INDEX notice_log_user ON notice_log (user_id, id);
