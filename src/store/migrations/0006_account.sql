-- Accounts: what relatum fetches from elsewhere, and how far it came. Conventions as in 0001.
-- Without a row here nothing connects outwards. None of this is part of the history: undo must not
-- give a password back.

-- place: of imap "host" or "host:port", of maildir and mbox a path, else a URL.
-- secret: sealed with the key file beside the database, together with whom it is for; '' = none.
-- inside: private and loopback addresses may be reached. folders: of imap, those asked for besides
-- the ones that matter, one a line.
-- every: seconds between two runs, 0 = only by hand. From `began` on: the last run. fails: in a row.
CREATE TABLE account (
    id      @ID@,
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    kind    TEXT NOT NULL CHECK (kind IN ('imap', 'carddav', 'caldav', 'ics', 'feed', 'maildir', 'mbox')),
    name    TEXT NOT NULL,
    place   TEXT NOT NULL,
    tls     TEXT NOT NULL DEFAULT 'tls' CHECK (tls IN ('tls', 'starttls', 'none')),
    login   TEXT NOT NULL DEFAULT '',
    secret  TEXT NOT NULL DEFAULT '',
    inside  BIGINT NOT NULL DEFAULT 0 CHECK (inside IN (0, 1)),
    folders TEXT NOT NULL DEFAULT '',
    every   BIGINT NOT NULL DEFAULT 3600 CHECK (every >= 0),
    created BIGINT NOT NULL,
    began   BIGINT NOT NULL DEFAULT 0,          -- 0 = never ran
    ended   BIGINT NOT NULL DEFAULT 0,          -- before `began`: it is running, or was cut
    next    BIGINT NOT NULL DEFAULT 0,          -- not before this moment
    fails   BIGINT NOT NULL DEFAULT 0,
    problem TEXT NOT NULL DEFAULT '',
    remedy  TEXT NOT NULL DEFAULT '',
    seen    BIGINT NOT NULL DEFAULT 0,
    matched BIGINT NOT NULL DEFAULT 0,
    known   BIGINT NOT NULL DEFAULT 0,
    skipped BIGINT NOT NULL DEFAULT 0,
    import_id BIGINT NOT NULL DEFAULT 0,        -- the last run that brought something
    UNIQUE (user_id, name)
);
CREATE INDEX account_book ON account (book_id);
CREATE INDEX account_next ON account (next, id);

-- Why things were skipped in the last run.
CREATE TABLE account_reason (
    account_id BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    reason  TEXT NOT NULL,
    n       BIGINT NOT NULL,
    PRIMARY KEY (account_id, reason)
) @CLUSTERED@;

-- How far each folder, address book, calendar, file or URL is read. mark: UIDVALIDITY, or the size
-- of a file; at: the last UID, or when the file was changed; tag: ETag, ctag; since: Last-Modified,
-- or the sync-token. It moves in the transaction that stores what was read.
CREATE TABLE account_place (
    account_id BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    name    TEXT NOT NULL,
    mark    BIGINT NOT NULL DEFAULT 0,
    at      BIGINT NOT NULL DEFAULT 0,
    tag     TEXT NOT NULL DEFAULT '',
    since   TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (account_id, name)
) @CLUSTERED@;
