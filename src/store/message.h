/*
 * store/message.h - every message ever seen: nothing is doubled, and who wrote to whom can be
 * worked out again without the files.
 */
#pragma once

#include "model/interaction.h"
#include "model/mail.h"
#include "store/db.h"

struct rel_message {
    rel_id book;
    int64_t hash; /* of the Message-ID */
    int64_t at;
    enum rel_mail_class class;
    rel_id interaction; /* 0 = not contact */
    rel_id import;
    const char *subject;
    const char *people; /* rel_message_people(); "" when it is not personal */
};

struct rel_message_list {
    struct rel_message *v;
    size_t n;
};

/* *new = false: it was seen before, nothing is written. */
enum rel_status rel_message_insert(struct rel_db *db, const struct rel_message *message, bool *new,
                                   struct rel_err *err);

enum rel_status rel_message_set_interaction(struct rel_db *db, rel_id book, int64_t hash,
                                            rel_id interaction, struct rel_err *err);

/* What is left of its people once some were forgotten; without keep_subject its subject goes. */
enum rel_status rel_message_set_people(struct rel_db *db, rel_id book, int64_t hash,
                                       const char *people, bool keep_subject, struct rel_err *err);

/* One page of personal messages in the order of hashes: those after `after`. */
enum rel_status rel_message_page(struct rel_db *db, struct rel_arena *arena, rel_id book,
                                 int64_t after, size_t most, struct rel_message_list *out,
                                 struct rel_err *err);
/* Those that made an interaction with this contact, of imports other than `not_import`; at most
 * `most`. */
enum rel_status rel_message_of_contact(struct rel_db *db, struct rel_arena *arena, rel_id book,
                                       rel_id contact, rel_id not_import, size_t most,
                                       struct rel_message_list *out, struct rel_err *err);
enum rel_status rel_message_of_import(struct rel_db *db, struct rel_arena *arena, rel_id book,
                                      rel_id import, size_t most, struct rel_message_list *out,
                                      struct rel_err *err);
enum rel_status rel_message_remove(struct rel_db *db, rel_id book, int64_t hash,
                                   struct rel_err *err);
enum rel_status rel_message_any(struct rel_db *db, rel_id book, bool *out, struct rel_err *err);

/* Direction and people of an interaction; *n = 0 when it is gone. */
enum rel_status rel_message_contacts(struct rel_db *db, struct rel_arena *arena, rel_id interaction,
                                     enum rel_direction *direction, rel_id **who, size_t *n,
                                     struct rel_err *err);

/* The people of a mail as one text, a line each: "f ana@x.org Ana Ferreira" (from), "t ..." (to,
 * cc, bcc), "d ..." (delivered to). Addresses folded. */
const char *rel_message_people(struct rel_arena *arena, const struct rel_mail *mail);

/* The same text read back into from, to and delivered_to of *out. */
void rel_message_people_read(struct rel_arena *arena, const char *people, struct rel_mail *out);
