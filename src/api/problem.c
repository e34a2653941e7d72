#include "api/problem.h"

#include "base/str.h"

static const struct {
    int http;
    const char *type, *title;
    int retry_after; /* seconds */
} problems[] = {
    [REL_OK] = {500, "internal", "Something went wrong", 0},
    [REL_BAD_INPUT] = {400, "bad_input", "That cannot be taken", 0},
    [REL_NOT_FOUND] = {404, "not_found", "There is no such thing", 0},
    [REL_AMBIGUOUS] = {409, "ambiguous", "Several answer to that name", 0},
    [REL_CONFLICT] = {409, "conflict", "It is not as you think any more", 0},
    [REL_DENIED] = {403, "denied", "That is not allowed", 0},
    [REL_BUSY] = {503, "busy", "Another program holds the database", 1},
    [REL_NEWER] = {503, "newer", "The database belongs to a newer relatum", 60},
    [REL_FULL] = {507, "full", "There is no room left", 0},
    [REL_DAMAGED] = {500, "damaged", "The database is damaged", 0},
    [REL_NETWORK] = {502, "network", "Another server did not answer", 0},
    [REL_IO] = {500, "io", "The disk or the database said no", 0},
};

int
rel_api_problem_status(enum rel_status status)
{
    return (size_t)status < REL_COUNT(problems) ? problems[status].http : 500;
}

void
rel_api_problem(const struct rel_err *err, struct rel_response *response)
{
    size_t at = (size_t)err->status < REL_COUNT(problems) ? err->status : REL_OK;

    if (err->status == REL_CONFLICT && rel_str_is(err->field, "If-Match")) {
        rel_response_problem(response, 412, "changed", "It is not as you think any more", err->text,
                             err->field, err->remedy);
        return;
    }
    rel_response_problem(response, problems[at].http, problems[at].type, problems[at].title,
                         err->text, err->field, err->remedy);
    response->retry_after = problems[at].retry_after;
}
