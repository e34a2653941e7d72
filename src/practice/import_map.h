/*
 * practice/import_map.h - what an import remembers in memory: texts and the number each stands for.
 *
 * A cache, not a truth: it may be emptied at any time.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct rel_import_map {
    struct rel_import_slot *v;
    size_t n, room;
};

void rel_import_map_free(struct rel_import_map *map);
void rel_import_map_clear(struct rel_import_map *map);

/* NULL: not there. The pointer lives until the next put. */
int64_t *rel_import_map_find(const struct rel_import_map *map, const char *key);

/* Adds it with `value`, or gives the number it has. */
int64_t *rel_import_map_put(struct rel_import_map *map, const char *key, int64_t value);

/* Goes through all of them, in no order: *at starts at 0. false at the end. */
bool rel_import_map_next(const struct rel_import_map *map, size_t *at, const char **key,
                         int64_t *value);

struct rel_import_set { /* of ids; 0 is never in it */
    int64_t *v;
    size_t n, room;
};

void rel_import_set_free(struct rel_import_set *set);
void rel_import_set_clear(struct rel_import_set *set);
bool rel_import_set_add(struct rel_import_set *set, int64_t id); /* false: it was there */
/* The ids, packed at the front of set->v, in order; the set can only be cleared afterwards. */
void rel_import_set_sort(struct rel_import_set *set);
