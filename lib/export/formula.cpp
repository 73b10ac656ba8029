#include "export/formula.hpp"

namespace corona {

std::string without_formula(std::string_view text) {
  constexpr std::string_view starts = "=+-@\t\r\n";
  const bool runs = !text.empty() && starts.find(text.front()) != std::string_view::npos;
  return (runs ? "'" : "") + std::string(text);
}

}  // namespace corona
