#pragma once

#include <curl/curl.h>

namespace corona {

/// What we call of libcurl. It brings thirty other libraries, and to load them takes longer than to
/// read a small file: so it is loaded when a server is first asked, not when the tool starts.
struct Curl {
  decltype(&curl_global_init) global_init;
  decltype(&curl_easy_init) easy_init;
  decltype(&curl_easy_cleanup) easy_cleanup;
  decltype(&curl_easy_perform) easy_perform;
  decltype(&curl_easy_setopt) easy_setopt;
  decltype(&curl_easy_getinfo) easy_getinfo;
  decltype(&curl_easy_strerror) easy_strerror;
  decltype(&curl_slist_append) slist_append;
  decltype(&curl_slist_free_all) slist_free_all;
  decltype(&curl_getdate) getdate;
};

/// libcurl, started. Throws Error where it cannot be loaded.
const Curl& curl();

}  // namespace corona
