#include "core/password.h"

#include "base/limits.h"
#include "base/str.h"

#include <string.h>

/* Long enough to be taken otherwise, and tried first by everybody who guesses. */
static const char *const tried_first[] = {
    "12345678",
    "123456789",
    "1234567890",
    "password",
    "password1",
    "password123",
    "passw0rd",
    "qwertyui",
    "qwerty123",
    "qwertyuiop",
    "1q2w3e4r",
    "1q2w3e4r5t",
    "iloveyou",
    "sunshine",
    "princess",
    "football",
    "baseball",
    "trustno1",
    "superman",
    "letmein1",
    "welcome1",
    "welcome123",
    "abcd1234",
    "admin123",
    "administrator",
    "changeme",
    "changeme123",
    "secret123",
    "p@ssw0rd",
    "p@ssword",
    "zaq12wsx",
    "asdfghjkl",
    "asdfasdf",
    "dragon123",
    "monkey123",
    "michelle",
    "jennifer",
    "computer",
    "internet",
    "whatever",
    "starwars",
    "1qaz2wsx",
    "qazwsxedc",
    "123123123",
    "correcthorsebatterystaple",
    "correct horse battery staple",
    "passwordpassword",
    "password12345678",
    "1234567890123456",
    "123456789012345",
    "qwertyuiopasdfg",
    "qwertyuiopasdfghjkl",
    "iloveyouiloveyou",
    "thisismypassword",
    "mypasswordispassword",
    "administrator123",
    "letmeinletmein1",
    "relatumrelatum",
    "relatumpassword",
    "passwortpasswort",
    "motdepassemotdepasse",
    "contrasenacontrasena",
};

static size_t
characters(const char *s)
{
    size_t n = 0;

    for (; *s; s++)
        n += (*s & 0xc0) != 0x80;
    return n;
}

/* One short piece again and again, or each character one more than the last. */
static bool
is_pattern(const char *s)
{
    size_t n = strlen(s);
    bool rising = true, falling = true;

    for (size_t period = 1; period <= 4 && period < n; period++)
        if (memcmp(s, s + period, n - period) == 0)
            return true;
    for (size_t i = 1; i < n; i++) {
        rising = rising && s[i] == s[i - 1] + 1;
        falling = falling && s[i] == s[i - 1] - 1;
    }
    return rising || falling;
}

static bool
is_tried_first(const char *password, const char *name)
{
    size_t n = strlen(name);

    for (size_t i = 0; i < REL_COUNT(tried_first); i++)
        if (rel_str_is_nocase(password, tried_first[i]))
            return true;
    /* the name alone, or with a few characters around it */
    return n >= 4 && strcasestr(password, name) && strlen(password) < n + 8;
}

enum rel_status
rel_password_check(const char *password, const char *name, bool second, struct rel_err *err)
{
    int least = second ? REL_PASSWORD_LEAST_SECOND : REL_PASSWORD_LEAST;

    if (strlen(password) > REL_MAX_PASSWORD) {
        rel_fail(err, REL_BAD_INPUT, "the password is longer than %d bytes", REL_MAX_PASSWORD);
        return rel_advise(err, "password", "Shorten it.");
    }
    if (characters(password) < (size_t)least) {
        rel_fail(err, REL_BAD_INPUT, "the password has fewer than %d characters", least);
        return rel_advise(err, "password",
                          "Take a sentence, or four words that have nothing to do with another.");
    }
    if (is_pattern(password) || is_tried_first(password, name)) {
        rel_fail(err, REL_BAD_INPUT, "that password is among the first that are guessed");
        return rel_advise(err, "password",
                          "Take a sentence, or four words that have nothing to do with another.");
    }
    return REL_OK;
}
