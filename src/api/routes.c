#include "api/routes.h"

#include "api/account.h"
#include "api/app_password.h"
#include "api/ask.h"
#include "api/book.h"
#include "api/brief.h"
#include "api/capture.h"
#include "api/circle.h"
#include "api/contact.h"
#include "api/course.h"
#include "api/device.h"
#include "api/doctor.h"
#include "api/door.h"
#include "api/dupe.h"
#include "api/forget.h"
#include "api/form.h"
#include "api/heard.h"
#include "api/history.h"
#include "api/html.h"
#include "api/import.h"
#include "api/intention.h"
#include "api/introduction.h"
#include "api/job.h"
#include "api/ledger.h"
#include "api/letter.h"
#include "api/library.h"
#include "api/log.h"
#include "api/match.h"
#include "api/me.h"
#include "api/offer.h"
#include "api/path.h"
#include "api/person.h"
#include "api/pick.h"
#include "api/promise.h"
#include "api/pushaway.h"
#include "api/referral.h"
#include "api/report.h"
#include "api/search.h"
#include "api/sequence.h"
#include "api/session.h"
#include "api/sign_in.h"
#include "api/today.h"
#include "api/touchpoint.h"
#include "api/try.h"
#include "base/str.h"

/* Of the one who is signed in, in any book. */
#define SELF REL_ROLE_READER | REL_FOR(REL_SCOPE_SELF)

/* What is fetched into a book, with a password of who is signed in. */
#define ACCOUNT REL_ROLE_MEMBER | REL_FOR(REL_SCOPE_SELF)

/* A page for everybody, whose form comes back. */
#define FORM REL_ROLE_OPEN | REL_TAKES_FORM

/* A file to keep. */
#define UPLOAD REL_ROLE_MEMBER | REL_TAKES_FILE

/* What opens a book to others. */
#define OWNED REL_ROLE_OWNER | REL_FOR(REL_SCOPE_SELF)

/* clang-format off */
const struct rel_route rel_api_routes[] = {
    {"GET",    "/healthz",                               REL_ROLE_OPEN,   rel_api_health},
    {"GET",    "/relatum-ca.pem",                        REL_ROLE_OPEN,   rel_api_authority},
    {"GET",    "/plain.css",                             REL_ROLE_OPEN,   rel_html_style},
    {"GET",    "/login",                                 REL_ROLE_OPEN,   rel_api_login_page},
    {"POST",   "/login",                                 FORM,            rel_api_login},
    {"GET",    "/invite/{token}",                        REL_ROLE_OPEN,   rel_api_invite_page},
    {"POST",   "/invite/{token}",                        FORM,            rel_api_invite},
    {"GET",    "/form/{token}",                          REL_ROLE_OPEN,   rel_api_form_page},
    {"POST",   "/form/{token}",                          FORM,            rel_api_form_post},
    {"GET",    "/feed/{token}",                          REL_ROLE_OPEN,   rel_api_feed_ics},
    {"POST",   "/api/session",                           REL_ROLE_OPEN,   rel_api_sign_in},
    {"DELETE", "/api/session",                           REL_ROLE_READER, rel_api_sign_out},
    {"GET",    "/api/sessions",                          SELF,            rel_api_sessions},
    {"DELETE", "/api/sessions",                          SELF,            rel_api_sessions_delete},
    {"DELETE", "/api/sessions/{session}",                SELF,            rel_api_session_delete},
    {"GET",    "/api/app-passwords",                     SELF,            rel_api_app_passwords},
    {"POST",   "/api/app-passwords",                     SELF,            rel_api_app_password_post},
    {"POST",   "/api/devices",                           SELF,            rel_api_device},
    {"DELETE", "/api/app-passwords/{password}",          SELF,            rel_api_app_password_delete},
    {"GET",    "/api/accounts",                          SELF,            rel_api_accounts},
    {"POST",   "/api/accounts",                          ACCOUNT,         rel_api_account_post},
    {"PATCH",  "/api/accounts/{account}",                ACCOUNT,         rel_api_account_patch},
    {"DELETE", "/api/accounts/{account}",                ACCOUNT,         rel_api_account_delete},
    {"POST",   "/api/accounts/{account}/sync",           ACCOUNT,         rel_api_account_sync},
    {"GET",    "/api/invitations/{token}",               REL_ROLE_OPEN,   rel_api_invited},
    {"POST",   "/api/invitations/{token}",               REL_ROLE_OPEN,   rel_api_invitation_post},
    {"GET",    "/api/me/sign-in",                        SELF,            rel_api_sign_in_state},
    {"PUT",    "/api/me/password",                       SELF,            rel_api_password_put},
    {"POST",   "/api/me/totp",                           SELF,            rel_api_totp_post},
    {"PUT",    "/api/me/totp",                           SELF,            rel_api_totp_put},
    {"DELETE", "/api/me/totp",                           SELF,            rel_api_totp_delete},
    {"GET",    "/api/books",                             REL_ROLE_READER, rel_api_books},
    {"POST",   "/api/books",                             SELF,            rel_api_book_post},
    {"PUT",    "/api/books/{book}/members/{user}",       SELF,            rel_api_book_member_put},
    {"DELETE", "/api/books/{book}/members/{user}",       SELF,            rel_api_book_member_delete},
    {"GET",    "/api/form",                              REL_ROLE_READER, rel_api_form},
    {"PUT",    "/api/form",                              OWNED,           rel_api_form_put},
    {"DELETE", "/api/form",                              OWNED,           rel_api_form_delete},
    {"GET",    "/api/feeds",                             SELF,            rel_api_feeds},
    {"POST",   "/api/feeds",                             SELF,            rel_api_feed_post},
    {"DELETE", "/api/feeds/{feed}",                      SELF,            rel_api_feed_delete},
    {"GET",    "/api/me",                                REL_ROLE_READER, rel_api_me},
    {"PATCH",  "/api/me",                                REL_ROLE_READER, rel_api_me_patch},
    {"POST",   "/api/me/addresses",                      REL_ROLE_READER, rel_api_me_address},
    {"GET",    "/api/today",                             REL_ROLE_READER, rel_api_today},
    {"POST",   "/api/today/answers",                     REL_ROLE_MEMBER, rel_api_today_answer},
    {"POST",   "/api/interactions",                      REL_ROLE_MEMBER, rel_api_log},
    {"POST",   "/api/capture",                           REL_ROLE_READER, rel_api_capture},
    {"POST",   "/api/capture/save",                      REL_ROLE_MEMBER, rel_api_capture_save},
    {"GET",    "/api/people",                            REL_ROLE_READER, rel_api_people},
    {"POST",   "/api/people/bulk",                       REL_ROLE_MEMBER, rel_api_people_bulk},
    {"POST",   "/api/contacts",                          REL_ROLE_MEMBER, rel_api_contact_post},
    {"GET",    "/api/contacts/{contact}",                REL_ROLE_READER, rel_api_person},
    {"GET",    "/api/contacts/{contact}/intention",      REL_ROLE_READER, rel_api_intention},
    {"PUT",    "/api/contacts/{contact}/intention",      REL_ROLE_MEMBER, rel_api_intention_put},
    {"GET",    "/api/contacts/{contact}/brief",          REL_ROLE_READER, rel_api_brief},
    {"PUT",    "/api/contacts/{contact}",                REL_ROLE_MEMBER, rel_api_contact_set},
    {"PATCH",  "/api/contacts/{contact}",                REL_ROLE_MEMBER, rel_api_contact_patch},
    {"GET",    "/api/contacts/{contact}/course",         REL_ROLE_READER, rel_api_course},
    {"POST",   "/api/contacts/{contact}/forget",         REL_ROLE_OWNER,  rel_api_forget},
    {"DELETE", "/api/contacts/{contact}",                REL_ROLE_MEMBER, rel_api_contact_delete},
    {"GET",    "/api/dupes",                             REL_ROLE_READER, rel_api_dupes},
    {"GET",    "/api/search",                            REL_ROLE_READER, rel_api_search},
    {"POST",   "/api/dupes/not-same",                    REL_ROLE_MEMBER, rel_api_not_same},
    {"POST",   "/api/merges",                            REL_ROLE_MEMBER, rel_api_merge},
    {"GET",    "/api/proposed",                          REL_ROLE_READER, rel_api_proposed},
    {"POST",   "/api/pick",                              REL_ROLE_MEMBER, rel_api_pick},
    {"GET",    "/api/circles",                           REL_ROLE_READER, rel_api_circles},
    {"POST",   "/api/circles",                           REL_ROLE_MEMBER, rel_api_circle_post},
    {"PATCH",  "/api/circles/{circle}",                  REL_ROLE_MEMBER, rel_api_circle_patch},
    {"PUT",    "/api/circles/{circle}/people/{contact}", REL_ROLE_MEMBER, rel_api_circle_join},
    {"DELETE", "/api/circles/{circle}/people/{contact}", REL_ROLE_MEMBER, rel_api_circle_leave},
    {"GET",    "/api/promises",                          REL_ROLE_READER, rel_api_promises},
    {"POST",   "/api/promises",                          REL_ROLE_MEMBER, rel_api_promise_post},
    {"PATCH",  "/api/promises/{promise}",                REL_ROLE_MEMBER, rel_api_promise_patch},
    {"GET",    "/api/ledger",                            REL_ROLE_READER, rel_api_ledger},
    {"POST",   "/api/ledger",                            REL_ROLE_MEMBER, rel_api_ledger_post},
    {"PATCH",  "/api/ledger/{entry}",                    REL_ROLE_MEMBER, rel_api_ledger_patch},
    {"GET",    "/api/heard",                             REL_ROLE_READER, rel_api_heards},
    {"POST",   "/api/heard",                             REL_ROLE_MEMBER, rel_api_heard_post},
    {"PATCH",  "/api/heard/{heard}",                     REL_ROLE_MEMBER, rel_api_heard_patch},
    {"GET",    "/api/offers",                            REL_ROLE_READER, rel_api_offers},
    {"POST",   "/api/offers",                            REL_ROLE_MEMBER, rel_api_offer_post},
    {"PATCH",  "/api/offers/{offer}",                    REL_ROLE_MEMBER, rel_api_offer_patch},
    {"GET",    "/api/matches",                           REL_ROLE_READER, rel_api_matches},
    {"PATCH",  "/api/matches/{match}",                   REL_ROLE_MEMBER, rel_api_match_patch},
    {"GET",    "/api/synonyms",                          REL_ROLE_READER, rel_api_synonyms},
    {"POST",   "/api/synonyms",                          REL_ROLE_MEMBER, rel_api_synonym_post},
    {"GET",    "/api/contacts/{contact}/paths",          REL_ROLE_READER, rel_api_paths},
    {"GET",    "/api/ties",                              REL_ROLE_READER, rel_api_ties},
    {"POST",   "/api/ties",                              REL_ROLE_MEMBER, rel_api_tie_post},
    {"DELETE", "/api/ties/{tie}",                        REL_ROLE_MEMBER, rel_api_tie_delete},
    {"GET",    "/api/map",                               REL_ROLE_READER, rel_api_map},
    {"GET",    "/api/referrals",                         REL_ROLE_READER, rel_api_referrals},
    {"POST",   "/api/referrals",                         REL_ROLE_MEMBER, rel_api_referral_post},
    {"PATCH",  "/api/referrals/{referral}",              REL_ROLE_MEMBER, rel_api_referral_patch},
    {"GET",    "/api/library",                           REL_ROLE_READER, rel_api_library},
    {"POST",   "/api/library",                           REL_ROLE_MEMBER, rel_api_library_post},
    {"POST",   "/api/library/feeds",                     REL_ROLE_MEMBER, rel_api_library_feed},
    {"GET",    "/api/library/{article}",                 REL_ROLE_READER, rel_api_library_item},
    {"PATCH",  "/api/library/{article}",                 REL_ROLE_MEMBER, rel_api_library_patch},
    {"POST",   "/api/library/{article}/sent",            REL_ROLE_MEMBER, rel_api_library_sent},
    {"GET",    "/api/introductions",                     REL_ROLE_READER, rel_api_introductions},
    {"POST",   "/api/introductions",                     REL_ROLE_MEMBER, rel_api_introduction_post},
    {"GET",    "/api/introductions/{introduction}",      REL_ROLE_READER, rel_api_introduction},
    {"PATCH",  "/api/introductions/{introduction}",      REL_ROLE_MEMBER, rel_api_introduction_patch},
    {"POST",   "/api/touchpoints",                       REL_ROLE_MEMBER, rel_api_touchpoint_post},
    {"GET",    "/api/pushaways",                         REL_ROLE_READER, rel_api_pushaways},
    {"POST",   "/api/pushaways",                         REL_ROLE_MEMBER, rel_api_pushaway_post},
    {"GET",    "/api/pushaways/{pushaway}",              REL_ROLE_READER, rel_api_pushaway},
    {"PATCH",  "/api/pushaways/{pushaway}",              REL_ROLE_MEMBER, rel_api_pushaway_patch},
    {"GET",    "/api/templates",                         REL_ROLE_READER, rel_api_templates},
    {"POST",   "/api/templates",                         REL_ROLE_MEMBER, rel_api_template_post},
    {"PATCH",  "/api/templates/{template}",              REL_ROLE_MEMBER, rel_api_template_patch},
    {"DELETE", "/api/templates/{template}",              REL_ROLE_MEMBER, rel_api_template_delete},
    {"GET",    "/api/letters",                           REL_ROLE_READER, rel_api_letters},
    {"POST",   "/api/letters",                           REL_ROLE_MEMBER, rel_api_letter_post},
    {"GET",    "/api/letters/{letter}",                  REL_ROLE_READER, rel_api_letter},
    {"PATCH",  "/api/letters/{letter}",                  REL_ROLE_MEMBER, rel_api_letter_patch},
    {"POST",   "/api/letters/{letter}/sent",             REL_ROLE_MEMBER, rel_api_letter_sent},
    {"GET",    "/api/letters/{letter}/text",             REL_ROLE_READER, rel_api_letter_text},
    {"GET",    "/api/sequences",                         REL_ROLE_READER, rel_api_sequences},
    {"POST",   "/api/sequences",                         REL_ROLE_MEMBER, rel_api_sequence_post},
    {"GET",    "/api/sequences/{sequence}",              REL_ROLE_READER, rel_api_sequence},
    {"PUT",    "/api/sequences/{sequence}",              REL_ROLE_MEMBER, rel_api_sequence_put},
    {"GET",    "/api/enrolments",                        REL_ROLE_READER, rel_api_enrolments},
    {"POST",   "/api/enrolments",                        REL_ROLE_MEMBER, rel_api_enrolment_post},
    {"PATCH",  "/api/enrolments/{enrolment}",            REL_ROLE_MEMBER, rel_api_enrolment_patch},
    {"GET",    "/api/try",                               REL_ROLE_READER, rel_api_try},
    {"POST",   "/api/try",                               REL_ROLE_MEMBER, rel_api_try_post},
    {"GET",    "/api/report",                            REL_ROLE_READER, rel_api_report},
    {"GET",    "/api/asks",                              REL_ROLE_READER, rel_api_asks},
    {"POST",   "/api/asks",                              REL_ROLE_MEMBER, rel_api_ask_post},
    {"PATCH",  "/api/asks/{ask}",                        REL_ROLE_MEMBER, rel_api_ask_patch},
    {"GET",    "/api/imports",                           REL_ROLE_READER, rel_api_imports},
    {"POST",   "/api/imports",                           UPLOAD,          rel_api_import_post},
    {"GET",    "/api/imports/{import}",                  REL_ROLE_READER, rel_api_import},
    {"POST",   "/api/imports/{import}/undo",             REL_ROLE_MEMBER, rel_api_import_undo},
    {"GET",    "/api/jobs",                              REL_ROLE_READER, rel_api_jobs},
    {"GET",    "/api/jobs/{job}",                        REL_ROLE_READER, rel_api_job},
    {"GET",    "/api/events",                            REL_ROLE_READER, rel_api_events},
    {"GET",    "/api/changes",                           REL_ROLE_READER, rel_api_changes},
    {"POST",   "/api/changes/{change}/undo",             REL_ROLE_MEMBER, rel_api_undo},
    {"GET",    "/api/doctor",                            REL_ROLE_OWNER,  rel_api_doctor},
};
/* clang-format on */
const size_t rel_api_routes_n = REL_COUNT(rel_api_routes);
