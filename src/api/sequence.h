/* api/sequence.h - plans of touches, and who is on them. */
#pragma once

#include "base/out.h"
#include "http/message.h"
#include "practice/sequence.h"

void rel_api_sequences_write(struct rel_out *out, const struct rel_sequence_list *list);
void rel_api_sequence_write(struct rel_out *out, const struct rel_sequence *sequence,
                            const struct rel_enrolment_list *people);
void rel_api_enrolments_write(struct rel_out *out, const struct rel_enrolment_list *list);

enum rel_status rel_api_sequences(struct rel_request *request, struct rel_response *response,
                                  struct rel_err *err);
enum rel_status rel_api_sequence_post(struct rel_request *request, struct rel_response *response,
                                      struct rel_err *err);
enum rel_status rel_api_sequence(struct rel_request *request, struct rel_response *response,
                                 struct rel_err *err);
enum rel_status rel_api_sequence_put(struct rel_request *request, struct rel_response *response,
                                     struct rel_err *err);
enum rel_status rel_api_enrolments(struct rel_request *request, struct rel_response *response,
                                   struct rel_err *err);
enum rel_status rel_api_enrolment_post(struct rel_request *request, struct rel_response *response,
                                       struct rel_err *err);
enum rel_status rel_api_enrolment_patch(struct rel_request *request, struct rel_response *response,
                                        struct rel_err *err);
