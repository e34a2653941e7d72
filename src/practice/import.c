#include "practice/import.h"

#include "base/str.h"
#include "practice/import_card.h"
#include "practice/import_chat.h"
#include "practice/import_csv.h"
#include "practice/import_ical.h"
#include "practice/import_mail.h"
#include "practice/import_monica.h"
#include "practice/import_reclass.h"
#include "practice/meeting.h"
#include "practice/what.h"
#include "sources/file.h"
#include "sources/walk.h"
#include "store/import.h"
#include "store/message.h"

#include <string.h>

struct work { /* the whole of an import */
    struct rel_import_run *run;
    struct rel_place_list places;
    struct rel_import_members members;
    struct rel_file *input; /* the first place that can be read once only, once it is open */
    bool mail;              /* some was read */
};

static void
work_drop(struct work *w)
{
    rel_file_close(w->input);
}

static enum rel_status
skip_file(struct work *w, const struct rel_place *place, const char *reason, struct rel_err *err)
{
    if (rel_import_run_chunk(w->run, err)
        || rel_import_run_skip(w->run, place->name, 0, "file", reason, err))
        return err->status;
    return rel_import_run_commit(w->run, place->key, 0, 1, true, err);
}

/* "x.vcf: empty" without the name, which the item says anyway. */
static const char *
without_name(const char *text, const char *name)
{
    size_t n = strlen(name);

    return strncmp(text, name, n) == 0 && strncmp(text + n, ": ", 2) == 0 ? text + n + 2 : text;
}

/* A place that cannot be opened costs only itself. */
static enum rel_status
skip_unreadable(struct work *w, const struct rel_place *place, struct rel_err *err)
{
    return skip_file(w, place, rel_strdup(w->run->keep, without_name(err->text, place->name)), err);
}

static enum rel_status
read_file(struct work *w, const struct rel_place *place, struct rel_err *err)
{
    REL_AUTO(rel_file) *file = NULL;
    const char *other;
    enum rel_what what;

    if (place->kind == REL_PLACE_INPUT) {
        file = w->input; /* opened to see whose mail it is */
        w->input = NULL;
    }
    if ((file == NULL && rel_file_open(place->path, &file, err))
        || rel_file_fill(file, REL_IMPORT_LOOK, err))
        return skip_unreadable(w, place, err);
    what = rel_practice_what(file->v, file->n, &other);
    switch (what) {
    case REL_WHAT_CARDS:
        return rel_import_cards(w->run, place, file, &w->members, err);
    case REL_WHAT_MBOX:
    case REL_WHAT_MAIL:
        w->mail = true;
        return rel_import_mails(w->run, place, file, err);
    case REL_WHAT_CALENDAR:
        return rel_import_calendar(w->run, place, file, err);
    case REL_WHAT_FEED:
        return skip_file(w, place, "a feed of articles: it holds no people", err);
    case REL_WHAT_TABLE:
    case REL_WHAT_LDIF:
        return rel_import_people_file(w->run, place, file, what == REL_WHAT_LDIF, err);
    case REL_WHAT_MESSAGES:
    case REL_WHAT_WHATSAPP:
    case REL_WHAT_CHAT_JSON:
    case REL_WHAT_SMS:
        return rel_import_chat(w->run, place, file, what, err);
    case REL_WHAT_MONICA:
        return rel_import_monica(w->run, place, file, err);
    case REL_WHAT_OTHER:
        if (rel_str_is(other, REL_WHAT_A_TABLE) && w->run->wish->maps_n)
            return rel_import_people_file(w->run, place, file, false, err);
        break;
    }
    return skip_file(w, place, *other ? other : "nothing relatum reads", err);
}

/* A file of cards that was stored before the run was cut: its groups may wait for members. */
static enum rel_status
recall(struct work *w, const struct rel_place *place, struct rel_err *err)
{
    REL_AUTO(rel_file) *file = NULL;
    const char *other;

    if (place->kind != REL_PLACE_FILE || rel_file_open(place->path, &file, err)
        || rel_file_fill(file, REL_IMPORT_LOOK, err)
        || rel_practice_what(file->v, file->n, &other) != REL_WHAT_CARDS)
        return REL_OK;
    return rel_import_cards(w->run, place, file, &w->members, err);
}

static int64_t
bytes_of(const struct rel_place *place)
{
    return place->kind == REL_PLACE_MAILDIR ? place->files * REL_IMPORT_MESSAGE_BYTES : place->size;
}

static enum rel_status
read_place(struct work *w, const struct rel_place *place, struct rel_err *err)
{
    const int64_t end = w->run->progress.bytes + bytes_of(place);
    enum rel_status s;
    int64_t position;
    bool done;

    if (rel_import_run_position(w->run, place->key, &position, &done, err))
        return err->status;
    w->run->progress.file = place->name;
    if (done) {
        s = recall(w, place, err);
        w->run->progress.bytes = end;
        return s;
    }
    if (place->kind != REL_PLACE_MAILDIR) {
        w->run->import.files += position == 0;
        s = read_file(w, place, err);
    } else {
        w->run->import.files += position == 0 ? place->files : 0;
        w->mail = true;
        s = rel_import_mails(w->run, place, NULL, err);
    }
    if (!w->run->stop)
        w->run->progress.bytes = end;
    return s;
}

/* The paths as one text that is the same in every run. */
static enum rel_status
walk(struct rel_arena *arena, const struct rel_import_wish *wish, struct rel_place_list *places,
     const char **source, struct rel_import_count *missing, size_t *missing_n, struct rel_err *err)
{
    const char *text = "";

    for (size_t i = 0; i < wish->n; i++) {
        size_t before = places->n;

        if (rel_walk(arena, wish->paths[i], places, err)) {
            if (wish->n == 1)
                return err->status;
            missing[(*missing_n)++] = (struct rel_import_count){
                .reason = rel_strdup(arena, without_name(err->text, wish->paths[i])),
                .n = (int64_t)i};
        }
        text = rel_printf(arena, "%s%s%s", text, i ? "\n" : "",
                          places->n > before ? places->v[before].root : wish->paths[i]);
    }
    *source = text;
    return REL_OK;
}

/* Small files share a transaction. When the database refuses something in one of them, they are
 * read again, each by itself. */
static enum rel_status
read_places(struct work *w, struct rel_err *err)
{
    struct rel_import_run *run = w->run;
    size_t first = 0; /* of those that share the open transaction */

    for (size_t i = 0; i < w->places.n && !run->stop; i++) {
        const struct rel_place *place = &w->places.v[i];
        const bool small = place->kind == REL_PLACE_FILE && place->size <= REL_IMPORT_SMALL;
        enum rel_status s = small ? REL_OK : rel_import_run_flush(run, err);

        if (!run->uncommitted)
            first = i;
        if (s == REL_OK)
            s = read_place(w, place, err);
        if (s == REL_BAD_INPUT && run->uncommitted && !run->import.dry_run) {
            rel_import_run_take_back(run);
            run->apart = true;
            i = first - 1;
        } else if (s != REL_OK)
            return s;
    }
    return rel_import_run_flush(run, err);
}

static void
open_input(struct work *w)
{
    struct rel_err ignored; /* told when it is its turn */

    for (size_t i = 0; i < w->places.n && w->input == NULL; i++)
        if (w->places.v[i].kind == REL_PLACE_INPUT) {
            rel_file_open(w->places.v[i].path, &w->input, &ignored);
            return;
        }
}

static enum rel_status
read_all(struct work *w, struct rel_import_report *report, struct rel_err *err)
{
    struct rel_import_run *run = w->run;

    open_input(w);
    if (rel_import_own_load(run, err)
        || rel_message_any(run->ctx->db, run->ctx->book, &run->old_mail, err)
        || (!run->confirmed && rel_import_owner(run, &w->places, w->input, report, err))
        || rel_import_calendar_owner(run, &w->places, report, err))
        return err->status;
    for (size_t i = 0; i < w->places.n; i++)
        run->progress.bytes_all += bytes_of(&w->places.v[i]);
    if (read_places(w, err) || (!run->stop && rel_import_join(run, &w->members, err)))
        return err->status;
    report->owner_unknown = w->mail && run->own.n == 0;
    return REL_OK;
}

/* One file that is nothing we can read, and nothing else: a failure, not a report. */
static enum rel_status
only_one_and_unreadable(const struct rel_import_wish *wish, const struct rel_place_list *places,
                        struct rel_err *err)
{
    REL_AUTO(rel_file) *file = NULL;
    const char *other;

    if (wish->n != 1 || places->n != 1 || places->v[0].kind == REL_PLACE_MAILDIR)
        return REL_OK;
    if (places->v[0].kind == REL_PLACE_INPUT)
        return REL_OK; /* can be opened once only */
    if (rel_file_open(places->v[0].path, &file, err) || rel_file_fill(file, REL_WHAT_LOOK, err))
        return err->status;
    return rel_practice_what(file->v, file->n, &other) == REL_WHAT_OTHER
                   && !(wish->maps_n && rel_str_is(other, REL_WHAT_A_TABLE))
               ? rel_practice_what_refuse(places->v[0].name, other, err)
               : REL_OK;
}

static enum rel_status
skip_missing(struct work *w, const struct rel_import_count *missing, size_t n, struct rel_err *err)
{
    for (size_t i = 0; i < n && !w->run->resumed; i++) {
        const char *path = w->run->wish->paths[missing[i].n];
        const struct rel_place none = {.name = path, .path = path, .key = ""};

        if (skip_file(w, &none, missing[i].reason, err))
            return err->status;
    }
    return REL_OK;
}

/* The places of w, and what is missing of what was named. */
static enum rel_status
import(struct rel_ctx *ctx, const struct rel_import_wish *wish, struct work *w, const char *source,
       const struct rel_import_count *missing, size_t missing_n, struct rel_import_report *out,
       struct rel_err *err)
{
    struct rel_import_report report = {0};
    int64_t changed;
    enum rel_status s;
    REL_IMPORT_RUN(run);

    w->run = &run;
    if (rel_db_bulk(ctx->db, true, err))
        return err->status;
    s = rel_import_run_begin(&run, ctx, wish, source, err);
    if (s == REL_OK)
        s = skip_missing(w, missing, missing_n, err);
    if (s == REL_OK)
        s = read_all(w, &report, err);
    if (s == REL_OK)
        s = rel_import_run_end(&run, &report, err);
    if (s != REL_OK) {
        struct rel_err first = *err, ignored;

        if (s != REL_CONFLICT)
            rel_import_run_fail(&run);
        rel_db_bulk(ctx->db, false, &ignored);
        *err = first;
        return s;
    }
    if (!wish->dry_run && rel_practice_meetings_pass(ctx, &changed, err))
        return err->status;
    /* Addresses found now may make contact of mail that was read before. */
    if (run.own_new && run.old_mail && !wish->dry_run
        && rel_practice_import_reclass(ctx, &changed, err))
        return err->status;
    if (rel_db_bulk(ctx->db, false, err))
        return err->status;
    *out = report;
    return REL_OK;
}

enum rel_status
rel_practice_import(struct rel_ctx *ctx, const struct rel_import_wish *wish,
                    struct rel_import_report *out, struct rel_err *err)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    __attribute__((cleanup(work_drop))) struct work w = {0};
    struct rel_import_count *missing = rel_alloc(arena, (wish->n + 1) * sizeof(*missing));
    const char *source = "";
    size_t missing_n = 0;

    if (walk(arena, wish, &w.places, &source, missing, &missing_n, err)
        || only_one_and_unreadable(wish, &w.places, err))
        return err->status;
    return import(ctx, wish, &w, source, missing, missing_n, out, err);
}

enum rel_status
rel_practice_import_bytes(struct rel_ctx *ctx, const struct rel_import_wish *wish, const char *name,
                          const void *bytes, size_t n, struct rel_import_report *out,
                          struct rel_err *err)
{
    __attribute__((cleanup(work_drop))) struct work w = {0};
    struct rel_place place = {.kind = REL_PLACE_INPUT,
                              .path = name,
                              .name = name,
                              .key = "",
                              .root = name,
                              .size = (int64_t)n,
                              .files = 1};
    const char *other;

    if (rel_practice_what(bytes, n, &other) == REL_WHAT_OTHER)
        return rel_practice_what_refuse(name, other, err);
    if (rel_file_bytes(name, bytes, n, &w.input, err))
        return err->status;
    w.places.v = &place;
    w.places.n = 1;
    return import(ctx, wish, &w, name, NULL, 0, out, err);
}

enum rel_status
rel_practice_import_list(struct rel_ctx *ctx, int limit, struct rel_import_list *out,
                         struct rel_err *err)
{
    return rel_import_list(ctx->db, ctx->arena, ctx->book, limit, out, err);
}

enum rel_status
rel_practice_import_show(struct rel_ctx *ctx, rel_id import, struct rel_import *out,
                         struct rel_err *err)
{
    struct rel_import m;

    if (rel_import_load(ctx->db, ctx->arena, ctx->book, import, &m, err)
        || rel_import_details(ctx->db, ctx->arena, &m, REL_IMPORT_ITEMS, err))
        return err->status;
    *out = m;
    return REL_OK;
}
