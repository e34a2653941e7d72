/* store/report.h - sums over the book for the report; it may read all of the user's rows. */
#pragma once

#include "model/report.h"
#include "store/db.h"

/* Fills giving (sums and the first REL_REPORT_LIST people), referrals, asks, introductions. since
 * REL_NO_DAY = all. Names are not filled in. */
enum rel_status rel_report_sums(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                rel_id book, rel_day since, rel_day today, struct rel_report *out,
                                struct rel_err *err);
