/*
 * practice/read.h - reads files as an import would, hands everything over, and stores nothing.
 *
 * For people who want to see what relatum understands of a file before it goes into the book, and
 * for programs that want relatum's readers.
 */
#pragma once

#include "base/arena.h"
#include "base/err.h"
#include "model/calendar.h"
#include "model/chat.h"
#include "model/column.h"
#include "model/feed.h"
#include "model/mail.h"

enum rel_read_kind { REL_READ_CARDS, REL_READ_MAIL, REL_READ_EVENTS, REL_READ_CHAT, REL_READ_FEED };
REL_WORDS(rel_read_kind, "cards", "messages", "events", "chat", "items")

/* Called in the order of the file; what is handed over lives until the call returns. Any may be
 * NULL. begin and end stand around each file that could be read. */
struct rel_read_tell {
    void *who;
    void (*begin)(void *who, const char *file, enum rel_read_kind kind);
    void (*card)(void *who, const struct rel_card *card);
    void (*mail)(void *who, const struct rel_mail *mail, int64_t line);
    void (*event)(void *who, const struct rel_event *event);
    void (*chat)(void *who, const struct rel_chat *chat, const struct rel_chat_message *message);
    void (*item)(void *who, const struct rel_feed_item *item);
    void (*problem)(void *who, const struct rel_problem *problem);
    void (*end)(void *who);
    /* a file that could not be read, and why */
    void (*failed)(void *who, const char *file, const struct rel_err *err);
};

/* Reads what `path` names: a file, a folder, a Maildir, "-" for the standard input. A file among
 * several that cannot be read is told and passed over. A path that is itself no readable file:
 * REL_NOT_FOUND, REL_DENIED, REL_BAD_INPUT (says what it is instead), REL_IO. maps: what the user
 * says of the columns of tables. */
enum rel_status rel_practice_read(const char *path, const struct rel_csv_map *maps, size_t maps_n,
                                  const struct rel_read_tell *tell, struct rel_err *err);
