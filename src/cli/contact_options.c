#include "cli/contact_options.h"

#include "api/contact.h"
#include "base/arena.h"
#include "cli/show.h"
#include "cli/when.h"
#include "lib/unicode.h"
#include "practice/person.h"

#include <stdio.h>
#include <string.h>

static const char *
folded(struct rel_cli *cli, enum rel_point_kind kind, const char *value)
{
    if (kind == REL_EMAIL)
        return rel_unicode_fold_address(cli->arena, value);
    return kind == REL_TEL ? rel_fold_phone(cli->arena, value) : value;
}

static enum rel_status
add_point(struct rel_cli *cli, struct rel_contact *c, enum rel_point_kind kind, const char *value,
          struct rel_err *err)
{
    const char *key = folded(cli, kind, value);

    if (kind == REL_EMAIL && (!strchr(value, '@') || strchr(value, ' '))) {
        rel_fail(err, REL_BAD_INPUT, "\"%s\" is no e-mail address", value);
        return rel_advise(err, "email", "Addresses look like ana@example.org.");
    }
    if (kind == REL_TEL && !*key) {
        rel_fail(err, REL_BAD_INPUT, "\"%s\" is no telephone number", value);
        return rel_advise(err, "phone", "Numbers look like +43 660 1234567.");
    }
    for (size_t i = 0; i < c->points.n; i++)
        if (c->points.v[i].kind == kind && rel_str_is(c->points.v[i].folded, key))
            return REL_OK;
    *REL_ADD(cli->arena, &c->points) =
        (struct rel_point){.kind = kind, .value = value, .folded = key, .label = ""};
    return REL_OK;
}

static void
add_text(struct rel_cli *cli, struct rel_texts *texts, const char *value)
{
    for (size_t i = 0; i < texts->n; i++)
        if (rel_str_is(texts->v[i], value))
            return;
    *REL_ADD(cli->arena, texts) = value;
}

static enum rel_status
set_birthday(struct rel_cli *cli, struct rel_contact *c, const char *value, struct rel_err *err)
{
    struct rel_date date = {.kind = "birthday", .text = ""};
    struct rel_civil civil;
    rel_day day;
    bool year =
        strlen(value) >= 8 && strpbrk(value, "0123456789")
        && (rel_day_parse(value, &day) || strspn(value + strlen(value) - 4, "0123456789") == 4);

    if (rel_when_day(value, cli->today, REL_PAST, &day, err)) {
        rel_wrap(err, "--birthday");
        return rel_advise(err, "birthday", "Birthdays look like 1976-05-12 or \"12 may\".");
    }
    civil = rel_day_civil(day);
    date.year = year ? civil.year : 0;
    date.month = civil.month;
    date.day = civil.day;
    for (size_t i = 0; i < c->dates.n; i++)
        if (rel_str_is(c->dates.v[i].kind, "birthday")) {
            c->dates.v[i] = date;
            return REL_OK;
        }
    *REL_ADD(cli->arena, &c->dates) = date;
    return REL_OK;
}

static enum rel_status
take(struct rel_cli *cli, struct rel_contact *c, const char *name, const char *value,
     struct rel_err *err)
{
    if (rel_str_is(name, "email"))
        return add_point(cli, c, REL_EMAIL, value, err);
    if (rel_str_is(name, "phone"))
        return add_point(cli, c, REL_TEL, value, err);
    if (rel_str_is(name, "url"))
        return add_point(cli, c, REL_URL, value, err);
    if (rel_str_is(name, "birthday"))
        return set_birthday(cli, c, value, err);
    if (rel_str_is(name, "nickname"))
        add_text(cli, &c->nicknames, value);
    else if (rel_str_is(name, "tag"))
        add_text(cli, &c->tags, value);
    else if (rel_str_is(name, "note"))
        add_text(cli, &c->notes, value);
    else if (rel_str_is(name, "organization"))
        c->organization = value;
    else if (rel_str_is(name, "title"))
        c->title = value;
    return REL_OK;
}

enum rel_status
rel_contact_options_take(struct rel_cli *cli, struct rel_contact *contact, struct rel_err *err)
{
    enum rel_status status = REL_OK;

    for (size_t i = 0; i < cli->given.n && !status; i++)
        status = take(cli, contact, cli->given.v[i].option->name, cli->given.v[i].text, err);
    return status;
}

static bool
remove_text(struct rel_texts *texts, const char *value)
{
    size_t kept = 0, n = texts->n;

    for (size_t i = 0; i < n; i++)
        if (!rel_str_is(texts->v[i], value))
            texts->v[kept++] = texts->v[i];
    texts->n = kept;
    return kept < n;
}

enum rel_status
rel_contact_options_remove(struct rel_cli *cli, struct rel_contact *c, const char *value,
                           struct rel_err *err)
{
    size_t kept = 0, n = c->points.n;
    bool found = remove_text(&c->nicknames, value);

    found |= remove_text(&c->tags, value);
    found |= remove_text(&c->notes, value);
    for (size_t i = 0; i < n; i++)
        if (!rel_str_is(c->points.v[i].value, value)
            && !rel_str_is(c->points.v[i].folded, folded(cli, c->points.v[i].kind, value)))
            c->points.v[kept++] = c->points.v[i];
    c->points.n = kept;
    if (found || kept < n)
        return REL_OK;
    rel_fail(err, REL_NOT_FOUND, "%s has no \"%s\" that could be removed", c->name, value);
    return rel_advise(err, "remove", "Write it as relatum person shows it.");
}

enum rel_status
rel_contact_options_answer(struct rel_cli *cli, rel_id contact, rel_id change, struct rel_err *err)
{
    struct rel_person person;
    struct rel_out out;
    enum rel_status status = rel_practice_person(cli->ctx, contact, 0, INT64_MAX, &person, err);

    if (status)
        return status;
    out = rel_cli_out(cli);
    rel_api_contact_saved_write(&out, &person.contact, change);
    return REL_OK;
}
