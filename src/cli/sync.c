#include "practice/sync.h"

#include "api/account.h"
#include "cli/commands.h"
#include "cli/progress.h"
#include "cli/show.h"
#include "cli/signals.h"

static bool
tell(void *who, const struct rel_import_progress *at)
{
    rel_progress_at(who, 0, 0, at->cards + at->messages, at->file);
    return !rel_signals_cut();
}

static void
print_one(struct rel_cli *cli, const struct rel_account *a)
{
    if (!a->began) {
        rel_term_line(&cli->term, "%s: not fetched yet", a->name);
        return;
    }
    if (*a->problem) {
        rel_term_line(&cli->term, "%s: %s", a->name, a->problem);
        if (*a->remedy)
            rel_term_line(&cli->term, "  %s", a->remedy);
    } else if (!a->seen && !a->skipped) {
        rel_term_line(&cli->term, "%s: nothing new", a->name);
    }
    if (a->seen || a->skipped)
        rel_term_line(&cli->term, "%s: %lld seen, %lld new, %lld known already, %lld left out",
                      a->name, (long long)a->seen, (long long)a->matched, (long long)a->known,
                      (long long)a->skipped);
    for (size_t i = 0; i < a->reasons.n; i++)
        rel_term_line(&cli->term, "  %lld: %s", (long long)a->reasons.v[i].n,
                      a->reasons.v[i].reason);
}

static enum rel_status
sync_one(struct rel_cli *cli, struct rel_account *a, struct rel_err *err)
{
    struct rel_progress progress = rel_progress_begin("fetching", "messages", cli->json);
    enum rel_status s = rel_practice_sync(cli->ctx, a, tell, &progress, err);

    rel_progress_end(&progress);
    if (rel_signals_cut())
        cli->cut = true;
    return s;
}

/* A failure of one does not keep the others from their turn; the last one is told at the end. */
static enum rel_status
run_sync(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_account_list list = {0};
    struct rel_err one, bad = {0};

    if (cli->args.n) {
        struct rel_account *a = REL_ADD(cli->arena, &list);

        if (rel_practice_account_find(cli->ctx, cli->args.v[0], a, err))
            return err->status;
    } else if (rel_practice_accounts(cli->ctx, &list, err)) {
        return err->status;
    }
    rel_signals_watch();
    for (size_t i = 0; i < list.n && !cli->cut; i++) {
        if (sync_one(cli, &list.v[i], &one))
            bad = one;
        if (!cli->json && (list.n > 1 || !bad.status))
            print_one(cli, &list.v[i]);
    }
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_accounts_write(&out, &list);
    } else if (!list.n) {
        rel_term_line(&cli->term, "There is no account. See: relatum account add --help");
    }
    if (bad.status && !cli->json)
        *err = bad;
    cli->refused = bad.status && cli->json;
    return cli->json ? REL_OK : bad.status;
}

static enum rel_status
run_status(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_account_list list;

    if (rel_practice_accounts(cli->ctx, &list, err))
        return err->status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_accounts_write(&out, &list);
        return REL_OK;
    }
    for (size_t i = 0; i < list.n; i++) {
        const struct rel_account *a = &list.v[i];

        print_one(cli, a);
        if (a->began)
            rel_term_line(&cli->term, "  last %s%s%s", rel_show_moment(cli, a->began),
                          a->next ? ", next not before " : "",
                          a->next ? rel_show_moment(cli, a->next) : "");
    }
    if (!list.n)
        rel_term_line(&cli->term, "There is no account. See: relatum account add --help");
    return REL_OK;
}

const struct rel_command rel_cli_sync = {
    .name = "sync",
    .group = REL_G_HOUSE,
    .args = "[NAME]",
    .line = "fetch what is new, from all accounts or one; status tells how it went",
    .more = "What is cut goes on where it was the next time. What was fetched is an import and\n"
            "can be undone as one. While the server runs, accounts are looked at by themselves.",
    .db = REL_DB_WRITE,
    .least = 0,
    .most = 1,
    .arg = REL_ARG_TEXT,
    .run = run_sync,
};

const struct rel_command rel_cli_sync_status = {
    .name = "sync status",
    .group = REL_G_HOUSE,
    .args = "",
    .line = "last run, seen, new, left out and why, next run",
    .db = REL_DB_READ,
    .run = run_status,
};
