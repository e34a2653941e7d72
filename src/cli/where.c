#include "cli/where.h"

#include "base/str.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

bool
rel_where_is_server(const char *where)
{
    return rel_str_starts(where, "postgresql://") || rel_str_starts(where, "postgres://");
}

static const char *
from_env(const char *name)
{
    const char *value = getenv(name);

    return value ? value : "";
}

enum rel_status
rel_where_database(struct rel_arena *arena, const char *given, const char **out,
                   struct rel_err *err)
{
    const char *env = from_env("RELATUM_DB"), *data = from_env("XDG_DATA_HOME");
    const char *home = from_env("HOME");

    if (*given || *env)
        *out = *given ? given : env;
    else if (*data == '/') /* the XDG specification ignores relative ones */
        *out = rel_printf(arena, "%s/relatum/relatum.db", data);
    else if (*home)
        *out = rel_printf(arena, "%s/.local/share/relatum/relatum.db", home);
    else {
        rel_fail(err, REL_BAD_INPUT, "where is your database: neither --db nor HOME is set");
        return rel_advise(err, "db", "Say where: relatum --db FILE ...");
    }
    return REL_OK;
}

enum rel_status
rel_where_make_room(const char *where, struct rel_err *err)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    char *path = rel_strdup(arena, where);

    if (rel_where_is_server(where))
        return REL_OK;
    for (char *p = strchr(path + 1, '/'); p; p = strchr(p + 1, '/')) {
        *p = '\0';
        if (mkdir(path, 0700) != 0 && errno != EEXIST && access(path, X_OK) != 0) {
            rel_fail(err, errno == ENOSPC ? REL_FULL : REL_IO, "making the folder %s: %s", path,
                     strerror(errno));
            return rel_advise(err, "db", "Choose another place with --db FILE.");
        }
        *p = '/';
    }
    return REL_OK;
}

const char *
rel_where_shown(struct rel_arena *arena, const char *where)
{
    const char *user = strstr(where, "://"), *at = strrchr(where, '@'), *colon;

    if (!rel_where_is_server(where) || !at || at < user)
        return where;
    user += 3;
    colon = memchr(user, ':', (size_t)(at - user));
    if (!colon)
        return where;
    return rel_printf(arena, "%.*s%s", (int)(colon - where), where, at);
}
