-- The house: users and books, contacts, what happened, what is planned, where it came from.
--
-- Tokens replaced for each engine (store/migrate.c):
--   @ID@         INTEGER PRIMARY KEY in SQLite (the rowid itself), BIGINT PRIMARY KEY in PostgreSQL
--   @BLOB@ @REAL@  BLOB / BYTEA, REAL / DOUBLE PRECISION
--   @CLUSTERED@  WITHOUT ROWID in SQLite, nothing in PostgreSQL
-- A CHECK lists its words with OR: for IN with more than two SQLite makes a table at each insert.
-- Conventions: no column is NULL; '' and 0 mean "not known"; a day is days since 1970-01-01 in the
-- user's zone, -2147483648 = none, 2147483647 = without end; moments are seconds UTC; words as in
-- src/model. Every row belongs to a book.

-- Enduring: settings of the database itself. 'schema' is the last migration, 'changes' the counter
-- that tells every process that something changed.
CREATE TABLE setting (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) @CLUSTERED@;

CREATE TABLE app_user (
    id      @ID@,
    name    TEXT NOT NULL UNIQUE,
    display TEXT NOT NULL DEFAULT '',
    zone    TEXT NOT NULL DEFAULT 'UTC',
    region  TEXT NOT NULL DEFAULT '',           -- ISO 3166 country for phone numbers without +
    daily_people  BIGINT NOT NULL DEFAULT 8,    -- rows of Today before "if there is time"
    daily_minutes BIGINT NOT NULL DEFAULT 90,
    created BIGINT NOT NULL
);

-- The user's own addresses (relatum me). guessed = 1: found in mail, not confirmed.
CREATE TABLE own_address (
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    folded  TEXT NOT NULL,
    value   TEXT NOT NULL,
    guessed BIGINT NOT NULL DEFAULT 0 CHECK (guessed IN (0, 1)),
    PRIMARY KEY (user_id, folded)
) @CLUSTERED@;

CREATE TABLE book (
    id      @ID@,
    name    TEXT NOT NULL,
    shared  BIGINT NOT NULL DEFAULT 0 CHECK (shared IN (0, 1)),
    created BIGINT NOT NULL
);

CREATE TABLE membership (
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    role    TEXT NOT NULL CHECK (role = 'owner' OR role = 'member' OR role = 'reader'),
    PRIMARY KEY (user_id, book_id)
) @CLUSTERED@;

-- ---------------------------------------------------------------- people

CREATE TABLE import (
    id       @ID@,
    book_id  BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    user_id  BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    source   TEXT NOT NULL,                     -- what the user named: paths, an account
    state    TEXT NOT NULL CHECK (state = 'running' OR state = 'done' OR state = 'cut' OR state = 'undone'),
    started  BIGINT NOT NULL,
    ended    BIGINT NOT NULL DEFAULT 0,
    files    BIGINT NOT NULL DEFAULT 0,
    cards    BIGINT NOT NULL DEFAULT 0,
    messages BIGINT NOT NULL DEFAULT 0,
    n_new    BIGINT NOT NULL DEFAULT 0,
    n_changed BIGINT NOT NULL DEFAULT 0,
    n_same   BIGINT NOT NULL DEFAULT 0,
    n_skipped BIGINT NOT NULL DEFAULT 0,
    contacts_new BIGINT NOT NULL DEFAULT 0,
    contacts_changed BIGINT NOT NULL DEFAULT 0,
    candidates_new BIGINT NOT NULL DEFAULT 0,
    interactions_new BIGINT NOT NULL DEFAULT 0,
    circles_new BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX import_book ON import (book_id, started);

-- Why things were skipped: how many of each reason; and one row for each thing that was skipped,
-- changed or damaged.
CREATE TABLE import_reason (
    import_id BIGINT NOT NULL REFERENCES import (id) ON DELETE CASCADE,
    reason    TEXT NOT NULL,
    n         BIGINT NOT NULL,
    PRIMARY KEY (import_id, reason)
) @CLUSTERED@;

CREATE TABLE import_item (
    import_id BIGINT NOT NULL REFERENCES import (id) ON DELETE CASCADE,
    n         BIGINT NOT NULL,
    outcome   TEXT NOT NULL CHECK (outcome = 'new' OR outcome = 'changed' OR outcome = 'same' OR outcome = 'skipped'),
    file      TEXT NOT NULL,
    line      BIGINT NOT NULL DEFAULT 0,
    what      TEXT NOT NULL DEFAULT '',
    reason    TEXT NOT NULL DEFAULT '',
    contact_id BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (import_id, n)
) @CLUSTERED@;

-- The journal: how far a file was read and committed, so that a cut import goes on from there.
CREATE TABLE import_file (
    import_id BIGINT NOT NULL REFERENCES import (id) ON DELETE CASCADE,
    file      TEXT NOT NULL,
    position  BIGINT NOT NULL,                  -- byte (or message number) up to which all is stored
    done      BIGINT NOT NULL DEFAULT 0 CHECK (done IN (0, 1)),
    PRIMARY KEY (import_id, file)
) @CLUSTERED@;

CREATE TABLE contact (
    id        @ID@,
    book_id   BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    uid       TEXT NOT NULL,
    kind      TEXT NOT NULL CHECK (kind IN ('person', 'organization')),
    state     TEXT NOT NULL CHECK (state = 'candidate' OR state = 'unsorted' OR state = 'active' OR state = 'resting' OR state = 'archived'),
    caught    TEXT NOT NULL CHECK (caught = 'hand' OR caught = 'log' OR caught = 'phone' OR caught = 'form' OR caught = 'import' OR caught = 'mail'),
    name      TEXT NOT NULL,
    name_key  TEXT NOT NULL,                    -- folded, cut to 64 bytes: order and equality of names
    family    TEXT NOT NULL DEFAULT '',
    given     TEXT NOT NULL DEFAULT '',
    additional TEXT NOT NULL DEFAULT '',
    prefix    TEXT NOT NULL DEFAULT '',
    suffix    TEXT NOT NULL DEFAULT '',
    organization TEXT NOT NULL DEFAULT '',
    department TEXT NOT NULL DEFAULT '',
    title     TEXT NOT NULL DEFAULT '',
    role      TEXT NOT NULL DEFAULT '',
    cadence_days BIGINT NOT NULL DEFAULT 0,
    old_friend BIGINT NOT NULL DEFAULT 0 CHECK (old_friend IN (0, 1)),
    rest_until BIGINT NOT NULL DEFAULT -2147483648,
    state_since BIGINT NOT NULL DEFAULT 0,      -- moment the state was entered: picked, put to rest
    import_id BIGINT NOT NULL DEFAULT 0,        -- the import that made it; 0 = made here
    created   BIGINT NOT NULL,
    changed   BIGINT NOT NULL,
    deleted   BIGINT NOT NULL DEFAULT 0         -- moment it was put away; 0 = not; held for undo
);
CREATE UNIQUE INDEX contact_uid ON contact (book_id, uid);
CREATE INDEX contact_name ON contact (book_id, name_key, id);
CREATE INDEX contact_state ON contact (book_id, state, name_key, id) WHERE deleted = 0;
CREATE INDEX contact_import ON contact (import_id) WHERE import_id <> 0;

-- E-mails, phones, URLs, profiles: any number; found by their folded value.
CREATE TABLE contact_point (
    contact_id BIGINT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    n       BIGINT NOT NULL,
    book_id BIGINT NOT NULL,
    kind    TEXT NOT NULL CHECK (kind = 'email' OR kind = 'phone' OR kind = 'url' OR kind = 'profile' OR kind = 'impp'),
    value   TEXT NOT NULL,
    folded  TEXT NOT NULL,
    label   TEXT NOT NULL DEFAULT '',
    pref    BIGINT NOT NULL DEFAULT 0 CHECK (pref IN (0, 1)),
    PRIMARY KEY (contact_id, n)
) @CLUSTERED@;
CREATE INDEX contact_point_folded ON contact_point (book_id, folded, contact_id);

CREATE TABLE contact_address (
    contact_id BIGINT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    n        BIGINT NOT NULL,
    po_box   TEXT NOT NULL DEFAULT '',
    extended TEXT NOT NULL DEFAULT '',
    street   TEXT NOT NULL DEFAULT '',
    locality TEXT NOT NULL DEFAULT '',
    region   TEXT NOT NULL DEFAULT '',
    code     TEXT NOT NULL DEFAULT '',
    country  TEXT NOT NULL DEFAULT '',
    label    TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (contact_id, n)
) @CLUSTERED@;

CREATE TABLE contact_date (
    contact_id BIGINT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    n     BIGINT NOT NULL,
    kind  TEXT NOT NULL,
    year  BIGINT NOT NULL DEFAULT 0,
    month BIGINT NOT NULL DEFAULT 0,
    day   BIGINT NOT NULL DEFAULT 0,
    text  TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (contact_id, n)
) @CLUSTERED@;

-- Nicknames, notes of cards, tags: lists of plain texts. kind: nickname | note | tag.
CREATE TABLE contact_text (
    contact_id BIGINT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    kind    TEXT NOT NULL CHECK (kind = 'nickname' OR kind = 'note' OR kind = 'tag'),
    n       BIGINT NOT NULL,
    value   TEXT NOT NULL,
    PRIMARY KEY (contact_id, kind, n)
) @CLUSTERED@;
CREATE INDEX contact_tag ON contact_text (value, contact_id) WHERE kind = 'tag';

CREATE TABLE contact_field (
    contact_id BIGINT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    n     BIGINT NOT NULL,
    name  TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (contact_id, n)
) @CLUSTERED@;

CREATE TABLE contact_photo (
    contact_id BIGINT NOT NULL PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE,
    type  TEXT NOT NULL,
    bytes @BLOB@ NOT NULL
) @CLUSTERED@;

-- The card as it came, byte for byte; hash (64 bits of it) tells "same" from "changed" at once.
CREATE TABLE contact_card (
    contact_id BIGINT NOT NULL PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE,
    hash    BIGINT NOT NULL,
    version TEXT NOT NULL DEFAULT '',
    bytes   @BLOB@ NOT NULL
) @CLUSTERED@;
CREATE INDEX contact_card_hash ON contact_card (hash);

-- Which import (0 = by hand) set which field last; field '*': all that have no row of their own.
CREATE TABLE provenance (
    contact_id BIGINT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    field     TEXT NOT NULL,
    import_id BIGINT NOT NULL,
    source    TEXT NOT NULL,                    -- "cards.vcf", "hand", "phone"
    at        BIGINT NOT NULL,
    PRIMARY KEY (contact_id, field)
) @CLUSTERED@;

-- Derived: one row per folded word of names, nicknames, organisation and addresses. class: how near
-- the contact is (store/search.c: 0 active, 1 resting, 2 unsorted, 3 archived, 4 candidate).
CREATE TABLE name_token (
    book_id    BIGINT NOT NULL,
    class      BIGINT NOT NULL CHECK (class BETWEEN 0 AND 4),
    token      TEXT NOT NULL,
    contact_id BIGINT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    PRIMARY KEY (book_id, class, token, contact_id)
) @CLUSTERED@;
CREATE INDEX name_token_contact ON name_token (contact_id, token);

CREATE TABLE circle (
    id      @ID@,
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    name    TEXT NOT NULL,
    name_key TEXT NOT NULL,
    weight  BIGINT NOT NULL DEFAULT 2 CHECK (weight BETWEEN 1 AND 3),
    vocabulary TEXT NOT NULL DEFAULT 'professional' CHECK (vocabulary IN ('personal', 'professional')),
    new_days BIGINT NOT NULL DEFAULT 7,
    growing_days BIGINT NOT NULL DEFAULT 14,
    settled_days BIGINT NOT NULL DEFAULT 30,
    old_friend_days BIGINT NOT NULL DEFAULT 90,
    new_until BIGINT NOT NULL DEFAULT 4,
    growing_until BIGINT NOT NULL DEFAULT 8,
    import_id BIGINT NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX circle_name ON circle (book_id, name_key);

CREATE TABLE circle_member (
    contact_id BIGINT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    circle_id  BIGINT NOT NULL REFERENCES circle (id) ON DELETE CASCADE,
    PRIMARY KEY (contact_id, circle_id)
) @CLUSTERED@;
CREATE INDEX circle_member_circle ON circle_member (circle_id, contact_id);

-- ---------------------------------------------------------------- what happened

CREATE TABLE interaction (
    id      @ID@,
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    at      BIGINT NOT NULL,
    minutes BIGINT NOT NULL DEFAULT 0,
    channel TEXT NOT NULL,
    direction TEXT NOT NULL CHECK (direction = 'outbound' OR direction = 'inbound' OR direction = 'mutual'),
    subject TEXT NOT NULL DEFAULT '',
    import_id BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX interaction_import ON interaction (import_id) WHERE import_id <> 0;

-- What the user wrote about it: apart, so that timelines stay small.
CREATE TABLE interaction_note (
    interaction_id BIGINT NOT NULL PRIMARY KEY REFERENCES interaction (id) ON DELETE CASCADE,
    text TEXT NOT NULL
) @CLUSTERED@;

-- Clustered by contact and time: a timeline, or a pair's days, is one range. direction, channel
-- and user stand here again so that standing is computed from this range alone.
CREATE TABLE participation (
    contact_id BIGINT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    at         BIGINT NOT NULL,
    interaction_id BIGINT NOT NULL REFERENCES interaction (id) ON DELETE CASCADE,
    user_id    BIGINT NOT NULL,
    direction  TEXT NOT NULL,
    channel    TEXT NOT NULL,
    PRIMARY KEY (contact_id, at, interaction_id)
) @CLUSTERED@;
CREATE INDEX participation_interaction ON participation (interaction_id, contact_id);

-- Every message ever seen, by the day of its Date (the upper 16 bits, so that an import appends) and
-- 48 bits of its Message-ID's hash: nothing is doubled, and a change of
-- the user's own addresses is worked out again without the files. class: personal | list |
-- automatic | mass. interaction_id 0 = not contact. people: "f <address>" and "t <address>" lines.
CREATE TABLE message (
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    hash    BIGINT NOT NULL,
    at      BIGINT NOT NULL,
    class   TEXT NOT NULL CHECK (class = 'personal' OR class = 'list' OR class = 'automatic' OR class = 'mass'),
    interaction_id BIGINT NOT NULL DEFAULT 0,
    import_id BIGINT NOT NULL DEFAULT 0,
    subject TEXT NOT NULL DEFAULT '',
    people  TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (book_id, hash)
) @CLUSTERED@;
CREATE INDEX message_import ON message (import_id) WHERE import_id <> 0;
CREATE INDEX message_interaction ON message (interaction_id) WHERE interaction_id <> 0;

-- ---------------------------------------------------------------- what is planned

-- side: promise (mine) | waiting_on (theirs).
CREATE TABLE promise (
    id      @ID@,
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    contact_id BIGINT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    side    TEXT NOT NULL CHECK (side IN ('promise', 'waiting_on')),
    text    TEXT NOT NULL,
    due     BIGINT NOT NULL DEFAULT -2147483648,
    state   TEXT NOT NULL CHECK (state = 'open' OR state = 'kept' OR state = 'late' OR state = 'renegotiated' OR state = 'broken'),
    made    BIGINT NOT NULL,
    closed  BIGINT NOT NULL DEFAULT -2147483648,
    interaction_id BIGINT NOT NULL DEFAULT 0,
    follows BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX promise_contact ON promise (contact_id, user_id, state);
CREATE INDEX promise_due ON promise (user_id, book_id, side, due);

CREATE TABLE touchpoint (
    id      @ID@,
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    contact_id BIGINT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    day     BIGINT NOT NULL,
    made    BIGINT NOT NULL,                    -- the day it was planned
    channel TEXT NOT NULL DEFAULT '',           -- '' = any
    announced BIGINT NOT NULL DEFAULT 0 CHECK (announced IN (0, 1)),
    what    TEXT NOT NULL DEFAULT '',
    state   TEXT NOT NULL CHECK (state = 'planned' OR state = 'done' OR state = 'dropped'),
    closed  BIGINT NOT NULL DEFAULT -2147483648
);
CREATE INDEX touchpoint_contact ON touchpoint (contact_id, user_id, state, day);
CREATE INDEX touchpoint_announced ON touchpoint (user_id, book_id, announced, day);

-- The user's answers to a reason of Today. until: not before this day; 2147483647 = never again.
CREATE TABLE answer (
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    contact_id BIGINT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    kind    TEXT NOT NULL,                      -- of agenda
    row_id  BIGINT NOT NULL,
    answer  TEXT NOT NULL CHECK (answer = 'later' OR answer = 'not_this' OR answer = 'done'),
    until   BIGINT NOT NULL,
    why     TEXT NOT NULL DEFAULT '',
    at      BIGINT NOT NULL,
    PRIMARY KEY (contact_id, user_id, kind, row_id)
) @CLUSTERED@;

-- ---------------------------------------------------------------- derived: relatum rebuild remakes

CREATE TABLE standing (
    user_id    BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    contact_id BIGINT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    book_id    BIGINT NOT NULL,
    n          BIGINT NOT NULL DEFAULT 0,       -- contact days
    n_sum      @REAL@ NOT NULL DEFAULT 0,       -- N and B of model GW
    b_sum      @REAL@ NOT NULL DEFAULT 0,
    median     @REAL@ NOT NULL DEFAULT 0,
    first_day  BIGINT NOT NULL DEFAULT -2147483648,
    last_contact BIGINT NOT NULL DEFAULT -2147483648,
    last_inbound BIGINT NOT NULL DEFAULT -2147483648,
    last_outbound BIGINT NOT NULL DEFAULT -2147483648,
    last_at    BIGINT NOT NULL DEFAULT 0,
    last_in_at BIGINT NOT NULL DEFAULT 0,
    last_out_at BIGINT NOT NULL DEFAULT 0,
    inbound_days BIGINT NOT NULL DEFAULT 0,
    outbound_days BIGINT NOT NULL DEFAULT 0,
    in_sum     @REAL@ NOT NULL DEFAULT 0,
    out_sum    @REAL@ NOT NULL DEFAULT 0,
    recent_in  BIGINT NOT NULL DEFAULT 0,
    answered   BIGINT NOT NULL DEFAULT 0,
    phase      TEXT NOT NULL DEFAULT 'new',
    due        BIGINT NOT NULL DEFAULT -2147483648,
    next_touch BIGINT NOT NULL DEFAULT -2147483648,
    cools_on   BIGINT NOT NULL DEFAULT -2147483648,
    cold_on    BIGINT NOT NULL DEFAULT -2147483648,
    model      BIGINT NOT NULL DEFAULT 0,
    zone       TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (contact_id, user_id)
) @CLUSTERED@;
CREATE INDEX standing_last ON standing (user_id, book_id, last_contact, contact_id);
CREATE INDEX standing_next ON standing (user_id, book_id, next_touch, contact_id);
CREATE INDEX standing_days ON standing (user_id, book_id, n, contact_id);

-- kind 1-10 = its rank in PRODUCT's table. For all kinds but cooling Today reads, per weight, the
-- oldest day first, then the name; cooling rows stand once for each week (day = its Monday) in the
-- order of the forecast's value in that week.
CREATE TABLE agenda (
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    book_id BIGINT NOT NULL,
    kind    BIGINT NOT NULL CHECK (kind BETWEEN 1 AND 10),
    weight  BIGINT NOT NULL CHECK (weight BETWEEN 1 AND 3),
    day     BIGINT NOT NULL,
    value   BIGINT NOT NULL DEFAULT 0,          -- millionths, negative so that the best come first
    name_key TEXT NOT NULL,
    contact_id BIGINT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    row_id  BIGINT NOT NULL,
    until   BIGINT NOT NULL,
    PRIMARY KEY (user_id, book_id, kind, weight, day, value, name_key, contact_id, row_id)
) @CLUSTERED@;
CREATE INDEX agenda_contact ON agenda (contact_id, user_id);
CREATE INDEX agenda_until ON agenda (user_id, book_id, until) WHERE until <> 2147483647;

-- ---------------------------------------------------------------- history

-- One row for every change by a person, one for a whole import. contact_id 0 = several or none.
CREATE TABLE change (
    id      @ID@,
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    at      BIGINT NOT NULL,
    deed    TEXT NOT NULL,                      -- log, edit, pick ...: the command's name
    summary TEXT NOT NULL,
    contact_id BIGINT NOT NULL DEFAULT 0,
    import_id BIGINT NOT NULL DEFAULT 0,
    undone  BIGINT NOT NULL DEFAULT 0           -- the change that undid it; 0 = it stands
);
CREATE INDEX change_book ON change (book_id, id);
CREATE INDEX change_contact ON change (contact_id, id) WHERE contact_id <> 0;
CREATE INDEX change_undone ON change (undone) WHERE undone <> 0;

-- The rows it touched, before and after, as "column=value" lines ('' = there was no such row).
CREATE TABLE change_row (
    change_id BIGINT NOT NULL REFERENCES change (id) ON DELETE CASCADE,
    n       BIGINT NOT NULL,
    name    TEXT NOT NULL,                      -- of the table
    key     TEXT NOT NULL,                      -- "column=value" lines of its primary key
    before  TEXT NOT NULL DEFAULT '',
    after   TEXT NOT NULL DEFAULT '',
    contact_id BIGINT NOT NULL DEFAULT 0,       -- whose values these are, for forget
    PRIMARY KEY (change_id, n)
) @CLUSTERED@;
CREATE INDEX change_row_contact ON change_row (contact_id) WHERE contact_id <> 0;
