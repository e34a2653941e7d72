/* model/feed.h - what a site publishes: its articles, newest first as a rule (RSS, Atom). */
#pragma once

#include "model/card.h"

struct rel_feed_item {
    const char *title, *link; /* link: absolute when the feed says it so */
    const char *guid;         /* what it is known by: the feed's own id, else its link or title */
    const char *summary;      /* plain text, cut to REL_FEED_SUMMARY bytes */
    int64_t at;               /* seconds UTC; INT64_MIN = not said */
    int64_t line;
};

struct rel_feed {
    const char *title, *link, *summary;
    struct {
        struct rel_feed_item *v;
        size_t n;
    } items; /* in the order of the feed */
    struct rel_problem_list problems;
};
