#include "core/column.hpp"

namespace corona {

std::optional<Column> column_named(std::string_view name) {
  for (std::size_t i = 0; i < column_count; ++i) {
    if (column_infos[i].name == name) return static_cast<Column>(i);
  }
  return std::nullopt;
}

}  // namespace corona
