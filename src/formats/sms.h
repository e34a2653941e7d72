/*
 * formats/sms.h - SMS Backup & Restore (Android): short messages, MMS and calls in one XML file,
 * read item by item.
 */
#pragma once

#include "lib/xml.h"
#include "model/chat.h"

typedef ptrdiff_t (*rel_sms_more)(void *who, char *to, size_t room, struct rel_err *err);

/* REL_BAD_INPUT: damaged on the way; what stands in *out until there is right. */
enum rel_status rel_sms_read(struct rel_arena *arena, rel_sms_more more, void *who, bool keep_text,
                             struct rel_chats *out, struct rel_err *err);

bool rel_sms_looks(const char *bytes, size_t n);
