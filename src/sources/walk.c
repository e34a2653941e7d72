#include "sources/walk.h"

#include "base/str.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { DEEPEST = 64 };

/* What mail programs and servers call the folder of sent mail; Maildir++ spells what is not ASCII
 * in modified UTF-7. Compared without ASCII case. */
static const char *const sent_names[] = {
    "sent",
    "sent items",
    "sent messages",
    "sent mail",
    "sent-mail",
    "sentmail",
    "sent objects",
    "gesendet",
    "gesendete elemente",
    "gesendete objekte",
    "gesendete nachrichten",
    "Envoyés",
    "Envoy&AOk-s",
    "envoyes",
    "Éléments envoyés",
    "&AMk-l&AOk-ments envoy&AOk-s",
    "Messages envoyés",
    "Messages envoy&AOk-s",
    "enviados",
    "elementos enviados",
    "mensajes enviados",
    "itens enviados",
    "correo enviado",
    "inviati",
    "posta inviata",
    "inviata",
    "elementi inviati",
    "verzonden",
    "verzonden items",
    "verzonden berichten",
    "skickat",
    "skickade objekt",
    "sendt",
    "sendt post",
    "sendte elementer",
    "Lähetetyt",
    "L&AOQ-hetetyt",
    "Wysłane",
    "Wys&AUI-ane",
    "Elementy wysłane",
    "Elementy wys&AUI-ane",
    "Odeslaná pošta",
    "Odeslan&AOE- po&AWE-ta",
    "Odeslané",
    "Odeslan&AOk-",
    "Elküldött elemek",
    "Elk&APw-ld&APY-tt elemek",
    "trimise",
    "Отправленные",
    "&BB4EQgQ,BEAEMAQyBDsENQQ9BD0ESwQ1-",
    "Надіслані",
    "&BB0EMAQ0BFYEQQQ7BDAEPQRW-",
    "已发送",
    "&XfJT0ZAB-",
    "已傳送",
    "&XfJQs5AB-",
    "送信済み",
    "&kAFP4W4IMH8-",
    "보낸편지함",
    "&vPSwuNO4ycDVaA-",
    "poslano",
    "Gönderilmiş Öğeler",
    "G&APY-nderilmi&AV8- &ANYBHw-eler",
};

/* Endings of mbox files, which are no part of the folder's name. */
static const char *const endings[] = {".mbox", ".mbx", ".mbs", ".txt", ".sbd"};

bool
rel_walk_is_sent(const char *path)
{
    char name[256];
    size_t n = strlen(path);
    const char *last;

    while (n > 0 && path[n - 1] == '/')
        n--;
    last = memrchr(path, '/', n);
    if (last != NULL)
        n -= (size_t)(last + 1 - path), path = last + 1;
    if (n >= sizeof(name))
        return false;
    memcpy(name, path, n);
    name[n] = '\0';
    for (size_t i = 0; i < REL_COUNT(endings); i++)
        if (rel_str_ends_nocase(name, endings[i]))
            name[strlen(name) - strlen(endings[i])] = '\0';
    /* "INBOX.Sent", ".Sent.2023": the parts of a Maildir++ name. */
    for (char *save = NULL, *part = strtok_r(name, ".", &save); part != NULL;
         part = strtok_r(NULL, ".", &save))
        for (size_t i = 0; i < REL_COUNT(sent_names); i++)
            if (rel_str_is_nocase(part, sent_names[i]))
                return true;
    return false;
}

struct walk {
    struct rel_arena *arena;
    struct rel_place_list *out;
    const char *root; /* the absolute path of what the user named */
    size_t named;     /* how long that is as the user named it */
    struct seen {
        dev_t dev;
        ino_t ino;
    } * seen;
    size_t seen_n, seen_room;
};

static const char *
key_of(const struct walk *w, const char *path)
{
    return rel_printf(w->arena, "%s%s", w->root, path + w->named);
}

static bool
seen_before(struct walk *w, const struct stat *st)
{
    for (size_t i = 0; i < w->seen_n; i++)
        if (w->seen[i].dev == st->st_dev && w->seen[i].ino == st->st_ino)
            return true;
    if (w->seen_n == w->seen_room) {
        w->seen_room = w->seen_room ? w->seen_room * 2 : 32;
        w->seen = rel_xrealloc(w->seen, w->seen_room * sizeof(*w->seen));
    }
    w->seen[w->seen_n++] = (struct seen){st->st_dev, st->st_ino};
    return false;
}

static bool
is_folder(const char *path, const char *sub)
{
    char at[4096];
    struct stat st;

    return (size_t)snprintf(at, sizeof(at), "%s/%s", path, sub) < sizeof(at) && stat(at, &st) == 0
           && S_ISDIR(st.st_mode);
}

static int64_t
count_files(const char *path, const char *sub)
{
    char at[4096];
    DIR *dir;
    int64_t n = 0;

    snprintf(at, sizeof(at), "%s/%s", path, sub);
    dir = opendir(at);
    if (dir == NULL)
        return 0;
    for (const struct dirent *e; (e = readdir(dir)) != NULL;)
        n += e->d_name[0] != '.' && e->d_type != DT_DIR;
    closedir(dir);
    return n;
}

static enum rel_status add(struct walk *w, const char *path, const char *name, int depth,
                           bool named, struct rel_err *err);

static int
by_bytes(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

/* The names in a folder, sorted; hidden ones only when they are Maildir++ folders. */
static enum rel_status
add_below(struct walk *w, const char *path, const char *name, int depth, bool maildir,
          struct rel_err *err)
{
    struct dirent **found = NULL;
    int n = scandir(path, &found, NULL, by_bytes);
    enum rel_status s = REL_OK;

    if (n < 0 && depth > 0) { /* costs only itself: opening it as a file will say why */
        *REL_ADD(w->arena, w->out) = (struct rel_place){.kind = REL_PLACE_FILE,
                                                        .path = path,
                                                        .name = name,
                                                        .key = key_of(w, path),
                                                        .root = w->root,
                                                        .files = 1};
        return REL_OK;
    }
    if (n < 0) {
        s = errno == EACCES ? REL_DENIED : REL_IO;
        return rel_fail(err, s, "%s: %s", path, strerror(errno));
    }
    for (int i = 0; i < n; i++) {
        const char *e = found[i]->d_name;
        bool dots = rel_str_is(e, ".") || rel_str_is(e, "..");
        char *at =
            rel_printf(w->arena, "%s%s%s", path, rel_str_ends_nocase(path, "/") ? "" : "/", e);
        bool folder = is_folder(path, e);
        bool mails = folder && is_folder(at, "cur") && is_folder(at, "new");
        /* Beside cur and new, a Maildir keeps only subfolders of mail. */
        bool wanted = !dots && (e[0] == '.' ? mails : !maildir || folder);

        if (maildir && (rel_str_is(e, "cur") || rel_str_is(e, "new") || rel_str_is(e, "tmp")))
            wanted = false;
        if (wanted && s == REL_OK)
            s = add(w, at, rel_printf(w->arena, "%s/%s", name, e), depth + 1, false, err);
        free(found[i]);
    }
    free(found);
    return s;
}

static enum rel_status
add(struct walk *w, const char *path, const char *name, int depth, bool named, struct rel_err *err)
{
    struct stat st;
    struct rel_place *place;
    bool maildir;

    if (stat(path, &st) != 0) {
        if (named) {
            enum rel_status s = errno == ENOENT || errno == ENOTDIR ? REL_NOT_FOUND
                                : errno == EACCES                   ? REL_DENIED
                                                                    : REL_IO;
            rel_fail(err, s, "%s: %s", path,
                     s == REL_NOT_FOUND ? "no such file or folder" : strerror(errno));
            return rel_advise(err, "path", "Check the spelling of the path.");
        }
        st = (struct stat){.st_mode = S_IFREG}; /* opening it will tell what is wrong */
    }
    if (!S_ISDIR(st.st_mode)) {
        bool input = S_ISFIFO(st.st_mode);

        if (!named && !S_ISREG(st.st_mode))
            return REL_OK; /* a pipe among files: reading it might never end */
        place = REL_ADD(w->arena, w->out);
        *place = (struct rel_place){.kind = input ? REL_PLACE_INPUT : REL_PLACE_FILE,
                                    .path = path,
                                    .name = name,
                                    .key = input ? "" : key_of(w, path),
                                    .root = w->root,
                                    .sent = rel_walk_is_sent(name),
                                    .size = st.st_size,
                                    .files = 1};
        return REL_OK;
    }
    if (depth > DEEPEST)
        return rel_fail(err, REL_FULL, "%s: folders nested deeper than %d", path, DEEPEST);
    if (seen_before(w, &st))
        return REL_OK;
    maildir = is_folder(path, "cur") && is_folder(path, "new");
    if (maildir) {
        place = REL_ADD(w->arena, w->out);
        *place = (struct rel_place){.kind = REL_PLACE_MAILDIR,
                                    .path = path,
                                    .name = name,
                                    .key = key_of(w, path),
                                    .root = w->root,
                                    .sent = rel_walk_is_sent(name),
                                    .files = count_files(path, "cur") + count_files(path, "new")};
    }
    return add_below(w, path, name, depth, maildir, err);
}

enum rel_status
rel_walk(struct rel_arena *arena, const char *path, struct rel_place_list *out, struct rel_err *err)
{
    struct walk w = {.arena = arena, .out = out};
    size_t before = out->n;
    char *real;
    const char *name = rel_strdup(arena, path);
    enum rel_status s;

    if (rel_str_is(path, "-")) {
        *REL_ADD(arena, out) = (struct rel_place){.kind = REL_PLACE_INPUT,
                                                  .path = "-",
                                                  .name = "standard input",
                                                  .key = "",
                                                  .root = "-",
                                                  .files = 1};
        return REL_OK;
    }
    real = realpath(path, NULL);
    w.root = rel_strdup(arena, real ? real : path);
    w.named = strlen(path);
    free(real);
    s = add(&w, name, name, 0, true, err);
    free(w.seen);
    if (s != REL_OK)
        out->n = before;
    return s;
}
