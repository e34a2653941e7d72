#include "practice/offer.h"

#include "api/offer.h"
#include "base/limits.h"
#include "cli/commands.h"
#include "cli/show.h"
#include "cli/table.h"
#include "cli/who.h"

static enum rel_status
run_add(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_offer offer = {.words = rel_cli_words(cli, 0)};
    const char *of = rel_cli_text(cli, "of", ""), *name = "You";
    rel_id id, change;

    if (*of
        && (rel_cli_who(cli, of, &offer.contact, err)
            || rel_cli_name(cli, offer.contact, &name, err)))
        return err->status;
    offer.kind = (enum rel_offer_kind)rel_cli_number(cli, "kind", REL_OFFER_CAN_DO);
    offer.ease = (int)rel_cli_number(cli, "ease", 2);
    offer.free = !rel_cli_flag(cli, "paid");
    offer.unselfish = !rel_cli_flag(cli, "benefit");
    if (rel_practice_offer_add(cli->ctx, &offer, &id, &change, err))
        return err->status;
    if (rel_cli_saved(cli, "offer", id, change))
        return REL_OK;
    rel_term_line(&cli->term, "%s %s: %s. (%s)", name, *of ? "offers" : "offer", offer.words,
                  rel_show_id(cli, id));
    return REL_OK;
}

static enum rel_status
run_list(struct rel_cli *cli, struct rel_err *err)
{
    static const struct rel_column columns[] = {{"Whose", 12, false}, {"Kind", 0, false},
                                                {"What", 16, false},  {"Ease", 0, true},
                                                {"State", 0, false},  {"Id", 0, false}};
    struct rel_table table = rel_table_new(cli->arena, columns, REL_COUNT(columns));
    struct rel_offer_list list;
    rel_id who = rel_cli_flag(cli, "mine") ? 0 : REL_OFFERS_EVERYBODY;

    if (cli->args.n && rel_cli_who(cli, rel_cli_words(cli, 0), &who, err))
        return err->status;
    if (rel_practice_offers(cli->ctx, who, rel_cli_flag(cli, "all"),
                            (size_t)rel_cli_number(cli, "limit", 100), &list, err))
        return err->status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_offers_write(&out, &list);
        return REL_OK;
    }
    for (size_t i = 0; i < list.n; i++) {
        const struct rel_offer *o = &list.v[i];
        struct rel_cell *cells = rel_table_row(&table);

        cells[0] = (struct rel_cell){"you", REL_BOLD};
        if (o->contact && rel_cli_name(cli, o->contact, &cells[0].text, err))
            return err->status;
        cells[1].text = o->kind == REL_OFFER_CAN_DO ? "can do" : rel_offer_kind_word(o->kind);
        cells[2].text = o->words;
        cells[3].text = rel_printf(cli->arena, "%d", o->ease);
        cells[4].text = o->closed != REL_NO_DAY   ? "no more"
                        : o->free && o->unselfish ? ""
                        : o->free                 ? "for gain"
                                                  : "paid";
        cells[5] = (struct rel_cell){rel_show_id(cli, o->id), REL_DIM};
    }
    if (list.n)
        rel_table_print(&cli->term, &table);
    else
        rel_term_line(
            &cli->term,
            "No offer is written down. What do you know, whom, what do you have, what can "
            "you do?");
    return REL_OK;
}

static enum rel_status
run_close(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_offer offer;
    rel_id id, change;

    if (rel_cli_id(cli, "offer", cli->args.v[0], &id, err)
        || rel_practice_offer_load(cli->ctx, id, &offer, err))
        return err->status;
    offer.closed = cli->today;
    if (rel_practice_offer_set(cli->ctx, &offer, &change, err))
        return err->status;
    if (!rel_cli_saved(cli, "offer", id, change))
        rel_term_line(&cli->term, "Offered no more: %s.", offer.words);
    return REL_OK;
}

static const struct rel_option add_options[] = {
    {"kind", 'k', REL_OPT_CHOICE, "KIND", "know, who (I know), have, or can_do; can_do unless said",
     rel_offer_kind_words, 0, 0, false},
    {"ease", 'e', REL_OPT_NUMBER, "N", "how easy it is to give, 1 to 3; 2 unless said", NULL, 1, 3,
     false},
    {"of", 'o', REL_OPT_WHO, "WHO", "it is theirs to offer, not yours", NULL, 0, 0, false},
    {"paid", 0, REL_OPT_FLAG, NULL, "it is paid for: no trust action", NULL, 0, 0, false},
    {"benefit", 0, REL_OPT_FLAG, NULL, "you gain from it at once: no trust action", NULL, 0, 0,
     false},
    {0},
};
static const struct rel_option list_options[] = {
    {"mine", 0, REL_OPT_FLAG, NULL, "only yours", NULL, 0, 0, false},
    {"all", 'a', REL_OPT_FLAG, NULL, "those that stand no more as well", NULL, 0, 0, false},
    {"limit", 'l', REL_OPT_NUMBER, "N", "at most N", NULL, 1, REL_MAX_PAGE, false},
    {0},
};
static const char *const shows[] = {"offer \"Postgres tuning\" --ease 3",
                                    "offer \"a good notary\" --kind who",
                                    "offer \"bookkeeping\" --of tom", NULL};

const struct rel_command rel_cli_offer = {
    .name = "offer",
    .group = REL_G_GIVE,
    .args = "WORDS [--kind KIND] [--of WHO]",
    .line = "what you know, whom you know, what you have and can do; or what they offer",
    .shows = shows,
    .options = add_options,
    .db = REL_DB_WRITE,
    .least = 1,
    .most = -1,
    .arg = REL_ARG_TEXT,
    .run = run_add,
};

const struct rel_command rel_cli_offer_list = {
    .name = "offer list",
    .group = REL_G_GIVE,
    .args = "[WHO]",
    .line = "what is on offer, yours and theirs, with ids",
    .options = list_options,
    .db = REL_DB_READ,
    .most = -1,
    .arg = REL_ARG_WHO,
    .run = run_list,
};

const struct rel_command rel_cli_offer_close = {
    .name = "offer close",
    .group = REL_G_GIVE,
    .args = "ID",
    .line = "it is on offer no more",
    .db = REL_DB_WRITE,
    .least = 1,
    .most = 1,
    .run = run_close,
};
