#include "fetch/description/description.hpp"

#include "fetch/description/read_layout.hpp"
#include "fetch/description/toml_table.hpp"
#include "fetch/location.hpp"

namespace corona {
namespace {

/// Names of sources are names of folders in the cache, too.
std::string read_name(TomlTable& file) {
  std::string name = file.required_text("name");
  if (name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") != std::string::npos ||
      name.starts_with('-') || name.size() > 40) {
    throw file.fault("name", "{} has other characters than a to z, 0 to 9 and -, or over 40",
                     in_quotes(name));
  }
  return name;
}

/// A source's own URL, which must lead to a file wherever the tool runs.
std::string read_url(TomlTable& file) {
  std::string url = file.text("url").value_or("");
  if (url.empty() || is_remote(url)) return url;
  const std::string shown = in_quotes(without_login(url));
  if (!in_lower_case(url).starts_with("file:")) {
    throw file.fault("url", "{} does not begin with https://, http:// or file:///", shown);
  }
  try {
    local_path(url);
  } catch (const Error& fault) {
    throw file.fault("url", "{}", fault.what());
  }
  return url;
}

}  // namespace

Source read_description(std::string_view toml, const std::string& file_name) {
  const toml::table parsed = parse_toml(toml, file_name);
  TomlTable file(parsed, file_name);
  Source source;
  source.name = read_name(file);
  source.what = file.required_text("what");
  source.url = read_url(file);
  source.licence = file.text("licence").value_or("");
  source.attribution = file.text("attribution").value_or("");
  source.form = file.choice("layout", Form::long_rows,
                            {{"long", Form::long_rows}, {"wide-dates", Form::wide_dates}});
  source.layout = read_layout(file, source.form);
  file.require_all_asked();
  require_codes(file, source.layout);
  return source;
}

}  // namespace corona
