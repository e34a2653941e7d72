#include "practice/import_map.h"

#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

struct rel_import_slot {
    char *key; /* NULL = free */
    uint64_t hash;
    int64_t value;
};

static uint64_t
hash_of(const char *key)
{
    uint64_t h = UINT64_C(0xcbf29ce484222325); /* FNV-1a */

    for (; *key != '\0'; key++)
        h = (h ^ (unsigned char)*key) * UINT64_C(0x100000001b3);
    return h ^ h >> 29;
}

static struct rel_import_slot *
slot_of(const struct rel_import_map *map, const char *key, uint64_t hash)
{
    for (size_t i = hash & (map->room - 1);; i = (i + 1) & (map->room - 1)) {
        struct rel_import_slot *s = &map->v[i];

        if (s->key == NULL || (s->hash == hash && strcmp(s->key, key) == 0))
            return s;
    }
}

void
rel_import_map_clear(struct rel_import_map *map)
{
    for (size_t i = 0; i < map->room; i++)
        free(map->v[i].key);
    if (map->room)
        memset(map->v, 0, map->room * sizeof(*map->v));
    map->n = 0;
}

void
rel_import_map_free(struct rel_import_map *map)
{
    rel_import_map_clear(map);
    free(map->v);
    *map = (struct rel_import_map){0};
}

int64_t *
rel_import_map_find(const struct rel_import_map *map, const char *key)
{
    struct rel_import_slot *s = map->n ? slot_of(map, key, hash_of(key)) : NULL;

    return s != NULL && s->key != NULL ? &s->value : NULL;
}

static void
grow_map(struct rel_import_map *map)
{
    struct rel_import_map bigger = {.room = map->room ? map->room * 2 : 256};

    bigger.v = rel_xmalloc(bigger.room * sizeof(*bigger.v));
    memset(bigger.v, 0, bigger.room * sizeof(*bigger.v));
    for (size_t i = 0; i < map->room; i++)
        if (map->v[i].key != NULL)
            *slot_of(&bigger, map->v[i].key, map->v[i].hash) = map->v[i];
    bigger.n = map->n;
    free(map->v);
    *map = bigger;
}

int64_t *
rel_import_map_put(struct rel_import_map *map, const char *key, int64_t value)
{
    struct rel_import_slot *s;
    size_t n = strlen(key) + 1;

    if (map->n * 2 >= map->room)
        grow_map(map);
    s = slot_of(map, key, hash_of(key));
    if (s->key == NULL) {
        *s = (struct rel_import_slot){rel_xmalloc(n), hash_of(key), value};
        memcpy(s->key, key, n);
        map->n++;
    }
    return &s->value;
}

bool
rel_import_map_next(const struct rel_import_map *map, size_t *at, const char **key, int64_t *value)
{
    while (*at < map->room && map->v[*at].key == NULL)
        ++*at;
    if (*at == map->room)
        return false;
    *key = map->v[*at].key;
    *value = map->v[(*at)++].value;
    return true;
}

/* ---------------------------------------------------------------- ids */

static uint64_t
mixed(int64_t id)
{
    uint64_t h = (uint64_t)id * UINT64_C(0x9e3779b97f4a7c15); /* Fibonacci hashing */

    return h ^ h >> 32;
}

void
rel_import_set_clear(struct rel_import_set *set)
{
    if (set->room)
        memset(set->v, 0, set->room * sizeof(*set->v));
    set->n = 0;
}

void
rel_import_set_free(struct rel_import_set *set)
{
    free(set->v);
    *set = (struct rel_import_set){0};
}

bool
rel_import_set_add(struct rel_import_set *set, int64_t id)
{
    if (set->n * 2 >= set->room) {
        struct rel_import_set bigger = {.room = set->room ? set->room * 2 : 64};

        bigger.v = rel_xmalloc(bigger.room * sizeof(*bigger.v));
        memset(bigger.v, 0, bigger.room * sizeof(*bigger.v));
        for (size_t i = 0; i < set->room; i++)
            if (set->v[i] != 0)
                rel_import_set_add(&bigger, set->v[i]);
        free(set->v);
        *set = bigger;
    }
    for (size_t i = mixed(id) & (set->room - 1);; i = (i + 1) & (set->room - 1)) {
        if (set->v[i] == id)
            return false;
        if (set->v[i] == 0) {
            set->v[i] = id;
            set->n++;
            return true;
        }
    }
}

static int
by_id(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

    return (x > y) - (x < y);
}

void
rel_import_set_sort(struct rel_import_set *set)
{
    size_t n = 0;

    for (size_t i = 0; i < set->room; i++)
        if (set->v[i] != 0) {
            int64_t id = set->v[i];

            set->v[i] = 0;
            set->v[n++] = id;
        }
    if (n > 1)
        qsort(set->v, n, sizeof(*set->v), by_id);
}
