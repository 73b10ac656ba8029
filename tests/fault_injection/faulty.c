/* Preloaded into a tool, it makes the system do what it may and seldom does. FAULT says what:
   short     one byte at a time
   eintr     every second call is interrupted
   eagain    every second call would block
   eio=N     reading fails behind N bytes of a file
   noswap    the file system cannot exchange two folders
   noswap=N  nor rename a folder for the Nth time
   epipe=N   the Nth write and all after it find that the reader has gone
   fsync     what was written cannot be brought to the disk
   remove    no file can be removed by remove(3)
   stop      a process that another starts stops at once, as one does that waits for its disk
   ADD_BEFORE and ADD_AFTER name files that another program makes just before two folders change places, and just after
   it, the first time.
   Only descriptors of files and pipes that the tool reads and writes as data are touched. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
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

static void add_file(const char* variable) {
  const char* path = getenv(variable);
  if (path == NULL) return;
  FILE* file = fopen(path, "we");
  if (file != NULL) fclose(file);
  unsetenv(variable);
}

int remove(const char* path) {
  if (fault_is("remove")) {
    errno = EACCES;
    return -1;
  }
  return ((int (*)(const char*))dlsym(RTLD_NEXT, "remove"))(path);
}

int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) {
  typedef int (*renamer)(int, const char*, int, const char*, unsigned);
  if (fault_is("noswap")) {
    errno = EINVAL;
    return -1;
  }
  const renamer real = (renamer)dlsym(RTLD_NEXT, "renameat2");
  if ((flags & RENAME_EXCHANGE) == 0) return real(from_folder, from, to_folder, to, flags);
  add_file("ADD_BEFORE");
  const int outcome = real(from_folder, from, to_folder, to, flags);
  add_file("ADD_AFTER");
  return outcome;
}

int rename(const char* from, const char* to) {
  typedef int (*renamer)(const char*, const char*);
  static unsigned long calls;
  struct stat what;
  const renamer real = (renamer)dlsym(RTLD_NEXT, "rename");
  if (!fault_is("noswap") || stat(from, &what) != 0 || !S_ISDIR(what.st_mode)) return real(from, to);
  ++calls;
  if (fault_is("noswap=") && calls == strtoul(getenv("FAULT") + 7, NULL, 10)) {
    errno = EACCES;
    return -1;
  }
  if (calls == 1) add_file("ADD_BEFORE");
  const int outcome = real(from, to);
  if (calls == 2) add_file("ADD_AFTER");
  return outcome;
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
