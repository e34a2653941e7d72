/* practice/import_rework.h - one message that was read before, worked out again. */
#pragma once

#include "practice/import_people.h"

/* Direction and people of a stored message from the own addresses as they are now; everybody whose
 * interactions changed is touched. Inside a transaction. */
enum rel_status rel_import_rework(struct rel_import_run *run, const struct rel_message *message,
                                  bool *changed, struct rel_err *err);

/* Works out everybody touched, in chunks of their own; candidates left without anything go. */
enum rel_status rel_import_settle(struct rel_import_run *run, struct rel_err *err);
