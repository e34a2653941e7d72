#include "store/image.h"

#include "base/str.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

const struct rel_table *
rel_table_find(const char *name)
{
    for (size_t i = 0; i < rel_tables_n; i++)
        if (rel_str_is(rel_tables[i].name, name))
            return &rel_tables[i];
    return NULL;
}

static struct rel_image
empty(const struct rel_table *table, struct rel_arena *arena)
{
    struct rel_image image = {table, rel_alloc(arena, table->n * sizeof(*image.values)),
                              rel_alloc(arena, table->n * sizeof(*image.has))};

    for (size_t i = 0; i < table->n; i++) {
        const char *otherwise = table->columns[i].otherwise;

        image.values[i] = (struct rel_arg){.kind = table->columns[i].kind,
                                           .bytes = otherwise,
                                           .n = strlen(otherwise),
                                           .num = strtoll(otherwise, NULL, 10),
                                           .real = strtod(otherwise, NULL)};
    }
    return image;
}

struct rel_image
rel_image_read(struct rel_rows *rows, const struct rel_table *table, struct rel_arena *arena)
{
    struct rel_image image = empty(table, arena);

    for (size_t i = 0; i < table->n; i++) {
        struct rel_arg *v = &image.values[i];
        const void *bytes;

        image.has[i] = true;
        switch (v->kind) {
        case REL_ARG_TEXT:
            v->bytes = rel_rows_dup(rows, (int)i, arena);
            v->n = strlen(v->bytes);
            break;
        case REL_ARG_BLOB:
            bytes = rel_rows_blob(rows, (int)i, &v->n);
            v->bytes = memcpy(rel_alloc(arena, v->n + 1), bytes, v->n);
            break;
        case REL_ARG_NUM:
            v->num = rel_rows_num(rows, (int)i);
            break;
        case REL_ARG_REAL:
            v->real = rel_rows_real(rows, (int)i);
            break;
        }
    }
    return image;
}

/* ---------------------------------------------------------------- text */

static void
write_value(struct rel_buf *buf, const struct rel_arg *v)
{
    static const char hex[] = "0123456789abcdef";
    const unsigned char *s = v->bytes;

    switch (v->kind) {
    case REL_ARG_NUM:
        rel_buf_addf(buf, "%" PRId64, v->num);
        break;
    case REL_ARG_REAL:
        rel_buf_addf(buf, "%.17g", v->real);
        break;
    case REL_ARG_BLOB:
        for (size_t i = 0; i < v->n; i++) {
            rel_buf_addc(buf, hex[s[i] >> 4]);
            rel_buf_addc(buf, hex[s[i] & 15]);
        }
        break;
    case REL_ARG_TEXT:
        for (size_t i = 0; i < v->n; i++)
            if (s[i] == '\\' || s[i] == '\n')
                rel_buf_adds(buf, s[i] == '\n' ? "\\n" : "\\\\");
            else
                rel_buf_addc(buf, (char)s[i]);
        break;
    }
}

const char *
rel_image_text(const struct rel_image *image, enum rel_image_part part, struct rel_arena *arena)
{
    REL_BUF(buf);

    for (size_t i = 0; i < image->table->n; i++) {
        if (!image->has[i] || (part == REL_IMAGE_KEY && !image->table->columns[i].key))
            continue;
        rel_buf_adds(&buf, image->table->columns[i].name);
        rel_buf_addc(&buf, '=');
        write_value(&buf, &image->values[i]);
        rel_buf_addc(&buf, '\n');
    }
    return rel_strndup(arena, rel_buf_str(&buf), buf.n);
}

static void
parse_text(struct rel_arg *v, const char *s, size_t n, struct rel_arena *arena)
{
    char *to = rel_alloc(arena, n + 1);

    v->bytes = to;
    for (size_t i = 0; i < n; i++)
        if (s[i] == '\\' && i + 1 < n)
            *to++ = s[++i] == 'n' ? '\n' : s[i];
        else
            *to++ = s[i];
    v->n = (size_t)(to - (const char *)v->bytes);
}

static void
parse_blob(struct rel_arg *v, const char *s, size_t n, struct rel_arena *arena)
{
    unsigned char *to = rel_alloc(arena, n / 2 + 1);

    v->bytes = to;
    v->n = n / 2;
    for (size_t i = 0; i < v->n; i++) {
        const char two[3] = {s[2 * i], s[2 * i + 1], '\0'};

        to[i] = (unsigned char)strtoul(two, NULL, 16);
    }
}

struct rel_image
rel_image_parse(const char *text, const struct rel_table *table, struct rel_arena *arena)
{
    struct rel_image image = empty(table, arena);

    while (*text) {
        size_t line = strcspn(text, "\n"), name = strcspn(text, "=\n");

        for (size_t i = 0; i < table->n; i++) {
            struct rel_arg *v = &image.values[i];
            const char *value = text + name + 1;
            size_t n = line - name - 1;

            if (strlen(table->columns[i].name) != name || name >= line
                || memcmp(table->columns[i].name, text, name) != 0)
                continue;
            image.has[i] = true;
            if (v->kind == REL_ARG_NUM)
                v->num = strtoll(value, NULL, 10);
            else if (v->kind == REL_ARG_REAL)
                v->real = strtod(value, NULL);
            else
                (v->kind == REL_ARG_TEXT ? parse_text : parse_blob)(v, value, n, arena);
            break;
        }
        text += line + (text[line] == '\n');
    }
    return image;
}

/* ---------------------------------------------------------------- comparing */

static bool
equal(const struct rel_arg *a, const struct rel_arg *b)
{
    switch (a->kind) {
    case REL_ARG_NUM:
        return a->num == b->num;
    case REL_ARG_REAL:
        return memcmp(&a->real, &b->real, sizeof(a->real)) == 0;
    default:
        return a->n == b->n && memcmp(a->bytes, b->bytes, a->n) == 0;
    }
}

bool
rel_image_same_key(const struct rel_image *a, const struct rel_image *b)
{
    for (size_t i = 0; i < a->table->n; i++)
        if (a->table->columns[i].key && !equal(&a->values[i], &b->values[i]))
            return false;
    return true;
}

struct rel_image
rel_image_differing(const struct rel_image *image, const struct rel_image *from,
                    struct rel_arena *arena)
{
    struct rel_image out = empty(image->table, arena);

    for (size_t i = 0; i < image->table->n; i++) {
        out.values[i] = image->values[i];
        out.has[i] = image->has[i] && !equal(&image->values[i], &from->values[i]);
    }
    return out;
}

bool
rel_image_within(const struct rel_image *part, const struct rel_image *whole)
{
    for (size_t i = 0; i < part->table->n; i++)
        if (part->has[i] && !rel_str_is(part->table->columns[i].name, "changed")
            && !equal(&part->values[i], &whole->values[i]))
            return false;
    return true;
}

size_t
rel_image_key(const struct rel_image *image, struct rel_arg *to)
{
    size_t n = 0;

    for (size_t i = 0; i < image->table->n; i++)
        if (image->table->columns[i].key)
            to[n++] = image->values[i];
    return n;
}

int64_t
rel_image_contact(const struct rel_image *image)
{
    return image->table->contact < 0 ? 0 : image->values[image->table->contact].num;
}
