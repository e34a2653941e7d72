/* formats/vcard_point.h - the properties of a card that say how to reach somebody. */
#pragma once

#include "formats/vcard_value.h"

/* Reads the property into reader->card->contact when it is one of these. false: it is not. */
bool rel_vcard_point(const struct rel_vcard_reader *reader, const struct rel_vcard_prop *prop);

/* For X-AIM and its kin the service ("AIM"), "" for every other property's name. */
const char *rel_vcard_service(const char *name);
const char *rel_vcard_service_name(const char *service); /* and back: "AIM" -> "X-AIM" */
