/* practice/chat_read.h - reads a file of chats, of whatever kind. */
#pragma once

#include "model/chat.h"
#include "practice/what.h"
#include "sources/file.h"

/* file: open, read as far as its first block; name: its name, which may say with whom the chat was.
 * keep_text: texts are wanted. Damage on the way is a problem in *out. */
void rel_chat_read(struct rel_arena *arena, const char *name, struct rel_file *file,
                   enum rel_what what, bool keep_text, struct rel_chats *out);
