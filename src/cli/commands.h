/* cli/commands.h - every command there is: each is described and done in its own file. */
#pragma once

#include "cli/command.h"

extern const struct rel_command rel_cli_init, rel_cli_me, rel_cli_import, rel_cli_import_list,
    rel_cli_import_show, rel_cli_import_undo, rel_cli_pick;
extern const struct rel_command rel_cli_today, rel_cli_log, rel_cli_promise, rel_cli_promise_list,
    rel_cli_promise_kept, rel_cli_promise_broken, rel_cli_promise_renegotiate, rel_cli_next,
    rel_cli_done, rel_cli_later, rel_cli_rest, rel_cli_not_this;
extern const struct rel_command rel_cli_give, rel_cli_take, rel_cli_ledger, rel_cli_ledger_thanked,
    rel_cli_ledger_returned, rel_cli_offer, rel_cli_offer_list, rel_cli_offer_close, rel_cli_match,
    rel_cli_match_done, rel_cli_match_not_this, rel_cli_match_same, rel_cli_introduce,
    rel_cli_introduction_list, rel_cli_introduction_show, rel_cli_introduction_ask,
    rel_cli_introduction_yes, rel_cli_introduction_no, rel_cli_introduction_introduced,
    rel_cli_introduction_met, rel_cli_introduction_outcome, rel_cli_introduction_thanked,
    rel_cli_path, rel_cli_tie, rel_cli_tie_list, rel_cli_tie_remove, rel_cli_library,
    rel_cli_library_add, rel_cli_library_who, rel_cli_library_sent, rel_cli_library_not_for,
    rel_cli_library_feed, rel_cli_library_close, rel_cli_referral, rel_cli_referral_list,
    rel_cli_referral_thanked, rel_cli_referral_outcome, rel_cli_referral_told;
extern const struct rel_command rel_cli_intention, rel_cli_brief;
extern const struct rel_command rel_cli_heard, rel_cli_heard_list, rel_cli_heard_reflect,
    rel_cli_heard_confirm, rel_cli_heard_correct, rel_cli_heard_outdated, rel_cli_heard_met;
extern const struct rel_command rel_cli_pushaway, rel_cli_pushaway_list, rel_cli_pushaway_show,
    rel_cli_pushaway_answer, rel_cli_pushaway_close, rel_cli_pushaway_not_this, rel_cli_botch;
extern const struct rel_command rel_cli_report, rel_cli_try, rel_cli_try_take, rel_cli_try_other,
    rel_cli_try_done, rel_cli_try_not_done, rel_cli_try_log;
extern const struct rel_command rel_cli_ask, rel_cli_ask_list, rel_cli_ask_answer,
    rel_cli_ask_ready, rel_cli_template_list, rel_cli_template_show, rel_cli_template_add,
    rel_cli_template_edit, rel_cli_template_remove, rel_cli_letter, rel_cli_letter_list,
    rel_cli_letter_show, rel_cli_letter_edit, rel_cli_letter_print, rel_cli_letter_mail,
    rel_cli_letter_sent, rel_cli_sequence_list, rel_cli_sequence_show, rel_cli_sequence_add,
    rel_cli_sequence_start, rel_cli_sequence_pause, rel_cli_sequence_go_on, rel_cli_sequence_stop,
    rel_cli_sequence_skip;
extern const struct rel_command rel_cli_people, rel_cli_person, rel_cli_add, rel_cli_edit,
    rel_cli_circle, rel_cli_circle_list, rel_cli_circle_add, rel_cli_circle_edit,
    rel_cli_circle_members, rel_cli_search;
extern const struct rel_command rel_cli_history, rel_cli_undo, rel_cli_read, rel_cli_export;
extern const struct rel_command rel_cli_mcp, rel_cli_dupes, rel_cli_dupes_not_same, rel_cli_merge,
    rel_cli_forget, rel_cli_backup, rel_cli_backup_list, rel_cli_backup_verify,
    rel_cli_backup_drill, rel_cli_restore;
extern const struct rel_command rel_cli_doctor, rel_cli_rebuild, rel_cli_completion, rel_cli_help,
    rel_cli_complete, rel_cli_serve;
extern const struct rel_command rel_cli_account, rel_cli_account_list, rel_cli_account_add,
    rel_cli_account_edit, rel_cli_account_remove, rel_cli_sync, rel_cli_sync_status;
extern const struct rel_command rel_cli_user, rel_cli_user_list, rel_cli_user_add,
    rel_cli_user_invite, rel_cli_user_password, rel_cli_user_remove;
extern const struct rel_command rel_cli_book, rel_cli_book_list, rel_cli_book_add,
    rel_cli_book_share;
extern const struct rel_command rel_cli_form, rel_cli_form_show, rel_cli_form_on, rel_cli_form_off;
extern const struct rel_command rel_cli_feed, rel_cli_feed_list, rel_cli_feed_add,
    rel_cli_feed_revoke;
extern const struct rel_command rel_cli_app_password, rel_cli_app_password_add,
    rel_cli_app_password_list, rel_cli_app_password_revoke, rel_cli_device;

/* All of them, in the order of help. */
const struct rel_command *const *rel_commands(size_t *n);

/* "Every day", ... */
const char *rel_group_title(enum rel_group group);
