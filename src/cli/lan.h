/* cli/lan.h - the house on the network at home: its address there, and certificates for it. */
#pragma once

#include "cli/command.h"
#include "lib/certificate.h"

struct rel_lan {
    char address[16];         /* "192.168.1.20" */
    struct rel_pem authority; /* what phones are told to trust */
    struct rel_pem pem;       /* for this address, by it */
    char fingerprint[REL_FINGERPRINT];
    bool fresh; /* the authority was made just now */
};

/* The authority stands in `folder` (made when missing, for the owner's eyes only). REL_NOT_FOUND:
 * this machine has no private address. */
enum rel_status rel_lan_open(struct rel_cli *cli, const char *folder, struct rel_lan *out,
                             struct rel_err *err);
