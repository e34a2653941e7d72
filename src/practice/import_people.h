/*
 * practice/import_people.h - who a mail was contact with: direction from the user's own addresses,
 * people by any of their addresses; whoever is not known becomes a candidate.
 */
#pragma once

#include "model/interaction.h"
#include "model/mail.h"
#include "practice/import_run.h"
#include "store/message.h"

struct rel_import_contact { /* what a mail means */
    const char *reason;     /* why it is no contact; "" = it is */
    enum rel_direction direction;
    struct rel_mailbox_list who; /* the other people: the sender, or each of To and Cc */
};

/* Reads the user's own addresses into run->own. */
enum rel_status rel_import_own_load(struct rel_import_run *run, struct rel_err *err);

/* Takes out of the mail whom the user asked to forget. *alone: it was with nobody else, so nothing
 * of it may be stored. */
enum rel_status rel_import_leave_out(struct rel_import_run *run, struct rel_mail *mail, bool *alone,
                                     struct rel_err *err);

/* Decides, by class, date and people; writes nothing. Lists live in the arena. */
struct rel_import_contact rel_import_judge(struct rel_arena *arena,
                                           const struct rel_import_run *run,
                                           const struct rel_mail *mail);

/* The contact with that address, made as a candidate of this import when there is none. Inside a
 * chunk. */
enum rel_status rel_import_person(struct rel_import_run *run, const struct rel_mailbox *box,
                                  rel_id *out, struct rel_err *err);

/* Writes message->interaction, the id it is to have, with all its people. Inside a chunk. */
enum rel_status rel_import_interaction(struct rel_import_run *run,
                                       const struct rel_import_contact *contact,
                                       const struct rel_message *message, struct rel_err *err);
