#include "export/html/templates.hpp"

#include "core/error.hpp"
#include "core/sha256.hpp"
#include "core/text.hpp"
#include "csv/table.hpp"
#include "export/embedded.hpp"
#include "export/wording.hpp"
#include "export/xml_text.hpp"

#include <filesystem>

namespace corona {
namespace {

using kainjow::mustache::mustache;
using kainjow::mustache::partial;

PageData page_words(Locale locale) {
  PageData words;
  for (const auto& [name, text] : words_under("page.", locale)) words.set(name, text);
  return words;
}

}  // namespace

Templates::Templates(const std::string& folder)
    : parts_{{"region.mustache", std::string(embedded::region)},
             {"country.mustache", std::string(embedded::country)},
             {"head.mustache", std::string(embedded::head)},
             {"foot.mustache", std::string(embedded::foot)},
             {"style.css", std::string(embedded::style)},
             {"script.js", std::string(embedded::script)}} {
  if (folder.empty()) return;
  bool any = false;
  for (auto& [file, text] : parts_) {
    const auto path = std::filesystem::path(folder) / file;
    if (!std::filesystem::exists(path)) continue;
    text = read_file(path.string());
    any = true;
  }
  if (!any)
    throw data_error("--template: {} has no template such as region.mustache", in_quotes(folder));
}

std::string Templates::render(const std::string& name, PageData data, Locale locale,
                              const std::string& picture_style) const {
  const std::string style = "\n" + part("style.css") + picture_style;
  const std::string script = "\n" + part("script.js");
  data.set("t", page_words(locale));
  data.set("language", std::string(language_of(locale)));
  data.set("style", style);
  data.set("script", script);
  data.set("csp", fmt::format("default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}';"
                              " base-uri 'none'; form-action 'none'",
                              sha256_base64(style), sha256_base64(script)));
  for (const char* shared : {"head", "foot"}) {
    data.set(shared,
             PageData(partial([text = part(std::string(shared) + ".mustache")] { return text; })));
  }
  mustache page(part(name + ".mustache"));
  page.set_custom_escape([](const std::string& text) { return escaped_xml(text); });
  std::string text = page.render(data);
  if (!page.is_valid()) {
    throw data_error("{}.mustache: {}", name, printable(page.error_message()));
  }
  return text;
}

}  // namespace corona
