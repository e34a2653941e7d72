/* formats/vcard_read.h - one property at a time into a contact; for the reader and the merger. */
#pragma once

#include "formats/vcard_value.h"

/* Reads the property into reader->card. Ignores BEGIN, END and what nobody needs. */
void rel_vcard_read_prop(const struct rel_vcard_reader *reader, const struct rel_vcard_prop *prop);
