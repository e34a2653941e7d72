#include "cli/person_show.h"

#include "cli/show.h"

enum { HEAD = 12, LEAST = 30 };

/* One line of a section: the heading only on the first. Long text is wrapped behind it. */
static void
section(struct rel_cli *cli, const char **head, enum rel_style style, const char *text)
{
    int columns = cli->term.width ? cli->term.width - HEAD : 0;

    if (!*text)
        return;
    rel_term_add(&cli->term, REL_DIM, *head);
    rel_term_pad(&cli->term, HEAD - rel_term_width(*head));
    rel_term_block(&cli->term, style, text, HEAD, columns && columns < LEAST ? LEAST : columns);
    *head = "";
}

static void
print_title(struct rel_cli *cli, const struct rel_contact *c, const struct rel_circle_list *circles)
{
    const char *line = c->title;

    rel_term_head(&cli->term, c->name);
    if (*c->organization)
        line = rel_printf(cli->arena, "%s%s%s", line, *line ? ", " : "", c->organization);
    for (size_t i = 0; i < circles->n; i++)
        line = rel_printf(cli->arena, "%s%s%s", line, *line ? i ? ", " : " - " : "",
                          circles->v[i].name);
    if (c->state != REL_ACTIVE)
        line = rel_printf(cli->arena, "%s%s%s", line, *line ? " - " : "",
                          rel_contact_state_word(c->state));
    if (c->state == REL_RESTING)
        line = rel_printf(cli->arena, "%s until %s", line,
                          c->rest_until == REL_DAY_FOREVER ? "they write"
                                                           : rel_show_day(cli, c->rest_until));
    if (*line)
        rel_term_line(&cli->term, "%s", line);
    rel_term_end(&cli->term);
}

static const char *
address_line(const struct rel_cli *cli, const struct rel_address *a)
{
    const char *const parts[] = {
        a->po_box,
        a->extended,
        a->street,
        rel_printf(cli->arena, "%s%s%s", a->code, *a->code && *a->locality ? " " : "", a->locality),
        a->region,
        a->country};
    const char *line = "";

    for (size_t i = 0; i < REL_COUNT(parts); i++)
        if (*parts[i])
            line = rel_printf(cli->arena, "%s%s%s", line, *line ? ", " : "", parts[i]);
    return line;
}

static const char *
labelled(const struct rel_cli *cli, const char *value, const char *label)
{
    return *label && *value ? rel_printf(cli->arena, "%s (%s)", value, label) : value;
}

static void
print_reach(struct rel_cli *cli, const struct rel_contact *c)
{
    const char *head = "Reach";

    for (size_t i = 0; i < c->points.n; i++)
        section(cli, &head, REL_PLAIN, labelled(cli, c->points.v[i].value, c->points.v[i].label));
    for (size_t i = 0; i < c->addresses.n; i++)
        section(cli, &head, REL_PLAIN,
                labelled(cli, address_line(cli, &c->addresses.v[i]), c->addresses.v[i].label));
}

static void
print_standing(struct rel_cli *cli, const struct rel_person *p)
{
    const struct rel_measures *m = &p->measures;
    const char *head = "Standing", *trend = "";

    if (m->warmth >= 0)
        section(cli, &head, REL_PLAIN,
                rel_printf(cli->arena, "%s, %d. %s", m->warmth_word, m->warmth, m->sentence));
    else
        section(cli, &head, REL_PLAIN,
                *m->sentence ? m->sentence : rel_show_upper(cli, m->warmth_word));
    if (p->standing.last_contact != REL_NO_DAY) {
        if (m->trend)
            trend = rel_printf(cli->arena, ", %s %d in 30 days", m->trend > 0 ? "up" : "down",
                               m->trend > 0 ? m->trend : -m->trend);
        section(cli, &head, REL_PLAIN,
                rel_printf(cli->arena, "Strength %d, %s%s.%s", m->strength, m->strength_word, trend,
                           m->warmth < 0
                               ? ""
                               : rel_printf(cli->arena, " Last contact %s.",
                                            rel_show_day(cli, p->standing.last_contact))));
    }
    if (*m->health)
        section(cli, &head, REL_PLAIN,
                rel_printf(cli->arena, "%s.", rel_show_upper(cli, m->health)));
}

static void
print_plans(struct rel_cli *cli, const struct rel_person *p)
{
    const char *head = "Next";

    for (size_t i = 0; i < p->touchpoints.n; i++) {
        const struct rel_touchpoint *t = &p->touchpoints.v[i];

        section(cli, &head, REL_PLAIN,
                rel_printf(cli->arena, "%s%s%s%s", rel_show_day(cli, t->day), *t->what ? ": " : "",
                           t->what, t->announced ? " (they know)" : ""));
    }
    if (!p->touchpoints.n && p->standing.next_touch != REL_NO_DAY)
        section(cli, &head, REL_PLAIN,
                rel_printf(cli->arena, "%s (%s)", rel_show_day(cli, p->standing.next_touch),
                           p->contact.cadence_days
                               ? rel_printf(cli->arena, "every %d days", p->contact.cadence_days)
                               : rel_printf(cli->arena, "rhythm: %s",
                                            p->standing.phase == REL_PHASE_OLD_FRIEND
                                                ? "old friend"
                                                : rel_phase_word(p->standing.phase))));
}

static void
print_promises(struct rel_cli *cli, const struct rel_person *p)
{
    static const char *const heads[] = {[REL_MINE] = "You said", [REL_THEIRS] = "They said"};

    for (int side = REL_MINE; side <= (int)REL_THEIRS; side++) {
        const char *head = heads[side];

        for (size_t i = 0; i < p->promises.n; i++) {
            const struct rel_promise *promise = &p->promises.v[i];

            if ((int)promise->side != side)
                continue;
            if (promise->state == REL_OPEN)
                section(cli, &head, REL_PLAIN,
                        rel_printf(cli->arena, "%s%s  %s", promise->text,
                                   rel_show_by(cli, promise->due), rel_show_id(cli, promise->id)));
            else
                section(cli, &head, REL_DIM,
                        rel_printf(cli->arena, "%s (%s %s)", promise->text,
                                   rel_promise_state_word(promise->state),
                                   rel_show_day(cli, promise->closed)));
        }
    }
}

static const char *
date_text(const struct rel_cli *cli, const struct rel_date *d)
{
    static const char *const months[] = {"",    "Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const char *day = d->day ? rel_printf(cli->arena, "%d ", d->day) : "";
    const char *year = d->year ? rel_printf(cli->arena, " %d", d->year) : "";

    if (*d->text)
        return rel_printf(cli->arena, "%s %s", d->kind, d->text);
    if (d->month < 1 || d->month > 12)
        return rel_printf(cli->arena, "%s%s", d->kind, year);
    return rel_printf(cli->arena, "%s %s%s%s", d->kind, day, months[d->month], year);
}

static void
print_known(struct rel_cli *cli, const struct rel_contact *c)
{
    const char *head = "Dates", *tags = "";

    for (size_t i = 0; i < c->dates.n; i++)
        section(cli, &head, REL_PLAIN, date_text(cli, &c->dates.v[i]));
    head = "Also called";
    for (size_t i = 0; i < c->nicknames.n; i++)
        section(cli, &head, REL_PLAIN, c->nicknames.v[i]);
    for (size_t i = 0; i < c->tags.n; i++)
        tags = rel_printf(cli->arena, "%s%s%s", tags, i ? ", " : "", c->tags.v[i]);
    head = "Tags";
    section(cli, &head, REL_PLAIN, tags);
    for (size_t i = 0; i < c->fields.n; i++) {
        head = "Also";
        section(cli, &head, REL_PLAIN,
                rel_printf(cli->arena, "%s: %s", c->fields.v[i].name, c->fields.v[i].value));
    }
    head = "Notes";
    for (size_t i = 0; i < c->notes.n; i++)
        section(cli, &head, REL_PLAIN, c->notes.v[i]);
}

static void
print_timeline(struct rel_cli *cli, const struct rel_person *p)
{
    if (!p->timeline.n)
        return;
    rel_term_end(&cli->term);
    rel_term_head(&cli->term, "Timeline");
    for (size_t i = 0; i < p->timeline.n; i++) {
        const struct rel_interaction *x = &p->timeline.v[i];
        const char *when = rel_show_moment(cli, x->at);
        const char *head = rel_printf(
            cli->arena, "%s%s%s", rel_show_deed(x->channel, x->direction),
            x->minutes ? rel_printf(cli->arena, ", %d min", x->minutes) : "",
            x->who.n > 1 ? rel_printf(cli->arena, ", with %s",
                                      rel_show_count(cli, (int64_t)x->who.n - 1, "other", "others"))
                         : "");
        int columns = cli->term.width ? cli->term.width - 20 : 0;

        rel_term_addf(&cli->term, REL_DIM, "  %s", when);
        rel_term_pad(&cli->term, 18 - rel_term_width(when));
        rel_term_block(&cli->term, REL_PLAIN,
                       *x->subject ? rel_printf(cli->arena, "%s: %s", head, x->subject) : head, 20,
                       columns);
        if (*x->note) {
            rel_term_pad(&cli->term, 20);
            rel_term_block(&cli->term, REL_PLAIN, x->note, 20, columns);
        }
    }
    if (p->timeline_more)
        rel_term_line(&cli->term, "  There is more: relatum person %s --timeline %d",
                      rel_show_id(cli, p->contact.id), 100);
}

void
rel_person_print(struct rel_cli *cli, const struct rel_person *person)
{
    const char *head = "Id";

    print_title(cli, &person->contact, &person->circles);
    print_reach(cli, &person->contact);
    print_standing(cli, person);
    print_plans(cli, person);
    print_promises(cli, person);
    print_known(cli, &person->contact);
    section(cli, &head, REL_DIM, rel_show_id(cli, person->contact.id));
    print_timeline(cli, person);
}
