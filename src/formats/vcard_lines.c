#include "formats/vcard_lines.h"

#include "base/buf.h"
#include "base/limits.h"
#include "base/str.h"

#include <string.h>
#include <strings.h>

struct lexer {
    struct rel_arena *arena;
    const char *text;
    size_t n, at;
    int64_t line;
    bool v21;
    struct rel_buf fold; /* the logical line, when it is more than one physical line */
    struct rel_problem_list *problems;
};

void
rel_vcard_tell(struct rel_arena *arena, struct rel_problem_list *problems, int64_t line,
               const char *what, const char *reason)
{
    if (problems->n < REL_MAX_VALUES)
        *REL_ADD(arena, problems) = (struct rel_problem){line, what, reason};
}

bool
rel_vcard_line(const char *bytes, size_t n, size_t at, size_t *len, size_t *whole)
{
    const char *s = bytes + at, *lf, *cr;
    size_t left = n - at;

    if (at >= n)
        return false;
    lf = memchr(s, '\n', left);
    cr = memchr(s, '\r', lf ? (size_t)(lf - s) : left);
    if (!cr) {
        *len = lf ? (size_t)(lf - s) : left;
        *whole = *len + (lf != NULL);
        return true;
    }
    *len = (size_t)(cr - s);
    *whole = *len + 1;
    if (cr + 1 == lf) /* CR LF, and CR CR LF as some copiers leave it */
        *whole += 1;
    else if (lf && cr + 2 == lf && cr[1] == '\r')
        *whole += 2;
    return true;
}

bool
rel_vcard_is_mark(const char *line, size_t len, const char *word)
{
    size_t n = strlen(word), group = 0;

    while (len > 0 && rel_ascii_space(line[len - 1]))
        len--;
    if (len < 5 || strncasecmp(line + len - 5, "VCARD", 5) != 0)
        return false;
    for (len -= 5; len > 0 && line[len - 1] == ' ';)
        len--;
    if (len == 0 || line[--len] != ':')
        return false;
    while (len > 0 && line[len - 1] == ' ')
        len--;
    if (len < n || strncasecmp(line + len - n, word, n) != 0)
        return false;
    for (; group < len - n; group++)
        if (!rel_vcard_name_char(line[group]) && line[group] != '.')
            return false;
    return group == 0 || line[group - 1] == '.';
}

/* ---- unfolding ---- */

static bool
is_base64(const char *s, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (!rel_vcard_name_char(s[i]) && s[i] != '+' && s[i] != '=' && !rel_ascii_space(s[i]))
            return false;
    return n > 0;
}

static bool
blank(const char *s, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (!rel_ascii_space(s[i]))
            return false;
    return true;
}

/* May raw line ends stand in it? Written so by programs that forgot to escape. */
static bool
holds_text(const char *name)
{
    static const char *const names[] = {"NOTE", "LABEL", "ADR", "X-NOTE"};

    for (size_t i = 0; i < REL_COUNT(names); i++)
        if (rel_str_is(names[i], name))
            return true;
    return false;
}

/* What joins the next physical line to this property; NULL: nothing, it is another property. */
static const char *
joint(struct lexer *lexer, const struct rel_vcard_prop *prop, const char *next, size_t len,
      bool after_blank)
{
    struct rel_buf *fold = &lexer->fold;
    bool mark = rel_vcard_is_mark(next, len, "END") || rel_vcard_is_mark(next, len, "BEGIN");

    if (mark && *next != ' ' && *next != '\t')
        return NULL;
    if (prop->qp && !after_blank && fold->v[fold->n - 1] == '=')
        return "=";
    if (!after_blank && len > 0 && (*next == ' ' || *next == '\t'))
        return " "; /* a fold */
    if (prop->base64)
        return is_base64(next, len) ? "" : NULL;
    if (rel_vcard_prop_begins(next, len))
        return NULL;
    if (!after_blank && fold->v[fold->n - 1] == '\\')
        return "\\";
    if (prop->qp) /* a soft break was forgotten behind an encoded line end */
        return !after_blank && fold->n > 3 && memcmp(fold->v + fold->n - 3, "=0A", 3) == 0 ? ""
                                                                                           : NULL;
    return holds_text(prop->name) && *next != '#' ? "\n" : NULL;
}

static void
unfold(struct lexer *lexer, struct rel_vcard_prop *prop, size_t head)
{
    struct rel_buf *fold = &lexer->fold;
    int blanks = 0;
    size_t at = lexer->at, len, whole;
    int64_t line = lexer->line;

    for (; rel_vcard_line(lexer->text, lexer->n, at, &len, &whole); at += whole, line++) {
        const char *next = lexer->text + at, *how;

        if (len == 0) {
            if (prop->base64 && fold->n > head) /* ends base64 in 2.1 */
                return;
            blanks++;
            continue;
        }
        while (prop->qp && fold->n > head && rel_ascii_space(fold->v[fold->n - 1])
               && fold->v[fold->n - 2] == '=')
            fold->v[--fold->n] = '\0';
        how = joint(lexer, prop, next, len, blanks > 0);
        if (!how)
            return;
        if (*how == '=' || *how == '\\')
            fold->n--;
        if (*how == '\n')
            rel_vcard_tell(lexer->arena, lexer->problems, line, prop->name,
                           "a line without a property's name was taken as part of the one before");
        for (; blanks > 0 && *how == '\n'; blanks--)
            rel_buf_addc(fold, '\n');
        blanks = 0;
        if (*how == '\n' || *how == '\\')
            rel_buf_addc(fold, '\n');
        rel_buf_add(fold, next + (*how == ' '), len - (*how == ' '));
        lexer->at = at + whole;
        lexer->line = line + 1;
    }
}

/* The head's own folds come first: the colon may stand on a later line. Quotes hide colons, unless
 * they are never closed. */
static bool
unfold_head(struct lexer *lexer, size_t *head)
{
    struct rel_buf *fold = &lexer->fold;
    bool quoted = false;
    const char *c;
    size_t len, whole;

    for (size_t i = 0;; i++) {
        while (i == fold->n) {
            if (!rel_vcard_line(lexer->text, lexer->n, lexer->at, &len, &whole)
                || (lexer->text[lexer->at] != ' ' && lexer->text[lexer->at] != '\t')) {
                c = memchr(fold->v, ':', fold->n);
                *head = c ? (size_t)(c - fold->v) : 0;
                return c != NULL;
            }
            rel_buf_add(fold, lexer->text + lexer->at + 1, len ? len - 1 : 0);
            lexer->at += whole;
            lexer->line++;
        }
        if (fold->v[i] == '"')
            quoted = !quoted;
        else if (fold->v[i] == ':' && !quoted) {
            *head = i;
            return true;
        }
    }
}

void
rel_vcard_lines(struct rel_arena *arena, const char *text, size_t n, int64_t line,
                struct rel_vcard_props *out, struct rel_problem_list *problems)
{
    struct lexer lexer = {.arena = arena, .text = text, .n = n, .line = line, .problems = problems};
    size_t len, whole;

    while (rel_vcard_line(text, n, lexer.at, &len, &whole)) {
        struct rel_vcard_prop prop = {.at = lexer.at, .line = lexer.line, .group = "", .name = ""};
        const char *s = text + lexer.at;
        char *all;
        size_t head;

        lexer.at += whole;
        lexer.line++;
        if (blank(s, len))
            continue;
        if (out->n >= REL_MAX_VCARD_PROPERTIES) {
            rel_vcard_tell(arena, problems, prop.line, "", "more than 10000 properties");
            break;
        }
        rel_buf_clear(&lexer.fold);
        rel_buf_add(&lexer.fold, s, len);
        if (!rel_vcard_prop_begins(s, len) || !unfold_head(&lexer, &head)) {
            rel_vcard_tell(arena, problems, prop.line, "", "not a property: no name and colon");
            continue;
        }
        rel_vcard_prop_read(arena, lexer.fold.v, head, lexer.v21, &prop);
        unfold(&lexer, &prop, head + 1);
        prop.end = lexer.at;
        prop.n = lexer.fold.n - head - 1;
        if (prop.n > REL_MAX_VCARD_LINE) {
            rel_vcard_tell(arena, problems, prop.line, prop.name, "longer than 8 MiB");
            continue;
        }
        all = rel_strndup(arena, lexer.fold.v, lexer.fold.n);
        all[head] = '\0';
        prop.head = all;
        prop.value = all + head + 1;
        if (rel_str_is(prop.name, "VERSION"))
            lexer.v21 = rel_str_starts(prop.value, "2.");
        *REL_ADD(arena, out) = prop;
    }
    rel_buf_free(&lexer.fold);
}
