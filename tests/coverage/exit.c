/* Linked where coverage is measured: what ends by _exit(2), as the process that writes a workbook does, leaves its
   counts too. */
extern void __gcov_dump(void);
extern void __real__exit(int status) __attribute__((noreturn));
void __wrap__exit(int status) __attribute__((noreturn));

void __wrap__exit(int status) {
  __gcov_dump();
  __real__exit(status);
}
