/* api/letter.h - templates, and letters made from them. */
#pragma once

#include "base/out.h"
#include "http/message.h"
#include "practice/letter.h"
#include "practice/template.h"

void rel_api_templates_write(struct rel_out *out, const struct rel_template_list *list);
void rel_api_letters_write(struct rel_out *out, const struct rel_letter_list *list);
void rel_api_letter_view_write(struct rel_out *out, const struct rel_letter_view *view);
void rel_api_letter_text_write(struct rel_out *out, enum rel_letter_form form, const char *text);

typedef enum rel_status rel_api_fn(struct rel_request *request, struct rel_response *response,
                                   struct rel_err *err);
rel_api_fn rel_api_templates, rel_api_template_post, rel_api_template_patch,
    rel_api_template_delete;
rel_api_fn rel_api_letters, rel_api_letter_post, rel_api_letter, rel_api_letter_patch,
    rel_api_letter_sent, rel_api_letter_text;
