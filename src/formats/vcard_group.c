#include "formats/vcard_group.h"

#include "base/str.h"
#include "formats/vcard_emit.h"
#include "formats/vcard_value.h"

#include <string.h>

static const char *
bare(const char *uid)
{
    return uid + (rel_str_starts_nocase(uid, "urn:uuid:") ? strlen("urn:uuid:") : 0);
}

bool
rel_vcard_same_uid(const char *a, const char *b)
{
    return rel_str_is_nocase(bare(a), bare(b));
}

static void
put_text(struct rel_buf *out, int version, const char *eol, const char *name, const char *value)
{
    struct rel_vcard_emit to = {.out = out, .version = version, .eol = eol};
    struct rel_vcard_item item = {.label = ""};

    rel_vcard_item_text(&item, version, name, value);
    rel_vcard_emit(&to, &item);
    rel_vcard_item_free(&item);
}

static void
put_member(struct rel_buf *out, int version, const char *eol, bool apple, const char *uid)
{
    rel_buf_addf(out, "%s:urn:uuid:%s%s",
                 apple || version != 40 ? "X-ADDRESSBOOKSERVER-MEMBER" : "MEMBER", bare(uid), eol);
}

void
rel_vcard_group_write(struct rel_buf *out, const char *uid, const char *name,
                      const struct rel_texts *members, enum rel_vcard_version version)
{
    const int v = version == REL_VCARD_4 ? 40 : 30;

    rel_buf_addf(out, "BEGIN:VCARD\r\nVERSION:%s\r\n", rel_vcard_version_word(version));
    rel_buf_adds(out, "PRODID:-//relatum//relatum " REL_VERSION "//EN\r\n");
    put_text(out, v, "\r\n", "UID", uid);
    put_text(out, v, "\r\n", "FN", name);
    if (v == 40) {
        rel_buf_adds(out, "KIND:group\r\n");
    } else {
        struct rel_contact c = rel_contact_init();
        struct rel_vcard_emit to = {.out = out, .version = v, .eol = "\r\n"};
        struct rel_vcard_item item = {.label = ""};

        c.family = name;
        rel_vcard_item_name(&item, v, &c);
        rel_vcard_emit(&to, &item);
        rel_vcard_item_free(&item);
        rel_buf_adds(out, "X-ADDRESSBOOKSERVER-KIND:group\r\n");
    }
    for (size_t i = 0; i < members->n; i++)
        put_member(out, v, "\r\n", false, members->v[i]);
    rel_buf_adds(out, "END:VCARD\r\n");
}

static bool
holds(const struct rel_texts *list, const char *uid, size_t *at)
{
    for (size_t i = 0; i < list->n; i++)
        if (rel_vcard_same_uid(list->v[i], uid)) {
            *at = i;
            return true;
        }
    return false;
}

struct group {
    struct rel_arena *arena;
    struct rel_buf *out;
    const char *text, *eol, *name;
    const struct rel_texts *members, *unknown;
    bool *placed; /* by member */
    bool apple;
    int version;
};

/* What becomes of one property: true = its lines stay. */
static bool
stays(struct group *g, const struct rel_vcard_prop *p)
{
    const bool apple = rel_str_is(p->name, "X-ADDRESSBOOKSERVER-MEMBER");
    size_t at;

    if (rel_str_is(p->name, "FN")
        && !rel_str_is(rel_vcard_unescape(g->arena, p->value, p->n), g->name)) {
        put_text(g->out, g->version, g->eol, "FN", g->name);
        return false;
    }
    if (!apple && !rel_str_is(p->name, "MEMBER"))
        return true;
    g->apple |= apple;
    if (holds(g->members, p->value, &at)) {
        g->placed[at] = true;
        return true;
    }
    return holds(g->unknown, p->value, &at);
}

void
rel_vcard_group_merge(struct rel_buf *out, struct rel_arena *arena, const char *text, size_t n,
                      const char *name, const struct rel_texts *members,
                      const struct rel_texts *unknown)
{
    struct rel_vcard_props props = {0};
    struct rel_problem_list problems = {0};
    struct group g = {.arena = arena,
                      .out = out,
                      .text = text,
                      .eol = memchr(text, '\r', n) ? "\r\n" : "\n",
                      .name = name,
                      .members = members,
                      .unknown = unknown,
                      .placed = rel_alloc(arena, members->n + 1),
                      .version = 30};

    rel_vcard_lines(arena, text, n, 1, &props, &problems);
    for (size_t i = 0; i < props.n; i++) {
        const struct rel_vcard_prop *p = &props.v[i];

        if (rel_str_is(p->name, "VERSION"))
            g.version = rel_str_starts(p->value, "4") ? 40 : 30;
        for (size_t k = 0; rel_str_is(p->name, "END") && k < members->n; k++)
            if (!g.placed[k])
                put_member(out, g.version, g.eol, g.apple, members->v[k]);
        if (stays(&g, p))
            rel_buf_add(out, text + p->at, p->end - p->at);
    }
}
