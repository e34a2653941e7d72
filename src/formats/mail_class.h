/*
 * formats/mail_class.h - is this mail contact between people? List, automatic, mass or personal.
 *
 * Every rule is a row of a table with its source; the first that speaks for "list" wins over
 * "automatic", that over "mass". Only headers are looked at.
 */
#pragma once

#include "formats/mail_field.h"
#include "model/mail.h"

/* What a field says by itself. REL_MAIL_PERSONAL: nothing. *why then is the rule in words. */
enum rel_mail_class rel_mail_class_of_field(struct rel_arena *arena,
                                            const struct rel_field_span *field, const char **why);

/* What the sender's (folded) address says: "noreply@...", "mailer-daemon@...". */
enum rel_mail_class rel_mail_class_of_sender(const char *folded, const char **why);

/* Of two answers, the one that counts: list, automatic, mass, personal. */
enum rel_mail_class rel_mail_class_stronger(enum rel_mail_class a, enum rel_mail_class b);
