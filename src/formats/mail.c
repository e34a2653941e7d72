#include "formats/mail.h"

#include "base/limits.h"
#include "base/str.h"
#include "formats/mail_class.h"
#include "formats/mail_date.h"
#include "formats/mail_field.h"
#include "formats/mail_words.h"
#include "lib/unicode.h"

#include <gmime/gmime.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

enum {
    MOST_VALUE = 256 * 1024, /* bytes of one field's value that are looked at */
    MOST_NESTED = 8,         /* groups inside groups */
};

/* What was seen on the way through the fields. */
struct reading {
    struct rel_arena *arena;
    struct rel_mail *mail;
    const char *charset; /* of the message, for raw 8-bit text; "" = not said */
    struct rel_field_span date, received, subject, references;
    struct rel_mailbox_list sender, reply_to;
    bool dated;
    int64_t fields, from_line;
};

static pthread_once_t once = PTHREAD_ONCE_INIT;
static GMimeParserOptions *options; /* read only after the first call */

static void
begin_gmime(void)
{
    g_mime_init();
    options = g_mime_parser_options_new();
    g_mime_parser_options_set_allow_addresses_without_domain(options, TRUE);
}

/* FNV-1a (draft-eastlake-fnv), then mixed so that all 64 bits count. */
static uint64_t
hash_bytes(uint64_t h, const char *v, size_t n)
{
    for (size_t i = 0; i < n; i++)
        h = (h ^ (unsigned char)v[i]) * UINT64_C(0x100000001b3);
    return h;
}

static uint64_t
mixed(uint64_t h)
{
    h = (h ^ (h >> 33)) * UINT64_C(0xff51afd7ed558ccd);
    h = (h ^ (h >> 33)) * UINT64_C(0xc4ceb9fe1a85ec53);
    return h ^ (h >> 33);
}

int64_t
rel_mail_hash(const char *text)
{
    return (int64_t)mixed(hash_bytes(UINT64_C(0xcbf29ce484222325), text, strlen(text)));
}

static void
complain(struct reading *r, const char *what, int64_t line, const char *reason)
{
    if (r->mail->problems.n < 20)
        *REL_ADD(r->arena, &r->mail->problems) =
            (struct rel_problem){.line = line, .what = what, .reason = reason};
}

/* Valid UTF-8 without control characters, at most REL_MAX_NAME bytes. */
static const char *
clean(struct rel_arena *arena, const char *s)
{
    size_t n = strlen(s), to = 0;
    char *v;

    if (!rel_unicode_valid(s, n)) {
        s = rel_unicode_repair(arena, s, n);
        n = strlen(s);
    }
    v = rel_strndup(arena, s, rel_unicode_cut(s, n, REL_MAX_NAME - 1));
    for (size_t i = 0; v[i] != '\0'; i++) {
        unsigned char c = (unsigned char)v[i];

        if (c > 32 && c != 127)
            v[to++] = (char)c;
        else if (to > 0 && v[to - 1] != ' ')
            v[to++] = ' ';
    }
    while (to > 0 && v[to - 1] == ' ')
        to--;
    v[to] = '\0';
    return v;
}

/* The value on one line as UTF-8. */
static const char *
text_of(struct reading *r, const struct rel_field_span *field, enum rel_mail_words where)
{
    return rel_mail_words(r->arena, rel_field_unfold(r->arena, field, MOST_VALUE), r->charset,
                          where);
}

static void
add_mailbox(struct rel_arena *arena, struct rel_mailbox_list *to, const char *name,
            const char *address)
{
    const char *at = clean(arena, address);
    const char *folded = rel_unicode_fold_address(arena, at);

    if (*folded == '\0' || to->n >= REL_MAIL_ADDRESSES)
        return;
    for (size_t i = 0; i < to->n && i < REL_MAX_PEOPLE_PER_MAIL * 2; i++)
        if (rel_str_is(to->v[i].folded, folded))
            return; /* in To and Cc alike */
    *REL_ADD(arena, to) = (struct rel_mailbox){clean(arena, name), at, folded};
}

static void
add_parsed(struct rel_arena *arena, InternetAddressList *list, struct rel_mailbox_list *to,
           int depth)
{
    int n = internet_address_list_length(list);

    for (int i = 0; i < n && depth < MOST_NESTED; i++) {
        InternetAddress *a = internet_address_list_get_address(list, i);
        const char *name = internet_address_get_name(a);

        if (INTERNET_ADDRESS_IS_GROUP(a)) {
            InternetAddressGroup *group = INTERNET_ADDRESS_GROUP(a);
            add_parsed(arena, internet_address_group_get_members(group), to, depth + 1);
        } else if (INTERNET_ADDRESS_IS_MAILBOX(a)) {
            const char *at = internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(a));

            if (at != NULL && *at != '\0')
                add_mailbox(arena, to, name ? name : "", at);
        }
    }
}

static bool
plain_address(const char *p, size_t n)
{
    size_t ats = 0;

    for (size_t i = 0; i < n; i++) {
        if ((p[i] >= 'a' && p[i] <= 'z') || (p[i] >= 'A' && p[i] <= 'Z')
            || (p[i] >= '0' && p[i] <= '9') || (p[i] != '\0' && strchr(".-_+=", p[i]) != NULL))
            continue;
        if (p[i] != '@' || i == 0 || i + 1 == n)
            return false;
        ats++;
    }
    return ats == 1;
}

/* One or several of `a@x`, `Name Name <a@x>`, `"Name, A." <a@x>` which is what most mail
 * has: read here, ten times faster than by objects. false: something else is in it. */
static bool
add_simple(struct rel_arena *arena, const char *v, struct rel_mailbox_list *to)
{
    struct rel_mailbox_list found = {0};

    for (const char *p = v; *p != '\0';) {
        const char *name = "", *at;
        size_t name_n = 0, n;

        while (*p == ' ')
            p++;
        if (*p == '"') {
            name = p + 1;
            name_n = strcspn(name, "\"\\");
            if (name[name_n] != '"')
                return false;
            p = name + name_n + 1;
            while (*p == ' ')
                p++;
            if (*p != '<')
                return false;
        } else {
            n = strcspn(p, "<>,;:()[]\\\"@");
            if (p[n] == '<') {
                name = p;
                name_n = n;
                p += n;
            } else if (p[n] != '@')
                return false;
        }
        at = *p == '<' ? p + 1 : p;
        n = strcspn(at, *p == '<' ? ">" : ", ");
        if (!plain_address(at, n) || (*p == '<' && at[n] != '>'))
            return false;
        p = at + n + (*p == '<');
        while (*p == ' ')
            p++;
        if (*p != '\0' && *p != ',')
            return false;
        p += *p == ',';
        add_mailbox(arena, &found, rel_strndup(arena, name, name_n), rel_strndup(arena, at, n));
    }
    for (size_t i = 0; i < found.n; i++)
        add_mailbox(arena, to, found.v[i].name, found.v[i].address);
    return true;
}

static void
add_addresses(struct reading *r, const struct rel_field_span *field, struct rel_mailbox_list *to)
{
    const char *v = text_of(r, field, REL_WORDS_ADDRESS);
    size_t before = to->n;
    InternetAddressList *list;

    if (*v == '\0' || add_simple(r->arena, v, to))
        return;
    list = internet_address_list_parse(options, v);
    if (list != NULL) {
        add_parsed(r->arena, list, to, 0);
        g_object_unref(list);
    }
    /* Of Delivered-To: qmail writes "mailing list a@x" there. */
    if (to->n == before && list == NULL && field->id != REL_FIELD_DELIVERED)
        complain(r, rel_strndup(r->arena, field->name, field->name_n), field->line,
                 "no address can be made out");
}

bool
rel_mail_address(struct rel_arena *arena, const char *text, struct rel_mailbox *out)
{
    struct rel_mail mail = {0};
    struct reading r = {.arena = arena, .mail = &mail, .charset = ""};
    struct rel_field_span field = {.name = "", .value = text, .value_n = strlen(text)};

    pthread_once(&once, begin_gmime);
    add_addresses(&r, &field, &mail.from);
    if (mail.from.n != 1 || strchr(mail.from.v[0].folded, '@') == NULL)
        return false;
    *out = mail.from.v[0];
    return true;
}

/* The last, or first, <...> of a field of message ids; what has no brackets as it is. */
static const char *
message_id(struct reading *r, const struct rel_field_span *field, bool last)
{
    const char *v = rel_field_unfold(r->arena, field, MOST_VALUE), *found = NULL;
    size_t n = 0;

    for (const char *p = v; (p = strchr(p, '<')) != NULL; p++) {
        size_t len = strcspn(p + 1, "<>");

        if (p[1 + len] == '>' && len > 0) {
            found = p + 1;
            n = len;
            if (!last)
                break;
        }
    }
    if (found == NULL) {
        found = v + strspn(v, "< ");
        n = strcspn(found, " >");
    }
    return clean(r->arena, rel_strndup(r->arena, found, n));
}

/* charset=... of a Content-Type (RFC 2045 section 5.1). */
static const char *
charset_of(struct reading *r, const struct rel_field_span *field)
{
    const char *v = rel_field_unfold(r->arena, field, 1024);
    const char *p = strcasestr(v, "charset");
    size_t n;

    if (p == NULL)
        return "";
    p += strlen("charset");
    p += strspn(p, "* ");
    if (*p != '=')
        return "";
    p += 1 + strspn(p + 1, " \"'");
    n = strcspn(p, " \"';");
    return rel_strndup(r->arena, p, n);
}

/* X-Gmail-Labels: in a Takeout archive the only word on which side a message was. */
static bool
labelled_sent(const char *labels)
{
    static const char *const names[] = {"Sent", "Gesendet", "Envoyés", "Enviados", "Inviati"};

    for (size_t i = 0; i < REL_COUNT(names); i++) {
        size_t n = strlen(names[i]);

        for (const char *p = labels; (p = strstr(p, names[i])) != NULL; p++)
            if ((p == labels || p[-1] == ',') && (p[n] == '\0' || p[n] == ','))
                return true;
    }
    return false;
}

/* Who the last server took it for: "for <a@x>" of the first Received (RFC 5321 section 4.4). */
static void
add_envelope(struct reading *r)
{
    const char *v, *p;

    if (r->received.value == NULL)
        return;
    v = rel_field_unfold(r->arena, &r->received, 4096);
    p = strstr(v, " for ");
    if (p != NULL) {
        size_t n;

        p += strspn(p + 5, " <") + 5;
        n = strcspn(p, ">; ");
        if (plain_address(p, n))
            add_mailbox(r->arena, &r->mail->delivered_to, "", rel_strndup(r->arena, p, n));
    }
}

/* When the last server took it; the text behind the last semicolon. */
static bool
received_at(struct reading *r, int64_t *utc)
{
    const char *v, *p;

    if (r->received.value == NULL)
        return false;
    v = rel_field_unfold(r->arena, &r->received, 4096);
    p = strrchr(v, ';');
    return p != NULL && rel_mail_date(p + 1, utc);
}

static void
read_date(struct reading *r)
{
    struct rel_mail *mail = r->mail;
    int64_t written = INT64_MIN, taken = INT64_MIN;
    bool w = false, t;

    if (r->dated) {
        const char *v = rel_field_unfold(r->arena, &r->date, 256);

        w = rel_mail_date(v, &written);
        if (!w)
            complain(r, "Date", r->date.line,
                     rel_printf(r->arena, "not a date: \"%.60s\"", clean(r->arena, v)));
    }
    /* Messages of one time stand beside each other in the index: an import appends to it. All
     * copies of a message have the same Date, or none. */
    mail->hash = (w ? written / 86400 & 0x7fff : 0) << 48
                 | (rel_mail_hash(mail->message_id) & INT64_C(0xffffffffffff));
    t = received_at(r, &taken);
    /* A clock that runs ahead by days is wrong; the server's is right. */
    if (w && t && written > taken + 2 * 86400) {
        complain(r, "Date", r->date.line, "later than it was received");
        w = false;
    }
    mail->at = w ? written : t ? taken : INT64_MIN;
}

static void
see_field(struct reading *r, const struct rel_field_span *f)
{
    struct rel_mail *mail = r->mail;
    const char *why = "";
    enum rel_mail_class class = rel_mail_class_of_field(r->arena, f, &why);

    if (rel_mail_class_stronger(mail->class, class) != mail->class) {
        mail->class = class;
        mail->why = why;
    }
    switch (f->id) {
    case REL_FIELD_FROM:
        r->from_line = f->line;
        add_addresses(r, f, &mail->from);
        break;
    case REL_FIELD_SENDER:
        add_addresses(r, f, &r->sender);
        break;
    case REL_FIELD_REPLY_TO:
        add_addresses(r, f, &r->reply_to);
        break;
    case REL_FIELD_TO:
    case REL_FIELD_CC:
    case REL_FIELD_BCC:
        add_addresses(r, f, &mail->to);
        break;
    case REL_FIELD_DELIVERED:
        add_addresses(r, f, &mail->delivered_to);
        break;
    case REL_FIELD_DATE:
        if (!r->dated)
            r->date = *f;
        r->dated = true;
        break;
    case REL_FIELD_RECEIVED:
        if (r->received.value == NULL)
            r->received = *f;
        break;
    case REL_FIELD_SUBJECT:
        if (r->subject.value == NULL)
            r->subject = *f;
        break;
    case REL_FIELD_MESSAGE_ID:
        if (*mail->message_id == '\0')
            mail->message_id = message_id(r, f, false);
        break;
    case REL_FIELD_IN_REPLY_TO:
        if (*mail->in_reply_to == '\0' && memchr(f->value, '<', f->value_n) != NULL)
            mail->in_reply_to = message_id(r, f, false);
        break;
    case REL_FIELD_REFERENCES:
        r->references = *f;
        break;
    case REL_FIELD_LABELS:
        mail->sent_folder = labelled_sent(text_of(r, f, REL_WORDS_TEXT));
        break;
    default:
        break;
    }
}

/* A name for a message that has none: made from what does not change on the way or by folder. */
static const char *
made_id(struct reading *r, const char *header, size_t n)
{
    struct rel_field_scan scan = {.p = header, .end = header + n};
    struct rel_field_span f;
    uint64_t h = UINT64_C(0xcbf29ce484222325);
    int seen = 0;

    while (rel_field_next(&scan, &f) && seen < REL_MAIL_FIELDS)
        if (f.id == REL_FIELD_FROM || f.id == REL_FIELD_TO || f.id == REL_FIELD_CC
            || f.id == REL_FIELD_DATE || f.id == REL_FIELD_SUBJECT) {
            const char *v = rel_field_unfold(r->arena, &f, MOST_VALUE);

            h = hash_bytes(h, (char[]){(char)f.id}, 1);
            h = hash_bytes(h, v, strlen(v));
            seen++;
        }
    if (seen < 2)
        h = hash_bytes(h, header, n);
    return rel_printf(r->arena, "%016llx@made.invalid", (unsigned long long)mixed(h));
}

static void
finish(struct reading *r, const char *header, size_t n)
{
    struct rel_mail *mail = r->mail;
    const char *why = "";

    if (r->subject.value != NULL)
        mail->subject = clean(r->arena, text_of(r, &r->subject, REL_WORDS_TEXT));
    if (mail->from.n == 0)
        mail->from = r->sender.n > 0 ? r->sender : r->reply_to;
    if (mail->from.n == 0)
        complain(r, "From", r->from_line, "nobody is named as its sender");
    if (*mail->in_reply_to == '\0' && r->references.value != NULL)
        mail->in_reply_to = message_id(r, &r->references, true);
    if (*mail->message_id == '\0')
        mail->message_id = made_id(r, header, n);
    add_envelope(r);
    read_date(r);
    if (mail->from.n > 0) {
        enum rel_mail_class class = rel_mail_class_of_sender(mail->from.v[0].folded, &why);

        if (rel_mail_class_stronger(mail->class, class) != mail->class) {
            mail->class = class;
            mail->why = why;
        }
    }
    if (mail->class == REL_MAIL_PERSONAL && mail->to.n > REL_MAX_PEOPLE_PER_MAIL) {
        mail->class = REL_MAIL_MASS;
        mail->why = rel_printf(r->arena, "to more than %d people", REL_MAX_PEOPLE_PER_MAIL);
    }
}

enum rel_status
rel_mail_read(struct rel_arena *arena, const char *header, size_t n, struct rel_mail *out,
              struct rel_err *err)
{
    struct rel_mail mail = {
        .message_id = "", .in_reply_to = "", .subject = "", .why = "", .at = INT64_MIN};
    struct reading r = {.arena = arena, .mail = &mail, .charset = ""};
    struct rel_field_scan scan = {.p = header, .end = header + n};
    struct rel_field_span f;

    pthread_once(&once, begin_gmime);
    /* The charset first: it may stand below the text it is needed for. */
    while (r.fields++ < REL_MAIL_FIELDS && rel_field_next(&scan, &f))
        if (f.id == REL_FIELD_CONTENT_TYPE && *r.charset == '\0')
            r.charset = charset_of(&r, &f);
    if (r.fields == 1)
        return rel_fail(err, REL_BAD_INPUT, "not a message: it has no header");
    if (scan.noise > 0)
        complain(&r, "", scan.noise, "a line that is no header field");
    if (r.fields > REL_MAIL_FIELDS)
        complain(&r, "", scan.line, "more header fields than are looked at");
    scan = (struct rel_field_scan){.p = header, .end = header + n};
    for (r.fields = 0; r.fields++ < REL_MAIL_FIELDS && rel_field_next(&scan, &f);)
        see_field(&r, &f);
    finish(&r, header, n);
    *out = mail;
    return REL_OK;
}

bool
rel_mail_looks(const char *bytes, size_t n)
{
    struct rel_field_scan scan = {.p = bytes, .end = bytes + n};
    struct rel_field_span f;
    int of_mail = 0, fields = 0;

    while (n > 0 && (*scan.p == '\n' || *scan.p == '\r') && scan.p + 1 < scan.end)
        scan.p++;
    while (fields < 200 && rel_field_next(&scan, &f)) {
        fields++;
        of_mail += f.id != REL_FIELD_OTHER || rel_field_is(&f, "MIME-Version");
    }
    /* Noise is forgiven a header that is one without doubt. */
    return of_mail > (scan.noise == 0 ? 0 : 2) && scan.noise != 1;
}
