/* practice/import_group.h - a card of a group becomes a circle with its members. */
#pragma once

#include "model/card.h"
#include "practice/import_card.h"

/* Inside a chunk. Members whose cards are not there yet are added to *members. */
enum rel_status rel_import_group(struct rel_import_run *run, const char *file,
                                 const struct rel_card *card, struct rel_import_members *members,
                                 struct rel_err *err);

/* A group that was stored before the run was cut: only its members are waited for again. */
enum rel_status rel_import_group_recall(struct rel_import_run *run, const struct rel_card *card,
                                        struct rel_import_members *members, struct rel_err *err);
