#include "lib/certificate.h"

#include <arpa/inet.h>
#include <gnutls/crypto.h>
#include <gnutls/x509.h>
#include <stdio.h>
#include <string.h>

enum { DAY = 86400, AUTHORITY_DAYS = 3650, DAYS = 365, SERIAL = 16, HASH = 32 };

/* What is made in one go; freed together. */
struct work {
    gnutls_x509_crt_t crt, above;
    gnutls_x509_privkey_t key, key_above;
    gnutls_x509_name_constraints_t bounds;
};

static void
work_end(struct work *w)
{
    if (w->crt)
        gnutls_x509_crt_deinit(w->crt);
    if (w->above)
        gnutls_x509_crt_deinit(w->above);
    if (w->key)
        gnutls_x509_privkey_deinit(w->key);
    if (w->key_above)
        gnutls_x509_privkey_deinit(w->key_above);
    if (w->bounds)
        gnutls_x509_name_constraints_deinit(w->bounds);
}

/* A fresh key and a certificate for it that says who, and since when. */
static bool
begin(struct work *w, const char *name, int64_t now, int days)
{
    unsigned char serial[SERIAL];

    if (gnutls_rnd(GNUTLS_RND_NONCE, serial, sizeof(serial)))
        return false;
    serial[0] &= 0x7f; /* a positive number */
    return gnutls_x509_privkey_init(&w->key) == 0 && gnutls_x509_crt_init(&w->crt) == 0
           && gnutls_x509_privkey_generate(
                  w->key, GNUTLS_PK_ECDSA,
                  (unsigned)GNUTLS_CURVE_TO_BITS(GNUTLS_ECC_CURVE_SECP256R1), 0)
                  == 0
           && gnutls_x509_crt_set_version(w->crt, 3) == 0
           && gnutls_x509_crt_set_key(w->crt, w->key) == 0
           && gnutls_x509_crt_set_serial(w->crt, serial, sizeof(serial)) == 0
           && gnutls_x509_crt_set_activation_time(w->crt, now - DAY) == 0
           && gnutls_x509_crt_set_expiration_time(w->crt, now + (int64_t)days * DAY) == 0
           && gnutls_x509_crt_set_dn_by_oid(w->crt, GNUTLS_OID_X520_COMMON_NAME, 0, name,
                                            (unsigned)strlen(name))
                  == 0;
}

static const char *
take(struct rel_arena *arena, gnutls_datum_t *d)
{
    const char *text = rel_strndup(arena, (const char *)d->data, d->size);

    gnutls_free(d->data);
    return text;
}

static bool export(struct rel_arena *arena, struct work *w, struct rel_pem *out)
{
    gnutls_datum_t crt, key;

    if (gnutls_x509_crt_export2(w->crt, GNUTLS_X509_FMT_PEM, &crt))
        return false;
    out->certificate = take(arena, &crt);
    if (gnutls_x509_privkey_export2_pkcs8(w->key, GNUTLS_X509_FMT_PEM, NULL, GNUTLS_PKCS_PLAIN,
                                          &key))
        return false;
    out->key = take(arena, &key);
    return true;
}

/* RFC 1918 and .local, nothing else. */
static bool
bind_it(struct work *w)
{
    static const unsigned char nets[][8] = {{10, 0, 0, 0, 255, 0, 0, 0},
                                            {172, 16, 0, 0, 255, 240, 0, 0},
                                            {192, 168, 0, 0, 255, 255, 0, 0},
                                            {127, 0, 0, 0, 255, 0, 0, 0}};
    gnutls_datum_t local = {(unsigned char *)"local", 5};

    if (gnutls_x509_name_constraints_init(&w->bounds)
        || gnutls_x509_name_constraints_add_permitted(w->bounds, GNUTLS_SAN_DNSNAME, &local))
        return false;
    for (size_t i = 0; i < sizeof(nets) / sizeof(*nets); i++) {
        gnutls_datum_t net = {(unsigned char *)nets[i], sizeof(nets[i])};

        if (gnutls_x509_name_constraints_add_permitted(w->bounds, GNUTLS_SAN_IPADDRESS, &net))
            return false;
    }
    return gnutls_x509_crt_set_name_constraints(w->crt, w->bounds, 1) == 0;
}

bool
rel_certificate_authority(struct rel_arena *arena, int64_t now, struct rel_pem *out)
{
    __attribute__((cleanup(work_end))) struct work w = {0};

    return begin(&w, "relatum at home", now, AUTHORITY_DAYS)
           && gnutls_x509_crt_set_basic_constraints(w.crt, 1, 0) == 0
           && gnutls_x509_crt_set_key_usage(w.crt, GNUTLS_KEY_KEY_CERT_SIGN | GNUTLS_KEY_CRL_SIGN)
                  == 0
           && bind_it(&w) && gnutls_x509_crt_sign2(w.crt, w.crt, w.key, GNUTLS_DIG_SHA256, 0) == 0
           && export(arena, &w, out);
}

static gnutls_datum_t
datum(const char *text)
{
    return (gnutls_datum_t){(unsigned char *)text, (unsigned)strlen(text)};
}

static bool
load(struct work *w, const struct rel_pem *authority)
{
    gnutls_datum_t crt = datum(authority->certificate), key = datum(authority->key);

    return gnutls_x509_crt_init(&w->above) == 0 && gnutls_x509_privkey_init(&w->key_above) == 0
           && gnutls_x509_crt_import(w->above, &crt, GNUTLS_X509_FMT_PEM) == 0
           && gnutls_x509_privkey_import2(w->key_above, &key, GNUTLS_X509_FMT_PEM, NULL, 0) == 0;
}

bool
rel_certificate_make(struct rel_arena *arena, const struct rel_pem *authority, const char *address,
                     int64_t now, struct rel_pem *out)
{
    __attribute__((cleanup(work_end))) struct work w = {0};
    struct rel_pem made;
    unsigned char ip[4];

    if (inet_pton(AF_INET, address, ip) != 1 || !load(&w, authority)
        || !begin(&w, address, now, DAYS)
        || gnutls_x509_crt_set_subject_alt_name(w.crt, GNUTLS_SAN_IPADDRESS, ip, sizeof(ip),
                                                GNUTLS_FSAN_SET)
        || gnutls_x509_crt_set_basic_constraints(w.crt, 0, -1)
        || gnutls_x509_crt_set_key_usage(w.crt, GNUTLS_KEY_DIGITAL_SIGNATURE)
        || gnutls_x509_crt_set_key_purpose_oid(w.crt, GNUTLS_KP_TLS_WWW_SERVER, 0)
        || gnutls_x509_crt_sign2(w.crt, w.above, w.key_above, GNUTLS_DIG_SHA256, 0)
        || !export(arena, &w, &made))
        return false;
    made.certificate = rel_printf(arena, "%s%s", made.certificate, authority->certificate);
    *out = made;
    return true;
}

bool
rel_certificate_fingerprint(const char *pem, char out[REL_FINGERPRINT])
{
    __attribute__((cleanup(work_end))) struct work w = {0};
    gnutls_datum_t text = datum(pem);
    unsigned char hash[HASH];
    size_t n = sizeof(hash);

    if (gnutls_x509_crt_init(&w.crt) || gnutls_x509_crt_import(w.crt, &text, GNUTLS_X509_FMT_PEM)
        || gnutls_x509_crt_get_fingerprint(w.crt, GNUTLS_DIG_SHA256, hash, &n))
        return false;
    for (size_t i = 0; i < n; i++)
        snprintf(out + 3 * i, 4, i + 1 < n ? "%02X:" : "%02X", hash[i]);
    return true;
}
