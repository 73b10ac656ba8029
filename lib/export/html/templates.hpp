#pragma once

#include "export/locale.hpp"

#include <kainjow/mustache.hpp>

#include <map>
#include <string>

namespace corona {

using PageData = kainjow::mustache::data;

/// The parts that pages are made of: Mustache templates, a style sheet and a script.
class Templates {
 public:
  /// Those that are built in; the files of the same names in `folder` take their places: region,
  /// country, head and foot with .mustache, style.css and script.js. Empty: none.
  explicit Templates(const std::string& folder);

  /// Fills in a template. `data` gets `t`, the words of pages by name, `style`, `script`, and
  /// `csp`, the policy that allows just these two. Throws Error where the template is none.
  std::string render(const std::string& name, PageData data, Locale locale,
                     const std::string& picture_style) const;

  /// The text of a part, by the name of its file.
  const std::string& part(const std::string& file) const { return parts_.at(file); }

 private:
  std::map<std::string, std::string> parts_;  // by file name
};

}  // namespace corona
