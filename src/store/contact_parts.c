#include "store/contact_parts.h"

#include "base/str.h"
#include "lib/unicode.h"

static const char *
text(struct rel_rows *rows, struct rel_arena *arena, int column)
{
    return rel_strdup(arena, rel_rows_text(rows, column));
}

static void
read_point(struct rel_rows *rows, struct rel_arena *arena, struct rel_contact *c)
{
    struct rel_point *p = REL_ADD(arena, &c->points);

    rel_point_kind_parse(rel_rows_text(rows, 0), &p->kind);
    p->value = text(rows, arena, 1);
    p->folded = text(rows, arena, 2);
    p->label = text(rows, arena, 3);
    p->pref = rel_rows_num(rows, 4) != 0;
}

static void
read_address(struct rel_rows *rows, struct rel_arena *arena, struct rel_contact *c)
{
    *REL_ADD(arena, &c->addresses) = (struct rel_address){
        text(rows, arena, 0), text(rows, arena, 1), text(rows, arena, 2), text(rows, arena, 3),
        text(rows, arena, 4), text(rows, arena, 5), text(rows, arena, 6), text(rows, arena, 7)};
}

static void
read_date(struct rel_rows *rows, struct rel_arena *arena, struct rel_contact *c)
{
    *REL_ADD(arena, &c->dates) = (struct rel_date){
        .kind = text(rows, arena, 0),
        .year = (int)rel_rows_num(rows, 1),
        .month = (int)rel_rows_num(rows, 2),
        .day = (int)rel_rows_num(rows, 3),
        .text = text(rows, arena, 4),
    };
}

static void
read_text(struct rel_rows *rows, struct rel_arena *arena, struct rel_contact *c)
{
    const char *kind = rel_rows_text(rows, 0);
    struct rel_texts *list = rel_str_is(kind, "nickname") ? &c->nicknames
                             : rel_str_is(kind, "tag")    ? &c->tags
                                                          : &c->notes;

    *REL_ADD(arena, list) = text(rows, arena, 1);
}

static void
read_field(struct rel_rows *rows, struct rel_arena *arena, struct rel_contact *c)
{
    *REL_ADD(arena, &c->fields) = (struct rel_field){text(rows, arena, 0), text(rows, arena, 1)};
}

static void
read_photo(struct rel_rows *rows, struct rel_arena *arena, struct rel_contact *c)
{
    c->photo_type = text(rows, arena, 0);
}

static void
read_circle(struct rel_rows *rows, struct rel_arena *arena, struct rel_contact *c)
{
    *REL_ADD(arena, &c->circles) = text(rows, arena, 0);
}

static const struct part {
    const char *select, *clear; /* clear NULL: written elsewhere */
    void (*read)(struct rel_rows *, struct rel_arena *, struct rel_contact *);
    bool names; /* words of it are searched for */
} parts[] = {
    {"SELECT kind, value, folded, label, pref FROM contact_point WHERE contact_id = $1 ORDER BY n",
     "DELETE FROM contact_point WHERE contact_id = $1", read_point, true},
    {"SELECT po_box, extended, street, locality, region, code, country, label"
     " FROM contact_address WHERE contact_id = $1 ORDER BY n",
     "DELETE FROM contact_address WHERE contact_id = $1", read_address, false},
    {"SELECT kind, year, month, day, text FROM contact_date WHERE contact_id = $1 ORDER BY n",
     "DELETE FROM contact_date WHERE contact_id = $1", read_date, false},
    {"SELECT kind, value FROM contact_text WHERE contact_id = $1 ORDER BY kind, n",
     "DELETE FROM contact_text WHERE contact_id = $1", read_text, true},
    {"SELECT name, value FROM contact_field WHERE contact_id = $1 ORDER BY n",
     "DELETE FROM contact_field WHERE contact_id = $1", read_field, false},
    {"SELECT type FROM contact_photo WHERE contact_id = $1", NULL, read_photo, false},
    {"SELECT c.name FROM circle_member m JOIN circle c ON c.id = m.circle_id"
     " WHERE m.contact_id = $1 ORDER BY c.name_key",
     NULL, read_circle, false},
};

enum rel_status
rel_contact_parts_load(struct rel_db *db, struct rel_arena *arena, struct rel_contact *c,
                       bool whole, struct rel_err *err)
{
    for (size_t i = 0; i < REL_COUNT(parts); i++) {
        REL_AUTO(rel_rows) *rows = NULL;

        if (!whole && !parts[i].names)
            continue;
        if (rel_db_query(db, parts[i].select, REL_ARGS(REL_N(c->id)), &rows, err))
            return err->status;
        while (rel_rows_next(rows))
            parts[i].read(rows, arena, c);
        if (rel_rows_status(rows, err))
            return err->status;
    }
    return REL_OK;
}

static const char *
folded(struct rel_arena *arena, const struct rel_point *p)
{
    if (*p->folded)
        return p->folded;
    if (p->kind == REL_TEL)
        return rel_fold_phone(arena, p->value);
    return p->kind == REL_EMAIL ? rel_unicode_fold_address(arena, p->value)
                                : rel_unicode_fold(arena, p->value);
}

static enum rel_status
write_texts(struct rel_db *db, rel_id contact, const char *kind, const struct rel_texts *texts,
            struct rel_err *err)
{
    for (size_t i = 0; i < texts->n; i++)
        if (rel_db_exec(
                db,
                "INSERT INTO contact_text (contact_id, kind, n, value)"
                " VALUES ($1, $2, $3, $4)",
                REL_ARGS(REL_N(contact), REL_T(kind), REL_N((int64_t)i), REL_T(texts->v[i])), NULL,
                err))
            return err->status;
    return REL_OK;
}

static enum rel_status
write_photo(struct rel_db *db, const struct rel_contact *c, bool again, struct rel_err *err)
{
    if (again && (!*c->photo_type || c->photo_len)
        && rel_db_exec(db, "DELETE FROM contact_photo WHERE contact_id = $1",
                       REL_ARGS(REL_N(c->id)), NULL, err))
        return err->status;
    if (!c->photo_len)
        return REL_OK;
    return rel_db_exec(
        db, "INSERT INTO contact_photo (contact_id, type, bytes) VALUES ($1, $2, $3)",
        REL_ARGS(REL_N(c->id), REL_T(c->photo_type), REL_B(c->photo, c->photo_len)), NULL, err);
}

enum rel_status
rel_contact_parts_write(struct rel_db *db, struct rel_arena *arena, const struct rel_contact *c,
                        bool again, struct rel_err *err)
{
    rel_id id = c->id;

    for (size_t i = 0; again && i < REL_COUNT(parts); i++)
        if (parts[i].clear && rel_db_exec(db, parts[i].clear, REL_ARGS(REL_N(id)), NULL, err))
            return err->status;
    for (size_t i = 0; i < c->points.n; i++) {
        const struct rel_point *p = &c->points.v[i];

        if (rel_db_exec(db,
                        "INSERT INTO contact_point (contact_id, n, book_id, kind, value, folded,"
                        " label, pref) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                        REL_ARGS(REL_N(id), REL_N((int64_t)i), REL_N(c->book),
                                 REL_T(rel_point_kind_word(p->kind)), REL_T(p->value),
                                 REL_T(folded(arena, p)), REL_T(p->label), REL_N(p->pref)),
                        NULL, err))
            return err->status;
    }
    for (size_t i = 0; i < c->addresses.n; i++) {
        const struct rel_address *a = &c->addresses.v[i];

        if (rel_db_exec(db,
                        "INSERT INTO contact_address (contact_id, n, po_box, extended, street,"
                        " locality, region, code, country, label)"
                        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                        REL_ARGS(REL_N(id), REL_N((int64_t)i), REL_T(a->po_box), REL_T(a->extended),
                                 REL_T(a->street), REL_T(a->locality), REL_T(a->region),
                                 REL_T(a->code), REL_T(a->country), REL_T(a->label)),
                        NULL, err))
            return err->status;
    }
    for (size_t i = 0; i < c->dates.n; i++) {
        const struct rel_date *d = &c->dates.v[i];

        if (rel_db_exec(db,
                        "INSERT INTO contact_date (contact_id, n, kind, year, month, day, text)"
                        " VALUES ($1, $2, $3, $4, $5, $6, $7)",
                        REL_ARGS(REL_N(id), REL_N((int64_t)i), REL_T(d->kind), REL_N(d->year),
                                 REL_N(d->month), REL_N(d->day), REL_T(d->text)),
                        NULL, err))
            return err->status;
    }
    for (size_t i = 0; i < c->fields.n; i++)
        if (rel_db_exec(db,
                        "INSERT INTO contact_field (contact_id, n, name, value)"
                        " VALUES ($1, $2, $3, $4)",
                        REL_ARGS(REL_N(id), REL_N((int64_t)i), REL_T(c->fields.v[i].name),
                                 REL_T(c->fields.v[i].value)),
                        NULL, err))
            return err->status;
    if (write_texts(db, id, "nickname", &c->nicknames, err)
        || write_texts(db, id, "note", &c->notes, err) || write_texts(db, id, "tag", &c->tags, err))
        return err->status;
    return write_photo(db, c, again, err);
}
