/* bench/md5.h - the MD5 of RFC 1321, only to choose the same people as the published protocol. */
#pragma once

#include <stddef.h>
#include <stdint.h>

void bench_md5(const void *bytes, size_t n, uint8_t digest[16]);
