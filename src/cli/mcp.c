#include "mcp/server.h"

#include "base/clock.h"
#include "base/limits.h"
#include "cli/commands.h"
#include "practice/ctx.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Lines in, lines out, until the assistant hangs up. */
static enum rel_status
attend(struct rel_cli *cli, struct rel_mcp *mcp, struct rel_err *err)
{
    char *line = NULL;
    size_t room = 0;
    ssize_t n;

    while ((n = getline(&line, &room, stdin)) >= 0) {
        REL_BUF(out);

        if (n > REL_MAX_BODY)
            rel_buf_adds(&out, "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32600,"
                               "\"message\":\"the message is longer than 1 MiB\"}}\n");
        else if (line[strspn(line, " \t\r\n")]) {
            mcp->now = cli->ctx->today_fixed == REL_NO_DAY ? rel_clock_now() : cli->now;
            rel_mcp_answer(mcp, line, (size_t)n, &out);
        }
        if (out.n && (fwrite(out.v, 1, out.n, stdout) != out.n || fflush(stdout) != 0)) {
            free(line);
            return rel_fail(err, REL_IO, "the assistant does not listen any more");
        }
    }
    free(line);
    return REL_OK;
}

static enum rel_status
run(struct rel_cli *cli, struct rel_err *err)
{
    REL_AUTO(rel_api_caller) *caller = NULL;
    struct rel_mcp mcp = {.write = rel_cli_flag(cli, "write")};

    if (rel_api_caller_open(cli->db, cli->now, cli->ctx->today_fixed, &caller, err))
        return err->status;
    mcp.caller = caller;
    return attend(cli, &mcp, err);
}

static const struct rel_option options[] = {
    {"write", 0, REL_OPT_FLAG, NULL, "also offer what notes something", NULL, 0, 0, false},
    {0},
};

const struct rel_command rel_cli_mcp = {
    .name = "mcp",
    .group = REL_G_HOUSE,
    .args = "[--write]",
    .line = "tools for an assistant on this machine, over standard input and output",
    .more = "The Model Context Protocol: search_contacts, get_contact, get_interactions,\n"
            "get_suggestions, get_brief; with --write also log_interaction. What an assistant\n"
            "reads, its maker may see: relatum itself sends nothing.",
    .options = options,
    .db = REL_DB_WRITE,
    .run = run,
};
