/*
 * core/card_merge.h - a card came again: what of it goes into the contact we hold?
 *
 * Three ways meet: the card as it came last time, as it comes now, and the contact as it is. Only
 * what changed from card to card is carried over, so what the user or another address book added
 * stays. Without a card from before (the same person in a second address book) nothing is taken
 * away or overwritten: what is missing is added. A field the user set by hand is left alone.
 */
#pragma once

#include "base/arena.h"
#include "model/contact.h"

/* The fields as provenance names them. */
enum rel_card_field {
    REL_FIELD_NAME,
    REL_FIELD_ORGANIZATION,
    REL_FIELD_TITLE,
    REL_FIELD_ROLE,
    REL_FIELD_NICKNAMES,
    REL_FIELD_NOTES,
    REL_FIELD_TAGS,
    REL_FIELD_EMAILS,
    REL_FIELD_PHONES,
    REL_FIELD_URLS,
    REL_FIELD_PROFILES,
    REL_FIELD_DATES,
    REL_FIELD_ADDRESSES,
    REL_FIELD_FIELDS,
    REL_FIELD_PHOTO,
    REL_CARD_FIELDS,
};
REL_WORDS(rel_card_field, "name", "organization", "title", "role", "nicknames", "notes", "tags",
          "emails", "phones", "urls", "profiles", "dates", "addresses", "fields", "photo")

/* Which fields a contact has anything in: bit 1 << enum rel_card_field. */
unsigned rel_card_fields(const struct rel_contact *contact);

/* before: NULL when there is none. by_hand: bits of the fields to leave alone. *out becomes *held
 * with what is to be written (its photo has bytes only when they are new); gives the bits of the
 * fields that change, 0 = the same. Lists live in the arena, texts where they came from. */
unsigned rel_card_merge(struct rel_arena *arena, const struct rel_contact *before,
                        const struct rel_contact *now, const struct rel_contact *held,
                        unsigned by_hand, struct rel_contact *out);
