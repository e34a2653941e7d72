#include "sources/imap.h"

#include "base/str.h"

#include <libetpan/libetpan.h>
#include <stdlib.h>
#include <string.h>

enum { BUFFER = 32768 };

/* Signing in was done by the wire; to the library the connection begins signed in. */
static const char greeting[] = "* PREAUTH ready\r\n";

struct rel_imap {
    struct rel_wire *wire;
    mailimap *session;
    size_t greeted;   /* bytes of the greeting given */
    int64_t received; /* in answer to the command that runs */
    bool over;
    char *place;
};

/* ---------------------------------------------------------------- the library's stream */

static ssize_t
low_read(mailstream_low *low, void *to, size_t n)
{
    struct rel_imap *imap = low->data;
    ssize_t got;

    if (imap->greeted < sizeof(greeting) - 1) {
        size_t left = sizeof(greeting) - 1 - imap->greeted;

        n = n < left ? n : left;
        memcpy(to, greeting + imap->greeted, n);
        imap->greeted += n;
        return (ssize_t)n;
    }
    if (imap->received > REL_IMAP_MOST) {
        imap->over = true;
        return -1;
    }
    got = rel_wire_read(imap->wire, to, n, REL_IMAP_SECONDS);
    imap->received += got > 0 ? got : 0;
    return got > 0 ? got : -1; /* closed while something is awaited: a failure */
}

static ssize_t
low_write(mailstream_low *low, const void *bytes, size_t n)
{
    struct rel_imap *imap = low->data;

    return rel_wire_write(imap->wire, bytes, n, REL_IMAP_SECONDS);
}

static int
low_close(mailstream_low *low)
{
    (void)low; /* the wire is ours */
    return 0;
}

static int
low_fd(mailstream_low *low)
{
    (void)low;
    return -1;
}

static void
low_free(mailstream_low *low)
{
    free(low);
}

static void
low_cancel(mailstream_low *low)
{
    (void)low;
}

static mailstream_low_driver driver = {
    .mailstream_read = low_read,
    .mailstream_write = low_write,
    .mailstream_close = low_close,
    .mailstream_get_fd = low_fd,
    .mailstream_free = low_free,
    .mailstream_cancel = low_cancel,
};

static enum rel_status
broken(struct rel_imap *imap, struct rel_err *err)
{
    if (imap->over) {
        rel_fail(err, REL_NETWORK, "%.200s sends more than %d MiB at once", imap->place,
                 REL_IMAP_MOST >> 20);
        return rel_advise(err, "", "Nothing of it was kept. Ask whoever runs it.");
    }
    rel_fail(err, REL_NETWORK, "%.200s stopped answering, or answered nonsense", imap->place);
    return rel_advise(err, "", "What came so far is kept; the next run goes on from there.");
}

static bool
is_broken(int code)
{
    return code == MAILIMAP_ERROR_STREAM || code == MAILIMAP_ERROR_PARSE
           || code == MAILIMAP_ERROR_FATAL || code == MAILIMAP_ERROR_MEMORY
           || code == MAILIMAP_ERROR_PROTOCOL || code == MAILIMAP_ERROR_BAD_STATE;
}

static bool
is_fine(int code)
{
    return code == MAILIMAP_NO_ERROR || code == MAILIMAP_NO_ERROR_AUTHENTICATED
           || code == MAILIMAP_NO_ERROR_NON_AUTHENTICATED;
}

enum rel_status
rel_imap_open(const char *place, enum rel_wire_tls tls, const struct rel_http_who *who,
              struct rel_imap **out, struct rel_err *err)
{
    REL_AUTO(rel_wire) *wire = NULL;
    REL_AUTO(rel_imap) *imap = NULL;
    mailstream_low *low;
    mailstream *stream;

    if (rel_wire_imap(place, tls, who, &wire, err))
        return err->status;
    imap = rel_xmalloc(sizeof(*imap));
    *imap = (struct rel_imap){.wire = wire, .place = strcpy(rel_xmalloc(strlen(place) + 1), place)};
    wire = NULL;
    imap->session = mailimap_new(0, NULL);
    low = mailstream_low_new(imap, &driver);
    stream = low ? mailstream_new(low, BUFFER) : NULL;
    if (!imap->session || !stream)
        abort(); /* out of memory */
    if (!is_fine(mailimap_connect(imap->session, stream)))
        return broken(imap, err);
    *out = imap;
    imap = NULL;
    return REL_OK;
}

void
rel_imap_close(struct rel_imap *imap)
{
    if (!imap)
        return;
    if (imap->session)
        mailimap_free(imap->session); /* says goodbye */
    rel_wire_close(imap->wire);
    free(imap->place);
    free(imap);
}

/* ---------------------------------------------------------------- folders */

static void
note_flag(struct rel_imap_folder *f, const char *flag)
{
    const struct {
        const char *word;
        bool *is;
    } known[] = {{"Sent", &f->sent},
                 {"All", &f->all},
                 {"Junk", &f->junk},
                 {"Trash", &f->trash},
                 {"Drafts", &f->drafts}};

    for (size_t i = 0; i < REL_COUNT(known); i++)
        if (rel_str_is_nocase(flag, known[i].word))
            *known[i].is = true;
    if (rel_str_is_nocase(flag, "NonExistent"))
        f->select = false;
}

static void
add_folder(struct rel_arena *arena, struct rel_imap_folder_list *list,
           const struct mailimap_mailbox_list *box)
{
    struct rel_imap_folder *f = REL_ADD(arena, list);

    *f = (struct rel_imap_folder){.name = rel_strdup(arena, box->mb_name),
                                  .inbox = rel_str_is_nocase(box->mb_name, "INBOX"),
                                  .select = true};
    if (!box->mb_flag)
        return;
    if (box->mb_flag->mbf_type == MAILIMAP_MBX_LIST_FLAGS_SFLAG
        && box->mb_flag->mbf_sflag == MAILIMAP_MBX_LIST_SFLAG_NOSELECT)
        f->select = false;
    if (!box->mb_flag->mbf_oflags)
        return;
    for (clistiter *i = clist_begin(box->mb_flag->mbf_oflags); i; i = clist_next(i)) {
        const struct mailimap_mbx_list_oflag *flag = clist_content(i);

        if (flag->of_type == MAILIMAP_MBX_LIST_OFLAG_FLAG_EXT && flag->of_flag_ext)
            note_flag(f, flag->of_flag_ext);
    }
}

enum rel_status
rel_imap_folders(struct rel_imap *imap, struct rel_arena *arena, struct rel_imap_folder_list *out,
                 struct rel_err *err)
{
    struct rel_imap_folder_list list = {0};
    clist *boxes = NULL;

    imap->received = 0;
    if (!is_fine(mailimap_list(imap->session, "", "*", &boxes)) || !boxes)
        return broken(imap, err);
    for (clistiter *i = clist_begin(boxes); i; i = clist_next(i))
        add_folder(arena, &list, clist_content(i));
    mailimap_list_result_free(boxes);
    *out = list;
    return REL_OK;
}

enum rel_status
rel_imap_examine(struct rel_imap *imap, const char *folder, int64_t *validity, struct rel_err *err)
{
    int code;

    imap->received = 0;
    code = mailimap_examine(imap->session, folder);
    if (is_broken(code))
        return broken(imap, err);
    if (!is_fine(code) || !imap->session->imap_selection_info) {
        rel_fail(err, REL_NOT_FOUND, "%.200s does not open the folder \"%.200s\"", imap->place,
                 folder);
        return rel_advise(err, "folders", "Check its spelling.");
    }
    *validity = imap->session->imap_selection_info->sel_uidvalidity;
    return REL_OK;
}

static int
compare(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

    return (x > y) - (x < y);
}

enum rel_status
rel_imap_uids(struct rel_imap *imap, struct rel_arena *arena, int64_t after,
              struct rel_imap_uid_list *out, struct rel_err *err)
{
    struct mailimap_search_key *key =
        mailimap_search_key_new_uid(mailimap_set_new_interval((uint32_t)after + 1, 0));
    struct rel_imap_uid_list list = {0};
    clist *found = NULL;
    int code;

    imap->received = 0;
    code = mailimap_uid_search(imap->session, NULL, key, &found);
    mailimap_search_key_free(key);
    if (!is_fine(code) || !found)
        return broken(imap, err);
    for (clistiter *i = clist_begin(found); i; i = clist_next(i)) {
        const uint32_t *uid = clist_content(i);

        if (*uid > after) /* "5:*" names the last one also when it is 4 */
            *REL_ADD(arena, &list) = *uid;
    }
    mailimap_search_result_free(found);
    if (list.n)
        qsort(list.v, list.n, sizeof(*list.v), compare);
    *out = list;
    return REL_OK;
}

/* ---------------------------------------------------------------- headers */

static void
add_header(struct rel_arena *arena, struct rel_imap_header_list *list,
           const struct mailimap_msg_att *message)
{
    struct rel_imap_header h = {.bytes = ""};

    for (clistiter *i = clist_begin(message->att_list); i; i = clist_next(i)) {
        const struct mailimap_msg_att_item *item = clist_content(i);
        const struct mailimap_msg_att_static *s;

        if (item->att_type != MAILIMAP_MSG_ATT_ITEM_STATIC)
            continue;
        s = item->att_data.att_static;
        if (s->att_type == MAILIMAP_MSG_ATT_UID)
            h.uid = s->att_data.att_uid;
        else if (s->att_type == MAILIMAP_MSG_ATT_BODY_SECTION
                 && s->att_data.att_body_section->sec_body_part) {
            size_t n = s->att_data.att_body_section->sec_length;

            h.n = n < REL_MAX_MAIL_HEADER ? n : REL_MAX_MAIL_HEADER;
            h.bytes = rel_strndup(arena, s->att_data.att_body_section->sec_body_part, h.n);
        }
    }
    if (h.uid)
        *REL_ADD(arena, list) = h;
}

enum rel_status
rel_imap_headers(struct rel_imap *imap, struct rel_arena *arena, int64_t first, int64_t last,
                 struct rel_imap_header_list *out, struct rel_err *err)
{
    struct mailimap_set *set = mailimap_set_new_interval((uint32_t)first, (uint32_t)last);
    struct mailimap_fetch_type *type = mailimap_fetch_type_new_fetch_att_list_empty();
    struct rel_imap_header_list list = {0};
    clist *messages = NULL;
    int code;

    mailimap_fetch_type_new_fetch_att_list_add(type, mailimap_fetch_att_new_uid());
    mailimap_fetch_type_new_fetch_att_list_add(
        type, mailimap_fetch_att_new_body_peek_section_partial(mailimap_section_new_header(), 0,
                                                               REL_MAX_MAIL_HEADER));
    imap->received = 0;
    code = mailimap_uid_fetch(imap->session, set, type, &messages);
    mailimap_set_free(set);
    mailimap_fetch_type_free(type);
    if (!is_fine(code))
        return broken(imap, err);
    for (clistiter *i = messages ? clist_begin(messages) : NULL; i; i = clist_next(i))
        add_header(arena, &list, clist_content(i));
    if (messages)
        mailimap_fetch_list_free(messages);
    *out = list;
    return REL_OK;
}
