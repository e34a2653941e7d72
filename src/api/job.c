#include "api/job.h"

#include "api/app.h"
#include "api/handler.h"
#include "base/limits.h"
#include "jobs/kinds.h"
#include "jobs/runner.h"
#include "practice/job.h"

enum { JOBS = 50, NAME = 200 };

static void
put(struct rel_out *out, const char *key, const struct rel_job *j)
{
    rel_out_begin_object(out, key);
    rel_out_id(out, "id", j->id);
    rel_out_text(out, "kind", j->kind);
    rel_out_text(out, "state", rel_job_state_word(j->state));
    rel_out_time(out, "created", j->created);
    rel_out_time(out, "started", j->started ? j->started : INT64_MIN);
    rel_out_time(out, "ended", j->ended ? j->ended : INT64_MIN);
    rel_out_num(out, "done", j->done);
    rel_out_num_or_null(out, "total", j->total, 0);
    rel_out_id(out, "made", j->row);
    rel_out_text_or_null(out, "problem", j->problem);
    rel_out_end(out);
}

static void
put_timers(struct rel_out *out, struct rel_request *request)
{
    struct rel_runner *runner = rel_api_app_runner(request->app);
    struct rel_runner_timer *timers = rel_alloc(request->arena, rel_job_timers_n * sizeof(*timers));
    size_t n = runner ? rel_runner_timers(runner, timers) : 0;

    rel_out_begin_list(out, "timers");
    for (size_t i = 0; i < n; i++) {
        rel_out_begin_object(out, NULL);
        rel_out_text(out, "name", timers[i].name);
        rel_out_num(out, "every", timers[i].every);
        rel_out_time(out, "last", timers[i].last ? timers[i].last : INT64_MIN);
        rel_out_text_or_null(out, "problem", timers[i].problem);
        rel_out_end(out);
    }
    rel_out_end(out);
}

struct list_wish {
    int limit;
};

enum rel_status
rel_api_jobs(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct list_wish, limit, REL_JSON_NUM, .least = 1, .most = REL_MAX_PAGE),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct list_wish, members);
    struct list_wish wish = {JOBS};
    struct rel_job_list list;
    struct rel_out out;

    if (rel_api_query(request, &shape, &wish, err)
        || rel_practice_jobs(rel_api_ctx(request), wish.limit, &list, err))
        return err->status;
    out = rel_api_out(response);
    rel_out_begin_object(&out, NULL);
    REL_OUT_LIST(&out, "rows", &list, item, put(&out, NULL, item));
    put_timers(&out, request);
    rel_out_end(&out);
    return REL_OK;
}

void
rel_api_job_write(struct rel_out *out, const struct rel_job *job)
{
    rel_out_begin_object(out, NULL);
    put(out, "job", job);
    rel_out_end(out);
}

static void
answer(struct rel_response *response, const struct rel_job *job)
{
    struct rel_out out = rel_api_out(response);

    rel_api_job_write(&out, job);
}

enum rel_status
rel_api_job(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_job job;
    rel_id id;

    if (rel_api_no_query(request, err) || rel_api_id(request, "job", &id, err)
        || rel_practice_job(rel_api_ctx(request), id, &job, err))
        return err->status;
    answer(response, &job);
    return REL_OK;
}

enum rel_status
rel_api_import_post(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_job job;

    if (rel_api_no_query(request, err))
        return err->status;
    if (!*request->upload || request->dry_run) {
        rel_fail(err, REL_BAD_INPUT,
                 *request->upload ? "a file that is sent cannot be tried" : "there is no file");
        return rel_advise(err, "", "Send the file itself as the body; undo takes an import back.");
    }
    if (rel_practice_job_add(rel_api_ctx(request), "import", request->upload, &job, err))
        return err->status;
    request->upload_kept = true;
    response->status = 202;
    answer(response, &job);
    return REL_OK;
}

enum rel_status
rel_api_events(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    if (rel_api_no_query(request, err))
        return err->status;
    response->type = "text/event-stream";
    response->stream = true;
    return REL_OK;
}
