/*
 * formats/chat_json.h - chats that programs export as JSON: Telegram (result.json, of one chat or
 * of all), Instagram and Messenger (message_1.json); read as they come, whatever their size.
 */
#pragma once

#include "formats/json_tree.h"
#include "model/chat.h"

/* source: read and who are set. keep_text: texts are wanted. REL_BAD_INPUT: damaged on the way;
 * what stands in *out until there is right. */
enum rel_status rel_chat_json_read(struct rel_arena *arena, const struct rel_tree_source *source,
                                   bool keep_text, struct rel_chats *out, struct rel_err *err);

bool rel_chat_json_looks(const char *bytes, size_t n);
