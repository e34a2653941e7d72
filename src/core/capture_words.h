/*
 * core/capture_words.h - the words of the capture line, one table a language.
 *
 * A language is data: phrases (folded as lib/unicode folds: lower case, no accents, "ss"), what
 * each is, and a value. Another language is another table and a line in rel_capture_languages.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>

enum rel_tag {
    REL_TAG_WORD, /* nothing in particular */
    REL_TAG_PERSON,
    REL_TAG_NAME, /* written like a name, but nobody is called so */
    REL_TAG_SEP,
    REL_TAG_QUESTION,
    REL_TAG_COLON,
    REL_TAG_AND,
    /* days and times, read by core/capture_time */
    REL_TAG_NUMBER,
    REL_TAG_UNIT, /* value: minutes; + 1000: of one only, "a 20 minute film" is none */
    REL_TAG_SPAN, /* value: days; 30 and 365 go by the calendar */
    REL_TAG_DAYWORD,
    REL_TAG_WEEKDAY,
    REL_TAG_MONTH,
    REL_TAG_PART, /* of a day; value: the hour */
    REL_TAG_LAST,
    REL_TAG_COMING,
    REL_TAG_AGO, /* behind ("3 days ago") or, value 1, in front ("vor 3 Tagen") */
    REL_TAG_IN,  /* "in 3 days" */
    REL_TAG_ON,  /* on, at, am, um */
    REL_TAG_BY,
    REL_TAG_OCLOCK,
    REL_TAG_FOR,
    REL_TAG_DAY, /* what these made */
    REL_TAG_DURATION,
    /* who */
    REL_TAG_I,
    REL_TAG_THEY,
    REL_TAG_ME,
    REL_TAG_THEM, /* her, him, ihr: to them */
    REL_TAG_POSS, /* her, his */
    REL_TAG_RELATIVE,
    REL_TAG_WITH,
    REL_TAG_FROM,
    REL_TAG_TO,
    /* what turns a clause around */
    REL_TAG_NOT,
    REL_TAG_IF,
    REL_TAG_MAYBE,
    REL_TAG_SKIP, /* carries nothing: also, then, have */
    REL_TAG_VERB, /* begins a clause of its own behind "and", and means nothing here */
    /* what a clause is about */
    REL_TAG_CONTACT, /* called, met; value: channel + direction * 16 (+ 64: also a noun or
                      * infinitive,
                      * + 128: only an infinitive) */
    REL_TAG_CHANNEL, /* a noun: mail, call */
    REL_TAG_MISSED,  /* no answer, voicemail: only one of us was there */
    REL_TAG_SENT,    /* sent, brought: the noun behind it says by what */
    REL_TAG_PROMISE,
    REL_TAG_WILL,
    REL_TAG_AGAIN, /* next, again, follow up */
    REL_TAG_TOLD,  /* they know */
    REL_TAG_HEARD, /* value: kind; + 16: the verb stays in the words */
    REL_TAG_LABEL, /* a noun for a kind: "her goal is", "problem:" */
    REL_TAG_IS,
    REL_TAG_GIVE,  /* value: rel_value */
    REL_TAG_THING, /* what is given: value rel_value + channel * 16 */
    REL_TAG_ASK,
    REL_TAG_ANSWER, /* value: rel_ask_answer */
    REL_TAG_LEFT,   /* value: rel_left */
    REL_TAGS,
};

struct rel_capture_word {
    const char *phrase; /* words with one space between */
    enum rel_tag tag;
    int value;
};

struct rel_capture_language {
    const char *code;
    const struct rel_capture_word *v;
    size_t n;
    bool nouns_are_capital; /* a capital letter alone makes no name */
};

extern const struct rel_capture_language rel_capture_en, rel_capture_de;
extern const struct rel_capture_language *const rel_capture_languages[]; /* ended by NULL */

/* The longest phrase that begins at words[0] (of `n`); NULL = none. *used: how many words. */
const struct rel_capture_word *rel_capture_find(const struct rel_capture_language *language,
                                                const char *const *words, size_t n, size_t *used);
