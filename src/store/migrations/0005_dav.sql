-- Phones and other programs: what they know by which address, and what they made.

-- Address lists and calendars inside a book. own: '' = a client made it; else what relatum shows in
-- it (touchpoints, tasks, dates). components: what a calendar takes, "VEVENT VTODO".
CREATE TABLE dav_collection (
    id      @ID@,
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    kind    TEXT NOT NULL CHECK (kind IN ('list', 'calendar')),
    own     TEXT NOT NULL DEFAULT '',
    name    TEXT NOT NULL,                      -- the last part of its address
    components TEXT NOT NULL DEFAULT '',
    created BIGINT NOT NULL,
    deleted BIGINT NOT NULL DEFAULT 0           -- moment it was put away; 0 = not; held for undo
);
CREATE UNIQUE INDEX dav_collection_name ON dav_collection (user_id, kind, name) WHERE deleted = 0;

-- Every address a client may know, also those that are gone, so that sync tokens stay valid for
-- ever. Enduring. collection_id: a book (all its people but those in a list) or a dav_collection.
-- seq rises by one with each change in a collection. as_sent = 1: the card a client sent is what it
-- gets back, byte for byte. hash: of what is shown, where nobody tells us of changes.
CREATE TABLE dav_item (
    collection_id BIGINT NOT NULL,
    name    TEXT NOT NULL,
    seq     BIGINT NOT NULL,
    contact_id BIGINT NOT NULL DEFAULT 0,
    circle_id BIGINT NOT NULL DEFAULT 0,
    as_sent BIGINT NOT NULL DEFAULT 0 CHECK (as_sent IN (0, 1)),
    hash    BIGINT NOT NULL DEFAULT 0,
    deleted BIGINT NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    PRIMARY KEY (collection_id, name)
) @CLUSTERED@;
CREATE INDEX dav_item_seq ON dav_item (collection_id, seq);
CREATE INDEX dav_item_contact ON dav_item (contact_id) WHERE contact_id <> 0;
CREATE INDEX dav_item_circle ON dav_item (circle_id) WHERE circle_id <> 0;

-- What relatum keeps as a client sent it: events and tasks of its calendars, and the text of group
-- cards. starts and ends: seconds UTC between which anything of it can happen.
CREATE TABLE dav_object (
    id      @ID@,
    collection_id BIGINT NOT NULL,
    name    TEXT NOT NULL,
    uid     TEXT NOT NULL,
    component TEXT NOT NULL,                    -- VEVENT, VTODO, VJOURNAL, VCARD
    starts  BIGINT NOT NULL DEFAULT 0,
    ends    BIGINT NOT NULL DEFAULT 0,
    bytes   @BLOB@ NOT NULL
);
CREATE UNIQUE INDEX dav_object_name ON dav_object (collection_id, name);
CREATE INDEX dav_object_uid ON dav_object (collection_id, uid);

-- Derived from group cards: their members whose own card did not come yet.
CREATE TABLE dav_waiting (
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    uid     TEXT NOT NULL,
    circle_id BIGINT NOT NULL REFERENCES circle (id) ON DELETE CASCADE,
    PRIMARY KEY (book_id, uid, circle_id)
) @CLUSTERED@;
CREATE INDEX dav_waiting_circle ON dav_waiting (circle_id);

-- Properties that a client set: colours, names, and those that mean nothing to us. path: "books",
-- "calendars" or a collection as text; value: the element as XML.
CREATE TABLE dav_property (
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    path    TEXT NOT NULL,
    space   TEXT NOT NULL,
    name    TEXT NOT NULL,
    value   TEXT NOT NULL,
    PRIMARY KEY (user_id, path, space, name)
) @CLUSTERED@;

INSERT INTO dav_item (collection_id, name, seq, contact_id)
    SELECT book_id, CAST(id AS TEXT) || '.vcf', ROW_NUMBER() OVER (PARTITION BY book_id ORDER BY id), id
    FROM contact WHERE deleted = 0 AND state <> 'candidate';

INSERT INTO dav_item (collection_id, name, seq, circle_id)
    SELECT book_id, CAST(id AS TEXT) || '.vcf', (SELECT COALESCE(MAX(i.seq), 0) FROM dav_item i
        WHERE i.collection_id = circle.book_id) + ROW_NUMBER() OVER (PARTITION BY book_id ORDER BY id), id
    FROM circle;
