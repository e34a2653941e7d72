#include "formats/vcard_photo.h"

#include "base/str.h"

#include <string.h>

static const char *
image_type(const unsigned char *v, size_t len)
{
    static const struct {
        const char *magic;
        size_t n;
        const char *type;
    } kinds[] = {
        {"\xff\xd8\xff", 3, "image/jpeg"}, {"\x89PNG", 4, "image/png"}, {"GIF8", 4, "image/gif"},
        {"RIFF", 4, "image/webp"},         {"BM", 2, "image/bmp"},      {"II*", 3, "image/tiff"},
        {"MM\0*", 4, "image/tiff"}};

    for (size_t i = 0; i < REL_COUNT(kinds); i++)
        if (len > kinds[i].n && memcmp(v, kinds[i].magic, kinds[i].n) == 0)
            return kinds[i].type;
    return "";
}

void
rel_vcard_photo(const struct rel_vcard_reader *r, const struct rel_vcard_prop *p)
{
    struct rel_contact *c = &r->card->contact;
    const char *s = p->value, *type = "";
    size_t n = p->n, len = 0;
    const void *bytes = NULL;
    bool data;

    while (n > 0 && rel_ascii_space(*s))
        s++, n--;
    data = rel_str_starts_nocase(s, "data:");
    if (c->photo_len || n == 0 || (!data && !p->base64))
        return; /* a link: it stays in the card's text, nothing is fetched */
    if (data) { /* RFC 2397; commas and semicolons in it may be escaped */
        const char *comma = strchr(s, ',');
        size_t head;

        if (!comma || !memmem(s, (size_t)(comma - s), "base64", 6)) {
            rel_vcard_tell(r->arena, &r->card->problems, p->line, p->name, "not base64");
            return;
        }
        head = strcspn(s, ";,\\");
        type = rel_strndup(r->arena, s + 5, head - 5);
        n -= (size_t)(comma + 1 - s);
        s = comma + 1;
    }
    if (!rel_vcard_base64(r->arena, s, n, &bytes, &len)) {
        rel_vcard_tell(r->arena, &r->card->problems, p->line, p->name,
                       "the picture's base64 is damaged; the rest of the card was read");
        return;
    }
    if (*image_type(bytes, len))
        type = image_type(bytes, len);
    c->photo_type = *type ? type : "application/octet-stream";
    c->photo = bytes;
    c->photo_len = len;
}
