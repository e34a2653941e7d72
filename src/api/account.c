#include "api/account.h"

#include "api/handler.h"
#include "api/job.h"
#include "base/limits.h"
#include "base/str.h"
#include "practice/account.h"
#include "practice/job.h"

#include <string.h>

enum { NAME = 100, PLACE = 1000, MINUTE = 60, MINUTES = 366 * 24 * 60, FOLDERS = 100 };

static const char *
state_of(const struct rel_account *a)
{
    return !a->began ? "never" : a->ended < a->began ? "running" : a->fails ? "failed" : "done";
}

static void
put_folders(struct rel_out *out, const char *folders)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();

    rel_out_begin_list(out, "folders");
    while (*folders) {
        size_t n = strcspn(folders, "\n");

        rel_out_text(out, NULL, rel_strndup(arena, folders, n));
        folders += n + (folders[n] == '\n');
    }
    rel_out_end(out);
}

static void
put_run(struct rel_out *out, const struct rel_account *a)
{
    rel_out_text(out, "state", state_of(a));
    rel_out_time(out, "began", a->began ? a->began : INT64_MIN);
    rel_out_time(out, "ended", a->ended ? a->ended : INT64_MIN);
    rel_out_time(out, "next", a->next ? a->next : INT64_MIN);
    rel_out_num(out, "fails", a->fails);
    rel_out_text_or_null(out, "problem", a->problem);
    rel_out_text_or_null(out, "remedy", a->remedy);
    rel_out_num(out, "seen", a->seen);
    rel_out_num(out, "matched", a->matched);
    rel_out_num(out, "known", a->known);
    rel_out_num(out, "skipped", a->skipped);
    rel_out_begin_list(out, "reasons");
    for (size_t i = 0; i < a->reasons.n; i++) {
        rel_out_begin_object(out, NULL);
        rel_out_text(out, "reason", a->reasons.v[i].reason);
        rel_out_num(out, "n", a->reasons.v[i].n);
        rel_out_end(out);
    }
    rel_out_end(out);
    rel_out_id(out, "import", a->import);
}

static void
put(struct rel_out *out, const char *key, const struct rel_account *a)
{
    rel_out_begin_object(out, key);
    rel_out_id(out, "id", a->id);
    rel_out_text(out, "kind", rel_account_kind_word(a->kind));
    rel_out_text(out, "name", a->name);
    rel_out_text(out, "place", a->place);
    rel_out_text(out, "tls", rel_account_tls_word(a->tls));
    rel_out_text_or_null(out, "login", a->login);
    rel_out_bool(out, "password", *a->secret != '\0');
    rel_out_bool(out, "inside", a->inside);
    put_folders(out, a->folders);
    rel_out_num(out, "every", a->every / MINUTE);
    put_run(out, a);
    rel_out_end(out);
}

void
rel_api_account_write(struct rel_out *out, const struct rel_account *account)
{
    rel_out_begin_object(out, NULL);
    put(out, "account", account);
    rel_out_end(out);
}

void
rel_api_accounts_write(struct rel_out *out, const struct rel_account_list *list)
{
    rel_out_begin_object(out, NULL);
    REL_OUT_LIST(out, "rows", list, item, put(out, NULL, item));
    rel_out_end(out);
}

enum rel_status
rel_api_accounts(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_account_list list;
    struct rel_out out;

    if (rel_api_no_query(request, err) || rel_practice_accounts(rel_api_ctx(request), &list, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_accounts_write(&out, &list);
    return REL_OK;
}

/* ---------------------------------------------------------------- making and changing */

struct wish {
    enum rel_account_kind kind;
    const char *name, *place, *login, *password;
    enum rel_account_tls tls;
    struct {
        const char **v;
        size_t n;
    } folders;
    int every;
};

#define SETTINGS                                                                                   \
    REL_JSON(struct wish, tls, REL_JSON_WORD, .words = rel_account_tls_words),                     \
        REL_JSON(struct wish, login, REL_JSON_TEXT, .most = REL_MAX_NAME),                         \
        REL_JSON(struct wish, password, REL_JSON_TEXT, .most = REL_MAX_PASSWORD),                  \
        REL_JSON(struct wish, folders, REL_JSON_TEXTS, .most = FOLDERS),                           \
        REL_JSON(struct wish, every, REL_JSON_NUM, .least = 0, .most = MINUTES)

static const char *
lines_of(struct rel_arena *arena, const struct wish *w)
{
    const char *lines = "";

    for (size_t i = 0; i < w->folders.n; i++)
        lines = rel_printf(arena, "%s%s%s", lines, i ? "\n" : "", w->folders.v[i]);
    return lines;
}

static void
take(struct rel_arena *arena, const struct wish *w, struct rel_account *a)
{
    a->name = w->name;
    a->place = w->place;
    a->tls = w->tls;
    a->login = w->login;
    a->every = (int64_t)w->every * MINUTE;
    if (w->folders.v)
        a->folders = lines_of(arena, w);
}

/* Whoever reaches the server may be a guest of the house: files of its machine, and passwords in
 * the clear, are for its own command line. */
static enum rel_status
check_remote(const struct rel_account *a, struct rel_err *err)
{
    if (a->kind == REL_ACCOUNT_MAILDIR || a->kind == REL_ACCOUNT_MBOX) {
        rel_fail(err, REL_BAD_INPUT,
                 "a folder of this machine is watched by its command line only");
        return rel_advise(err, "kind", "On the machine: relatum account add %s NAME PATH",
                          rel_account_kind_word(a->kind));
    }
    if (a->tls == REL_TLS_NONE) {
        rel_fail(err, REL_BAD_INPUT, "going without TLS is allowed by the command line only");
        return rel_advise(err, "tls", "Use tls or starttls.");
    }
    return REL_OK;
}

static enum rel_status
answer(struct rel_request *request, struct rel_response *response, rel_id id, struct rel_err *err)
{
    struct rel_account made;
    struct rel_out out;

    if (rel_practice_account_load(rel_api_ctx(request), id, &made, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_account_write(&out, &made);
    return REL_OK;
}

enum rel_status
rel_api_account_post(struct rel_request *request, struct rel_response *response,
                     struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct wish, kind, REL_JSON_WORD, .required = true,
                 .words = rel_account_kind_words),
        REL_JSON(struct wish, name, REL_JSON_TEXT, .required = true, .least = 1, .most = NAME),
        REL_JSON(struct wish, place, REL_JSON_TEXT, .required = true, .least = 1, .most = PLACE),
        SETTINGS,
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct wish, members);
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct wish wish = {.login = "", .password = "", .every = REL_ACCOUNT_HOUR / MINUTE};
    struct rel_account a;
    rel_id id = 0;

    if (rel_api_no_query(request, err) || rel_api_body(request, &shape, &wish, err))
        return err->status;
    a = rel_practice_account_init(wish.kind);
    take(ctx->arena, &wish, &a);
    if (check_remote(&a, err) || rel_practice_account_add(ctx, &a, wish.password, &id, err))
        return err->status;
    response->status = 201;
    return answer(request, response, id, err);
}

enum rel_status
rel_api_account_patch(struct rel_request *request, struct rel_response *response,
                      struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct wish, name, REL_JSON_TEXT, .least = 1, .most = NAME),
        REL_JSON(struct wish, place, REL_JSON_TEXT, .least = 1, .most = PLACE),
        SETTINGS,
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct wish, members);
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_account a;
    struct wish wish;
    rel_id id;

    if (rel_api_no_query(request, err) || rel_api_id(request, "account", &id, err)
        || rel_practice_account_load(ctx, id, &a, err))
        return err->status;
    wish = (struct wish){.name = a.name,
                         .place = a.place,
                         .login = a.login,
                         .tls = a.tls,
                         .every = (int)(a.every / MINUTE)};
    if (rel_api_body(request, &shape, &wish, err))
        return err->status;
    take(ctx->arena, &wish, &a);
    if (check_remote(&a, err) || rel_practice_account_edit(ctx, &a, wish.password, err))
        return err->status;
    return answer(request, response, id, err);
}

enum rel_status
rel_api_account_delete(struct rel_request *request, struct rel_response *response,
                       struct rel_err *err)
{
    rel_id id;

    if (rel_api_no_query(request, err) || rel_api_id(request, "account", &id, err)
        || rel_practice_account_remove(rel_api_ctx(request), id, err))
        return err->status;
    response->status = 204;
    response->type = "";
    return REL_OK;
}

enum rel_status
rel_api_account_sync(struct rel_request *request, struct rel_response *response,
                     struct rel_err *err)
{
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_account a;
    struct rel_job job;
    struct rel_out out;
    char text[REL_ID_TEXT];
    rel_id id;

    if (rel_api_no_query(request, err) || rel_api_no_body(request, err)
        || rel_api_id(request, "account", &id, err) || rel_practice_account_load(ctx, id, &a, err)
        || rel_practice_job_add(ctx, "sync", rel_id_text(id, text), &job, err))
        return err->status;
    response->status = 202;
    out = rel_api_out(response);
    rel_api_job_write(&out, &job);
    return REL_OK;
}
