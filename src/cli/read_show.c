#include "cli/read_show.h"

#include "base/out.h"
#include "cli/show.h"
#include "lib/zone.h"

#include <string.h>

/* ---- JSON ---- */

/* One object, written by itself and joined to the list of its file. */
static void
join(struct rel_buf *list, struct rel_buf *item)
{
    while (item->n && item->v[item->n - 1] == '\n')
        item->n--;
    if (list->n)
        rel_buf_addc(list, ',');
    rel_buf_add(list, rel_buf_str(item), item->n);
}

static void
texts(struct rel_out *out, const char *key, const struct rel_texts *list)
{
    REL_OUT_LIST(out, key, list, item, rel_out_text(out, NULL, *item));
}

static void
points(struct rel_out *out, const char *key, const struct rel_contact *c, enum rel_point_kind kind)
{
    rel_out_begin_list(out, key);
    for (size_t i = 0; i < c->points.n; i++)
        if (c->points.v[i].kind == kind)
            rel_out_text(out, NULL, c->points.v[i].value);
    rel_out_end(out);
}

/* "1980-03-22", "--03-22", "1980-03", "1980", or the words that stand there instead. */
static void
birthday(struct rel_out *out, const struct rel_contact *c)
{
    REL_BUF(text);

    for (size_t i = 0; i < c->dates.n; i++) {
        const struct rel_date *d = &c->dates.v[i];

        if (!rel_str_is(d->kind, "birthday"))
            continue;
        rel_buf_adds(&text, d->text);
        if (d->year)
            rel_buf_addf(&text, "%04d", d->year);
        else if (d->month || d->day)
            rel_buf_addc(&text, '-');
        if (d->month)
            rel_buf_addf(&text, "-%02d", d->month);
        else if (d->day)
            rel_buf_addc(&text, '-');
        if (d->day)
            rel_buf_addf(&text, "-%02d", d->day);
        break;
    }
    rel_out_text_or_null(out, "bday", rel_buf_str(&text));
}

/* The company, then each department. */
static void
org(struct rel_out *out, const struct rel_contact *c)
{
    rel_out_begin_list(out, "org");
    if (*c->organization || *c->department)
        rel_out_text(out, NULL, c->organization);
    for (const char *s = c->department; *s;) {
        const char *end = strstr(s, "; ");
        REL_BUF(part);

        rel_buf_add(&part, s, end ? (size_t)(end - s) : strlen(s));
        rel_out_text(out, NULL, part.v);
        s = end ? end + 2 : "";
    }
    rel_out_end(out);
}

static void
card_json(struct rel_out *out, const struct rel_card *card)
{
    const struct rel_contact *c = &card->contact;

    rel_out_begin_object(out, NULL);
    rel_out_num(out, "line", card->line);
    rel_out_text(out, "kind", rel_card_kind_word(card->kind));
    rel_out_text_or_null(out, "uid", c->uid);
    rel_out_text_or_null(out, "fn", c->name);
    rel_out_text_or_null(out, "family", c->family);
    rel_out_text_or_null(out, "given", c->given);
    rel_out_text_or_null(out, "title", c->title);
    birthday(out, c);
    org(out, c);
    points(out, "emails", c, REL_EMAIL);
    points(out, "tels", c, REL_TEL);
    points(out, "urls", c, REL_URL);
    texts(out, "nicknames", &c->nicknames);
    texts(out, "notes", &c->notes);
    rel_out_begin_list(out, "adrs");
    for (size_t i = 0; i < c->addresses.n; i++) {
        const struct rel_address *a = &c->addresses.v[i];
        REL_BUF(line);

        rel_buf_addf(&line, "%s|%s|%s|%s|%s", a->street, a->locality, a->region, a->code,
                     a->country);
        rel_out_text(out, NULL, line.v);
    }
    rel_out_end(out);
    rel_out_end(out);
}

static void
mailboxes(struct rel_out *out, const char *key, const struct rel_mailbox_list *list)
{
    rel_out_begin_list(out, key);
    for (size_t i = 0; i < list->n; i++) {
        rel_out_begin_object(out, NULL);
        rel_out_text(out, "name", list->v[i].name);
        rel_out_text(out, "address", list->v[i].address);
        rel_out_end(out);
    }
    rel_out_end(out);
}

static void
mail_json(struct rel_out *out, const struct rel_mail *mail, int64_t line)
{
    rel_out_begin_object(out, NULL);
    rel_out_num_or_null(out, "line", line, 0);
    rel_out_text(out, "message_id", mail->message_id);
    rel_out_time(out, "at", mail->at);
    mailboxes(out, "from", &mail->from);
    mailboxes(out, "to", &mail->to);
    rel_out_text(out, "subject", mail->subject);
    rel_out_text(out, "class", rel_mail_class_word(mail->class));
    rel_out_end(out);
}

static void
problem_json(struct rel_out *out, const struct rel_problem *problem)
{
    rel_out_begin_object(out, NULL);
    rel_out_num_or_null(out, "line", problem->line, 0);
    rel_out_text(out, "what", problem->what);
    rel_out_text(out, "reason", problem->reason);
    rel_out_end(out);
}

/* ---- words ---- */

static void
card_words(struct rel_buf *to, const struct rel_card *card)
{
    const struct rel_contact *c = &card->contact;

    rel_buf_addf(to, "  %s", *c->name ? c->name : "(no name)");
    if (card->kind == REL_CARD_GROUP)
        rel_buf_addf(to, ", a group of %zu", card->members.n);
    if (*c->organization && !rel_str_is(c->organization, c->name))
        rel_buf_addf(to, ", %s", c->organization);
    for (size_t i = 0; i < c->points.n; i++)
        if ((c->points.v[i].kind == REL_EMAIL || c->points.v[i].kind == REL_TEL)
            && !rel_str_is(c->points.v[i].value, c->name))
            rel_buf_addf(to, ", %s", c->points.v[i].value);
    rel_buf_addc(to, '\n');
}

static void
mail_words(const struct rel_read_show *show, struct rel_buf *to, const struct rel_mail *mail)
{
    char day[REL_DAY_TEXT];
    const struct rel_mailbox *from = mail->from.n ? &mail->from.v[0] : NULL;

    rel_buf_addf(to, "  %s, %s: %s",
                 mail->at == INT64_MIN
                     ? "no date"
                     : rel_day_words(rel_zone_day(show->zone, mail->at), show->cli->today, day),
                 !from         ? "nobody"
                 : *from->name ? from->name
                               : from->address,
                 *mail->subject ? mail->subject : "(no subject)");
    if (mail->class != REL_MAIL_PERSONAL)
        rel_buf_addf(to, " [%s]", rel_mail_class_word(mail->class));
    rel_buf_addc(to, '\n');
}

static const char *
when_text(struct rel_arena *arena, const struct rel_when *w)
{
    int64_t second = ((w->at % 86400) + 86400) % 86400;
    char day[REL_DAY_TEXT];

    if (w->at == INT64_MIN)
        return "";
    rel_day_text((rel_day)((w->at - second) / 86400), day);
    return w->date ? rel_strdup(arena, day)
                   : rel_printf(arena, "%sT%02d:%02d:%02d%s", day, (int)(second / 3600),
                                (int)(second / 60 % 60), (int)(second % 60), w->wall ? "" : "Z");
}

static void
when_json(struct rel_read_show *show, struct rel_out *out, const char *key,
          const struct rel_when *w)
{
    rel_out_text_or_null(out, key, when_text(show->cli->arena, w));
}

static void
event_json(struct rel_read_show *show, struct rel_out *out, const struct rel_event *e)
{
    rel_out_begin_object(out, NULL);
    rel_out_num(out, "line", e->line);
    rel_out_text(out, "uid", e->uid);
    rel_out_text(out, "subject", e->subject);
    rel_out_text(out, "place", e->place);
    when_json(show, out, "start", &e->start);
    when_json(show, out, "end", &e->end);
    rel_out_text(out, "zone", e->zone);
    rel_out_text(out, "rule", e->rule);
    when_json(show, out, "instance", &e->instance);
    rel_out_text(out, "state", rel_event_state_word(e->state));
    rel_out_begin_list(out, "guests");
    for (size_t i = 0; i < e->guests.n; i++) {
        const struct rel_guest *g = &e->guests.v[i];

        rel_out_begin_object(out, NULL);
        rel_out_text(out, "name", g->box.name);
        rel_out_text(out, "address", g->box.address);
        rel_out_text(out, "answer", rel_answer_given_word(g->answer));
        rel_out_bool(out, "organizer", g->organizer);
        rel_out_bool(out, "thing", g->thing);
        rel_out_end(out);
    }
    rel_out_end(out);
    rel_out_end(out);
}

static void
chat_json(struct rel_read_show *show, struct rel_out *out, const struct rel_chat *chat,
          const struct rel_chat_message *m)
{
    const struct rel_when at = {m->at, m->wall, false};

    rel_out_begin_object(out, NULL);
    rel_out_num(out, "line", m->line);
    rel_out_text(out, "source", chat->source);
    rel_out_text(out, "chat", chat->name);
    when_json(show, out, "at", &at);
    rel_out_text(out, "author", m->author);
    rel_out_text(out, "number", m->number);
    rel_out_text(out, "direction", rel_chat_way_word(m->way));
    rel_out_text(out, "channel", rel_channel_word(m->channel));
    rel_out_text(out, "text", m->text);
    rel_out_end(out);
}

static void
feed_json(struct rel_out *out, const struct rel_feed_item *item)
{
    rel_out_begin_object(out, NULL);
    rel_out_num(out, "line", item->line);
    rel_out_text(out, "title", item->title);
    rel_out_text(out, "link", item->link);
    rel_out_text(out, "guid", item->guid);
    rel_out_time(out, "at", item->at);
    rel_out_text(out, "summary", item->summary);
    rel_out_end(out);
}

/* One line of a list in words. */
static void
line_words(struct rel_buf *to, const char *when, const char *what, const char *more)
{
    rel_buf_addf(to, "  %s%s%.*s%s%s\n", when, *when ? ": " : "", (int)strcspn(what, "\n"), what,
                 *more ? ", " : "", more);
}

static void
problem_words(struct rel_buf *to, const struct rel_problem *problem)
{
    rel_buf_adds(to, "  ");
    if (problem->line)
        rel_buf_addf(to, "line %lld: ", (long long)problem->line);
    rel_buf_addf(to, "%s%s%s\n", problem->what, *problem->what ? ": " : "", problem->reason);
}

static void
words(struct rel_read_show *show, const struct rel_buf *lines, enum rel_style style)
{
    for (const char *s = rel_buf_str(lines); *s;) {
        size_t n = strcspn(s, "\n");

        rel_term_addf(&show->cli->term, style, "%.*s", (int)n, s);
        rel_term_end(&show->cli->term);
        s += n + 1;
    }
}

/* ---- what the reader calls ---- */

static void
begin(void *who, const char *file, enum rel_read_kind kind)
{
    struct rel_read_show *show = who;

    rel_buf_clear(&show->items);
    rel_buf_clear(&show->problems);
    show->items_n = show->problems_n = 0;
    show->file = rel_strdup(show->cli->arena, file);
    show->kind = kind;
}

static void
card(void *who, const struct rel_card *c)
{
    struct rel_read_show *show = who;
    REL_BUF(text);
    struct rel_out out = rel_out_to(&text, REL_OUT_JSON);

    show->items_n++;
    if (!show->cli->json) {
        card_words(&show->items, c);
        return;
    }
    card_json(&out, c);
    join(&show->items, &text);
}

static void
mail(void *who, const struct rel_mail *m, int64_t line)
{
    struct rel_read_show *show = who;
    REL_BUF(text);
    struct rel_out out = rel_out_to(&text, REL_OUT_JSON);

    show->items_n++;
    if (!show->cli->json) {
        mail_words(show, &show->items, m);
        return;
    }
    mail_json(&out, m, line);
    join(&show->items, &text);
}

static void
event(void *who, const struct rel_event *e)
{
    struct rel_read_show *show = who;
    REL_BUF(text);
    struct rel_out out = rel_out_to(&text, REL_OUT_JSON);

    show->items_n++;
    if (!show->cli->json) {
        line_words(&show->items, when_text(show->cli->arena, &e->start), e->subject,
                   e->guests.n ? rel_show_count(show->cli, (int64_t)e->guests.n, "person", "people")
                               : "");
        return;
    }
    event_json(show, &out, e);
    join(&show->items, &text);
}

static void
chat(void *who, const struct rel_chat *c, const struct rel_chat_message *m)
{
    struct rel_read_show *show = who;
    const struct rel_when at = {m->at, m->wall, false};
    REL_BUF(text);
    struct rel_out out = rel_out_to(&text, REL_OUT_JSON);

    show->items_n++;
    if (!show->cli->json) {
        line_words(&show->items, when_text(show->cli->arena, &at),
                   *m->author ? m->author : m->number,
                   m->way == REL_CHAT_UNKNOWN ? "" : rel_chat_way_word(m->way));
        return;
    }
    chat_json(show, &out, c, m);
    join(&show->items, &text);
}

static void
item(void *who, const struct rel_feed_item *i)
{
    struct rel_read_show *show = who;
    REL_BUF(text);
    struct rel_out out = rel_out_to(&text, REL_OUT_JSON);

    show->items_n++;
    if (!show->cli->json) {
        line_words(&show->items, "", i->title, i->link);
        return;
    }
    feed_json(&out, i);
    join(&show->items, &text);
}

static void
problem(void *who, const struct rel_problem *p)
{
    struct rel_read_show *show = who;
    REL_BUF(text);
    struct rel_out out = rel_out_to(&text, REL_OUT_JSON);

    show->problems_n++;
    if (!show->cli->json) {
        problem_words(&show->problems, p);
        return;
    }
    problem_json(&out, p);
    join(&show->problems, &text);
}

static void
end(void *who)
{
    struct rel_read_show *show = who;
    struct rel_term *term = &show->cli->term;
    static const char *const one[] = {"card", "message", "event", "message", "article"};
    static const char *const many[] = {"cards", "messages", "events", "messages", "articles"};

    if (show->cli->json) {
        struct rel_out out = rel_out_to(&term->out, REL_OUT_JSON);

        rel_out_begin_object(&out, NULL);
        rel_out_text(&out, "file", show->file);
        rel_buf_addf(&term->out, ",\"%s\":[%s],\"problems\":[%s]", rel_read_kind_word(show->kind),
                     rel_buf_str(&show->items), rel_buf_str(&show->problems));
        rel_out_end(&out);
        return;
    }
    rel_term_line(term, "%s: %s%s%s", show->file,
                  rel_show_count(show->cli, show->items_n, one[show->kind], many[show->kind]),
                  show->problems_n ? ", " : "",
                  !show->problems_n
                      ? ""
                      : rel_show_count(show->cli, show->problems_n, "problem", "problems"));
    if (show->verbose || show->items_n <= 20)
        words(show, &show->items, REL_PLAIN);
    words(show, &show->problems, REL_ALERT);
}

static void
failed(void *who, const char *file, const struct rel_err *err)
{
    struct rel_read_show *show = who;
    struct rel_term *term = &show->cli->term;

    show->failed++;
    if (show->cli->json) {
        struct rel_out out = rel_out_to(&term->out, REL_OUT_JSON);

        rel_out_begin_object(&out, NULL);
        rel_out_text(&out, "file", file);
        rel_out_text(&out, "error", err->text);
        rel_out_end(&out);
        return;
    }
    rel_term_addf(term, REL_ALERT, "%s", err->text);
    rel_term_end(term);
}

struct rel_read_tell
rel_read_show_tell(struct rel_read_show *show)
{
    return (struct rel_read_tell){show, begin, card, mail, event, chat, item, problem, end, failed};
}

void
rel_read_show_free(struct rel_read_show *show)
{
    rel_buf_free(&show->items);
    rel_buf_free(&show->problems);
}
