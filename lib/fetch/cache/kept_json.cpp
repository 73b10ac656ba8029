#include "fetch/cache/kept_json.hpp"

#include "core/error.hpp"
#include "core/output.hpp"
#include "core/text.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <fstream>
#include <limits>
#include <optional>

namespace corona {
namespace {

using Json = nlohmann::ordered_json;

void write(const std::string& path, const Json& json) {
  Output out(path, Links::replace);
  out.write(json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
  out.close();
}

/// Nothing where it is no whole number from 0 on, or needs more than 64 bits: get() would take it
/// for another.
std::optional<Count> count_of(const Json& json) {
  constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<Count>::max());
  if (!json.is_number_unsigned() || json.get<std::uint64_t>() > most) return std::nullopt;
  return json.get<Count>();
}

/// Fills an object from a file of JSON.
template <typename Object>
Object read(const std::string& path, void (*fill)(const Json&, Object&)) {
  std::ifstream in(path);
  if (!in) throw system_error(errno, "cannot open {}", in_quotes(path));
  Object object;
  try {
    fill(Json::parse(in), object);
  } catch (const Json::exception&) {
    throw data_error("{}: damaged", printable(path));
  } catch (const std::bad_optional_access&) {  // a date or a number that is none
    throw data_error("{}: damaged", printable(path));
  }
  return object;
}

}  // namespace

void write_publication(const std::string& path, const Publication& p) {
  write(path, {{"date", to_string(p.date)},
               {"dates", p.dates},
               {"fetched", p.fetched},
               {"last_seen", p.last_seen},
               {"url", p.url},
               {"etag", p.validators.etag},
               {"last_modified", p.validators.last_modified},
               {"bytes", p.bytes},
               {"sha256", p.sha256}});
}

Publication read_publication(const std::string& path) {
  return read<Publication>(path, [](const Json& json, Publication& p) {
    p.date = parse_date(json.at("date").get<std::string>()).value();
    p.dates = count_of(json.at("dates")).value();
    p.fetched = json.at("fetched");
    p.last_seen = json.at("last_seen");
    p.url = json.at("url");
    p.validators = {json.at("etag"), json.at("last_modified")};
    p.bytes = count_of(json.at("bytes")).value();
    p.sha256 = json.at("sha256");
  });
}

void write_last_answer(const std::string& path, const LastAnswer& a) {
  write(path, {{"etag", a.validators.etag},
               {"last_modified", a.validators.last_modified},
               {"publication", a.publication},
               {"asked", a.asked},
               {"passed_on", a.passed_on}});
}

LastAnswer read_last_answer(const std::string& path) {
  return read<LastAnswer>(path, [](const Json& json, LastAnswer& a) {
    a.validators = {json.at("etag"), json.at("last_modified")};
    a.publication = json.at("publication");
    a.asked = count_of(json.at("asked")).value();
    a.passed_on = json.at("passed_on").get<std::vector<std::string>>();
  });
}

}  // namespace corona
