/* formats/csv_chat.h - LinkedIn's messages.csv: who wrote to whom when. */
#pragma once

#include "formats/csv.h"
#include "model/chat.h"

/* The user is who takes part in every conversation, when there are two at least. */
void rel_csv_chat_read(struct rel_arena *arena, const char *bytes, size_t n, bool keep_text,
                       struct rel_chats *out);

bool rel_csv_chat_looks(const char *bytes, size_t n);
