#include "cli/show.h"

#include "api/handler.h"
#include "lib/zone.h"
#include "practice/ctx.h"

#include <stdio.h>
#include <string.h>

#define PLAIN_WORD "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@%+=:,./-_"

struct rel_out
rel_cli_out(struct rel_cli *cli)
{
    return rel_out_to(&cli->term.out, REL_OUT_JSON);
}

bool
rel_cli_changed(struct rel_cli *cli, rel_id change)
{
    struct rel_out out = rel_cli_out(cli);

    if (cli->json)
        rel_api_changed_write(&out, change);
    return cli->json;
}

bool
rel_cli_saved(struct rel_cli *cli, const char *what, rel_id id, rel_id change)
{
    struct rel_out out = rel_cli_out(cli);

    if (cli->json)
        rel_api_saved_write(&out, what, id, change);
    return cli->json;
}

bool
rel_cli_warned(struct rel_cli *cli, const char *what, rel_id id, rel_id change, const char *warning)
{
    struct rel_out out = rel_cli_out(cli);

    if (cli->json)
        rel_api_warned_write(&out, what, id, change, warning);
    return cli->json;
}

const char *
rel_show_day(const struct rel_cli *cli, rel_day day)
{
    static const char *const near[] = {"yesterday", "today", "tomorrow"};
    char *text = rel_alloc(cli->arena, REL_DAY_TEXT);

    if (day != REL_NO_DAY && day >= cli->today - 1 && day <= cli->today + 1)
        return near[day - cli->today + 1];
    return rel_day_words(day, cli->today, text);
}

const char *
rel_show_by(const struct rel_cli *cli, rel_day day)
{
    return day == REL_NO_DAY ? "" : rel_printf(cli->arena, ", by %s", rel_show_day(cli, day));
}

const char *
rel_show_moment(const struct rel_cli *cli, int64_t at)
{
    int minute = rel_zone_minute(cli->ctx->zone, at);

    return rel_printf(cli->arena, "%s %02d:%02d",
                      rel_show_day(cli, rel_zone_day(cli->ctx->zone, at)), minute / 60,
                      minute % 60);
}

const char *
rel_show_id(const struct rel_cli *cli, rel_id id)
{
    return rel_id_text(id, rel_alloc(cli->arena, REL_ID_TEXT));
}

const char *
rel_show_count(const struct rel_cli *cli, int64_t n, const char *one, const char *many)
{
    return rel_printf(cli->arena, "%lld %s", (long long)n, n == 1 ? one : many);
}

const char *
rel_show_number(const struct rel_cli *cli, int64_t n)
{
    static const char *const words[] = {"none",  "one",   "two",  "three", "four",   "five",  "six",
                                        "seven", "eight", "nine", "ten",   "eleven", "twelve"};

    if (n >= 0 && n < (int64_t)REL_COUNT(words))
        return words[n];
    return rel_printf(cli->arena, "%lld", (long long)n);
}

const char *
rel_show_minutes(const struct rel_cli *cli, int minutes)
{
    if (minutes < 50)
        return rel_printf(cli->arena, "%d minutes", minutes);
    if (minutes < 75)
        return "about an hour";
    if (minutes < 105)
        return "about an hour and a half";
    return rel_printf(cli->arena, "about %s hours", rel_show_number(cli, (minutes + 30) / 60));
}

const char *
rel_show_word(const struct rel_cli *cli, const char *text)
{
    char *out = rel_alloc(cli->arena, strlen(text) * 4 + 3), *to = out;

    if (*text && strspn(text, PLAIN_WORD) == strlen(text))
        return text;
    *to++ = '\'';
    for (; *text; text++)
        if (*text == '\'')
            to += sprintf(to, "'\\''");
        else
            *to++ = *text;
    *to++ = '\'';
    return out;
}

const char *
rel_show_upper(const struct rel_cli *cli, const char *text)
{
    char *out = rel_strdup(cli->arena, text);

    if (*out >= 'a' && *out <= 'z')
        *out = (char)(*out - 'a' + 'A');
    return out;
}

const char *
rel_show_channel(enum rel_channel channel)
{
    static const char *const names[REL_CHANNELS] = {
        "a call",    "an email",  "a letter", "a card",     "a gift",
        "a meeting", "a message", "a visit",  "an article", "an event",
    };

    return channel < REL_CHANNELS ? names[channel] : "contact";
}

const char *
rel_show_deed(enum rel_channel channel, enum rel_direction direction)
{
    static const char *const names[REL_CHANNELS][3] = {
        [REL_CALL] = {"you called", "they called", "a call"},
        [REL_MAIL] = {"you wrote", "they wrote", "emails both ways"},
        [REL_LETTER] = {"you sent a letter", "they sent a letter", "letters both ways"},
        [REL_CARD] = {"you sent a card", "they sent a card", "cards both ways"},
        [REL_GIFT] = {"you gave something", "they gave something", "gifts both ways"},
        [REL_MEETING] = {"you met", "you met", "you met"},
        [REL_MESSAGE] = {"you sent a message", "they sent a message", "messages both ways"},
        [REL_VISIT] = {"you visited", "they visited", "a visit"},
        [REL_ARTICLE] = {"you sent an article", "they sent an article", "articles both ways"},
        [REL_EVENT] = {"you invited them", "they invited you", "an event together"},
    };

    return channel < REL_CHANNELS ? names[channel][direction] : "contact";
}

enum rel_style
rel_show_kind_style(enum rel_agenda_kind kind)
{
    static const enum rel_style styles[REL_KINDS] = {
        [REL_KIND_PROMISE] = REL_S_PROMISE, [REL_KIND_PUSHAWAY] = REL_S_PUSHAWAY,
        [REL_KIND_NEW] = REL_S_NEW,         [REL_KIND_OWED] = REL_S_NEW,
        [REL_KIND_DATE] = REL_S_DATE,       [REL_KIND_OPEN_LOOP] = REL_S_NEW,
        [REL_KIND_TOUCHPOINT] = REL_S_PLAN, [REL_KIND_COOLING] = REL_S_COOLING,
        [REL_KIND_GIVE] = REL_S_GIVE,       [REL_KIND_PRACTICE] = REL_S_GIVE,
    };

    return kind < REL_KINDS ? styles[kind] : REL_PLAIN;
}
