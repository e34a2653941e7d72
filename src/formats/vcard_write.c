#include "formats/vcard.h"

#include "formats/vcard_emit.h"

#include <time.h>

static void
put(struct rel_vcard_emit *to, struct rel_vcard_item *item)
{
    rel_vcard_emit(to, item);
    rel_vcard_item_free(item);
}

static void
text(struct rel_vcard_emit *to, const char *name, const char *value)
{
    struct rel_vcard_item item = {.label = ""};

    if (!*value)
        return;
    rel_vcard_item_text(&item, to->version, name, value);
    put(to, &item);
}

static void
list(struct rel_vcard_emit *to, const char *name, const struct rel_texts *texts)
{
    struct rel_vcard_item item = {.label = ""};

    if (!texts->n)
        return;
    rel_vcard_item_list(&item, to->version, name, texts);
    put(to, &item);
}

/* 3.0 wants N, and telephones show it instead of FN: a person without parts gets the whole name. */
static void
name(struct rel_vcard_emit *to, const struct rel_contact *c)
{
    struct rel_contact shown = *c;
    struct rel_vcard_item item = {.label = ""};
    bool parts = *c->family || *c->given || *c->additional || *c->prefix || *c->suffix;

    if (!parts && to->version == 40)
        return;
    if (!parts && c->kind == REL_PERSON)
        shown.given = c->name;
    rel_vcard_item_name(&item, to->version, &shown);
    put(to, &item);
}

static void
items(struct rel_vcard_emit *to, const struct rel_contact *c)
{
    struct rel_vcard_item item = {.label = ""};

    for (size_t i = 0; i < c->points.n; i++) {
        rel_vcard_item_point(&item, to->version, &c->points.v[i]);
        put(to, &item);
    }
    for (size_t i = 0; i < c->addresses.n; i++) {
        rel_vcard_item_address(&item, to->version, &c->addresses.v[i]);
        put(to, &item);
    }
    for (size_t i = 0; i < c->dates.n; i++) {
        rel_vcard_item_date(&item, to->version, &c->dates.v[i]);
        put(to, &item);
    }
    for (size_t i = 0; i < c->fields.n; i++) {
        rel_vcard_item_field(&item, to->version, &c->fields.v[i]);
        put(to, &item);
    }
}

void
rel_vcard_write(struct rel_buf *out, const struct rel_contact *c, enum rel_vcard_version version)
{
    struct rel_vcard_emit to = {
        .out = out, .version = version == REL_VCARD_4 ? 40 : 30, .eol = "\r\n"};
    struct rel_vcard_item item = {.label = ""};

    rel_buf_addf(out, "BEGIN:VCARD\r\nVERSION:%s\r\n", rel_vcard_version_word(version));
    rel_buf_adds(out, "PRODID:-//relatum//relatum " REL_VERSION "//EN\r\n");
    text(&to, "UID", c->uid);
    rel_vcard_item_text(&item, to.version, "FN", c->name); /* required, even when empty */
    put(&to, &item);
    name(&to, c);
    if (c->kind == REL_ORGANIZATION)
        rel_buf_adds(out, to.version == 40 ? "KIND:org\r\n" : "X-ABShowAs:COMPANY\r\n");
    list(&to, "NICKNAME", &c->nicknames);
    if (*c->organization || *c->department) {
        rel_vcard_item_org(&item, to.version, c);
        put(&to, &item);
    }
    text(&to, "TITLE", c->title);
    text(&to, "ROLE", c->role);
    items(&to, c);
    list(&to, "CATEGORIES", &c->tags);
    for (size_t i = 0; i < c->notes.n; i++)
        text(&to, "NOTE", c->notes.v[i]);
    if (c->photo_len) {
        rel_vcard_item_photo(&item, to.version, c);
        put(&to, &item);
    }
    if (c->changed) {
        struct tm tm;
        time_t t = (time_t)c->changed;
        char when[32];

        if (gmtime_r(&t, &tm) && strftime(when, sizeof(when), "%Y%m%dT%H%M%SZ", &tm))
            rel_buf_addf(out, "REV:%s\r\n", when);
    }
    rel_buf_adds(out, "END:VCARD\r\n");
}
