#include "formats/mail.h"

#include "base/limits.h"
#include "base/str.h"
#include "formats/mail_address.h"
#include "formats/mail_class.h"
#include "formats/mail_date.h"
#include "formats/mail_field.h"
#include "formats/mail_words.h"

#include <string.h>

enum {
    MOST_VALUE = 256 * 1024, /* bytes of one field's value that are looked at */
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

/* The value on one line as UTF-8. */
static const char *
text_of(struct reading *r, const struct rel_field_span *field, enum rel_mail_words where)
{
    return rel_mail_words(r->arena, rel_field_unfold(r->arena, field, MOST_VALUE), r->charset,
                          where);
}

static void
add_addresses(struct reading *r, const struct rel_field_span *field, struct rel_mailbox_list *to)
{
    /* Of Delivered-To: qmail writes "mailing list a@x" there. */
    if (!rel_address_read(r->arena, text_of(r, field, REL_WORDS_ADDRESS), to)
        && field->id != REL_FIELD_DELIVERED)
        complain(r, rel_strndup(r->arena, field->name, field->name_n), field->line,
                 "no address can be made out");
}

bool
rel_mail_address(struct rel_arena *arena, const char *text, struct rel_mailbox *out)
{
    struct rel_mailbox_list list = {0};

    rel_address_read(arena, rel_mail_words(arena, text, "", REL_WORDS_ADDRESS), &list);
    if (list.n != 1 || strchr(list.v[0].folded, '@') == NULL)
        return false;
    *out = list.v[0];
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
    return rel_address_clean(r->arena, rel_strndup(r->arena, found, n));
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
        if (rel_address_plain(p, n))
            rel_address_add(r->arena, &r->mail->delivered_to, "", rel_strndup(r->arena, p, n));
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
                     rel_printf(r->arena, "not a date: \"%.60s\"", rel_address_clean(r->arena, v)));
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
        mail->subject = rel_address_clean(r->arena, text_of(r, &r->subject, REL_WORDS_TEXT));
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
