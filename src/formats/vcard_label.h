/* formats/vcard_label.h - what a number, address or date is called: by TYPE, or in the user's
 * words. */
#pragma once

#include "formats/vcard_value.h"

/* "home", "work", "cell", "work fax" ... by TYPE; the user's own words by X-ABLabel; "" = none. */
const char *rel_vcard_label(const struct rel_vcard_reader *reader,
                            const struct rel_vcard_prop *prop);
