#pragma once

#include "core/record.hpp"
#include "export/xlsx/data_sheet.hpp"

#include <string_view>

namespace corona {

/// Corrections and gaps, as `corona-diff --ledger` tells them.
class CorrectionSheet {
 public:
  /// A count of more days than `period` is a gap.
  CorrectionSheet(Workbook& book, Count period);

  void add(const Record& row);
  void end() { sheet_.end(); }

 private:
  void add(std::string_view what, const Record& row, Count step);

  Count period_;
  DataSheet sheet_;
};

}  // namespace corona
