/* cli/contact_options.h - what add and edit let one say about a person, as options. */
#pragma once

#include "cli/command.h"
#include "model/contact.h"

/* The option rows both commands begin with. */
#define REL_CONTACT_OPTIONS                                                                         \
    {"email", 'm', REL_OPT_TEXT, "ADDRESS", "an e-mail address", NULL, 0, 0, true},                 \
        {"phone", 'p', REL_OPT_TEXT, "NUMBER", "a telephone number", NULL, 0, 0, true},             \
        {"url", 0, REL_OPT_TEXT, "URL", "a web page", NULL, 0, 0, true},                            \
        {"nickname", 0, REL_OPT_TEXT, "NAME", "what they are called", NULL, 0, 0, true},            \
        {"organization", 'o', REL_OPT_TEXT, "NAME", "where they work", NULL, 0, 0, false},          \
        {"title", 't', REL_OPT_TEXT, "TEXT", "what they do there", NULL, 0, 0, false},              \
        {"birthday", 'b', REL_OPT_TEXT, "DATE", "1976-05-12, or \"12 may\" without the year", NULL, \
         0,          0,   false},                                                                   \
        {"tag", 0, REL_OPT_TEXT, "TAG", "a tag", NULL, 0, 0, true},                                 \
        {"note", 'n', REL_OPT_TEXT, "TEXT", "what is worth remembering", NULL, 0, 0, true},         \
    {                                                                                               \
        "circle", 'c', REL_OPT_CIRCLE, "CIRCLE", "put them into this circle", NULL, 0, 0, true      \
    }

/* Writes what was given into the contact: single values are replaced, others added when they are
 * not there yet. Circles are left to the caller. REL_BAD_INPUT. */
enum rel_status rel_contact_options_take(struct rel_cli *cli, struct rel_contact *contact,
                                         struct rel_err *err);

/* Takes every value equal to `value` out: points, nicknames, tags, notes. REL_NOT_FOUND. */
enum rel_status rel_contact_options_remove(struct rel_cli *cli, struct rel_contact *contact,
                                           const char *value, struct rel_err *err);

/* With --json: the contact as it is stored now, and the change. */
enum rel_status rel_contact_options_answer(struct rel_cli *cli, rel_id contact, rel_id change,
                                           struct rel_err *err);
