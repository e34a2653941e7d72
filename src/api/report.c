#include "api/report.h"

#include "api/handler.h"
#include "practice/report.h"

static void
put_promises(struct rel_out *out, const struct rel_report_promises *p)
{
    rel_out_num(out, "due", p->due);
    rel_out_num(out, "kept", p->kept);
    rel_out_num(out, "late", p->late);
    rel_out_num(out, "broken", p->broken);
    rel_out_num(out, "open", p->open);
}

/* The share, or null below 20 people: then it is "n of m". */
static void
put_share(struct rel_out *out, int64_t n, int64_t of)
{
    if (of < REL_REPORT_SMALL)
        rel_out_null(out, "share");
    else
        rel_out_real(out, "share", (double)n / (double)of, 3);
}

static void
put_reach(struct rel_out *out, const struct rel_report *r)
{
    rel_out_begin_object(out, "reach");
    rel_out_num(out, "people", r->cohort);
    rel_out_num(out, "too_new", r->too_new);
    rel_out_num(out, "days", REL_REPORT_COHORT);
    rel_out_begin_list(out, "contacts");
    for (int k = 0; k < REL_REPORT_TOUCHES; k++) {
        rel_out_begin_object(out, NULL);
        rel_out_num(out, "n", k + 1);
        rel_out_num(out, "people", r->reached[k]);
        put_share(out, r->reached[k], r->cohort);
        rel_out_end(out);
    }
    rel_out_end(out);
    rel_out_end(out);
}

static void
put_months(struct rel_out *out, const struct rel_report *r)
{
    static const char *const bands[REL_REPORT_BANDS] = {"fresh", "warm", "mild", "cool", "cold"};

    rel_out_begin_list(out, "warmth");
    for (int m = 0; m < REL_REPORT_MONTHS; m++) {
        rel_out_begin_object(out, NULL);
        rel_out_day(out, "month", r->warmth[m].first);
        for (int b = 0; b < REL_REPORT_BANDS; b++)
            rel_out_num(out, bands[b], r->warmth[m].v[b]);
        rel_out_end(out);
    }
    rel_out_end(out);
    rel_out_begin_list(out, "promise_months");
    for (int m = 0; m < REL_REPORT_MONTHS; m++) {
        rel_out_begin_object(out, NULL);
        rel_out_day(out, "month", r->promise_months[m].first);
        put_promises(out, &r->promise_months[m].v);
        rel_out_end(out);
    }
    rel_out_end(out);
}

static void
put_lists(struct rel_out *out, const struct rel_report *r)
{
    rel_out_begin_object(out, "silent");
    rel_out_num(out, "people", r->silent.all);
    rel_out_begin_list(out, "rows");
    for (size_t i = 0; i < r->silent.n; i++) {
        rel_out_begin_object(out, NULL);
        rel_out_id(out, "contact", r->silent.v[i].contact);
        rel_out_text(out, "name", r->silent.v[i].name);
        rel_out_day(out, "met", r->silent.v[i].met);
        rel_out_day(out, "last", r->silent.v[i].last);
        rel_out_num(out, "contacts", r->silent.v[i].contacts);
        rel_out_text(out, "before", r->silent.v[i].before);
        rel_out_end(out);
    }
    rel_out_end(out);
    rel_out_end(out);
    rel_out_begin_object(out, "giving");
    rel_out_num(out, "given", r->giving.given);
    rel_out_num(out, "taken", r->giving.taken);
    rel_out_num(out, "trust", r->giving.trust);
    rel_out_begin_list(out, "rows");
    for (size_t i = 0; i < r->giving.n; i++) {
        rel_out_begin_object(out, NULL);
        rel_out_id(out, "contact", r->giving.v[i].contact);
        rel_out_text(out, "name", r->giving.v[i].name);
        rel_out_num(out, "given", r->giving.v[i].given);
        rel_out_num(out, "taken", r->giving.v[i].taken);
        rel_out_end(out);
    }
    rel_out_end(out);
    rel_out_end(out);
    rel_out_begin_list(out, "strikes");
    for (size_t i = 0; i < r->strikes.n; i++) {
        rel_out_begin_object(out, NULL);
        rel_out_id(out, "contact", r->strikes.v[i].contact);
        rel_out_text(out, "name", r->strikes.v[i].name);
        rel_out_text(out, "text", r->strikes.v[i].text);
        rel_out_day(out, "due", r->strikes.v[i].due);
        rel_out_end(out);
    }
    rel_out_end(out);
}

static void
put_counts(struct rel_out *out, const struct rel_report *r)
{
    rel_out_begin_object(out, "first_word");
    rel_out_num(out, "caught", r->caught);
    rel_out_num(out, "answered", r->answered_caught);
    if (r->first_hours < 0)
        rel_out_null(out, "hours");
    else
        rel_out_real(out, "hours", r->first_hours, 1);
    rel_out_end(out);
    rel_out_begin_object(out, "invitations");
    rel_out_num(out, "n", r->invitations);
    if (r->touches_before < 0)
        rel_out_null(out, "touches");
    else
        rel_out_real(out, "touches", r->touches_before, 1);
    rel_out_end(out);
    rel_out_begin_object(out, "referrals");
    rel_out_num(out, "received", r->referrals.received);
    rel_out_num(out, "given", r->referrals.given);
    rel_out_num(out, "thanked", r->referrals.thanked);
    rel_out_num(out, "told", r->referrals.told);
    rel_out_end(out);
    rel_out_begin_object(out, "asks");
    rel_out_num(out, "asked", r->asks.asked);
    rel_out_num(out, "yes", r->asks.yes);
    rel_out_num(out, "no", r->asks.no);
    rel_out_num(out, "later", r->asks.later);
    rel_out_num(out, "cared", r->asks.cared);
    rel_out_end(out);
    rel_out_begin_object(out, "introductions");
    rel_out_num(out, "made", r->introductions.made);
    rel_out_num(out, "introduced", r->introductions.introduced);
    rel_out_num(out, "fruitful", r->introductions.fruitful);
    rel_out_end(out);
    rel_out_begin_object(out, "balance");
    rel_out_num(out, "inbound", r->inbound);
    rel_out_num(out, "outbound", r->outbound);
    rel_out_end(out);
}

void
rel_api_report_write(struct rel_out *out, const struct rel_report *r)
{
    rel_out_begin_object(out, NULL);
    rel_out_day(out, "since", r->since);
    rel_out_day(out, "day", r->today);
    rel_out_num(out, "people", r->people);
    put_reach(out, r);
    put_counts(out, r);
    rel_out_begin_object(out, "promises");
    put_promises(out, &r->promises);
    rel_out_end(out);
    put_months(out, r);
    put_lists(out, r);
    rel_out_begin_list(out, "record");
    for (int i = 0; i < REL_REPORT_CHANCES; i++) {
        const struct rel_report_chance *bin = &r->record[i];

        rel_out_begin_object(out, NULL);
        rel_out_num(out, "asked", bin->asked);
        rel_out_num(out, "came", bin->came);
        rel_out_real(out, "said", bin->asked ? bin->said / (double)bin->asked : 0, 3);
        rel_out_end(out);
    }
    rel_out_end(out);
    rel_out_begin_list(out, "yardsticks");
    for (int i = 0; i < 2; i++) {
        rel_out_begin_object(out, NULL);
        rel_out_num(out, "n", i + 2);
        rel_out_real(out, "share", i ? 0.27 : 0.52, 2);
        rel_out_text(out, "words",
                     i ? "as often claimed: 27 % get a 3rd contact; source not found"
                       : "as often claimed: 52 % get a 2nd contact; source not found");
        rel_out_end(out);
    }
    rel_out_end(out);
    rel_out_end(out);
}

struct wish {
    rel_day since;
};

enum rel_status
rel_api_report(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct wish, since, REL_JSON_DAY),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct wish, members);
    struct wish wish = {.since = REL_NO_DAY};
    struct rel_report report;
    struct rel_out out;

    if (rel_api_query(request, &shape, &wish, err))
        return err->status;
    if (rel_api_known(request, response))
        return REL_OK;
    if (rel_practice_report(rel_api_ctx(request), wish.since, &report, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_report_write(&out, &report);
    rel_api_keep(request, response);
    return REL_OK;
}
