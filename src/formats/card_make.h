/*
 * formats/card_make.h - a card put together from named fields: what the columns of a table and the
 * attributes of a directory mean.
 */
#pragma once

#include "base/arena.h"
#include "model/card.h"

enum rel_make {
    REL_MAKE_NOTHING, /* known, and of no use: a phonetic name, a sensitivity */
    REL_MAKE_NAME,
    REL_MAKE_GIVEN,
    REL_MAKE_ADDITIONAL,
    REL_MAKE_FAMILY,
    REL_MAKE_PREFIX,
    REL_MAKE_SUFFIX,
    REL_MAKE_NICKNAME,
    REL_MAKE_ORG,
    REL_MAKE_DEPARTMENT,
    REL_MAKE_TITLE,
    REL_MAKE_ROLE,
    REL_MAKE_EMAIL,
    REL_MAKE_TEL,
    REL_MAKE_URL, /* a profile, when it leads to a network */
    REL_MAKE_IM,
    REL_MAKE_BIRTHDAY,
    REL_MAKE_BIRTH_YEAR,
    REL_MAKE_BIRTH_MONTH,
    REL_MAKE_BIRTH_DAY,
    REL_MAKE_DATE, /* label: which */
    REL_MAKE_NOTE,
    REL_MAKE_TAGS,
    REL_MAKE_STREET, /* label: of which address; so are the next */
    REL_MAKE_EXTENDED,
    REL_MAKE_PO_BOX,
    REL_MAKE_CITY,
    REL_MAKE_REGION,
    REL_MAKE_CODE,
    REL_MAKE_COUNTRY,
    REL_MAKE_ADDRESS, /* all in one text */
    REL_MAKE_FIELD,   /* label: its name */
    REL_MAKE_UID,
};

/* The order of a date written in numbers: decided over all of a file. */
enum rel_date_order { REL_ORDER_MDY, REL_ORDER_DMY };

struct rel_maker {
    struct rel_arena *arena;
    struct rel_card *card;
    enum rel_date_order order;
    struct rel_date birth; /* from columns of its own */
};

/* Begins an empty card on that line of its file. */
void rel_make_begin(struct rel_maker *m, struct rel_arena *arena, struct rel_card *card,
                    int64_t line, enum rel_date_order order);

/* Takes one value; blank ones are nothing. Several values in one, as Google writes them (" ::: "),
 * are taken apart. label: as the file has it; may be "". */
void rel_make_take(struct rel_maker *m, enum rel_make what, const char *label, const char *value);

/* Puts name, UID and text together. The text is the same for the same values. */
void rel_make_end(struct rel_maker *m);

/* 1906-12-09, --12-09, 12/9/1906, 9.12.1906, "15 Oct 2023". false: no date (out->text holds it). */
bool rel_make_date(struct rel_arena *arena, const char *text, enum rel_date_order order,
                   struct rel_date *out);

/* Says of a date in numbers which order it must have: 0 = either. */
int rel_make_order(const char *text); /* 1 = month first, 2 = day first */
