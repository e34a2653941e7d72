#include "base/out.h"

#include "unit.h"

static void
write_something(struct rel_out *out)
{
    rel_out_begin_object(out, NULL);
    rel_out_text(out, "name", "Ana \"A\"\n\x01\xc3\xa9\\");
    rel_out_begin_list(out, "days");
    rel_out_day(out, NULL, 0);
    rel_out_day(out, NULL, REL_NO_DAY);
    rel_out_end(out);
    rel_out_begin_list(out, "none");
    rel_out_end(out);
    rel_out_begin_object(out, "inner");
    rel_out_num(out, "n", -7);
    rel_out_real(out, "p", 0.25, 4);
    rel_out_bool(out, "yes", true);
    rel_out_id(out, "id", 0);
    rel_out_time(out, "at", 1763807400);
    rel_out_end(out);
    rel_out_end(out);
}

static void
json(void **state)
{
    REL_BUF(buf);
    struct rel_out out = rel_out_to(&buf, REL_OUT_JSON);

    (void)state;
    write_something(&out);
    assert_string_equal(
        rel_buf_str(&buf),
        "{\"name\":\"Ana \\\"A\\\"\\n\\u0001\xc3\xa9\\\\\",\"days\":[\"1970-01-01\","
        "null],\"none\":[],\"inner\":{\"n\":-7,\"p\":0.2500,\"yes\":true,\"id\":null,"
        "\"at\":\"2025-11-22T10:30:00Z\"}}\n");
}

static void
text(void **state)
{
    REL_BUF(buf);
    struct rel_out out = rel_out_to(&buf, REL_OUT_TEXT);

    (void)state;
    rel_out_begin_object(&out, NULL);
    rel_out_text(&out, "name", "Ana");
    rel_out_begin_object(&out, "inner");
    rel_out_num(&out, "n", 7);
    rel_out_end(&out);
    rel_out_end(&out);
    assert_string_equal(rel_buf_str(&buf), "name: Ana\ninner:\n  n: 7\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(json), cmocka_unit_test(text)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
