#include "export/one_date.hpp"

#include "core/error.hpp"
#include "core/text.hpp"
#include "core/text_hash.hpp"

#include <algorithm>

namespace corona {

OneDate read_one_date(Input& in, std::optional<Date> wanted) {
  OneDate kept;
  std::vector<std::string_view> codes;  // of all regions, as they first came
  TextSet<std::string_view> seen;
  std::optional<Date> first, last;
  for (Record row; in.read(row);) {
    if (seen.insert(row.series->region_code).second) codes.push_back(row.series->region_code);
    first = std::min(first.value_or(row.date), row.date);
    if (!wanted && last && row.date > *last) kept.rows.clear();
    last = std::max(last.value_or(row.date), row.date);
    if (row.date == wanted.value_or(*last)) kept.rows.add(row);
  }
  if (wanted && kept.rows.empty()) {
    if (!last) throw data_error("no row of {}: there is none at all", to_string(*wanted));
    throw data_error("no row of {}: the dates are from {} to {}", to_string(*wanted),
                     to_string(*first), to_string(*last));
  }
  if (last) kept.date = wanted.value_or(*last);
  for (std::size_t i = 0; i < kept.rows.size(); ++i) seen.erase(kept.rows[i].series->region_code);
  for (const std::string_view code : codes) {
    if (seen.contains(code)) kept.absent.push_back(printable(code));
  }
  return kept;
}

}  // namespace corona
