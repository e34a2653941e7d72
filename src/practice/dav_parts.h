/* practice/dav_parts.h - what the files of a client's changes share. */
#pragma once

#include "model/card.h"
#include "practice/dav.h"
#include "practice/deed.h"

/* One change on its way: inside a deed that was begun. */
struct rel_dav_change {
    struct rel_deed *deed;
    const struct rel_dav_collection *c;
    const char *name;         /* of the item */
    struct rel_dav_item item; /* as it is; its name is "" when there never was one */
    const char *bytes;
    size_t n;
    struct rel_dav_saved *saved;
    const char *summary; /* filled: what was done, for people */
};

/* Does what the client said hold? Else REL_CONFLICT, field "precondition". */
enum rel_status rel_dav_condition_check(const struct rel_dav_condition *condition,
                                        const struct rel_dav_item *item, struct rel_err *err);

/* Fails with the name of a precondition as the field. */
enum rel_status rel_dav_refuse(struct rel_err *err, enum rel_status status,
                               const char *precondition, const char *text);

/* A card that is a person or an organization, or a group. */
enum rel_status rel_dav_put_contact(struct rel_dav_change *change, const struct rel_card *card,
                                    struct rel_err *err);
enum rel_status rel_dav_put_group(struct rel_dav_change *change, const struct rel_card *card,
                                  struct rel_err *err);
/* Whoever was known from mail or a calendar only, by an address of this new contact, becomes a part
 * of it: a change of its own. */
enum rel_status rel_dav_adopt(struct rel_ctx *ctx, rel_id contact, struct rel_err *err);
/* Who waited for a card of that UID joins its circle. */
enum rel_status rel_dav_join_waiting(struct rel_deed *deed, const char *uid, rel_id contact,
                                     struct rel_err *err);
/* Removes the contact or circle of an item; it goes from the list by itself. */
enum rel_status rel_dav_remove_contact(struct rel_deed *deed, rel_id contact, const char **name,
                                       struct rel_err *err);
enum rel_status rel_dav_remove_group(struct rel_deed *deed, const struct rel_dav_item *item,
                                     const char **name, struct rel_err *err);

/* The text of a contact or a circle as it is kept. */
enum rel_status rel_dav_contact_text(struct rel_ctx *ctx, const struct rel_dav_item *item,
                                     struct rel_buf *out, struct rel_err *err);
/* A group card in the other version. */
void rel_dav_group_convert(const struct rel_card *card, int version, struct rel_buf *out);
enum rel_status rel_dav_group_text(struct rel_ctx *ctx, const struct rel_dav_item *item,
                                   struct rel_buf *out, struct rel_err *err);
