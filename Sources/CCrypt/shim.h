// The password hashes of the platform: libcrypt, crypt(3).
#ifndef CERCLES_CCRYPT_H
#define CERCLES_CCRYPT_H

#include <crypt.h>

#endif
