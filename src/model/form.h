/* model/form.h - the page of a book where strangers leave a word, and calendars behind a secret
 * address. */
#pragma once

#include "base/id.h"

#include <stddef.h>
#include <stdint.h>

enum { REL_FORM_TOKEN = 30 };

struct rel_form {
    rel_id book, user;   /* who hears of it */
    const char *token;   /* stands in its address; "" = the form is off */
    const char *title;   /* the page's heading */
    const char *consent; /* what somebody agrees to by sending it */
    int64_t created;
};

struct rel_form_sent {
    const char *name, *reach, *want; /* reach: an address or a number */
};

struct rel_calendar_feed {
    rel_id id, book, user;
    const char *label;
    int64_t created, used; /* used: to the hour, 0 = never */
};

struct rel_calendar_feed_list {
    struct rel_calendar_feed *v;
    size_t n;
};
