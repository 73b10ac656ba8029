#include "core/figure_text.hpp"

#include <doctest/doctest.h>

#include <cfloat>
#include <cmath>
#include <limits>

using namespace corona;

TEST_SUITE("figure_text") {
  TEST_CASE("the longest figures of all columns stand beside each other until they are cleared") {
    FigureText text;
    Record row;
    const auto column = [](std::size_t i) {
      return static_cast<Column>(static_cast<std::size_t>(Column::window) + i);
    };
    for (int round = 0; round < 2; ++round) {
      text.clear();
      for (std::size_t i = 0; i < figure_count; ++i)
        text.set(row, column(i), std::optional(-DBL_MAX));
      for (std::size_t i = 0; i < figure_count; ++i)
        CHECK(row.figures[column(i)] == to_text(-DBL_MAX));
    }
  }

  TEST_CASE("what is not finite is empty in every column") {
    FigureText text;
    Record row;
    const double infinity = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < figure_count; ++i) {
      const auto column = static_cast<Column>(static_cast<std::size_t>(Column::window) + i);
      for (const double value : {infinity, -infinity, std::nan("")}) {
        row.figures[column] = "old";
        text.set(row, column, std::optional(value));
        CHECK(row.figures[column].empty());
      }
    }
    CHECK(to_text(infinity).empty());
    CHECK(to_text(std::nan(""), 2).empty());
  }

  TEST_CASE("what is not known is empty, and a text is kept") {
    FigureText text;
    Record row;
    text.set(row, Column::sum, std::optional<Count>(-12));
    text.set(row, Column::mean, std::optional<double>());
    text.set(row, Column::risk_since, std::string("2020-09-14"));
    CHECK(row.figures[Column::sum] == "-12");
    CHECK(row.figures[Column::mean].empty());
    CHECK(row.figures[Column::risk_since] == "2020-09-14");
  }
}
