/*
 * practice/share.h - the texts of share/, as the build embeds them (tools/embed_share.py writes the
 * .c): play-books, plans, messages, things to try. The program needs no file beside it.
 */
#pragma once

#include "model/pushaway.h"

#include <stddef.h>

extern const struct rel_playbook rel_share_playbooks[REL_SIGNALS]; /* by signal */

struct rel_share_step {
    int day; /* after the start */
    const char *channel, *what, *template_key;
};
struct rel_share_plan {
    const char *key, *name, *words, *on_reply;
    const struct rel_share_step *steps;
    size_t steps_n;
};
extern const struct rel_share_plan rel_share_plans[];
extern const size_t rel_share_plans_n;

struct rel_share_template {
    const char *key, *name, *kind, *subject, *body;
};
extern const struct rel_share_template rel_share_templates[];
extern const size_t rel_share_templates_n;

struct rel_share_try {
    const char *key, *vocabulary; /* any, personal or professional */
    const char *act;              /* with {given} */
    const char *question;         /* asked on Friday */
};
extern const struct rel_share_try rel_share_tries[];
extern const size_t rel_share_tries_n;
