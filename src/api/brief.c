#include "api/brief.h"

#include "api/handler.h"
#include "api/heard.h"
#include "api/intention.h"
#include "api/match.h"
#include "api/promise.h"
#include "practice/brief.h"

static void
put_heard(struct rel_out *out, const char *key, const struct rel_heard_list *list)
{
    REL_OUT_LIST(out, key, list, item, rel_api_heard_put(out, NULL, item));
}

static void
put_case(struct rel_out *out, const struct rel_pushaway *c)
{
    rel_out_begin_object(out, NULL);
    rel_out_id(out, "id", c->id);
    rel_out_day(out, "day", c->day);
    rel_out_text(out, "evidence", c->evidence);
    rel_out_end(out);
}

void
rel_api_brief_write(struct rel_out *out, const struct rel_brief *b)
{
    const struct rel_person *p = &b->person;

    rel_out_begin_object(out, NULL);
    rel_out_id(out, "contact", p->contact.id);
    rel_out_text(out, "name", p->contact.name);
    rel_out_text(out, "organization", p->contact.organization);
    rel_out_text(out, "standing", p->measures.sentence);
    rel_out_day(out, "last_contact", p->standing.last_contact);
    rel_out_text(out, "play_back", b->play_back);
    rel_out_text(out, "kept", b->kept);
    put_heard(out, "check", &b->check);
    put_heard(out, "known", &b->known);
    put_heard(out, "closer", &b->closer);
    put_heard(out, "avoid", &b->avoid);
    REL_OUT_LIST(out, "promises", &p->promises, item, rel_api_promise_put(out, NULL, item));
    REL_OUT_LIST(out, "give", &b->give, item, rel_api_match_put(out, item));
    REL_OUT_LIST(out, "cases", &b->cases, item, put_case(out, item));
    rel_api_cells_put(out, &b->compass);
    rel_out_end(out);
}

enum rel_status
rel_api_brief(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_brief brief;
    struct rel_out out;
    rel_id contact;

    if (rel_api_no_query(request, err)
        || rel_api_contact(ctx, rel_request_var(request, "contact"), &contact, err))
        return err->status;
    if (rel_api_known(request, response))
        return REL_OK;
    if (rel_practice_brief(ctx, contact, &brief, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_brief_write(&out, &brief);
    return REL_OK;
}
