/* Every route with every role: who may, who may not, and what one user never sees of another. */
#include "api.h"

#include "practice/pass.h"
#include "practice/user.h"

/* Four people: the owner of the book, a member, a reader, and somebody with a book of their own. */
enum who { OWNER, MEMBER, READER, STRANGER, PEOPLE };

static const char *const names[PEOPLE] = {"olga", "mara", "rosa", "stan"};
static struct text secrets[PEOPLE];
static struct text book;

static void
settle(void)
{
    static bool settled;
    struct rel_err err;
    char id[REL_ID_TEXT];
    rel_id users[PEOPLE], made;

    if (settled)
        return;
    settled = true;
    rel_ctx_begin(house.ctx, NOW);
    for (int i = 0; i < PEOPLE; i++) {
        assert_int_equal(rel_practice_user_add(house.ctx, names[i], "", &users[i], &err), REL_OK);
        assert_int_equal(
            rel_practice_session_open(house.ctx, users[i], "", NOW, secrets[i].v, &err), REL_OK);
    }
    assert_int_equal(rel_ctx_as(house.ctx, users[OWNER], 0, &err), REL_OK);
    assert_int_equal(rel_practice_book_add(house.ctx, "Clients", &made, &err), REL_OK);
    strcpy(book.v, rel_id_text(made, id));
    assert_int_equal(rel_practice_book_share(house.ctx, made, "mara", "member", &err), REL_OK);
    assert_int_equal(rel_practice_book_share(house.ctx, made, "rosa", "reader", &err), REL_OK);
}

static int
ask_as(enum who who, const char *method, const char *target, const char *sent)
{
    return ask_with(method, target, sent, "Cookie", text("relatum=%s", secrets[who].v), false);
}

static void
must(enum who who, int status, const char *method, const char *target, const char *sent)
{
    int got = ask_as(who, method, target, sent);

    if (got != status)
        fail_msg("%s: %s %s %s -> %d %s", names[who], method, target, sent, got,
                 rel_buf_str(&house.body));
}

/* A path with ids of the book's in its braces: those that exist, or none that do. */
static const char *
filled(const char *path, const char *contact)
{
    static char buf[512];
    char *to = buf;

    for (; *path; path++)
        if (*path == '{') {
            bool one = strncmp(path, "{contact}", 9) == 0;

            to += sprintf(to, "%s", one ? contact : "0000000000011");
            path += strcspn(path, "}");
        } else {
            *to++ = *path;
        }
    sprintf(to, "?book=%s", book.v);
    return buf;
}

static bool
reads(const struct rel_route *r)
{
    return rel_str_is(r->method, "GET");
}

/* Roles below what a route needs get 403 before anything is read of the body; strangers to the book
 * get 404, as if it were not there; those who may get neither. */
static void
every_route_asks_for_its_role(void **state)
{
    struct text contact;

    (void)state;
    settle();
    must(OWNER, 201, "POST", text("/api/contacts?book=%s", book.v), "{\"name\":\"SECRETNAME\"}");
    contact = member("id");
    for (size_t i = 0; i < rel_api_routes_n; i++) {
        const struct rel_route *r = &rel_api_routes[i];
        const char *target = filled(r->path, contact.v);
        const char *sent = reads(r) || rel_str_is(r->method, "DELETE") ? "" : "{\"-\":0}";

        if (rel_route_role(r) == REL_ROLE_OPEN || rel_str_is(r->path, "/api/session")
            || rel_str_is(r->path, "/api/sessions"))
            continue;
        for (enum who who = OWNER; who < PEOPLE; who++) {
            static const enum rel_role roles[] = {REL_ROLE_OWNER, REL_ROLE_MEMBER, REL_ROLE_READER};
            int got = ask_as(who, r->method, target, sent);
            bool right = who == STRANGER                  ? got == 404
                         : roles[who] < rel_route_role(r) ? got == 403
                                                          : got != 403 && got != 401 && got < 500;

            if (!right || (who == STRANGER && strstr(rel_buf_str(&house.body), "SECRET")))
                fail_msg("%s: %s %s -> %d %s", names[who], r->method, target, got,
                         rel_buf_str(&house.body));
        }
    }
}

/* By the id of a row of another's: as if it were not there, in whatever book they ask. */
static void
ids_of_others_lead_nowhere(void **state)
{
    struct text contact, promise, circle, change, plan;

    (void)state;
    settle();
    must(OWNER, 201, "POST", "/api/contacts", "{\"name\":\"SECRETPERSON\",\"state\":\"active\"}");
    contact = member("id");
    must(OWNER, 201, "POST", "/api/promises",
         text("{\"contact\":\"%s\",\"text\":\"SECRETPROMISE\"}", contact.v));
    promise = member("promise");
    change = member("change");
    must(OWNER, 201, "POST", "/api/circles", "{\"name\":\"SECRETCIRCLE\"}");
    circle = member("id");
    must(OWNER, 201, "POST", "/api/touchpoints",
         text("{\"contact\":\"%s\",\"day\":\"2026-12-01\"}", contact.v));
    plan = member("touchpoint");
    (void)plan;
    for (enum who who = MEMBER; who < PEOPLE; who++) {
        static const char *const lists[] = {"/api/people",          "/api/today",   "/api/promises",
                                            "/api/circles",         "/api/changes", "/api/imports",
                                            "/api/people?q=secret", "/api/proposed"};

        must(who, 404, "GET", text("/api/contacts/%s", contact.v), "");
        must(who, 404, "PATCH", text("/api/contacts/%s", contact.v), "{\"name\":\"pwned\"}");
        must(who, 404, "POST", "/api/promises",
             text("{\"contact\":\"%s\",\"text\":\"x\"}", contact.v));
        must(who, 404, "POST", "/api/touchpoints",
             text("{\"contact\":\"%s\",\"day\":\"2026-12-01\"}", contact.v));
        must(who, 404, "POST", "/api/interactions", text("{\"who\":[\"%s\"]}", contact.v));
        must(who, 404, "PATCH", text("/api/promises/%s", promise.v), "{\"state\":\"kept\"}");
        must(who, 404, "PATCH", text("/api/circles/%s", circle.v), "{\"name\":\"pwned\"}");
        must(who, 404, "PUT", text("/api/circles/%s/people/%s", circle.v, contact.v), "");
        must(who, 404, "POST", text("/api/changes/%s/undo", change.v), "");
        for (size_t i = 0; i < REL_COUNT(lists); i++) {
            must(who, 200, "GET", lists[i], "");
            assert_null(strstr(rel_buf_str(&house.body), "SECRET"));
        }
    }
    must(OWNER, 200, "GET", text("/api/contacts/%s", contact.v), "");
    says("SECRETPROMISE");
    says("SECRETPERSON");
}

/* In a shared book: the people are everybody's, what was noted and promised is each one's own. */
static void
notes_in_a_shared_book_stay_private(void **state)
{
    struct text contact, promise, log;

    (void)state;
    settle();
    must(OWNER, 201, "POST", text("/api/contacts?book=%s", book.v),
         "{\"name\":\"Shared Person\",\"state\":\"active\"}");
    contact = member("id");
    must(
        OWNER, 201, "POST", text("/api/interactions?book=%s", book.v),
        text(
            "{\"who\":[\"%s\"],\"note\":\"PRIVATENOTE\",\"promises\":[{\"text\":\"PRIVATEWORD\"}]}",
            contact.v));
    log = member("change");
    must(OWNER, 200, "GET", text("/api/contacts/%s?book=%s", contact.v, book.v), "");
    says("PRIVATENOTE");
    snprintf(promise.v, sizeof(promise.v), "%.13s",
             strstr(rel_buf_str(&house.body), "\"promises\":[{\"id\":\"") + 19);
    must(MEMBER, 200, "GET", text("/api/contacts/%s?book=%s", contact.v, book.v), "");
    says("Shared Person");
    says("\"timeline\":[{"); /* that there was contact is no secret */
    assert_null(strstr(rel_buf_str(&house.body), "PRIVATE"));
    says("\"days\":0"); /* and how she stands is her own */
    must(MEMBER, 200, "GET", text("/api/changes?book=%s", book.v), "");
    says("Shared Person");
    assert_null(strstr(rel_buf_str(&house.body), "PRIVATE"));
    must(MEMBER, 404, "PATCH", text("/api/promises/%s?book=%s", promise.v, book.v),
         "{\"state\":\"kept\"}");
    must(MEMBER, 404, "POST", text("/api/changes/%s/undo?book=%s", log.v, book.v), "");
    must(MEMBER, 200, "PATCH", text("/api/contacts/%s?book=%s", contact.v, book.v),
         "{\"title\":\"Chair\"}");
    must(READER, 403, "PATCH", text("/api/contacts/%s?book=%s", contact.v, book.v),
         "{\"title\":\"Head\"}");
    must(OWNER, 200, "GET", text("/api/contacts/%s?book=%s", contact.v, book.v), "");
    says("Chair");
}

static void
books_are_shared_by_their_owner(void **state)
{
    struct text mine;

    (void)state;
    settle();
    must(STRANGER, 201, "POST", "/api/books", "{\"name\":\"Mine\"}");
    mine = member("id");
    must(STRANGER, 400, "POST", "/api/books", "{\"name\":\"\"}");
    must(STRANGER, 200, "PUT", text("/api/books/%s/members/rosa", mine.v), "{\"role\":\"member\"}");
    says("{\"user\":\"rosa\",\"role\":\"member\"}");
    must(READER, 200, "GET", "/api/books", "");
    says("\"name\":\"Mine\",\"shared\":true,\"role\":\"member\"");
    must(READER, 403, "PUT", text("/api/books/%s/members/mara", mine.v), "{\"role\":\"owner\"}");
    must(MEMBER, 404, "PUT", text("/api/books/%s/members/mara", mine.v), "{\"role\":\"owner\"}");
    must(STRANGER, 404, "PUT", text("/api/books/%s/members/nobody", mine.v),
         "{\"role\":\"owner\"}");
    must(STRANGER, 409, "PUT", text("/api/books/%s/members/stan", mine.v), "{\"role\":\"reader\"}");
    must(STRANGER, 400, "PUT", text("/api/books/%s/members/stan", mine.v), "{\"role\":\"king\"}");
    must(READER, 200, "GET", text("/api/people?book=%s", mine.v), "");
    must(STRANGER, 204, "DELETE", text("/api/books/%s/members/rosa", mine.v), "");
    must(READER, 404, "GET", text("/api/people?book=%s", mine.v), "");
    must(READER, 404, "DELETE", text("/api/books/%s/members/stan", mine.v), "");
}

/* Two users in turn through one thread and one connection: each sees their own. */
static void
users_in_turn_see_their_own(void **state)
{
    char tag[128];

    (void)state;
    settle();
    must(OWNER, 201, "POST", "/api/contacts", "{\"name\":\"Olgas Friend\",\"state\":\"active\"}");
    must(STRANGER, 201, "POST", "/api/contacts",
         "{\"name\":\"Stans Friend\",\"state\":\"active\"}");
    for (int i = 0; i < 4; i++) {
        must(OWNER, 200, "GET", "/api/people", "");
        says("Olgas Friend");
        assert_null(strstr(rel_buf_str(&house.body), "Stans"));
        snprintf(tag, sizeof(tag), "%s", house.response.etag);
        must(STRANGER, 200, "GET", "/api/people", "");
        says("Stans Friend");
        assert_null(strstr(rel_buf_str(&house.body), "Olgas"));
        assert_string_not_equal(tag, house.response.etag);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_route_asks_for_its_role),
        cmocka_unit_test(ids_of_others_lead_nowhere),
        cmocka_unit_test(notes_in_a_shared_book_stay_private),
        cmocka_unit_test(books_are_shared_by_their_owner),
        cmocka_unit_test(users_in_turn_see_their_own),
    };

    return cmocka_run_group_tests(tests, open_house, close_house);
}
