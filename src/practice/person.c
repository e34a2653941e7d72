#include "practice/person.h"

#include "base/limits.h"
#include "base/str.h"
#include "core/health.h"
#include "core/promise.h"
#include "core/words_measure.h"
#include "practice/ask.h"
#include "practice/deed.h"
#include "practice/person_parts.h"
#include "practice/standing.h"
#include "store/circle.h"
#include "store/contact.h"
#include "store/contact_card.h"
#include "store/interaction.h"
#include "store/promise.h"
#include "store/search.h"
#include "store/touchpoint.h"

#include <string.h>

enum { MOST_PLANS = 50 };

static enum rel_status
measure(struct rel_ctx *ctx, const struct rel_pair *pair, struct rel_person *p, struct rel_err *err)
{
    struct rel_touchpoint_list closed;
    const char *health;

    if (rel_touchpoint_closed(ctx->db, ctx->arena, ctx->user, p->contact.id, MOST_PLANS, &closed,
                              err))
        return err->status;
    health = rel_health_of(ctx->arena, &p->promises, &closed,
                           rel_cadence_days(&pair->cadence, p->standing.phase), ctx->today);
    p->measures = rel_words_measures(ctx->arena, &pair->standing, pair->days.v, pair->days.n,
                                     health, ctx->today);
    return REL_OK;
}

enum rel_status
rel_practice_person(struct rel_ctx *ctx, rel_id contact, int timeline, int64_t before,
                    struct rel_person *out, struct rel_err *err)
{
    struct rel_person p = {0};
    struct rel_pair pair;

    if (timeline < 0 || timeline > REL_MAX_PAGE) {
        rel_fail(err, REL_BAD_INPUT, "a timeline of %d cannot be", timeline);
        return rel_advise(err, "timeline", "Give 0 to %d.", REL_MAX_PAGE);
    }
    if (rel_contact_load(ctx->db, ctx->arena, ctx->book, contact, &p.contact, err)
        || rel_practice_pair(ctx, ctx->arena, contact, &pair, err)
        || rel_circle_of(ctx->db, ctx->arena, contact, &p.circles, err)
        || rel_promise_list(ctx->db, ctx->arena, ctx->user, ctx->book, contact, true, MOST_PLANS,
                            &p.promises, err)
        || rel_interaction_timeline(ctx->db, ctx->arena, ctx->user, ctx->book, contact, before,
                                    (size_t)timeline + 1, &p.timeline, err))
        return err->status;
    p.standing = pair.standing;
    p.touchpoints = pair.facts.touchpoints;
    for (size_t i = 0; i < p.promises.n; i++)
        p.promises.v[i].state = rel_promise_state_on(&p.promises.v[i], ctx->today);
    p.timeline_more = p.timeline.n > (size_t)timeline;
    if (p.timeline_more)
        p.timeline.n = (size_t)timeline;
    if (measure(ctx, &pair, &p, err) || rel_practice_readiness(ctx, contact, &p.readiness, err))
        return err->status;
    *out = p;
    return REL_OK;
}

enum rel_status
rel_practice_person_aside(struct rel_ctx *ctx, const rel_id *contacts, size_t n,
                          struct rel_search_batch *words, struct rel_err *err)
{
    for (size_t i = 0; i < n; i++) {
        struct rel_contact c;
        enum rel_status status =
            rel_contact_load_names(ctx->db, ctx->arena, ctx->book, contacts[i], &c, err);

        if (status == REL_NOT_FOUND)
            status = rel_search_remove(ctx->db, contacts[i], err);
        else if (status == REL_OK)
            status = words ? rel_search_index_later(ctx->db, ctx->arena, &c, words, err)
                           : rel_search_index(ctx->db, ctx->arena, &c, err);
        if (status)
            return status;
    }
    return REL_OK;
}

enum rel_status
rel_practice_person_index(struct rel_ctx *ctx, const rel_id *contacts, size_t n,
                          struct rel_err *err)
{
    return rel_practice_person_aside(ctx, contacts, n, NULL, err);
}

enum rel_status
rel_practice_person_check(const struct rel_contact *c, struct rel_err *err)
{
    bool blank = !c->name[strspn(c->name, " \t\r\n")];

    if (blank && (*c->name || !c->points.n)) {
        rel_fail(err, REL_BAD_INPUT, "a contact needs a name or a way to reach them");
        return rel_advise(err, "name", "Give at least a name.");
    }
    if (strlen(c->name) > REL_MAX_NAME) {
        rel_fail(err, REL_BAD_INPUT, "the name is longer than %d bytes", REL_MAX_NAME);
        return rel_advise(err, "name", "Shorten it; the rest can be a note.");
    }
    if (c->points.n > REL_MAX_VALUES || c->dates.n > REL_MAX_VALUES
        || c->addresses.n > REL_MAX_VALUES || c->fields.n > REL_MAX_VALUES) {
        rel_fail(err, REL_BAD_INPUT, "a contact holds at most %d of each", REL_MAX_VALUES);
        return rel_advise(err, "points", "Remove some.");
    }
    if (c->cadence_days < 0 || c->cadence_days > 3650) {
        rel_fail(err, REL_BAD_INPUT, "%d days between touches cannot be", c->cadence_days);
        return rel_advise(err, "cadence_days", "Give 1 to 3650, or 0 for the circle's rhythm.");
    }
    return REL_OK;
}

/* Puts a new contact into the circles it names. */
static enum rel_status
join(struct rel_deed *deed, const struct rel_contact *c, struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;

    for (size_t i = 0; i < c->circles.n; i++) {
        struct rel_circle circle;

        if (rel_circle_find(ctx->db, ctx->arena, ctx->book, c->circles.v[i], &circle, err)
            || rel_circle_add(ctx->db, circle.id, c->id, NULL, err))
            return err->status;
    }
    return REL_OK;
}

enum rel_status
rel_practice_person_add_in(struct rel_deed *deed, const struct rel_contact *contact, rel_id *out,
                           struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;
    struct rel_contact c = *contact;
    char id[REL_ID_TEXT];

    c.id = rel_id_new();
    c.book = ctx->book;
    c.created = c.changed = c.state_since = ctx->now;
    if (!*c.name)
        c.name = c.points.v[0].value;
    if (!*c.uid)
        c.uid = rel_printf(ctx->arena, "relatum-%s", rel_id_text(c.id, id));
    if (rel_deed_contact(deed, c.id, err) || rel_contact_insert(ctx->db, ctx->arena, &c, 0, err)
        || join(deed, &c, err) || rel_practice_person_index(ctx, &c.id, 1, err))
        return err->status;
    *out = c.id;
    return REL_OK;
}

enum rel_status
rel_practice_person_add(struct rel_ctx *ctx, const struct rel_contact *contact, rel_id *out,
                        rel_id *change, struct rel_err *err)
{
    rel_id id;
    REL_DEED(deed);

    if (rel_practice_person_check(contact, err) || rel_deed_begin(&deed, ctx, "add", err)
        || rel_practice_person_add_in(&deed, contact, &id, err)
        || rel_deed_end(&deed, change, err, "Added %s",
                        *contact->name ? contact->name : contact->points.v[0].value))
        return err->status;
    *out = id;
    return REL_OK;
}

/* Which fields differ, so that imports leave alone what was set by hand. */
static bool
texts_differ(const struct rel_texts *a, const struct rel_texts *b)
{
    if (a->n != b->n)
        return true;
    for (size_t i = 0; i < a->n; i++)
        if (!rel_str_is(a->v[i], b->v[i]))
            return true;
    return false;
}

static bool
points_differ(const struct rel_contact *a, const struct rel_contact *b, enum rel_point_kind kind)
{
    size_t i = 0, k = 0;

    for (;;) {
        while (i < a->points.n && a->points.v[i].kind != kind)
            i++;
        while (k < b->points.n && b->points.v[k].kind != kind)
            k++;
        if (i == a->points.n || k == b->points.n)
            return i != a->points.n || k != b->points.n;
        if (!rel_str_is(a->points.v[i].value, b->points.v[k].value)
            || !rel_str_is(a->points.v[i].label, b->points.v[k].label))
            return true;
        i++, k++;
    }
}

enum rel_status
rel_practice_person_mark(struct rel_ctx *ctx, const struct rel_contact *a,
                         const struct rel_contact *b, struct rel_err *err)
{
    const struct {
        const char *field;
        bool differs;
    } fields[] = {
        {"name", !rel_str_is(a->name, b->name) || !rel_str_is(a->family, b->family)
                     || !rel_str_is(a->given, b->given)},
        {"organization", !rel_str_is(a->organization, b->organization)
                             || !rel_str_is(a->department, b->department)},
        {"title", !rel_str_is(a->title, b->title)},
        {"role", !rel_str_is(a->role, b->role)},
        {"nicknames", texts_differ(&a->nicknames, &b->nicknames)},
        {"notes", texts_differ(&a->notes, &b->notes)},
        {"tags", texts_differ(&a->tags, &b->tags)},
        {"emails", points_differ(a, b, REL_EMAIL)},
        {"phones", points_differ(a, b, REL_TEL)},
        {"urls", points_differ(a, b, REL_URL)},
        {"profiles", points_differ(a, b, REL_PROFILE) || points_differ(a, b, REL_IMPP)},
        {"dates", a->dates.n != b->dates.n
                      || (a->dates.n && memcmp(a->dates.v, b->dates.v, sizeof(*a->dates.v)) != 0)},
        {"addresses", a->addresses.n != b->addresses.n},
        {"fields", a->fields.n != b->fields.n},
        {"photo", b->photo_len > 0},
    };

    for (size_t i = 0; i < REL_COUNT(fields); i++)
        if (fields[i].differs
            && rel_contact_set_provenance(ctx->db, b->id, fields[i].field, 0, "hand", ctx->now,
                                          err))
            return err->status;
    return REL_OK;
}

enum rel_status
rel_practice_person_edit(struct rel_ctx *ctx, const struct rel_contact *contact, rel_id *change,
                         struct rel_err *err)
{
    struct rel_contact before, after = *contact;
    REL_DEED(deed);

    if (rel_practice_person_check(&after, err) || rel_deed_begin(&deed, ctx, "edit", err)
        || rel_contact_load(ctx->db, ctx->arena, ctx->book, after.id, &before, err)
        || rel_deed_contact(&deed, after.id, err))
        return err->status;
    after.book = ctx->book;
    after.changed = ctx->now;
    if (rel_contact_update(ctx->db, ctx->arena, &after, err)
        || rel_practice_person_mark(ctx, &before, &after, err)
        || rel_practice_person_index(ctx, &after.id, 1, err))
        return err->status;
    return rel_deed_end(&deed, change, err, "Changed %s", after.name);
}

enum rel_status
rel_practice_rest_check(const struct rel_ctx *ctx, enum rel_contact_state state, rel_day rest_until,
                        struct rel_err *err)
{
    if (state != REL_RESTING || rest_until == REL_DAY_FOREVER || rest_until > ctx->today)
        return REL_OK;
    rel_fail(err, REL_BAD_INPUT, "the day to rest until has passed");
    return rel_advise(err, "until", "Give a later day, or none: until they write.");
}

enum rel_status
rel_practice_person_state(struct rel_ctx *ctx, rel_id contact, enum rel_contact_state state,
                          rel_day rest_until, rel_id *change, struct rel_err *err)
{
    static const struct {
        const char *before, *after;
    } said[] = {
        [REL_CANDIDATE] = {"Put back ", ""}, [REL_UNSORTED] = {"Put back ", ""},
        [REL_ACTIVE] = {"Tending ", ""},     [REL_RESTING] = {"Letting ", " rest"},
        [REL_ARCHIVED] = {"Archived ", ""},
    };
    struct rel_contact_hit who;
    REL_DEED(deed);

    if (rel_practice_rest_check(ctx, state, rest_until, err)
        || rel_contact_hit(ctx->db, ctx->arena, ctx->book, contact, &who, err)
        || rel_deed_begin(&deed, ctx, state == REL_RESTING ? "rest" : "edit", err)
        || rel_deed_row(&deed, "contact", contact, contact, err)
        || rel_contact_set_state(ctx->db, ctx->book, contact, state,
                                 state == REL_RESTING ? rest_until : REL_NO_DAY, ctx->now, err)
        || rel_search_state(ctx->db, contact, state, err))
        return err->status;
    return rel_deed_end(&deed, change, err, "%s%s%s", said[state].before, who.name,
                        said[state].after);
}

enum rel_status
rel_practice_person_cadence(struct rel_ctx *ctx, rel_id contact, int days, bool old_friend,
                            rel_id *change, struct rel_err *err)
{
    struct rel_contact_hit who;
    struct rel_contact wish = rel_contact_init();
    REL_DEED(deed);

    wish.name = "-";
    wish.cadence_days = days;
    if (rel_practice_person_check(&wish, err)
        || rel_contact_hit(ctx->db, ctx->arena, ctx->book, contact, &who, err)
        || rel_deed_begin(&deed, ctx, "edit", err)
        || rel_deed_row(&deed, "contact", contact, contact, err)
        || rel_contact_set_cadence(ctx->db, ctx->book, contact, days, old_friend, ctx->now, err))
        return err->status;
    return rel_deed_end(&deed, change, err, "Changed the rhythm with %s", who.name);
}
