#include "core/words.h"

#include "base/str.h"

#include <string.h>

static const struct {
    const char *verb, *noun;
} channels[REL_CHANNELS + 1] = {
    [REL_CALL] = {"Call", "call"},
    [REL_MAIL] = {"Write to", "mail"},
    [REL_LETTER] = {"Write a letter to", "letter"},
    [REL_CARD] = {"Post a card to", "card"},
    [REL_GIFT] = {"Send a small gift to", "gift"},
    [REL_MEETING] = {"Meet", "meeting"},
    [REL_MESSAGE] = {"Message", "message"},
    [REL_VISIT] = {"Visit", "visit"},
    [REL_ARTICLE] = {"Send something useful to", "article"},
    [REL_EVENT] = {"Invite", "event"},
    [REL_CHANNELS] = {"Get in touch with", "contact"},
};

const char *
rel_words_verb(enum rel_channel channel)
{
    return channels[channel].verb;
}

const char *
rel_words_noun(enum rel_channel channel)
{
    return channels[channel].noun;
}

static bool
continues(char c) /* a byte inside a UTF-8 character */
{
    return ((unsigned char)c & 0xC0) == 0x80;
}

const char *
rel_words_fit(struct rel_arena *arena, const char *text, int most)
{
    size_t end = 0, word = 0, i = 0;
    int n = 0;

    for (; text[i]; i++) {
        if (continues(text[i]))
            continue;
        if (n == most - 1)
            end = i; /* room for the ellipsis */
        if (n < most && text[i] == ' ')
            word = i;
        n++;
    }
    if (n <= most)
        return text;
    if (word > end || word < end / 2) /* no space to cut at, or one far too early */
        word = end;
    while (word > 0 && (text[word - 1] == ' ' || text[word - 1] == ','))
        word--;
    return rel_printf(arena, "%.*s\xE2\x80\xA6", (int)word, text);
}

const char *
rel_words_day(struct rel_arena *arena, rel_day day, rel_day today)
{
    char buf[REL_DAY_TEXT];

    if (day == today)
        return "today";
    if (day == today - 1)
        return "yesterday";
    if (day == today + 1)
        return "tomorrow";
    return rel_strdup(arena, rel_day_words(day, today, buf));
}

/* "4 Nov" or "4 Nov 2025": rel_day_words() without the weekday. */
static const char *
date_words(rel_day day, rel_day today, char buf[REL_DAY_TEXT])
{
    const char *text = rel_day_words(day, today, buf);

    return text[0] >= 'A' && text[0] <= 'Z' ? text + strlen("Mon ") : text;
}

const char *
rel_words_on(struct rel_arena *arena, rel_day day, rel_day today)
{
    static const char *const weekdays[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                           "Friday", "Saturday", "Sunday"};
    char buf[REL_DAY_TEXT];

    if (day == today || day == today - 1 || day == today + 1)
        return rel_words_day(arena, day, today);
    if (day < today && day > today - 7)
        return rel_printf(arena, "on %s", weekdays[rel_day_weekday(day) - 1]);
    return rel_printf(arena, "on %s", date_words(day, today, buf));
}

const char *
rel_words_count(struct rel_arena *arena, int64_t n, const char *one, const char *many)
{
    return rel_printf(arena, "%lld %s", (long long)n, n == 1 ? one : many);
}

const char *
rel_words_every(struct rel_arena *arena, int days)
{
    static const struct {
        int days;
        const char *words;
    } names[] = {{1, "daily"},           {7, "weekly"},          {30, "monthly"},
                 {60, "every 2 months"}, {90, "every 3 months"}, {180, "every 6 months"},
                 {365, "yearly"}};

    for (size_t i = 0; i < REL_COUNT(names); i++)
        if (names[i].days == days)
            return names[i].words;
    if (days % 7 == 0)
        return rel_printf(arena, "every %d weeks", days / 7);
    return rel_printf(arena, "every %d days", days);
}

const char *
rel_words_capital(struct rel_arena *arena, const char *text)
{
    char *copy;

    if (text[0] < 'a' || text[0] > 'z')
        return text;
    copy = rel_strdup(arena, text);
    copy[0] = (char)(copy[0] - 'a' + 'A');
    return copy;
}

const char *
rel_words_unstopped(struct rel_arena *arena, const char *text)
{
    size_t n = strlen(text);

    while (n > 0 && (text[n - 1] == '.' || rel_ascii_space(text[n - 1])))
        n--;
    return rel_strndup(arena, text, n);
}
