#include "practice/export.h"

#include "api/person.h"
#include "base/limits.h"
#include "cli/commands.h"
#include "cli/export_file.h"
#include "cli/progress.h"
#include "cli/show.h"
#include "cli/who.h"
#include "practice/dump.h"
#include "practice/people.h"
#include "practice/person.h"
#include "practice/promise.h"

enum export_format {
    EXPORT_VCARD,
    EXPORT_JSON,
    EXPORT_CSV,
    EXPORT_MARKDOWN,
    EXPORT_ICAL,
    EXPORT_RELATUM
};
REL_WORDS(export_format, "vcard", "json", "csv", "markdown", "ical", "relatum")

enum { MOST_PROMISES = 100000, PAGE = 100, FLUSH = 1 << 16 };

struct job {
    enum export_format format;
    enum rel_export_card card;
    struct rel_export_file file;
    struct rel_progress progress;
    int64_t n;
};

static bool
has(const struct rel_interaction_list *list, rel_id id)
{
    for (size_t i = list->n; i-- > 0 && list->n - i <= REL_MAX_PAGE;)
        if (list->v[i].id == id)
            return true;
    return false;
}

/* The timeline page by page: pages overlap by the second at their edge. */
static enum rel_status
whole_person(struct rel_cli *cli, rel_id contact, struct rel_person *out, struct rel_err *err)
{
    struct rel_person person, page;
    enum rel_status status =
        rel_practice_person(cli->ctx, contact, REL_MAX_PAGE, INT64_MAX, &person, err);

    page = person;
    while (!status && page.timeline_more) {
        size_t before = person.timeline.n;

        status = rel_practice_person(cli->ctx, contact, REL_MAX_PAGE,
                                     person.timeline.v[before - 1].at + 1, &page, err);
        for (size_t i = 0; !status && i < page.timeline.n; i++)
            if (!has(&person.timeline, page.timeline.v[i].id))
                *REL_ADD(cli->ctx->arena, &person.timeline) = page.timeline.v[i];
        if (person.timeline.n == before)
            break;
    }
    person.timeline_more = false;
    if (!status)
        status =
            rel_practice_promises(cli->ctx, contact, true, MOST_PROMISES, &person.promises, err);
    if (!status)
        *out = person;
    return status;
}

static void
put_person(struct rel_cli *cli, struct job *job, const struct rel_person *person)
{
    struct rel_out out = rel_out_to(&job->file.bytes, REL_OUT_JSON);

    if (job->format == EXPORT_JSON)
        rel_api_person_write(&out, person);
    else if (job->format == EXPORT_CSV)
        rel_practice_export_csv(cli->ctx, person, job->n == 0, &job->file.bytes);
    else if (job->format == EXPORT_ICAL)
        rel_practice_export_ical(cli->ctx, person, &job->file.bytes);
    else
        rel_practice_export_markdown(cli->ctx, person, &job->file.bytes);
}

static enum rel_status
export_one(struct rel_cli *cli, struct job *job, rel_id contact, struct rel_err *err)
{
    struct rel_person person;
    enum rel_status status = REL_OK;

    if (job->format == EXPORT_VCARD) {
        status = rel_practice_export_card(cli->ctx, contact, job->card, &job->file.bytes, err);
    } else {
        status = whole_person(cli, contact, &person, err);
        if (!status)
            put_person(cli, job, &person);
    }
    if (!status && job->file.bytes.n > FLUSH)
        status = rel_export_file_write(&job->file, err);
    job->n += !status;
    rel_progress_at(&job->progress, job->n, 0, job->n, "");
    return status;
}

/* People of one state (""= all but candidates and archived), a page at a time; memory stays that of
 * a page. */
static enum rel_status
export_all(struct rel_cli *cli, struct job *job, const char *state, struct rel_err *err)
{
    struct rel_people_query query = {.text = "", .tag = "", .cursor = "", .limit = PAGE};
    enum rel_status status = REL_OK;

    query.state = state;
    query.circle = rel_cli_text(cli, "circle", "");
    do {
        struct rel_people people;
        rel_id ids[PAGE];

        status = rel_practice_people(cli->ctx, &query, &people, err);
        if (status)
            return status;
        for (size_t i = 0; i < people.n; i++)
            ids[i] = people.v[i].contact;
        query.cursor = rel_strdup(cli->arena, people.next);
        for (size_t i = 0; i < people.n && !status; i++) {
            rel_ctx_begin(cli->ctx, cli->now);
            status = export_one(cli, job, ids[i], err);
        }
    } while (!status && *query.cursor);
    return status;
}

static enum rel_status
export_people(struct rel_cli *cli, struct job *job, struct rel_err *err)
{
    enum rel_status status = REL_OK;

    for (size_t i = 0; i < cli->args.n && !status; i++) {
        rel_id who;

        status = rel_cli_who(cli, cli->args.v[i], &who, err);
        if (!status)
            status = export_one(cli, job, who, err);
    }
    if (!status && !cli->args.n)
        status = export_all(cli, job, "", err);
    if (!status && !cli->args.n && !rel_cli_flag(cli, "circle"))
        status = export_all(cli, job, rel_contact_state_word(REL_ARCHIVED), err);
    return status;
}

static enum rel_status
put_text(void *arg, const char *text, size_t n, struct rel_err *err)
{
    struct job *job = arg;

    rel_buf_add(&job->file.bytes, text, n);
    return job->file.bytes.n > FLUSH ? rel_export_file_write(&job->file, err) : REL_OK;
}

static enum rel_status
export_job(struct rel_cli *cli, struct job *job, struct rel_err *err)
{
    if (job->format == EXPORT_ICAL) {
        rel_practice_export_ical_begin(&job->file.bytes);
        if (export_people(cli, job, err))
            return err->status;
        rel_practice_export_ical_end(&job->file.bytes);
        return REL_OK;
    }
    if (job->format != EXPORT_RELATUM)
        return export_people(cli, job, err);
    if (cli->args.n || rel_cli_flag(cli, "circle"))
        return rel_cli_usage(cli, err, "the relatum format holds everything: name nobody");
    return rel_practice_dump(cli->ctx, put_text, job, &job->n, err);
}

static enum rel_status
run(struct rel_cli *cli, struct rel_err *err)
{
    struct job job = {.format = (enum export_format)rel_cli_number(
                          cli, "format", cli->json ? EXPORT_JSON : EXPORT_VCARD),
                      .card = (enum rel_export_card)rel_cli_number(cli, "card", REL_CARD_KEPT)};
    const char *path = rel_cli_text(cli, "output", "-");
    enum rel_status status = rel_export_file_open(&job.file, path, rel_cli_flag(cli, "force"), err);

    if (status)
        return status;
    job.progress = rel_progress_begin("writing", "people", cli->json);
    status = export_job(cli, &job, err);
    rel_progress_end(&job.progress);
    if (!status)
        status = rel_export_file_end(&job.file, err);
    rel_export_file_close(&job.file);
    if (!status && !job.file.standard)
        rel_term_line(&cli->term, "%s written to %s",
                      job.format == EXPORT_RELATUM ? rel_show_count(cli, job.n, "row", "rows")
                                                   : rel_show_count(cli, job.n, "person", "people"),
                      path);
    return status;
}

static const struct rel_option options[] = {
    {"format", 'f', REL_OPT_CHOICE, "FORMAT", "vcard when not said", export_format_words, 0, 0,
     false},
    {"card", 0, REL_OPT_CHOICE, "FORM",
     "as it came with your changes put in, or written anew in a version", rel_export_card_words, 0,
     0, false},
    {"output", 'o', REL_OPT_FILE, "FILE", "into this file; standard output when not said", NULL, 0,
     0, false},
    {"force", 0, REL_OPT_FLAG, NULL, "replace the file when it is there", NULL, 0, 0, false},
    {"circle", 'c', REL_OPT_CIRCLE, "CIRCLE", "only of this circle", NULL, 0, 0, false},
    {0},
};
static const char *const shows[] = {"export --output people.vcf",
                                    "export ana bo --card 4.0 > two.vcf",
                                    "export --format json --output all.jsonl",
                                    "export --format relatum --output everything.relatum", NULL};

const struct rel_command rel_cli_export = {
    .name = "export",
    .group = REL_G_BACK,
    .args = "[WHO...] [--format FORMAT] [--output FILE]",
    .line = "take people out in open formats, or everything there is",
    .more =
        "vcard: each card as it came, with what was changed since put in; what relatum does\n"
        "not know of it stays. json: one line a person, as relatum person --json shows them,\n"
        "with the whole timeline and all promises. csv: one row a person, safe in programs that\n"
        "calculate (an apostrophe stands before = + - @). markdown: a page a person, to read.\n"
        "ical: what happened, plans, promises and yearly days, for a calendar.\n"
        "relatum: everything, to put into an empty database with relatum import; two\n"
        "databases that hold the same give the same bytes. Candidates are in this one only.",
    .shows = shows,
    .options = options,
    .db = REL_DB_READ,
    .most = -1,
    .arg = REL_ARG_WHO,
    .run = run,
};
