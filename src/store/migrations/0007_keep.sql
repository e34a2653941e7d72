-- Forgetting people, and who is the same as whom.

-- A stone for each address, number and UID of somebody who was forgotten: 63 bits of its keyed hash.
-- The key is the book's own, so that stones tell nothing to who does not have the database.
CREATE TABLE forget_key (
    book_id BIGINT NOT NULL PRIMARY KEY REFERENCES book (id) ON DELETE CASCADE,
    secret  TEXT NOT NULL
) @CLUSTERED@;

CREATE TABLE forgotten (
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    stone   BIGINT NOT NULL,
    day     BIGINT NOT NULL,
    PRIMARY KEY (book_id, stone)
) @CLUSTERED@;

-- Pairs the user said are two people; contact_id < other_id.
CREATE TABLE not_same (
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    contact_id BIGINT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    other_id BIGINT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    at      BIGINT NOT NULL,
    PRIMARY KEY (contact_id, other_id)
) @CLUSTERED@;
CREATE INDEX not_same_book ON not_same (book_id, contact_id, other_id);
CREATE INDEX not_same_other ON not_same (other_id);

-- Who became part of whom, until it is undone: an old address of theirs still leads here.
CREATE TABLE merged (
    contact_id BIGINT NOT NULL PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE,
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    into_id BIGINT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    at      BIGINT NOT NULL
) @CLUSTERED@;
CREATE INDEX merged_into ON merged (into_id);
CREATE INDEX import_item_contact ON import_item (contact_id) WHERE contact_id <> 0;
