/* tests/sources/tree.h - a folder of files for one test, removed afterwards. */
#pragma once

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static inline int
tree_remove(const char *path, const struct stat *st, int type, struct FTW *at)
{
    (void)st, (void)type, (void)at;
    return remove(path);
}

static inline int
tree_setup(void **state)
{
    char *path = strdup("/tmp/relatum-test-XXXXXX");

    *state = mkdtemp(path);
    return *state == NULL || chdir(path) != 0;
}

static inline int
tree_teardown(void **state)
{
    int s = chdir("/");

    chmod(*state, 0700);
    s |= nftw(*state, tree_remove, 16, FTW_DEPTH | FTW_PHYS);
    free(*state);
    return s;
}

/* Writes a file, with the folders it needs, below the present folder. */
static inline void
tree_file(const char *path, const char *text)
{
    char at[512];
    FILE *f;

    snprintf(at, sizeof(at), "%s", path);
    for (char *p = at; (p = strchr(p, '/')) != NULL; *p++ = '/') {
        *p = '\0';
        mkdir(at, 0755);
    }
    if (path[strlen(path) - 1] == '/')
        return;
    f = fopen(path, "w");
    fputs(text, f);
    fclose(f);
}
