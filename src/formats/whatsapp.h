/*
 * formats/whatsapp.h - WhatsApp's exports of a chat (_chat.txt), of Android ("date, time - Name:
 * text") and iOS ("[date, time] Name: text"), in every language's way to write a date.
 *
 * Nothing in the file says which number is the day and which the month, so the whole file decides:
 * a number over 12 or 31, and the order of time, which only ever goes on.
 */
#pragma once

#include "base/arena.h"
#include "model/chat.h"

#include <stdbool.h>

/* file: the name of the file, which tells with whom the chat was ("WhatsApp Chat with Ana.txt"). */
void rel_whatsapp_read(struct rel_arena *arena, const char *bytes, size_t n, const char *file,
                       struct rel_chats *out);

bool rel_whatsapp_looks(const char *bytes, size_t n);
