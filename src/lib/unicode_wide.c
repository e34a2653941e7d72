#include "lib/unicode_wide.h"

#include <pthread.h>
#include <stdlib.h>
#include <unicode/ustring.h>

/* What ICU makes dear to open, once for each thread: transliterators are not safe to share. */
struct tools {
    UTransliterator *latin;
    UIDNA *idna;
};

static pthread_key_t tools_key;
static pthread_once_t tools_once = PTHREAD_ONCE_INIT;

static void
tools_free(void *v)
{
    struct tools *t = v;

    if (!t)
        return;
    if (t->latin)
        utrans_close(t->latin);
    if (t->idna)
        uidna_close(t->idna);
    free(t);
}

static void
tools_init(void)
{
    if (pthread_key_create(&tools_key, tools_free) != 0)
        abort();
}

static struct tools *
tools_of_thread(void)
{
    struct tools *t;

    pthread_once(&tools_once, tools_init);
    t = pthread_getspecific(tools_key);
    if (!t) {
        t = rel_xmalloc(sizeof(*t));
        *t = (struct tools){0};
        if (pthread_setspecific(tools_key, t) != 0)
            abort();
    }
    return t;
}

/* Keys' destructors do not run for the thread that ends the program. */
__attribute__((destructor)) static void
tools_of_main_free(void)
{
    pthread_once(&tools_once, tools_init);
    tools_free(pthread_getspecific(tools_key));
    pthread_setspecific(tools_key, NULL);
}

struct rel_wide
rel_wide_of(struct rel_arena *arena, const char *s, size_t n)
{
    struct rel_wide w = {rel_alloc(arena, (n + 1) * sizeof(UChar)), 0};
    UErrorCode code = U_ZERO_ERROR;

    u_strFromUTF8WithSub(w.v, (int32_t)n + 1, &w.n, s, (int32_t)n, 0xfffd, NULL, &code);
    if (U_FAILURE(code))
        w.n = 0;
    return w;
}

const char *
rel_wide_text(struct rel_arena *arena, struct rel_wide w)
{
    char *s = rel_alloc(arena, (size_t)w.n * 3 + 1);
    UErrorCode code = U_ZERO_ERROR;

    u_strToUTF8WithSub(s, w.n * 3 + 1, NULL, w.v, w.n, 0xfffd, NULL, &code);
    return s;
}

struct rel_wide
rel_wide_normalize(struct rel_arena *arena, const UNormalizer2 *how, struct rel_wide from)
{
    UErrorCode code = U_ZERO_ERROR;
    struct rel_wide to = {0};

    if (from.n == 0)
        return from;
    for (int32_t room = from.n * 2 + 16;; room = to.n) {
        to.v = rel_alloc(arena, (size_t)room * sizeof(UChar));
        code = U_ZERO_ERROR;
        to.n = unorm2_normalize(how, from.v, from.n, to.v, room, &code);
        if (code != U_BUFFER_OVERFLOW_ERROR)
            break;
    }
    return U_FAILURE(code) ? from : to;
}

struct rel_wide
rel_wide_latin(struct rel_arena *arena, struct rel_wide from)
{
    static const UChar id[] = u"Any-Latin; Latin-ASCII";
    struct tools *t = tools_of_thread();
    UErrorCode code = U_ZERO_ERROR;
    int32_t room = from.n * 8 + 64, limit = from.n;
    struct rel_wide to = {rel_alloc(arena, (size_t)room * sizeof(UChar)), from.n};

    if (!t->latin)
        t->latin = utrans_openU(id, -1, UTRANS_FORWARD, NULL, 0, NULL, &code);
    if (U_FAILURE(code))
        return from;
    u_memcpy(to.v, from.v, from.n);
    utrans_transUChars(t->latin, to.v, &to.n, room, 0, &limit, &code);
    return U_FAILURE(code) ? from : to;
}

const UIDNA *
rel_wide_idna(void)
{
    struct tools *t = tools_of_thread();
    UErrorCode code = U_ZERO_ERROR;

    if (!t->idna)
        t->idna = uidna_openUTS46(UIDNA_NONTRANSITIONAL_TO_ASCII, &code);
    return U_SUCCESS(code) ? t->idna : NULL;
}
