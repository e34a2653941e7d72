#include "practice/import_people.h"

#include "base/str.h"
#include "lib/unicode.h"
#include "practice/forgotten.h"
#include "store/candidate.h"
#include "store/contact.h"
#include "store/interaction.h"
#include "store/user.h"

#include <string.h>

enum {
    MOST_REMEMBERED = 200000, /* addresses kept in memory */
    MOST_WITH_ADDRESS = 8,    /* contacts looked at that share an address */
    A_DAY = 86400,            /* seconds a clock may run ahead */
};

enum rel_status
rel_import_own_load(struct rel_import_run *run, struct rel_err *err)
{
    struct rel_me me = {.user = run->ctx->user};

    if (rel_user_addresses(run->ctx->db, run->keep, &me, err))
        return err->status;
    if (rel_practice_forget_secret(run->ctx, false, &run->secret, err))
        return err->status;
    run->secret = rel_strdup(run->keep, run->secret);
    run->own.n = 0;
    run->confirmed = false;
    for (size_t i = 0; i < me.addresses.n; i++) {
        run->confirmed |= !me.addresses.v[i].guessed;
        *REL_ADD(run->keep, &run->own) =
            rel_unicode_fold_address(run->keep, me.addresses.v[i].value);
    }
    return REL_OK;
}

/* Those of the list that stay; *left_out counts the others. */
static enum rel_status
keep_others(struct rel_import_run *run, struct rel_mailbox_list *list, int *left_out,
            struct rel_err *err)
{
    struct rel_mailbox_list kept = {0};

    for (size_t i = 0; i < list->n; i++) {
        bool forgotten;

        if (rel_practice_forgotten(run->ctx, run->secret, list->v[i].folded, &forgotten, err))
            return err->status;
        *left_out += forgotten;
        if (!forgotten)
            *REL_ADD(run->chunk, &kept) = list->v[i];
    }
    *list = kept;
    return REL_OK;
}

static bool
is_own(const struct rel_import_run *run, const char *folded)
{
    for (size_t i = 0; i < run->own.n; i++)
        if (rel_str_is(run->own.v[i], folded))
            return true;
    return false;
}

static bool
any_own(const struct rel_import_run *run, const struct rel_mailbox_list *list)
{
    for (size_t i = 0; i < list->n; i++)
        if (is_own(run, list->v[i].folded))
            return true;
    return false;
}

enum rel_status
rel_import_leave_out(struct rel_import_run *run, struct rel_mail *mail, bool *alone,
                     struct rel_err *err)
{
    int from = 0, to = 0;
    bool others = false;

    *alone = false;
    if (!*run->secret)
        return REL_OK;
    if (keep_others(run, &mail->from, &from, err) || keep_others(run, &mail->to, &to, err)
        || keep_others(run, &mail->delivered_to, &to, err))
        return err->status;
    for (size_t i = 0; i < mail->to.n; i++)
        others |= !is_own(run, mail->to.v[i].folded);
    *alone = (from && mail->from.n == 0) || (to && !others && any_own(run, &mail->from));
    return REL_OK;
}

struct rel_import_contact
rel_import_judge(struct rel_arena *arena, const struct rel_import_run *run,
                 const struct rel_mail *mail)
{
    static const char *const classes[] = {[REL_MAIL_PERSONAL] = "",
                                          [REL_MAIL_LIST] = "list mail",
                                          [REL_MAIL_AUTOMATIC] = "automatic mail",
                                          [REL_MAIL_MASS] = "to more than 10 people"};
    struct rel_import_contact c = {.reason = classes[mail->class]};
    const struct rel_mailbox_list *people;

    if (*c.reason)
        return c;
    if (mail->at > run->ctx->now + A_DAY) {
        c.reason = "dated in the future";
        return c;
    }
    if (mail->from.n == 0) {
        c.reason = "nobody is named as its sender";
        return c;
    }
    if (run->own.n == 0) {
        c.reason = "not known whose mailbox this is";
        return c;
    }
    c.direction = any_own(run, &mail->from) ? REL_OUTBOUND : REL_INBOUND;
    if (c.direction == REL_INBOUND && !any_own(run, &mail->to)
        && !any_own(run, &mail->delivered_to)) {
        c.reason = "neither from you nor to you";
        return c;
    }
    people = c.direction == REL_OUTBOUND ? &mail->to : &mail->from;
    for (size_t i = 0; i < people->n; i++)
        if (!is_own(run, people->v[i].folded) && strchr(people->v[i].folded, '@') != NULL)
            *REL_ADD(arena, &c.who) = people->v[i];
    if (c.who.n == 0)
        c.reason = people->n == 0         ? "to nobody"
                   : any_own(run, people) ? "to yourself"
                                          : "no complete address";
    return c;
}

/* "Ferreira, Ana" as "Ana Ferreira"; "" when the name is only the address again. */
static const char *
person_name(struct rel_arena *arena, const struct rel_mailbox *box)
{
    const char *name = box->name, *comma = strchr(name, ',');
    size_t n = strlen(name);

    while (n >= 2 && (*name == '\'' || *name == '"') && name[n - 1] == *name) {
        name = rel_strndup(arena, name + 1, n - 2);
        n -= 2;
        comma = strchr(name, ',');
    }
    if (strchr(name, '@') != NULL)
        return "";
    if (comma != NULL && comma > name && comma[1] == ' ' && strchr(comma + 1, ',') == NULL)
        return rel_printf(arena, "%s %.*s", comma + 2, (int)(comma - name), name);
    return name;
}

static enum rel_status
make_candidate(struct rel_import_run *run, const struct rel_mailbox *box, const char *name,
               rel_id *out, struct rel_err *err)
{
    struct rel_ctx *ctx = run->ctx;
    struct rel_contact c = rel_contact_init();
    char id[REL_ID_TEXT];

    c.id = rel_id_new();
    c.book = ctx->book;
    c.uid = rel_printf(run->chunk, "relatum-%s", rel_id_text(c.id, id));
    c.state = REL_CANDIDATE;
    c.caught = REL_CAUGHT_MAIL;
    c.name = *name ? name : box->address;
    c.created = c.changed = c.state_since = ctx->now;
    *REL_ADD(run->chunk, &c.points) = (struct rel_point){
        .kind = REL_EMAIL, .value = box->address, .folded = box->folded, .label = ""};
    if (rel_contact_insert(ctx->db, run->chunk, &c, run->import.id, err)
        || rel_import_run_index(run, &c, err))
        return err->status;
    run->import.candidates_new++;
    *out = c.id;
    return REL_OK;
}

/* Who has this address? People the user knows come before candidates. *bare: a candidate whose name
 * is not known yet. */
static enum rel_status
look_up(struct rel_import_run *run, const struct rel_mailbox *box, rel_id *out, bool *bare,
        struct rel_err *err)
{
    struct rel_contact_hits hits;
    const struct rel_contact_hit *best = NULL;

    if (rel_contact_by_point(run->ctx->db, run->chunk, run->ctx->book, box->folded,
                             MOST_WITH_ADDRESS, &hits, err))
        return err->status;
    for (size_t i = 0; i < hits.n; i++)
        if (best == NULL || (best->state == REL_CANDIDATE && hits.v[i].state != REL_CANDIDATE))
            best = &hits.v[i];
    *out = best ? best->id : 0;
    *bare = best && best->state == REL_CANDIDATE && strchr(best->name, '@') != NULL;
    return REL_OK;
}

enum rel_status
rel_import_person(struct rel_import_run *run, const struct rel_mailbox *box, rel_id *out,
                  struct rel_err *err)
{
    int64_t *known = rel_import_map_find(&run->people, box->folded);
    const char *name = known && *known > 0 ? "" : person_name(run->chunk, box);
    rel_id id = known ? (*known < 0 ? -*known : *known) : 0;
    bool bare = known && *known < 0;

    if (known == NULL && look_up(run, box, &id, &bare, err))
        return err->status;
    if (id == 0) {
        if (make_candidate(run, box, name, &id, err))
            return err->status;
        bare = *name == '\0';
    } else if (bare && *name) {
        if (rel_candidate_name(run->ctx->db, run->chunk, run->ctx->book, id, name, err))
            return err->status;
        bare = false;
    }
    if (run->people.n >= MOST_REMEMBERED)
        rel_import_map_clear(&run->people);
    *rel_import_map_put(&run->people, box->folded, id) = bare ? -id : id;
    *out = id;
    return REL_OK;
}

enum rel_status
rel_import_interaction(struct rel_import_run *run, const struct rel_import_contact *contact,
                       const struct rel_message *message, struct rel_err *err)
{
    struct rel_interaction i = {.id = message->interaction,
                                .book = run->ctx->book,
                                .user = run->ctx->user,
                                .at = message->at,
                                .channel = REL_MAIL,
                                .direction = contact->direction,
                                .subject = message->subject,
                                .note = "",
                                .import_id = message->import};

    for (size_t k = 0; k < contact->who.n; k++) {
        rel_id id;

        if (rel_import_person(run, &contact->who.v[k], &id, err))
            return err->status;
        *REL_ADD(run->chunk, &i.who) = id;
        rel_import_set_add(&run->touched, id);
    }
    return rel_interaction_insert(run->ctx->db, &i, err);
}
