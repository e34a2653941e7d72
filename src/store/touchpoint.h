/* store/touchpoint.h - contact that is planned. */
#pragma once

#include "model/touchpoint.h"
#include "store/db.h"

/* id set: inserts or overwrites all but contact and user. */
enum rel_status rel_touchpoint_write(struct rel_db *db, const struct rel_touchpoint *touchpoint,
                                     struct rel_err *err);
enum rel_status rel_touchpoint_load(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                    rel_id book, rel_id id, struct rel_touchpoint *out,
                                    struct rel_err *err);
/* Planned ones of a contact, soonest first. */
enum rel_status rel_touchpoint_planned(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                       rel_id contact, struct rel_touchpoint_list *out,
                                       struct rel_err *err);
/* Closed ones of a contact, newest first, for health. */
enum rel_status rel_touchpoint_closed(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                      rel_id contact, size_t most, struct rel_touchpoint_list *out,
                                      struct rel_err *err);
/* Announced ones that fell due within [from, to], by day: part of "your word". */
enum rel_status rel_touchpoint_announced_between(struct rel_db *db, struct rel_arena *arena,
                                                 rel_id user, rel_id book, rel_day from, rel_day to,
                                                 size_t most, struct rel_touchpoint_list *out,
                                                 struct rel_err *err);
