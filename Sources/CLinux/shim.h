// What the Glibc module of the Swift toolchain leaves out of Linux's own headers.
#ifndef CERCLES_CLINUX_H
#define CERCLES_CLINUX_H

#include <spawn.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/sendfile.h>
#include <sys/socket.h>

// Declared by the headers only with _GNU_SOURCE, which a module cannot define for itself.
extern int accept4(int descriptor, struct sockaddr *address, socklen_t *length, int flags);
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);

// Macros that Swift cannot read: they are expressions with casts or enum constants of another type.
static inline unsigned int cercles_epollin(void) { return EPOLLIN; }
static inline unsigned int cercles_epollout(void) { return EPOLLOUT; }
static inline unsigned int cercles_epollhup(void) { return EPOLLHUP; }
static inline unsigned int cercles_epollerr(void) { return EPOLLERR; }
static inline int cercles_accept_flags(void) { return SOCK_NONBLOCK | SOCK_CLOEXEC; }
static inline int cercles_stream_flags(void) { return SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC; }
static inline int cercles_nosignal(void) { return MSG_NOSIGNAL; }
static inline int cercles_eventfd_flags(void) { return EFD_NONBLOCK | EFD_CLOEXEC; }
static inline int cercles_epoll_cloexec(void) { return EPOLL_CLOEXEC; }

#endif
