#include "formats/ical_write.h"

#include <string.h>

void
rel_ical_put_utc(struct rel_buf *out, const char *name, int64_t at)
{
    int64_t second = ((at % 86400) + 86400) % 86400;
    struct rel_civil c = rel_day_civil((rel_day)((at - second) / 86400));

    rel_buf_addf(out, "%s:%04d%02d%02dT%02d%02d%02dZ\r\n", name, c.year, c.month, c.day,
                 (int)(second / 3600), (int)(second / 60 % 60), (int)(second % 60));
}

void
rel_ical_put_day(struct rel_buf *out, const char *name, rel_day day)
{
    struct rel_civil c = rel_day_civil(day);

    rel_buf_addf(out, "%s;VALUE=DATE:%04d%02d%02d\r\n", name, c.year, c.month, c.day);
}

/* Escaped (RFC 5545, section 3.3.11) and folded at 75 bytes between characters. */
void
rel_ical_put_text(struct rel_buf *out, const char *name, const char *text)
{
    size_t line = strlen(name) + 1;

    rel_buf_addf(out, "%s:", name);
    for (const char *at = text; *at;) {
        const char *as = *at == '\n'                ? "\\n"
                         : *at == '\\'              ? "\\\\"
                         : *at == ',' || *at == ';' ? NULL
                                                    : "";
        size_t n = 1;

        while (((unsigned char)at[n] & 0xc0) == 0x80)
            n++;
        if (line + n + 1 > 74) {
            rel_buf_adds(out, "\r\n ");
            line = 1;
        }
        if (*at == '\r')
            n = 1;
        else if (!as)
            rel_buf_addf(out, "\\%c", *at);
        else if (*as)
            rel_buf_adds(out, as);
        else
            rel_buf_add(out, at, n);
        line += n + 1;
        at += n;
    }
    rel_buf_adds(out, "\r\n");
}

const char rel_ical_begin[] =
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//relatum//relatum " REL_VERSION "//EN\r\n";

void
rel_ical_plan_put(struct rel_buf *out, const struct rel_ical_plan *p)
{
    const char *kind = p->task ? "VTODO" : "VEVENT";

    rel_buf_addf(out, "BEGIN:%s\r\n", kind);
    rel_ical_put_text(out, "UID", p->uid);
    rel_ical_put_utc(out, "DTSTAMP", p->stamp);
    if (p->task && p->day != REL_NO_DAY)
        rel_ical_put_day(out, "DUE", p->day);
    if (!p->task) {
        rel_ical_put_day(out, "DTSTART", p->day);
        rel_ical_put_day(out, "DTEND", p->day + 1);
        rel_buf_adds(out, "TRANSP:TRANSPARENT\r\n");
    }
    if (p->yearly)
        rel_buf_adds(out, "RRULE:FREQ=YEARLY\r\n");
    rel_ical_put_text(out, "SUMMARY", p->title);
    if (*p->note)
        rel_ical_put_text(out, "DESCRIPTION", p->note);
    if (p->task)
        rel_buf_addf(out, "STATUS:%s\r\nPERCENT-COMPLETE:%d\r\n",
                     p->done ? "COMPLETED" : "NEEDS-ACTION", p->done ? 100 : 0);
    if (p->task && p->done && p->closed != REL_NO_DAY)
        rel_ical_put_utc(out, "COMPLETED", (int64_t)p->closed * 86400 + 12 * 3600);
    rel_buf_addf(out, "END:%s\r\n", kind);
}

void
rel_ical_plan_write(struct rel_buf *out, const struct rel_ical_plan *p)
{
    rel_buf_adds(out, rel_ical_begin);
    rel_ical_plan_put(out, p);
    rel_buf_adds(out, "END:VCALENDAR\r\n");
}
