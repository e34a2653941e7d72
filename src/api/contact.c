#include "api/contact.h"

#include "api/handler.h"
#include "base/limits.h"
#include "base/str.h"
#include "practice/bulk.h"
#include "practice/person.h"
#include "practice/person_save.h"
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
    rel_api_contact_saved_write(&out, &stored, change);
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

/* Is there anything to write? What is read is written back in the same words. */
static bool
differ(const struct rel_contact *a, const struct rel_contact *b)
{
    REL_BUF(x);
    REL_BUF(y);
    struct rel_out to_x = rel_out_to(&x, REL_OUT_JSON), to_y = rel_out_to(&y, REL_OUT_JSON);

    rel_api_contact_put(&to_x, NULL, a);
    rel_api_contact_put(&to_y, NULL, b);
    return !rel_str_is(rel_buf_str(&x), rel_buf_str(&y));
}

static enum rel_status
change_it(struct rel_ctx *ctx, const struct rel_contact *was, struct rel_contact *now,
          struct rel_response *response, struct rel_err *err)
{
    rel_id change = 0;

    now->id = was->id;
    now->created = was->created;
    now->changed = was->changed;
    if (check(was, now, err)
        || (differ(was, now) && rel_practice_person_save(ctx, now, &change, err)))
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
    bool away;
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
    if (rel_practice_person_away(ctx, id, &away, err))
        return err->status;
    if (away) { /* put away before: it comes back as what is said now */
        was = fresh();
        was.id = id;
        was.uid = name;
        response->status = 201;
    } else if (load(ctx, id, &was, err)) {
        return err->status;
    }
    now.uid = was.uid;
    now.kind = was.kind;
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

enum rel_status
rel_api_contact_delete(struct rel_request *request, struct rel_response *response,
                       struct rel_err *err)
{
    struct rel_ctx *ctx = rel_api_ctx(request);
    rel_id id, change;

    if (rel_api_no_query(request, err)
        || rel_api_contact(ctx, rel_request_var(request, "contact"), &id, err)
        || rel_practice_bulk(ctx, &id, 1, REL_BULK_DELETE, "", &change, err))
        return err->status;
    return rel_api_changed(response, change);
}

struct bulk_wish {
    struct {
        rel_id *v;
        size_t n;
    } contacts;
    enum rel_bulk_act act;
    const char *value;
};

enum rel_status
rel_api_people_bulk(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct bulk_wish, contacts, REL_JSON_IDS, .required = true, .least = 1,
                 .most = REL_MAX_PAGE),
        REL_JSON(struct bulk_wish, act, REL_JSON_WORD, .words = rel_bulk_act_words,
                 .required = true),
        REL_JSON(struct bulk_wish, value, REL_JSON_TEXT),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct bulk_wish, members);
    struct bulk_wish wish = {.value = ""};
    struct rel_out out;
    rel_id change;

    if (rel_api_no_query(request, err) || rel_api_body(request, &shape, &wish, err)
        || rel_practice_bulk(rel_api_ctx(request), wish.contacts.v, wish.contacts.n, wish.act,
                             wish.value, &change, err))
        return err->status;
    out = rel_api_out(response);
    rel_out_begin_object(&out, NULL);
    rel_out_num(&out, "people", (int64_t)wish.contacts.n);
    rel_out_id(&out, "change", change);
    rel_out_end(&out);
    return REL_OK;
}
