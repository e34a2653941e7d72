#include "formats/sms.h"

#include "base/limits.h"
#include "base/str.h"
#include "lib/unicode.h"

#include <stdlib.h>
#include <string.h>

enum { PROBLEMS = 1000, DEEP = 8, NODES = 10000, TEXT = 64 * 1024 };

struct reading {
    struct rel_arena *arena;
    struct rel_chats *out;
    bool keep_text;
    rel_sms_more more;
    void *who;
};

static bool
is_item(void *arg, const char *ns, const char *name, int depth)
{
    (void)arg, (void)ns;
    return depth == 1
           && (rel_str_is(name, "sms") || rel_str_is(name, "mms") || rel_str_is(name, "call"));
}

static ptrdiff_t
more(void *arg, char *to, size_t room, struct rel_err *err)
{
    struct reading *r = arg;

    return r->more(r->who, to, room, err);
}

/* "" for what is missing, and for the word "null" that stands for it. */
static const char *
attr(struct reading *r, const struct rel_xml_node *node, const char *name, size_t most)
{
    const char *v = rel_xml_attr(node, name);

    if (v == NULL || rel_str_is(v, "null"))
        return "";
    return rel_strndup(r->arena, v, rel_unicode_cut(v, strlen(v), most));
}

static void
problem(struct reading *r, const struct rel_xml_node *node, const char *reason)
{
    if (r->out->problems.n < PROBLEMS)
        *REL_ADD(r->arena, &r->out->problems) =
            (struct rel_problem){node->line, rel_strdup(r->arena, node->name), reason};
}

/* The text of an MMS: of its parts the plain ones. */
static const char *
parts(struct reading *r, const struct rel_xml_node *mms)
{
    const struct rel_xml_node *all = rel_xml_child(mms, "", "parts");
    const char *text = "";

    for (const struct rel_xml_node *p = rel_xml_first(all); p; p = rel_xml_next(p))
        if (rel_str_is(attr(r, p, "ct", 100), "text/plain"))
            text =
                rel_printf(r->arena, "%s%s%s", text, *text ? "\n" : "", attr(r, p, "text", TEXT));
    return text;
}

static enum rel_chat_way
way_of(const struct rel_xml_node *node, const char *type)
{
    if (rel_str_is(node->name, "call"))
        return rel_str_is(type, "2")                            ? REL_CHAT_OUT
               : rel_str_is(type, "1") || rel_str_is(type, "3") ? REL_CHAT_IN
               : rel_str_is(type, "5")                          ? REL_CHAT_IN
                                                                : REL_CHAT_UNKNOWN;
    return rel_str_is(type, "1")   ? REL_CHAT_IN
           : rel_str_is(type, "2") ? REL_CHAT_OUT
                                   : REL_CHAT_UNKNOWN;
}

/* Numbers that no person has: short codes and names of senders. */
static bool
is_person(struct reading *r, const char *number)
{
    const char *folded = rel_fold_phone(r->arena, number);

    return strlen(folded) >= 7 && strpbrk(number, "abcdefghijklmnopqrstuvwxyz@") == NULL;
}

static void
take(struct reading *r, const struct rel_xml_node *node)
{
    const bool call = rel_str_is(node->name, "call"), mms = rel_str_is(node->name, "mms");
    const char *number = attr(r, node, call ? "number" : "address", REL_MAX_NAME - 1);
    const char *type = attr(r, node, mms ? "msg_box" : "type", 10);
    const char *date = attr(r, node, "date", 30), *text = "";
    int64_t at, seconds;
    enum rel_chat_way way = way_of(node, type);

    if (!rel_str_number(date, &at) || at <= 0) {
        problem(r, node, "no date that can be read");
        return;
    }
    if (way == REL_CHAT_UNKNOWN) {
        problem(r, node,
                call ? "a call that was blocked or went to voice mail" : "a draft, or not sent");
        return;
    }
    if (!is_person(r, number)) {
        problem(r, node, *number ? "from a service, not a person" : "no number");
        return;
    }
    if (!rel_str_number(attr(r, node, "duration", 20), &seconds) || seconds < 0
        || seconds > 7 * 86400)
        seconds = 0;
    if (r->keep_text)
        text = mms ? parts(r, node) : attr(r, node, "body", TEXT);
    *REL_ADD(r->arena, &r->out->messages) = (struct rel_chat_message){
        .at = at > 100000000000 ? at / 1000 : at, /* milliseconds, but old MMS in seconds */
        .channel = call ? REL_CALL : REL_MESSAGE,
        .minutes = (int)((seconds + 30) / 60),
        .way = way,
        .author = rel_str_is(attr(r, node, "contact_name", 100), "(Unknown)")
                      ? ""
                      : attr(r, node, "contact_name", REL_MAX_NAME - 1),
        .number = number,
        .text = text,
        .line = node->line};
}

enum rel_status
rel_sms_read(struct rel_arena *arena, rel_sms_more more_bytes, void *who, bool keep_text,
             struct rel_chats *out, struct rel_err *err)
{
    struct rel_chats chats = {0};
    struct reading r = {arena, &chats, keep_text, more_bytes, who};
    const struct rel_xml_source source = {
        .read = more, .arg = &r, .is_item = is_item, .limits = {DEEP, NODES}};
    REL_AUTO(rel_xml_stream) *xml = rel_xml_open(&source);
    const struct rel_xml_node *node = NULL;
    enum rel_status s;

    *REL_ADD(arena, &chats.chats) =
        (struct rel_chat){.source = "sms", .key = "", .name = "", .other = "", .group = false};
    while ((s = rel_xml_item(xml, &node, err)) == REL_OK && node)
        take(&r, node);
    *out = chats;
    return s;
}

bool
rel_sms_looks(const char *bytes, size_t n)
{
    return memmem(bytes, n, "<smses", 6) != NULL || memmem(bytes, n, "<calls", 6) != NULL;
}
