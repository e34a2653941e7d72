/* store/dav_plan.h - what the calendars of relatum show, read from its own tables. */
#pragma once

#include "model/dav_plan.h"
#include "store/db.h"

/* My promises that are open, and those closed since that day. */
enum rel_status rel_dav_plan_promises(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                      rel_id book, rel_day since, struct rel_dav_plans *out,
                                      struct rel_err *err);
/* Touchpoints that are planned, and those done since that day. */
enum rel_status rel_dav_plan_touchpoints(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                         rel_id book, rel_day since, struct rel_dav_plans *out,
                                         struct rel_err *err);
/* The next touch of everybody who is tended and has no touchpoint planned, up to a day. */
enum rel_status rel_dav_plan_touches(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                     rel_id book, rel_day until, struct rel_dav_plans *out,
                                     struct rel_err *err);
/* The dates of people who were not put away. */
enum rel_status rel_dav_plan_dates(struct rel_db *db, struct rel_arena *arena, rel_id book,
                                   struct rel_dav_plans *out, struct rel_err *err);
