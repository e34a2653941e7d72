/*
 * dav/answer.h - multistatus answers, and refusals with the condition that does not hold
 * (RFC 4918, sections 13 and 16).
 */
#pragma once

#include "http/message.h"

#define REL_DAV_NS "DAV:"
#define REL_CARD_NS "urn:ietf:params:xml:ns:carddav"
#define REL_CAL_NS "urn:ietf:params:xml:ns:caldav"
#define REL_CS_NS "http://calendarserver.org/ns/"
#define REL_APPLE_NS "http://apple.com/ns/ical/"

/* The prefix under which the answers know a namespace: "D"; NULL: they do not. */
const char *rel_dav_prefix(const char *ns);

void rel_dav_begin(struct rel_response *response); /* 207, and the root */
void rel_dav_end(struct rel_response *response);

/* An answer that is nothing but a condition: <D:error><C:valid-address-data/></D:error>. inside:
 * more XML in it, "" = none. */
enum rel_status rel_dav_error(struct rel_response *response, int status, const char *element,
                              const char *inside);
/* The same, from a failure of practice; failures that mean nothing in DAV are given back. */
enum rel_status rel_dav_failed(struct rel_response *response, const struct rel_err *err,
                               const char *inside);

/* Only a status, no body. */
enum rel_status rel_dav_status(struct rel_response *response, int status);

extern const struct rel_xml_limits rel_dav_limits;
