#include "formats/mail_field.h"

#include "base/str.h"

#include <string.h>
#include <strings.h>

static const struct {
    const char *name;
    enum rel_field_id id;
} known[] = {
    {"From", REL_FIELD_FROM},
    {"Sender", REL_FIELD_SENDER},
    {"Reply-To", REL_FIELD_REPLY_TO},
    {"To", REL_FIELD_TO},
    {"Cc", REL_FIELD_CC},
    {"Bcc", REL_FIELD_BCC},
    {"Apparently-To", REL_FIELD_TO}, /* of sendmail, when there was no To */
    {"Delivered-To", REL_FIELD_DELIVERED},
    {"X-Original-To", REL_FIELD_DELIVERED},
    {"Envelope-To", REL_FIELD_DELIVERED},
    {"X-Envelope-To", REL_FIELD_DELIVERED},
    {"X-Delivered-To", REL_FIELD_DELIVERED},
    {"X-Apparently-To", REL_FIELD_DELIVERED},
    {"Date", REL_FIELD_DATE},
    {"Received", REL_FIELD_RECEIVED},
    {"Subject", REL_FIELD_SUBJECT},
    {"Message-ID", REL_FIELD_MESSAGE_ID},
    {"In-Reply-To", REL_FIELD_IN_REPLY_TO},
    {"References", REL_FIELD_REFERENCES},
    {"Content-Type", REL_FIELD_CONTENT_TYPE},
    {"X-Gmail-Labels", REL_FIELD_LABELS},
    {"Return-Path", REL_FIELD_RETURN_PATH},
};

bool
rel_field_is(const struct rel_field_span *field, const char *name)
{
    return strlen(name) == field->name_n && strncasecmp(name, field->name, field->name_n) == 0;
}

/* Where the name ends: at its colon (obsolete syntax: blanks before it); 0 = this is no field. */
static size_t
name_length(const char *p, size_t n, size_t *colon)
{
    size_t i = 0, end;

    while (i < n && p[i] > 32 && p[i] < 127 && p[i] != ':')
        i++;
    end = i;
    while (i < n && (p[i] == ' ' || p[i] == '\t'))
        i++;
    *colon = i;
    return i < n && p[i] == ':' ? end : 0;
}

bool
rel_field_next(struct rel_field_scan *scan, struct rel_field_span *out)
{
    if (scan->line == 0 && scan->end - scan->p >= 3 && memcmp(scan->p, "\xef\xbb\xbf", 3) == 0)
        scan->p += 3;
    while (scan->p < scan->end) {
        const char *p = scan->p;
        size_t n = (size_t)(scan->end - p), colon, name_n;
        const char *nl = memchr(p, '\n', n);
        const char *stop = nl ? nl + 1 : scan->end;

        scan->line++;
        if (*p == '\n' || (*p == '\r' && (n == 1 || p[1] == '\n')))
            return false;
        name_n = name_length(p, (size_t)(stop - p), &colon);
        if (name_n == 0) {
            if (scan->noise == 0 && !(n > 5 && memcmp(p, "From ", 5) == 0)
                && !(n > 6 && memcmp(p, ">From ", 6) == 0))
                scan->noise = scan->line;
            scan->p = stop;
            continue;
        }
        *out = (struct rel_field_span){
            .name = p, .name_n = name_n, .value = p + colon + 1, .line = scan->line};
        while (stop < scan->end && (*stop == ' ' || *stop == '\t')) {
            nl = memchr(stop, '\n', (size_t)(scan->end - stop));
            stop = nl ? nl + 1 : scan->end;
            scan->line++;
        }
        out->value_n = (size_t)(stop - out->value);
        scan->p = stop;
        for (size_t i = 0; i < REL_COUNT(known); i++)
            if (rel_ascii_lower(known[i].name[0]) == rel_ascii_lower(*p)
                && rel_field_is(out, known[i].name))
                out->id = known[i].id;
        return true;
    }
    return false;
}

char *
rel_field_unfold(struct rel_arena *arena, const struct rel_field_span *field, size_t most)
{
    size_t n = field->value_n < most ? field->value_n : most, to = 0;
    char *v = rel_alloc(arena, n + 1);

    for (size_t i = 0; i < n; i++) {
        unsigned char c = (unsigned char)field->value[i];

        if ((c < 32 && c != 27) || c == 127 || c == ' ') { /* ESC: raw ISO-2022-JP */
            if (to > 0 && v[to - 1] != ' ')
                v[to++] = ' ';
        } else
            v[to++] = (char)c;
    }
    while (to > 0 && v[to - 1] == ' ')
        to--;
    v[to] = '\0';
    return v;
}
