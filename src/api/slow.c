#include "api/slow.h"

#include "api/app.h"
#include "jobs/pool.h"

struct slow {
    struct rel_pool *pool;
    void (*work)(void *);
    void *arg;
    bool begun;
};

static bool
start(void *arg, void (*resume)(void *), void *who)
{
    struct slow *s = arg;

    s->begun = true; /* before: the other thread may be done at once */
    if (s->pool && rel_pool_hand(s->pool, s->work, s->arg, resume, who))
        return true;
    s->begun = false;
    return false;
}

void
rel_api_later(struct rel_request *request, struct rel_response *response, void (*work)(void *arg),
              void *arg)
{
    struct slow *s = rel_alloc(request->arena, sizeof(*s));

    *s = (struct slow){.pool = rel_api_app_pool(request->app), .work = work, .arg = arg};
    response->later = (struct rel_later){start, s};
}

void *
rel_api_later_done(struct rel_request *request, struct rel_err *err)
{
    const struct slow *s = request->task;

    if (s->begun)
        return s->arg;
    rel_fail(err, REL_BUSY, "too many are signing in just now");
    rel_advise(err, "", "Try again in a moment.");
    return NULL;
}
