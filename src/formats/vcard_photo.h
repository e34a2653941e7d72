/* formats/vcard_photo.h - PHOTO: base64 or a data: URI (RFC 2397); a link is never followed. */
#pragma once

#include "formats/vcard_value.h"

/* Takes the first picture that can be read; a damaged one costs itself and is told. */
void rel_vcard_photo(const struct rel_vcard_reader *reader, const struct rel_vcard_prop *prop);
