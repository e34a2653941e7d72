/* formats/vcard_field.h - what a card says beyond the usual: relatives, hobbies, a program's own
 * X- properties; those that carry a plain human value become custom fields. */
#pragma once

#include "formats/vcard_value.h"

/* Adds a custom field when the property is one; everything else stays in the card's text only. */
void rel_vcard_field(const struct rel_vcard_reader *reader, const struct rel_vcard_prop *prop);

/* Adds name and value as a custom field, unless the value is "" or there are too many. */
void rel_vcard_field_add(const struct rel_vcard_reader *reader, const struct rel_vcard_prop *prop,
                         const char *name, const char *value);
