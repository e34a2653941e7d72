/*
 * practice/import_found.h - stores what a file of another program told: contact with somebody, each
 * once, however often the file is read.
 */
#pragma once

#include "model/found.h"
#include "practice/import_run.h"
#include "sources/file.h"
#include "sources/walk.h"

/* Stores n items of one place in chunks, with the journal in items: a cut run goes on at the next
 * one. `store` gets the item's number. */
enum rel_status rel_import_items(struct rel_import_run *run, const struct rel_place *place,
                                 size_t n, rel_import_store store, void *who, struct rel_err *err);

/* The whole file in its window: *whole = false when it is longer than that (64 MiB). */
enum rel_status rel_import_whole(struct rel_file *file, bool *whole, struct rel_err *err);

/* The contact meant, made as a candidate of this import when there is none. By address or number,
 * else by the very same name. *out = 0 with *why: several people answer to that name, or there is
 * nothing to know them by. Inside a chunk. */
enum rel_status rel_import_meet(struct rel_import_run *run, const struct rel_found_person *person,
                                rel_id *out, const char **why, struct rel_err *err);

/* Stores one: new, changed, the same, or left out with its reason. Inside a chunk. */
enum rel_status rel_import_found(struct rel_import_run *run, const char *file,
                                 const struct rel_found *found, struct rel_err *err);

/* 64 bits of a text, for keys and contents. */
int64_t rel_import_key(const struct rel_import_run *run, const char *text);

/* All of a list, one after another. */
enum rel_status rel_import_found_all(struct rel_import_run *run, const struct rel_place *place,
                                     const struct rel_found_list *list, struct rel_err *err);
