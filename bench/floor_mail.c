/*
 * bench/floor_mail.c - the floor of an import of mail: GMime parses each message of an mbox, and
 * its people, subject, date and Message-ID are asked for. Nothing is kept.
 *
 *     floor_mail FILE.mbox     prints seconds and messages
 */
#include "bench/clock.h"

#include <gmime/gmime.h>
#include <stdio.h>

int
main(int argc, char **argv)
{
    GMimeStream *stream;
    GMimeParser *parser;
    double start = bench_now();
    long messages = 0, length = 0;

    if (argc != 2)
        return 2;
    g_mime_init();
    stream = g_mime_stream_file_open(argv[1], "r", NULL);
    if (!stream)
        return 1;
    parser = g_mime_parser_new_with_stream(stream);
    g_mime_parser_set_format(parser, GMIME_FORMAT_MBOX);
    while (!g_mime_parser_eos(parser)) {
        GMimeMessage *m = g_mime_parser_construct_message(parser, NULL);
        const char *subject, *id;

        if (!m)
            continue;
        subject = g_mime_message_get_subject(m);
        id = g_mime_message_get_message_id(m);
        length += (subject ? subject[0] : 0) + (id ? id[0] : 0);
        length += internet_address_list_length(g_mime_message_get_from(m));
        length += internet_address_list_length(g_mime_message_get_to(m));
        length += internet_address_list_length(g_mime_message_get_cc(m));
        length += g_mime_message_get_date(m) != NULL;
        messages++;
        g_object_unref(m);
    }
    g_object_unref(parser);
    g_object_unref(stream);
    printf("%.6f %ld\n", bench_now() - start, length ? messages : 0);
    return 0;
}
