#include "core/prefer.h"

#include "base/str.h"
#include "core/heard.h"
#include "core/words.h"

#include <stdlib.h>
#include <string.h>

/* Beginnings of words, lower case. */
static const struct {
    const char *begins;
    enum rel_channel channel;
} channel_words[] = {
    {"call", REL_CALL},        {"phon", REL_CALL},         {"anruf", REL_CALL},
    {"telefon", REL_CALL},     {"mail", REL_MAIL},         {"email", REL_MAIL},
    {"e-mail", REL_MAIL},      {"letter", REL_LETTER},     {"brief", REL_LETTER},
    {"card", REL_CARD},        {"karte", REL_CARD},        {"gift", REL_GIFT},
    {"geschenk", REL_GIFT},    {"meeting", REL_MEETING},   {"treffen", REL_MEETING},
    {"message", REL_MESSAGE},  {"text", REL_MESSAGE},      {"sms", REL_MESSAGE},
    {"whatsapp", REL_MESSAGE}, {"nachricht", REL_MESSAGE}, {"visit", REL_VISIT},
    {"besuch", REL_VISIT},     {"event", REL_EVENT},
};

static const struct {
    const char *begins;
    int from, to;
} hour_words[] = {
    {"morning", 6, 12}, {"noon", 12, 14},     {"afternoon", 12, 18}, {"evening", 18, 24},
    {"night", 21, 24},  {"vormittag", 6, 12}, {"mittag", 12, 14},    {"nachmittag", 12, 18},
    {"abend", 18, 24},  {"morgens", 6, 12},
};

struct words {
    char v[16][16];
    size_t n;
};

/* The first words, lower case, as far as they matter. */
static struct words
split(const char *text)
{
    struct words w = {.n = 0};

    while (*text && w.n < REL_COUNT(w.v)) {
        size_t n = strcspn(text, " ,.;:!?()/\t\r\n");

        if (n) {
            size_t kept = n < sizeof(w.v[0]) ? n : sizeof(w.v[0]) - 1;

            for (size_t i = 0; i < kept; i++)
                w.v[w.n][i] = rel_ascii_lower(text[i]);
            w.v[w.n++][kept] = '\0';
        }
        text += n;
        text += strspn(text, " ,.;:!?()/\t\r\n");
    }
    return w;
}

static int
hour_of(const char *word)
{
    char *end;
    long n = strtol(word, &end, 10);

    if (end == word || n < 0 || n > 24)
        return strcmp(word, "noon") == 0 ? 12 : -1;
    if (strcmp(end, "pm") == 0 && n < 12)
        n += 12;
    return *end && strcmp(end, "am") && strcmp(end, "pm") && strcmp(end, "h") ? -1 : (int)n;
}

static void
read_hours(const struct words *w, struct rel_heard *h)
{
    for (size_t i = 0; i + 1 < w->n; i++) {
        bool before = !strcmp(w->v[i], "before") || !strcmp(w->v[i], "vor");
        bool after =
            !strcmp(w->v[i], "after") || !strcmp(w->v[i], "nach") || !strcmp(w->v[i], "ab");
        int hour = before || after ? hour_of(w->v[i + 1]) : -1;

        if (hour < 0)
            continue;
        h->from_hour = before ? 0 : hour;
        h->to_hour = before ? hour : 24;
        return;
    }
    for (size_t i = 0; i < w->n; i++)
        for (size_t k = 0; k < REL_COUNT(hour_words); k++)
            if (rel_str_starts(w->v[i], hour_words[k].begins)) {
                h->from_hour = hour_words[k].from;
                h->to_hour = hour_words[k].to;
                return;
            }
}

void
rel_prefer_read(struct rel_heard *h)
{
    struct words w = split(h->words);

    if (h->kind != REL_HEARD_CLOSER && h->kind != REL_HEARD_AWAY)
        return;
    for (size_t i = 0; i < w.n && h->channel == REL_CHANNELS; i++)
        for (size_t k = 0; k < REL_COUNT(channel_words); k++)
            if (rel_str_starts(w.v[i], channel_words[k].begins)) {
                h->channel = channel_words[k].channel;
                break;
            }
    if (h->from_hour < 0 && h->to_hour < 0)
        read_hours(&w, h);
}

static bool
has_hours(const struct rel_heard *h)
{
    return h->from_hour >= 0 || h->to_hour >= 0;
}

static bool
counts(const struct rel_heard *h, enum rel_heard_kind kind)
{
    return h->kind == kind && rel_heard_live(h);
}

/* The whole channel was said to be closer or away. */
static bool
said(const struct rel_heard_list *heard, enum rel_heard_kind kind, enum rel_channel channel)
{
    for (size_t i = 0; i < heard->n; i++)
        if (counts(&heard->v[i], kind) && heard->v[i].channel == channel
            && !has_hours(&heard->v[i]))
            return true;
    return false;
}

size_t
rel_prefer_order(const struct rel_heard_list *heard, enum rel_channel *welcome, size_t n)
{
    enum rel_channel sorted[REL_CHANNELS];
    size_t kept = 0;

    for (int closer = 1; closer >= 0; closer--)
        for (size_t i = 0; i < n && kept < REL_CHANNELS; i++)
            if (said(heard, REL_HEARD_CLOSER, welcome[i]) == closer
                && !said(heard, REL_HEARD_AWAY, welcome[i]))
                sorted[kept++] = welcome[i];
    if (!kept)
        return n;
    memcpy(welcome, sorted, kept * sizeof(*sorted));
    return kept;
}

/* "before 9:00", "after 18:00", "between 9:00 and 12:00". */
static const char *
hours(struct rel_arena *arena, const struct rel_heard *h)
{
    if (h->from_hour <= 0)
        return rel_printf(arena, "before %d:00", h->to_hour);
    if (h->to_hour < 0 || h->to_hour == 24)
        return rel_printf(arena, "after %d:00", h->from_hour);
    return rel_printf(arena, "between %d:00 and %d:00", h->from_hour, h->to_hour);
}

const char *
rel_prefer_care(struct rel_arena *arena, const struct rel_heard_list *heard,
                enum rel_channel channel)
{
    const char *text = said(heard, REL_HEARD_AWAY, channel) ? "This channel drives them away." : "";

    for (size_t i = 0; i < heard->n; i++) {
        const struct rel_heard *h = &heard->v[i];
        bool closer = counts(h, REL_HEARD_CLOSER);

        if ((!closer && !counts(h, REL_HEARD_AWAY)) || !has_hours(h)
            || (h->channel != REL_CHANNELS && h->channel != channel))
            continue;
        text = rel_printf(arena, "%s%s%s %s.", text, *text ? " " : "", closer ? "Best" : "Not",
                          hours(arena, h));
    }
    return text;
}

static bool
within(const struct rel_heard *h, int hour)
{
    int from = h->from_hour < 0 ? 0 : h->from_hour, to = h->to_hour < 0 ? 24 : h->to_hour;

    return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}

const char *
rel_prefer_warning(struct rel_arena *arena, const struct rel_heard_list *heard, const char *name,
                   enum rel_channel channel, int hour, rel_day today)
{
    for (size_t i = 0; i < heard->n; i++) {
        const struct rel_heard *h = &heard->v[i];

        if (!counts(h, REL_HEARD_AWAY) || (h->channel == REL_CHANNELS && !has_hours(h))
            || (h->channel != REL_CHANNELS && h->channel != channel)
            || (has_hours(h) && (hour < 0 || !within(h, hour))))
            continue;
        return rel_printf(arena, "This drives %s away: \"%s\", heard %s.", name,
                          rel_words_unstopped(arena, h->words), rel_words_on(arena, h->day, today));
    }
    return "";
}
