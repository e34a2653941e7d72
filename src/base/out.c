#include "base/out.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

struct rel_out
rel_out_to(struct rel_buf *buf, enum rel_out_form form)
{
    return (struct rel_out){.to = buf, .form = form};
}

static void
json_string(struct rel_buf *to, const char *s)
{
    const char *plain = s;

    rel_buf_addc(to, '"');
    for (; *s; s++) {
        unsigned char c = (unsigned char)*s;

        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        rel_buf_add(to, plain, (size_t)(s - plain));
        plain = s + 1;
        if (c == '"' || c == '\\')
            rel_buf_addf(to, "\\%c", c);
        else if (c == '\n')
            rel_buf_adds(to, "\\n");
        else
            rel_buf_addf(to, "\\u%04x", c);
    }
    rel_buf_add(to, plain, (size_t)(s - plain));
    rel_buf_addc(to, '"');
}

/* What stands before an item: comma and key, or the indented key of a text line. */
static void
before(struct rel_out *out, const char *key, bool opens)
{
    int d = out->depth;

    if (out->form == REL_OUT_JSON) {
        if (d && out->begun[d])
            rel_buf_addc(out->to, ',');
        if (key) {
            json_string(out->to, key);
            rel_buf_addc(out->to, ':');
        }
    } else if (d) {
        for (int i = 1; i < d; i++)
            rel_buf_adds(out->to, "  ");
        if (key)
            rel_buf_addf(out->to, opens ? "%s:" : "%s: ", key);
        else
            rel_buf_adds(out->to, opens ? "-" : "- ");
        if (opens)
            rel_buf_addc(out->to, '\n');
    }
    out->begun[d] = true;
}

static void
begin(struct rel_out *out, const char *key, bool list)
{
    before(out, key, true);
    if (out->form == REL_OUT_JSON)
        rel_buf_addc(out->to, list ? '[' : '{');
    out->depth++;
    assert(out->depth < REL_OUT_DEPTH);
    out->list[out->depth] = list;
    out->begun[out->depth] = false;
}

void
rel_out_begin_object(struct rel_out *out, const char *key)
{
    begin(out, key, false);
}

void
rel_out_begin_list(struct rel_out *out, const char *key)
{
    begin(out, key, true);
}

void
rel_out_end(struct rel_out *out)
{
    if (out->form == REL_OUT_JSON)
        rel_buf_addc(out->to, out->list[out->depth] ? ']' : '}');
    out->depth--;
    if (!out->depth && out->form == REL_OUT_JSON)
        rel_buf_addc(out->to, '\n');
}

/* A value that needs no quoting. */
static void
bare(struct rel_out *out, const char *key, const char *value)
{
    before(out, key, false);
    rel_buf_adds(out->to, value);
    if (out->form == REL_OUT_TEXT)
        rel_buf_addc(out->to, '\n');
}

void
rel_out_text(struct rel_out *out, const char *key, const char *value)
{
    if (out->form == REL_OUT_TEXT) {
        bare(out, key, value);
        return;
    }
    before(out, key, false);
    json_string(out->to, value);
}

void
rel_out_null(struct rel_out *out, const char *key)
{
    if (out->form == REL_OUT_JSON)
        bare(out, key, "null");
}

void
rel_out_text_or_null(struct rel_out *out, const char *key, const char *value)
{
    if (*value)
        rel_out_text(out, key, value);
    else
        rel_out_null(out, key);
}

void
rel_out_num(struct rel_out *out, const char *key, int64_t value)
{
    char text[24];

    snprintf(text, sizeof(text), "%lld", (long long)value);
    bare(out, key, text);
}

void
rel_out_num_or_null(struct rel_out *out, const char *key, int64_t value, int64_t unknown)
{
    if (value == unknown)
        rel_out_null(out, key);
    else
        rel_out_num(out, key, value);
}

void
rel_out_real(struct rel_out *out, const char *key, double value, int decimals)
{
    char text[64];

    snprintf(text, sizeof(text), "%.*f", decimals, value);
    bare(out, key, text);
}

void
rel_out_bool(struct rel_out *out, const char *key, bool value)
{
    bare(out, key, value ? "true" : "false");
}

void
rel_out_day(struct rel_out *out, const char *key, rel_day day)
{
    char text[REL_DAY_TEXT];

    rel_out_text_or_null(out, key, rel_day_text(day, text));
}

void
rel_out_time(struct rel_out *out, const char *key, int64_t utc)
{
    char text[40] = "";
    time_t t = (time_t)utc;
    struct tm tm;

    if (utc != INT64_MIN && gmtime_r(&t, &tm))
        strftime(text, sizeof(text), "%Y-%m-%dT%H:%M:%SZ", &tm);
    rel_out_text_or_null(out, key, text);
}

void
rel_out_id(struct rel_out *out, const char *key, rel_id id)
{
    char text[REL_ID_TEXT];

    rel_out_text_or_null(out, key, rel_id_text(id, text));
}
