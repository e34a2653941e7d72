#include "formats/mail_address.h"

#include "base/limits.h"
#include "base/str.h"
#include "lib/unicode.h"

#include <gmime/gmime.h>
#include <pthread.h>
#include <string.h>

enum { MOST_NESTED = 8 }; /* groups inside groups */

static pthread_once_t once = PTHREAD_ONCE_INIT;
static GMimeParserOptions *options; /* read only after the first call */

static void
begin_gmime(void)
{
    g_mime_init();
    options = g_mime_parser_options_new();
    g_mime_parser_options_set_allow_addresses_without_domain(options, TRUE);
}

/* Valid UTF-8 without control characters, at most REL_MAX_NAME bytes. */
const char *
rel_address_clean(struct rel_arena *arena, const char *s)
{
    size_t n = strlen(s), to = 0;
    char *v;

    if (!rel_unicode_valid(s, n)) {
        s = rel_unicode_repair(arena, s, n);
        n = strlen(s);
    }
    v = rel_strndup(arena, s, rel_unicode_cut(s, n, REL_MAX_NAME - 1));
    for (size_t i = 0; v[i] != '\0'; i++) {
        unsigned char c = (unsigned char)v[i];

        if (c > 32 && c != 127)
            v[to++] = (char)c;
        else if (to > 0 && v[to - 1] != ' ')
            v[to++] = ' ';
    }
    while (to > 0 && v[to - 1] == ' ')
        to--;
    v[to] = '\0';
    return v;
}

void
rel_address_add(struct rel_arena *arena, struct rel_mailbox_list *to, const char *name,
                const char *address)
{
    const char *at = rel_address_clean(arena, address);
    const char *folded = rel_unicode_fold_address(arena, at);

    if (*folded == '\0' || to->n >= REL_MAIL_ADDRESSES)
        return;
    for (size_t i = 0; i < to->n && i < REL_MAX_PEOPLE_PER_MAIL * 2; i++)
        if (rel_str_is(to->v[i].folded, folded))
            return; /* in To and Cc alike */
    *REL_ADD(arena, to) = (struct rel_mailbox){rel_address_clean(arena, name), at, folded};
}

static void
add_parsed(struct rel_arena *arena, InternetAddressList *list, struct rel_mailbox_list *to,
           int depth)
{
    int n = internet_address_list_length(list);

    for (int i = 0; i < n && depth < MOST_NESTED; i++) {
        InternetAddress *a = internet_address_list_get_address(list, i);
        const char *name = internet_address_get_name(a);

        if (INTERNET_ADDRESS_IS_GROUP(a)) {
            InternetAddressGroup *group = INTERNET_ADDRESS_GROUP(a);
            add_parsed(arena, internet_address_group_get_members(group), to, depth + 1);
        } else if (INTERNET_ADDRESS_IS_MAILBOX(a)) {
            const char *at = internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(a));

            if (at != NULL && *at != '\0')
                rel_address_add(arena, to, name ? name : "", at);
        }
    }
}

bool
rel_address_plain(const char *p, size_t n)
{
    size_t ats = 0;

    for (size_t i = 0; i < n; i++) {
        if ((p[i] >= 'a' && p[i] <= 'z') || (p[i] >= 'A' && p[i] <= 'Z')
            || (p[i] >= '0' && p[i] <= '9') || (p[i] != '\0' && strchr(".-_+=", p[i]) != NULL))
            continue;
        if (p[i] != '@' || i == 0 || i + 1 == n)
            return false;
        ats++;
    }
    return ats == 1;
}

/* One or several of `a@x`, `Name Name <a@x>`, `"Name, A." <a@x>` which is what most mail
 * has: read here, ten times faster than by objects. false: something else is in it. */
static bool
add_simple(struct rel_arena *arena, const char *v, struct rel_mailbox_list *to)
{
    struct rel_mailbox_list found = {0};

    for (const char *p = v; *p != '\0';) {
        const char *name = "", *at;
        size_t name_n = 0, n;

        while (*p == ' ')
            p++;
        if (*p == '"') {
            name = p + 1;
            name_n = strcspn(name, "\"\\");
            if (name[name_n] != '"')
                return false;
            p = name + name_n + 1;
            while (*p == ' ')
                p++;
            if (*p != '<')
                return false;
        } else {
            n = strcspn(p, "<>,;:()[]\\\"@");
            if (p[n] == '<') {
                name = p;
                name_n = n;
                p += n;
            } else if (p[n] != '@')
                return false;
        }
        at = *p == '<' ? p + 1 : p;
        n = strcspn(at, *p == '<' ? ">" : ", ");
        if (!rel_address_plain(at, n) || (*p == '<' && at[n] != '>'))
            return false;
        p = at + n + (*p == '<');
        while (*p == ' ')
            p++;
        if (*p != '\0' && *p != ',')
            return false;
        p += *p == ',';
        rel_address_add(arena, &found, rel_strndup(arena, name, name_n), rel_strndup(arena, at, n));
    }
    for (size_t i = 0; i < found.n; i++)
        rel_address_add(arena, to, found.v[i].name, found.v[i].address);
    return true;
}

bool
rel_address_read(struct rel_arena *arena, const char *v, struct rel_mailbox_list *to)
{
    const size_t before = to->n;
    InternetAddressList *list;

    if (*v == '\0' || add_simple(arena, v, to))
        return true;
    pthread_once(&once, begin_gmime);
    list = internet_address_list_parse(options, v);
    if (list == NULL)
        return to->n > before;
    add_parsed(arena, list, to, 0);
    g_object_unref(list);
    return true;
}
