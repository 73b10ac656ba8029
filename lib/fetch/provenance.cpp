#include "fetch/provenance.hpp"

#include "core/output.hpp"

#include <nlohmann/json.hpp>

namespace corona {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}

}  // namespace

void write_provenance(const std::string& path, const Source& source, const Publication& publication,
                      const std::string& file, const std::string& tool) {
  const bool dated = publication.dates > 0;
  const Json json = {{"source", source.name},
                     {"what", source.what},
                     {"url", text_or_null(publication.url)},
                     {"file", text_or_null(file)},
                     {"fetched", text_or_null(publication.fetched)},
                     {"etag", text_or_null(publication.validators.etag)},
                     {"last_modified", text_or_null(publication.validators.last_modified)},
                     {"newest_date", dated ? Json(to_string(publication.date)) : Json()},
                     {"bytes", publication.bytes},
                     {"sha256", publication.sha256},
                     {"licence", text_or_null(source.licence)},
                     {"attribution", text_or_null(source.attribution)},
                     {"tool", tool}};
  Output out(path);
  out.write(json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
  out.close();
}

}  // namespace corona
