/* Runs a fuzz target over every file of the folders named, without libFuzzer: what the fuzzer once
 * found stays found. Prints TAP. */
#include "base/buf.h"

#include <dirent.h>
#include <stdint.h>
#include <stdio.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

static void
replay(const char *path)
{
    char block[65536];
    FILE *f = fopen(path, "rb");
    REL_BUF(bytes);

    if (!f)
        return;
    for (size_t n; (n = fread(block, 1, sizeof(block), f)) > 0;)
        rel_buf_add(&bytes, block, n);
    fclose(f);
    LLVMFuzzerTestOneInput((const uint8_t *)rel_buf_str(&bytes), bytes.n);
}

int
main(int argc, char **argv)
{
    int count = 0;

    for (int i = 1; i < argc; i++) {
        DIR *dir = opendir(argv[i]);
        char path[8192];

        if (!dir) {
            printf("Bail out! no folder %s\n", argv[i]);
            return 1;
        }
        for (struct dirent *entry; (entry = readdir(dir));) {
            if (entry->d_name[0] == '.')
                continue;
            snprintf(path, sizeof(path), "%s/%s", argv[i], entry->d_name);
            replay(path);
            printf("ok %d - %s\n", ++count, entry->d_name);
        }
        closedir(dir);
    }
    printf("1..%d\n", count);
    return 0;
}
