#include "http/page.h"

#include "base/str.h"

#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const unsigned char bytes[] = "rawindexGZBRscript";
static const struct rel_asset assets[] = {
    {"/assets/a-1.js", "text/javascript; charset=utf-8", "22", true, {12, 6}, {0, 0}, {0, 0}},
    {"/index.html", "text/html; charset=utf-8", "11", false, {0, 8}, {8, 2}, {10, 2}},
};
static const struct rel_page page = {assets, 2, bytes, ""};

struct answer {
    struct rel_arena *arena;
    struct rel_buf body;
    struct rel_request request;
    struct rel_response response;
};

static struct answer *
get(const struct rel_page *from, const char *target, const char *accept)
{
    struct answer *a = calloc(1, sizeof(*a));
    struct rel_err err;

    a->arena = rel_arena_new();
    a->request.arena = a->arena;
    a->request.method = "GET";
    a->request.target = target;
    if (accept)
        a->request.headers[a->request.headers_n++] = (struct rel_pair){"Accept-Encoding", accept};
    a->response.body = &a->body;
    rel_response_clear(&a->response);
    assert_int_equal(rel_request_split(&a->request, &err), REL_OK);
    rel_page_answer(from, &a->request, &a->response);
    return a;
}

static void
drop(struct answer *a)
{
    rel_arena_free(a->arena);
    rel_buf_free(&a->body);
    free(a);
}

static void
serves_what_is_embedded(void **state)
{
    static const struct {
        const char *target, *accept;
        int status;
        const char *bytes, *coding, *etag;
    } cases[] = {
        {"/", NULL, 200, "rawindex", "", "\"11\""},
        {"/", "gzip", 200, "GZ", "gzip", "\"11-gzip\""},
        {"/index.html", "gzip, br", 200, "BR", "br", "\"11-br\""},
        {"/", "gzip;q=0, br;q=0", 200, "rawindex", "", "\"11\""},
        {"/people/7", "br", 200, "BR", "br", "\"11-br\""},
        {"/assets/a-1.js", "br", 200, "script", "", "\"22\""},
        {"/assets/b.js", "br", 404, "There is", "", ""},
        {"/etc/passwd.txt", NULL, 404, "There is", "", ""},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct answer *a = get(&page, cases[i].target, cases[i].accept);

        assert_int_equal(a->response.status, cases[i].status);
        assert_memory_equal(a->response.bytes, cases[i].bytes, strlen(cases[i].bytes));
        assert_string_equal(a->response.coding, cases[i].coding);
        assert_string_equal(a->response.etag, cases[i].etag);
        drop(a);
    }
}

static void
hashed_names_are_kept(void **state)
{
    struct answer *a = get(&page, "/assets/a-1.js", NULL);

    (void)state;
    assert_non_null(strstr(a->response.cache, "immutable"));
    assert_false(a->response.varies);
    drop(a);
    a = get(&page, "/", NULL);
    assert_string_equal(a->response.cache, "no-cache");
    assert_true(a->response.varies);
    drop(a);
}

static void
write_file(const char *folder, const char *name, const char *text)
{
    char path[256];
    FILE *file;

    snprintf(path, sizeof(path), "%s/%s", folder, name);
    file = fopen(path, "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

static void
serves_a_folder_and_nothing_beside_it(void **state)
{
    char up[] = "/tmp/relatum-page-XXXXXX", root[64], path[256];
    struct rel_page from = page;
    static const struct {
        const char *target;
        int status;
        const char *text;
    } cases[] = {
        {"/", 200, "index"},           {"/a.js", 200, "script"},
        {"/people", 200, "index"},     {"/b.js", 404, ""},
        {"/..%2fsecret.txt", 404, ""}, {"/.hidden", 404, ""},
        {"/sub%2f..%2fa.js", 404, ""}, {"/sub", 200, "index"},
    };

    (void)state;
    assert_non_null(mkdtemp(up));
    snprintf(root, sizeof(root), "%s/dist", up);
    mkdir(root, 0700);
    snprintf(path, sizeof(path), "%s/sub", root);
    mkdir(path, 0700);
    write_file(root, "index.html", "index");
    write_file(root, "a.js", "script");
    write_file(root, ".hidden", "secret");
    write_file(up, "secret.txt", "secret");
    from.root = root;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct answer *a = get(&from, cases[i].target, NULL);

        if (a->response.status != cases[i].status)
            fail_msg("%s: %d", cases[i].target, a->response.status);
        if (cases[i].status == 200)
            assert_string_equal(rel_buf_str(&a->body), cases[i].text);
        drop(a);
    }
    snprintf(path, sizeof(path), "rm -r %s", up);
    assert_int_equal(system(path), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(serves_what_is_embedded),
        cmocka_unit_test(hashed_names_are_kept),
        cmocka_unit_test(serves_a_folder_and_nothing_beside_it),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
