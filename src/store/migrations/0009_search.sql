-- Finding what was written: notes, what was heard, promises; and views that people keep.

-- Derived: one row for each text of a contact that can be found; its folded words stand in the
-- engine's full-text index (text_index, made by the engine: store/engine.h) under the same id.
-- kind as in model/passage.h; user_id 0 = everybody's who sees the contact; hash tells whether the
-- text is still the same.
CREATE TABLE text_doc (
    id      @ID@,
    book_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    contact_id BIGINT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    kind    TEXT NOT NULL,
    row_id  BIGINT NOT NULL,
    day     BIGINT NOT NULL,
    hash    BIGINT NOT NULL
);
CREATE INDEX text_doc_contact ON text_doc (contact_id, kind, row_id);

@TEXT_INDEX@;

-- A question that was kept, with its name: the query as typed (core/query.h).
CREATE TABLE saved_view (
    id      @ID@,
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    name    TEXT NOT NULL,
    query   TEXT NOT NULL,
    place   BIGINT NOT NULL DEFAULT 0           -- order among the user's views
);
CREATE UNIQUE INDEX saved_view_name ON saved_view (user_id, book_id, name);

-- Warmth is below 40 from cools_on on: lists of the cooling read this range.
CREATE INDEX standing_cools ON standing (user_id, book_id, cools_on, contact_id) WHERE cools_on <> -2147483648;
