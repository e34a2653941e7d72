/*
 * bench/floor_cards.c - the floor of an import of cards: lines unfolded and split, a contact and
 * its addresses and numbers put into two bare SQLite tables (uid unique, values indexed), one
 * transaction. No matching, no searching, no dates, no journal.
 *
 *     floor_cards FILE.vcf DATABASE     prints seconds and cards
 */
#include "bench/clock.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct card {
    char *uid, *name, *point[8];
    int points;
};

static int
put(sqlite3_stmt *contact, sqlite3_stmt *point, long id, const struct card *card)
{
    sqlite3_bind_int64(contact, 1, id);
    sqlite3_bind_text(contact, 2, card->uid, -1, SQLITE_STATIC);
    sqlite3_bind_text(contact, 3, card->name, -1, SQLITE_STATIC);
    if (sqlite3_step(contact) != SQLITE_DONE)
        return 1;
    sqlite3_reset(contact);
    for (int i = 0; i < card->points; i++) {
        sqlite3_bind_int64(point, 1, id);
        sqlite3_bind_int64(point, 2, i);
        sqlite3_bind_text(point, 3, card->point[i], -1, SQLITE_STATIC);
        if (sqlite3_step(point) != SQLITE_DONE)
            return 1;
        sqlite3_reset(point);
    }
    return 0;
}

int
main(int argc, char **argv)
{
    sqlite3 *db = NULL;
    sqlite3_stmt *contact = NULL, *point = NULL;
    struct card card = {0};
    char *text, *to, *line, *next;
    FILE *in;
    long size, cards = 0;
    double start = bench_now();
    int bad;

    if (argc != 3 || !(in = fopen(argv[1], "rb")))
        return 2;
    fseek(in, 0, SEEK_END);
    size = ftell(in);
    rewind(in);
    text = malloc((size_t)size + 1);
    if (!text || fread(text, 1, (size_t)size, in) != (size_t)size)
        return 1;
    text[size] = '\0';
    unlink(argv[2]);
    bad =
        sqlite3_open(argv[2], &db)
        || sqlite3_exec(db,
                        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
                        "PRAGMA cache_size=-65536;"
                        "CREATE TABLE contact (id INTEGER PRIMARY KEY, uid TEXT UNIQUE, name TEXT);"
                        "CREATE TABLE point (contact BIGINT, n BIGINT, value TEXT,"
                        " PRIMARY KEY (contact, n)) WITHOUT ROWID;"
                        "CREATE INDEX point_value ON point (value); BEGIN",
                        NULL, NULL, NULL)
        || sqlite3_prepare_v2(db, "INSERT INTO contact VALUES (?1, ?2, ?3)", -1, &contact, NULL)
        || sqlite3_prepare_v2(db, "INSERT INTO point VALUES (?1, ?2, ?3)", -1, &point, NULL);

    to = line = text;
    for (char *from = text; *from && !bad; from = next) {
        char *end = strchr(from, '\n'), *value;

        end = end ? end : from + strlen(from);
        next = *end ? end + 1 : end;
        if (end > from && end[-1] == '\r')
            end--;
        if (*from == ' ' || *from == '\t')
            from++;
        else
            to = line = to + (to > text);
        memmove(to, from, (size_t)(end - from));
        to += end - from;
        *to = '\0';
        if (*next == ' ' || *next == '\t' || !(value = strchr(line, ':')))
            continue;
        value++;
        if (!strncmp(line, "FN", 2))
            card.name = value;
        else if (!strncmp(line, "UID", 3))
            card.uid = value;
        else if ((!strncmp(line, "EMAIL", 5) || !strncmp(line, "TEL", 3)) && card.points < 8)
            card.point[card.points++] = value;
        else if (!strncmp(line, "END:VCARD", 9)) {
            bad = put(contact, point, ++cards, &card);
            memset(&card, 0, sizeof card);
        }
    }
    bad = bad || sqlite3_exec(db, "COMMIT", NULL, NULL, NULL);
    printf("%.6f %ld\n", bench_now() - start, cards);
    if (bad)
        fprintf(stderr, "floor_cards: %s\n", sqlite3_errmsg(db));
    sqlite3_finalize(contact);
    sqlite3_finalize(point);
    sqlite3_close(db);
    fclose(in);
    free(text);
    return bad ? 1 : 0;
}
