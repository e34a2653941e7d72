#include "api/contact.h"

#include "api/handler.h"
#include "base/str.h"
#include "practice/circle.h"
#include "practice/person.h"
#include "practice/uid.h"

#include <string.h>

static enum rel_status
load(struct rel_ctx *ctx, rel_id id, struct rel_contact *out, struct rel_err *err)
{
    struct rel_person person;

    if (rel_practice_person(ctx, id, 0, INT64_MAX, &person, err))
        return err->status;
    *out = person.contact;
    return REL_OK;
}

/* What a contact is called and when it counts are checked here; what its values are, by practice.
 */
static enum rel_status
check(const struct rel_contact *was, const struct rel_contact *c, struct rel_err *err)
{
    if (c->state == REL_CANDIDATE && (!was || was->state != REL_CANDIDATE)) {
        rel_fail(err, REL_BAD_INPUT, "state: a contact does not become a candidate");
        return rel_advise(err, "state", "Give one of unsorted, active, resting, archived.");
    }
    if (!*c->name) {
        rel_fail(err, REL_BAD_INPUT, "name is missing");
        return rel_advise(err, "name", "Give the name as it is said.");
    }
    return REL_OK;
}

static enum rel_status
answer(struct rel_ctx *ctx, rel_id id, rel_id change, struct rel_response *response,
       struct rel_err *err)
{
    struct rel_contact stored;
    struct rel_out out;

    if (load(ctx, id, &stored, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_saved_write(&out, &stored, change);
    return REL_OK;
}

static enum rel_status
add(struct rel_ctx *ctx, const struct rel_contact *contact, struct rel_response *response,
    struct rel_err *err)
{
    rel_id id, change;

    if (check(NULL, contact, err) || rel_practice_person_add(ctx, contact, &id, &change, err))
        return err->status;
    response->status = 201;
    return answer(ctx, id, change, response, err);
}

static struct rel_contact
fresh(void)
{
    struct rel_contact contact = rel_contact_init();

    contact.caught = REL_CAUGHT_HAND;
    return contact;
}

enum rel_status
rel_api_contact_post(struct rel_request *request, struct rel_response *response,
                     struct rel_err *err)
{
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_contact contact = fresh();

    if (rel_api_no_query(request, err)
        || rel_api_body(request, &rel_api_contact_shape, &contact, err))
        return err->status;
    return add(ctx, &contact, response, err);
}

static bool
holds(const struct rel_texts *texts, const char *text)
{
    for (size_t i = 0; i < texts->n; i++)
        if (rel_str_is(texts->v[i], text))
            return true;
    return false;
}

/* Puts the contact into the circles named now, and out of those named before. */
static enum rel_status
set_circles(struct rel_ctx *ctx, const struct rel_contact *was, const struct rel_contact *now,
            rel_id *change, struct rel_err *err)
{
    struct rel_circle circle;

    for (size_t i = 0; i < now->circles.n; i++)
        if (!holds(&was->circles, now->circles.v[i])
            && (rel_practice_circle_find(ctx, now->circles.v[i], &circle, err)
                || rel_practice_circle_member(ctx, circle.id, was->id, true, change, err)))
            return err->status;
    for (size_t i = 0; i < was->circles.n; i++)
        if (!holds(&now->circles, was->circles.v[i])
            && (rel_practice_circle_find(ctx, was->circles.v[i], &circle, err)
                || rel_practice_circle_member(ctx, circle.id, was->id, false, change, err)))
            return err->status;
    return REL_OK;
}

/* The parts of a contact that are deeds of their own, each a change of its own. */
static enum rel_status
set_deeds(struct rel_ctx *ctx, const struct rel_contact *was, const struct rel_contact *now,
          rel_id *change, struct rel_err *err)
{
    if ((was->cadence_days != now->cadence_days || was->old_friend != now->old_friend)
        && rel_practice_person_cadence(ctx, was->id, now->cadence_days, now->old_friend, change,
                                       err))
        return err->status;
    if ((was->state != now->state
         || (now->state == REL_RESTING && was->rest_until != now->rest_until))
        && rel_practice_person_state(ctx, was->id, now->state, now->rest_until, change, err))
        return err->status;
    return set_circles(ctx, was, now, change, err);
}

static enum rel_status
change_it(struct rel_ctx *ctx, const struct rel_contact *was, struct rel_contact *now,
          struct rel_response *response, struct rel_err *err)
{
    rel_id change = 0;

    if (check(was, now, err))
        return err->status;
    now->id = was->id;
    if (rel_practice_person_edit(ctx, now, &change, err) || set_deeds(ctx, was, now, &change, err))
        return err->status;
    return answer(ctx, was->id, change, response, err);
}

static enum rel_status
same_uid(const struct rel_contact *was, const struct rel_contact *now, struct rel_err *err)
{
    if (rel_str_is(was->uid, now->uid))
        return REL_OK;
    rel_fail(err, REL_BAD_INPUT, "uid: the uid of a contact does not change");
    return rel_advise(err, "uid", "Leave it out.");
}

enum rel_status
rel_api_contact_patch(struct rel_request *request, struct rel_response *response,
                      struct rel_err *err)
{
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_contact was, now;
    rel_id id;

    if (rel_api_no_query(request, err)
        || rel_api_contact(ctx, rel_request_var(request, "contact"), &id, err)
        || load(ctx, id, &was, err))
        return err->status;
    now = was;
    if (rel_api_body(request, &rel_api_contact_shape, &now, err) || same_uid(&was, &now, err))
        return err->status;
    return change_it(ctx, &was, &now, response, err);
}

/* PUT by the uid a client chose makes the contact when there is none; said again it changes
 * nothing. What came with an import and cannot be said here (the photo) stays. */
enum rel_status
rel_api_contact_set(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    const char *name = rel_request_var(request, "contact");
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_contact was, now = fresh();
    rel_id id;

    now.uid = name;
    if (rel_api_no_query(request, err) || rel_practice_uid(ctx, name, &id, err))
        return err->status;
    if (!id && !rel_id_parse(name, &id)) {
        if (rel_api_body(request, &rel_api_contact_shape, &now, err))
            return err->status;
        if (!rel_str_is(now.uid, name)) {
            rel_fail(err, REL_BAD_INPUT, "uid: it differs from the one in the address");
            return rel_advise(err, "uid", "Leave it out.");
        }
        return add(ctx, &now, response, err);
    }
    if (load(ctx, id, &was, err))
        return err->status;
    now.uid = was.uid;
    now.state = was.state;
    now.caught = was.caught;
    now.rest_until = was.rest_until;
    now.photo_type = was.photo_type;
    now.photo = was.photo;
    now.photo_len = was.photo_len;
    if (rel_api_body(request, &rel_api_contact_shape, &now, err) || same_uid(&was, &now, err))
        return err->status;
    return change_it(ctx, &was, &now, response, err);
}
