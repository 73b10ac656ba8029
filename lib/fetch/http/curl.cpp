#include "fetch/http/curl.hpp"

#include "core/error.hpp"

#include <dlfcn.h>

namespace corona {
namespace {

constexpr const char* library_name = "libcurl.so.4";  // the same functions since 2006

template <typename Function>
void find(void* library, const char* name, Function& function) {
  function = reinterpret_cast<Function>(::dlsym(library, name));
  if (function == nullptr) throw data_error("{} lacks {}", library_name, name);
}

Curl load() {
  void* const library = ::dlopen(library_name, RTLD_LAZY);
  if (library == nullptr) {
    throw data_error(
        "cannot load libcurl, which asks servers ({}): install it, or name a file that is here",
        ::dlerror());
  }
  Curl found{};
  find(library, "curl_global_init", found.global_init);
  find(library, "curl_easy_init", found.easy_init);
  find(library, "curl_easy_cleanup", found.easy_cleanup);
  find(library, "curl_easy_perform", found.easy_perform);
  find(library, "curl_easy_setopt", found.easy_setopt);
  find(library, "curl_easy_getinfo", found.easy_getinfo);
  find(library, "curl_easy_strerror", found.easy_strerror);
  find(library, "curl_slist_append", found.slist_append);
  find(library, "curl_slist_free_all", found.slist_free_all);
  find(library, "curl_getdate", found.getdate);
  if (found.global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) throw data_error("cannot start libcurl");
  return found;
}

}  // namespace

const Curl& curl() {
  static const Curl loaded = load();
  return loaded;
}

}  // namespace corona
