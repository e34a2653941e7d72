#include "practice/import_csv.h"

#include "formats/csv_people.h"
#include "formats/ldif.h"
#include "practice/import_person.h"

struct work {
    struct rel_import_run *run;
    const char *file;
    struct rel_card_list cards;
    struct rel_problem_list problems;
};

/* Cards first, then what is none. */
static enum rel_status
store_row(void *who, size_t i, const char *bad, struct rel_err *err)
{
    struct work *w = who;
    const struct rel_problem *p;

    if (i < w->cards.n) {
        const struct rel_card *card = &w->cards.v[i];

        w->run->import.cards++;
        return bad ? rel_import_run_skip(w->run, w->file, card->line, card->contact.name, bad, err)
                   : rel_import_one(w->run, w->file, card, err);
    }
    w->run->import.entries++;
    p = &w->problems.v[i - w->cards.n];
    return rel_import_run_skip(w->run, w->file, p->line, p->what, bad ? bad : p->reason, err);
}

enum rel_status
rel_import_people_file(struct rel_import_run *run, const struct rel_place *place,
                       struct rel_file *file, bool ldif, struct rel_err *err)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    const struct rel_csv_maps maps = {run->wish->maps, run->wish->maps_n};
    struct work w = {.run = run, .file = place->name};
    bool whole;

    if (rel_import_whole(file, &whole, err))
        return err->status;
    if (ldif)
        rel_ldif_read(arena, file->v, file->n, &w.cards, &w.problems);
    else if (!rel_csv_people(arena, file->v, file->n, &maps, &w.cards, &w.problems))
        *REL_ADD(arena, &w.problems) = (struct rel_problem){
            0, "file", "a table whose columns nobody knows: name them by --map"};
    if (!whole)
        *REL_ADD(arena, &w.problems) =
            (struct rel_problem){0, "file", "longer than 64 MiB: the rest was not read"};
    return rel_import_items(run, place, w.cards.n + w.problems.n, store_row, &w, err);
}
