/* Preloaded into a tool, it makes the system do what it may and seldom does. FAULT says what:
   short     one byte at a time
   eintr     every second call is interrupted
   eagain    every second call would block
   eio=N     reading fails behind N bytes of a file
   noswap    the file system cannot exchange two folders
   noswap=N  nor rename a folder for the Nth time
   epipe=N   the Nth write and all after it find that the reader has gone
   fsync     what was written cannot be brought to the disk
   stop      a process that another starts stops at once, as one does that waits for its disk
   Only descriptors of files and pipes that the tool reads and writes as data are touched. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef ssize_t (*reader)(int, void*, size_t);
typedef ssize_t (*writer)(int, const void*, size_t);

static int fault_is(const char* name) {
  const char* fault = getenv("FAULT");
  return fault != NULL && strncmp(fault, name, strlen(name)) == 0;
}

/* Whether this call is one to fail, with errno set. */
static int fails(int* calls) {
  if (!fault_is("eintr") && !fault_is("eagain")) return 0;
  errno = fault_is("eintr") ? EINTR : EAGAIN;
  return ++*calls % 2;
}

ssize_t read(int file, void* buffer, size_t size) {
  static int calls;
  static size_t taken;
  const reader real = (reader)dlsym(RTLD_NEXT, "read");
  if (fails(&calls)) return -1;
  if (fault_is("short") && size > 1) size = 1;
  if (fault_is("eio=")) {
    const size_t limit = strtoul(getenv("FAULT") + 4, NULL, 10);
    if (taken >= limit) {
      errno = EIO;
      return -1;
    }
    if (size > limit - taken) size = limit - taken;
  }
  const ssize_t got = real(file, buffer, size);
  if (got > 0) taken += (size_t)got;
  return got;
}

ssize_t write(int file, const void* buffer, size_t size) {
  static int calls;
  static unsigned long writes;
  const writer real = (writer)dlsym(RTLD_NEXT, "write");
  if (file != STDERR_FILENO && fault_is("epipe=") && ++writes >= strtoul(getenv("FAULT") + 6, NULL, 10)) {
    errno = EPIPE;
    return -1;
  }
  if (file != STDERR_FILENO && fails(&calls)) return -1;
  if (fault_is("short") && size > 1) size = 1;
  return real(file, buffer, size);
}

int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) {
  typedef int (*renamer)(int, const char*, int, const char*, unsigned);
  if (fault_is("noswap")) {
    errno = EINVAL;
    return -1;
  }
  return ((renamer)dlsym(RTLD_NEXT, "renameat2"))(from_folder, from, to_folder, to, flags);
}

int rename(const char* from, const char* to) {
  typedef int (*renamer)(const char*, const char*);
  static unsigned long calls;
  if (fault_is("noswap=") && ++calls == strtoul(getenv("FAULT") + 7, NULL, 10)) {
    errno = EACCES;
    return -1;
  }
  return ((renamer)dlsym(RTLD_NEXT, "rename"))(from, to);
}

int fsync(int file) {
  int (*const real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  if (!fault_is("fsync")) return real(file);
  errno = EIO;
  return -1;
}

pid_t fork(void) {
  pid_t (*const real)(void) = (pid_t (*)(void))dlsym(RTLD_NEXT, "fork");
  const pid_t process = real();
  if (process == 0 && fault_is("stop")) raise(SIGSTOP);
  return process;
}
