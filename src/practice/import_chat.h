/*
 * practice/import_chat.h - chats, short messages and calls become contact: of each day, person and
 * direction one; their texts are kept only when asked.
 */
#pragma once

#include "model/chat.h"
#include "practice/import_found.h"
#include "practice/what.h"

/* file: the place, open and read as far as its first block; what it is. */
enum rel_status rel_import_chat(struct rel_import_run *run, const struct rel_place *place,
                                struct rel_file *file, enum rel_what what, struct rel_err *err);
