#include "core/nearest.hpp"

#include "core/text.hpp"

#include <fmt/ranges.h>

#include <algorithm>

namespace corona {
namespace {

constexpr std::size_t letters_a_slip = 3;
constexpr std::size_t longest_word = 100;  // the time is the product of the lengths

std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> slips(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) slips[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) slips[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t wrong = a[i - 1] == b[j - 1] ? 0 : 1;
      slips[i][j] =
          std::min({slips[i - 1][j] + 1, slips[i][j - 1] + 1, slips[i - 1][j - 1] + wrong});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) slips[i][j] = std::min(slips[i][j], slips[i - 2][j - 2] + 1);
    }
  }
  return slips[a.size()][b.size()];
}

}  // namespace

std::vector<std::string> nearest(std::string_view word, std::span<const std::string_view> known) {
  std::vector<std::string> names;
  if (word.size() > longest_word) return names;
  std::size_t fewest = longest_word;
  for (const std::string_view name : known) {
    const std::size_t slips = distance(word, name);
    if (slips * letters_a_slip > std::max(word.size(), name.size()) || slips > fewest) continue;
    if (slips < fewest) names.clear();
    fewest = slips;
    names.emplace_back(name);
  }
  return names;
}

std::string suggestion(std::string_view word, std::span<const std::string_view> known) {
  const std::vector<std::string> near = nearest(word, known);
  if (near.empty()) return fmt::format("there are {}", listed(known));
  return fmt::format("did you mean {}?", fmt::join(near, " or "));
}

}  // namespace corona
