/*
 * core/phone.h - a telephone number as the whole world dials it.
 *
 * Country codes and trunk prefixes: ITU-T E.164 and its list of assigned codes; national trunk
 * prefixes as published by the ITU (Operational Bulletin 994).
 */
#pragma once

#include "base/arena.h"

/* folded: digits, a leading + when international (lib/unicode.h, rel_fold_phone()). region: ISO
 * 3166 country of the user, "" = not known. "+49171..." when it can be made, else folded as it is.
 */
const char *rel_phone_international(struct rel_arena *arena, const char *folded,
                                    const char *region);
