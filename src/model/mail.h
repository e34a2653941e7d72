/* model/mail.h - the header of one message: who wrote to whom, when, about what. */
#pragma once

#include "model/card.h"

struct rel_mailbox {     /* RFC 5322 section 3.4 */
    const char *name;    /* decoded, may be "" */
    const char *address; /* as written */
    const char *folded;  /* lower case, what addresses are compared by */
};

struct rel_mailbox_list {
    struct rel_mailbox *v;
    size_t n;
};

/* Why a message is never contact. */
enum rel_mail_class { REL_MAIL_PERSONAL, REL_MAIL_LIST, REL_MAIL_AUTOMATIC, REL_MAIL_MASS };
REL_WORDS(rel_mail_class, "personal", "list", "automatic", "mass")

struct rel_mail {
    const char *message_id; /* without < >; made from the header's bytes when there is none */
    int64_t hash; /* by which it is known: the day of its Date (15 bits), then of its Message-ID */
    const char *in_reply_to;              /* without < >; may be "" */
    const char *subject;                  /* decoded, may be "" */
    int64_t at;                           /* seconds UTC; INT64_MIN = no date that can be read */
    struct rel_mailbox_list from;         /* usually one; Sender when there is no From */
    struct rel_mailbox_list to;           /* To, Cc and Bcc together */
    struct rel_mailbox_list delivered_to; /* Delivered-To, X-Original-To, Envelope-To */
    enum rel_mail_class class;
    const char *why;  /* the rule that says so: "List-Id"; "" = personal */
    bool sent_folder; /* found in a folder of sent mail */
    struct rel_problem_list problems;
};
