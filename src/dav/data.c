#include "dav/data.h"

#include "base/str.h"
#include "dav/answer.h"

#include <string.h>

const char *const rel_collation_table[3] = {"i;unicode-casemap", "i;ascii-casemap", "i;octet"};

int
rel_dav_version(const struct rel_request *r, const char *version)
{
    static const char *const apple[] = {"iOS/", "macOS/", "Mac OS X/", "Mac_OS_X/", "dataaccessd"};
    const char *agent = rel_request_header(r, "User-Agent");

    if (version && rel_str_starts(version, "4"))
        return 4;
    if (version && rel_str_starts(version, "3"))
        return 3;
    for (size_t i = 0; agent && i < REL_COUNT(apple); i++)
        if (strstr(agent, apple[i]))
            return 3;
    return 0;
}

bool
rel_dav_can_give(const struct rel_xml_node *asked)
{
    const char *type = rel_xml_attr(asked, "content-type");
    const char *version = rel_xml_attr(asked, "version");

    return (!type || rel_str_is_nocase(type, "text/vcard")
            || rel_str_is_nocase(type, "text/calendar"))
           && (!version || rel_str_is(version, "3.0") || rel_str_is(version, "4.0")
               || rel_str_is(version, "2.0"));
}

/* The names of <prop name="..."/> inside; none when <allprop/> is. */
static void
parts_of(struct rel_request *r, const struct rel_xml_node *asked, struct rel_texts *out)
{
    for (const struct rel_xml_node *p = rel_xml_first(asked); p; p = rel_xml_next(p)) {
        const char *name = rel_xml_attr(p, "name");

        if (rel_xml_is(p, REL_CARD_NS, "prop") && name)
            *REL_ADD(r->arena, out) = name;
    }
}

static void
put_card(struct rel_request *r, const struct rel_xml_node *asked, const struct rel_buf *text,
         struct rel_buf *to)
{
    struct rel_texts names = {0};
    REL_BUF(some);

    if (asked)
        parts_of(r, asked, &names);
    if (names.n)
        rel_practice_dav_pick(rel_dav_ctx(r), text->v, text->n, &names, &some);
    if (names.n)
        rel_xml_add_text(to, rel_buf_str(&some), some.n);
    else
        rel_xml_add_text(to, rel_buf_str(text), text->n);
}

static void
put_event(struct rel_request *r, const struct rel_xml_node *asked, const struct rel_buf *text,
          struct rel_buf *to)
{
    const struct rel_xml_node *expand = rel_xml_child(asked, REL_CAL_NS, "expand");
    const char *start = expand ? rel_xml_attr(expand, "start") : NULL;
    const char *end = expand ? rel_xml_attr(expand, "end") : NULL;
    int64_t from, until;
    REL_BUF(some);

    if (!start || !end || !rel_practice_dav_utc(start, &from) || !rel_practice_dav_utc(end, &until)
        || !strstr(rel_buf_str(text), "BEGIN:VEVENT")) {
        rel_xml_add_text(to, rel_buf_str(text), text->n);
        return;
    }
    rel_practice_dav_expand(rel_dav_ctx(r), text->v, text->n, from, until, &some);
    rel_xml_add_text(to, some.v, some.n);
}

enum rel_status
rel_dav_data(struct rel_request *r, const struct rel_dav_place *p, const struct rel_xml_node *asked,
             struct rel_buf *to, struct rel_err *err)
{
    const bool card = p->at == REL_AT_CARD;
    int version = card ? rel_dav_version(r, asked ? rel_xml_attr(asked, "version") : NULL) : 0;
    bool kept;
    REL_BUF(text);

    if (rel_practice_dav_text(rel_dav_ctx(r), &p->collection, &p->item, version, &text, &kept, err))
        return err->status;
    if (card)
        put_card(r, asked, &text, to);
    else
        put_event(r, asked, &text, to);
    return REL_OK;
}
