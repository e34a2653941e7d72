/*
 * bench/floor_sync.c - the floor of one durable write: 100 bytes appended and fdatasync.
 *
 *     floor_sync FILE TIMES    prints the median in microseconds
 */
#include "bench/clock.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static int
order(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

int
main(int argc, char **argv)
{
    char bytes[100] = "one line of a journal";
    double *took;
    int times, fd;

    if (argc != 3 || (times = atoi(argv[2])) <= 0)
        return 2;
    fd = open(argv[1], O_CREAT | O_TRUNC | O_WRONLY, 0600);
    took = calloc((size_t)times, sizeof *took);
    if (fd < 0 || !took)
        return 1;
    for (int i = 0; i < times; i++) {
        double start = bench_now();

        if (write(fd, bytes, sizeof bytes) != (ssize_t)sizeof bytes || fdatasync(fd))
            return 1;
        took[i] = bench_now() - start;
    }
    qsort(took, (size_t)times, sizeof *took, order);
    printf("%.3f\n", took[times / 2] * 1e6);
    free(took);
    close(fd);
    return 0;
}
