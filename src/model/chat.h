/* model/chat.h - what a chat, a phone or a network exported: who said something when. */
#pragma once

#include "model/card.h"
#include "model/interaction.h"

enum rel_chat_way { REL_CHAT_UNKNOWN, REL_CHAT_OUT, REL_CHAT_IN };
REL_WORDS(rel_chat_way, "unknown", "outbound", "inbound")

struct rel_chat {       /* one conversation */
    const char *source; /* "whatsapp", "telegram", "sms" ... */
    const char *key;    /* what it is known by within the source; "" = by its people */
    const char *name;   /* as the program shows it: the other's name, or the group's; may be "" */
    const char *other;  /* the number or id of the other, of two; may be "" */
    bool group;         /* more than two */
};

struct rel_chat_message {
    size_t chat; /* index */
    int64_t at;  /* seconds UTC; `wall`: as if the clock on the wall showed UTC */
    bool wall;
    enum rel_channel channel; /* message or call */
    int minutes;              /* of a call */
    enum rel_chat_way way;
    const char *author; /* as shown; may be "" */
    const char *number; /* of the author, or of the other one when way is OUT: a telephone number,
                           or "telegram:user123"; may be "" */
    const char *text;   /* may be "" */
    bool media;
    int64_t line;
};

struct rel_chats {
    struct {
        struct rel_chat *v;
        size_t n;
    } chats;
    struct {
        struct rel_chat_message *v;
        size_t n;
    } messages;
    struct rel_texts me; /* names and ids by which the file itself means the user */
    int64_t system;      /* lines of the program itself ("created the group") */
    struct rel_problem_list problems;
};
