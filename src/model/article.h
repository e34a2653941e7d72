/* model/article.h - the library: what is worth sending to somebody, and who had it. */
#pragma once

#include "base/day.h"
#include "base/id.h"
#include "base/words.h"
#include "model/interaction.h"

enum rel_article_kind {
    REL_ARTICLE_PIECE,
    REL_ARTICLE_RESOURCE,
    REL_ARTICLE_STORY,
    REL_ARTICLE_GIFT
};
REL_WORDS(rel_article_kind, "article", "resource", "success_story", "gift")

struct rel_article {
    rel_id id, book, user;
    enum rel_article_kind kind;
    const char *title, *url, *text;
    const char *feed, *guid; /* the feed it came from; "" = by hand */
    rel_id contact;          /* whom a success story tells about; 0 = nobody */
    rel_day consent;         /* the day they agreed to be told about */
    rel_day published, made; /* published: REL_NO_DAY = not said */
    rel_day closed;          /* put away; REL_NO_DAY while it stands */
};

struct rel_article_list {
    struct rel_article *v;
    size_t n;
};

enum rel_article_answer { REL_ARTICLE_SENT, REL_ARTICLE_NOT_THIS };
REL_WORDS(rel_article_answer, "sent", "not_this")

struct rel_article_sent {
    rel_id contact, article;
    enum rel_article_answer state;
    rel_day day;
    enum rel_channel channel; /* REL_CHANNELS = not said */
    rel_id interaction;
    const char *name; /* of the contact, for people */
};

struct rel_article_sents {
    struct rel_article_sent *v;
    size_t n;
};
