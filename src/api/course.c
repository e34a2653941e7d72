#include "api/course.h"

#include "api/handler.h"
#include "base/limits.h"
#include "practice/course.h"

enum { WEEKS = 52 };

void
rel_api_course_write(struct rel_out *out, const struct rel_course *course)
{
    rel_out_begin_object(out, NULL);
    rel_out_begin_list(out, "weeks");
    for (size_t i = 0; i < course->n; i++) {
        const struct rel_course_week *w = &course->v[i];

        rel_out_begin_object(out, NULL);
        rel_out_day(out, "day", w->day);
        rel_out_num_or_null(out, "warmth", w->warmth, -1);
        rel_out_num(out, "strength", w->strength);
        rel_out_num(out, "contacts", w->contacts);
        rel_out_end(out);
    }
    rel_out_end(out);
    rel_out_end(out);
}

struct course_wish {
    int weeks;
};

enum rel_status
rel_api_course(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct course_wish, weeks, REL_JSON_NUM, .least = 1, .most = REL_MAX_WEEKS),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct course_wish, members);
    struct course_wish wish = {WEEKS};
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_course course;
    struct rel_out out;
    rel_id id;

    if (rel_api_query(request, &shape, &wish, err)
        || rel_api_contact(ctx, rel_request_var(request, "contact"), &id, err))
        return err->status;
    if (rel_api_known(request, response))
        return REL_OK;
    if (rel_practice_course(ctx, id, wish.weeks, &course, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_course_write(&out, &course);
    rel_api_keep(request, response);
    return REL_OK;
}
