#include "practice/user.h"

#include "api/book.h"
#include "cli/commands.h"
#include "cli/show.h"
#include "cli/table.h"

static enum rel_status
run_list(struct rel_cli *cli, struct rel_err *err)
{
    static const struct rel_column columns[] = {{"Book", 8, false},
                                                {"Your role", 0, false},
                                                {"Who belongs to it", 12, false},
                                                {"Id", 0, false}};
    struct rel_table table = rel_table_new(cli->arena, columns, REL_COUNT(columns));
    struct rel_book_list list;

    if (rel_practice_books(cli->ctx, &list, err))
        return err->status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_books_write(&out, &list);
        return REL_OK;
    }
    for (size_t i = 0; i < list.n; i++) {
        const struct rel_book *b = &list.v[i];
        struct rel_cell *cells = rel_table_row(&table);
        const char *who = "";

        for (size_t m = 0; m < b->members.n; m++)
            who = rel_printf(cli->arena, "%s%s%s (%s)", who, m ? ", " : "", b->members.v[m].name,
                             rel_member_word(b->members.v[m].role));
        cells[0] = (struct rel_cell){b->name, REL_BOLD};
        cells[1].text = rel_member_word(b->role);
        cells[2].text = who;
        cells[3] = (struct rel_cell){rel_show_id(cli, b->id), REL_DIM};
    }
    rel_table_print(&cli->term, &table);
    return REL_OK;
}

static enum rel_status
run_add(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_book book = {.name = rel_cli_words(cli, 0), .role = REL_MEMBER_OWNER};

    if (rel_practice_book_add(cli->ctx, book.name, &book.id, err)
        || rel_practice_book_find(cli->ctx, rel_show_id(cli, book.id), &book, err))
        return err->status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_book_write(&out, &book);
        return REL_OK;
    }
    rel_term_line(&cli->term, "Made the book %s. (%s)", book.name, rel_show_id(cli, book.id));
    return REL_OK;
}

static enum rel_status
run_share(struct rel_cli *cli, struct rel_err *err)
{
    bool out_of = rel_cli_flag(cli, "out");
    const char *role =
        out_of ? ""
               : rel_member_word((enum rel_member)rel_cli_number(cli, "role", REL_MEMBER_MEMBER));
    struct rel_book book;

    if (rel_practice_book_find(cli->ctx, cli->args.v[0], &book, err)
        || rel_practice_book_share(cli->ctx, book.id, cli->args.v[1], role, err)
        || rel_practice_book_find(cli->ctx, cli->args.v[0], &book, err))
        return err->status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_book_write(&out, &book);
        return REL_OK;
    }
    if (out_of)
        rel_term_line(&cli->term, "%s is out of %s.", cli->args.v[1], book.name);
    else
        rel_term_line(&cli->term, "%s is %s of %s.", cli->args.v[1], role, book.name);
    return REL_OK;
}

static const struct rel_option share_options[] = {
    {"role", 0, REL_OPT_CHOICE, "ROLE", "reader, member or owner; else member", rel_member_words, 0,
     0, false},
    {"out", 0, REL_OPT_FLAG, NULL, "take them out of the book", NULL, 0, 0, false},
    {0},
};

const struct rel_command rel_cli_book = {
    .name = "book",
    .group = REL_G_HOUSE,
    .args = "",
    .line = "sets of people, your own or shared: list, add, share",
    .db = REL_DB_READ,
    .run = run_list,
};

const struct rel_command rel_cli_book_list = {
    .name = "book list",
    .group = REL_G_HOUSE,
    .args = "",
    .line = "your books, and who belongs to them",
    .db = REL_DB_READ,
    .run = run_list,
};

const struct rel_command rel_cli_book_add = {
    .name = "book add",
    .group = REL_G_HOUSE,
    .args = "NAME",
    .line = "a new one, which you own",
    .db = REL_DB_CREATE,
    .least = 1,
    .most = -1,
    .run = run_add,
};

const struct rel_command rel_cli_book_share = {
    .name = "book share",
    .group = REL_G_HOUSE,
    .args = "BOOK USER [--role ROLE]",
    .line = "let another user into a book; promises and how you stand stay each one's own",
    .more = "A reader sees, a member changes as well, an owner shares it. What you noted about a\n"
            "contact is yours: other members of the book do not see it.",
    .options = share_options,
    .db = REL_DB_WRITE,
    .least = 2,
    .most = 2,
    .run = run_share,
};
