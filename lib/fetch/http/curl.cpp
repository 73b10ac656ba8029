#include "fetch/http/curl.hpp"

#include "core/error.hpp"

#include <dlfcn.h>

namespace corona {
namespace {

constexpr const char* library_name = "libcurl.so.4";  // whose functions stay as they are

template <typename Function>
void find(void* library, const char* name, Function& function) {
  function = reinterpret_cast<Function>(::dlsym(library, name));
  if (function == nullptr) throw data_error("{} lacks {}", library_name, name);
}

Curl load() {
  void* const library = ::dlopen(library_name, RTLD_LAZY);
  if (library == nullptr) {
    throw data_error("cannot load {}, which asks servers: install it, or name a file that is here",
                     library_name);
  }
  Curl curl{};
  find(library, "curl_global_init", curl.global_init);
  find(library, "curl_easy_init", curl.easy_init);
  find(library, "curl_easy_cleanup", curl.easy_cleanup);
  find(library, "curl_easy_perform", curl.easy_perform);
  find(library, "curl_easy_setopt", curl.easy_setopt);
  find(library, "curl_easy_getinfo", curl.easy_getinfo);
  find(library, "curl_easy_strerror", curl.easy_strerror);
  find(library, "curl_slist_append", curl.slist_append);
  find(library, "curl_slist_free_all", curl.slist_free_all);
  find(library, "curl_getdate", curl.getdate);
  if (curl.global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) throw data_error("cannot start libcurl");
  return curl;
}

}  // namespace

const Curl& curl() {
  static const Curl loaded = load();
  return loaded;
}

}  // namespace corona
