#include "fetch/description/read_layout.hpp"

namespace corona {
namespace {

std::vector<Pattern> read_patterns(TomlTable& table, const std::string& key) {
  std::vector<Pattern> patterns;
  for (const std::string& text : table.texts(key)) {
    const auto pattern = parse_pattern(text);
    if (!pattern) {
      throw table.fault(key, "{} has a brace that is not closed, or nothing in it",
                        in_quotes(text));
    }
    patterns.push_back(*pattern);
  }
  return patterns;
}

char read_delimiter(TomlTable& file) {
  const std::string text = file.text("delimiter").value_or(",");
  for (const std::string_view known : {",", ";", "\t", "|"}) {
    if (text == known) return text.front();
  }
  throw file.fault("delimiter", "{} is none of ',', ';', '|' and a tab (\\t)", in_quotes(text));
}

void read_date(TomlTable& file, Form form, Layout& layout) {
  const bool wide = form == Form::wide_dates;
  auto date = file.table("date");
  if (!date) {
    if (wide) throw file.fault("date", "missing: a wide layout needs the format of its dates");
    return;
  }
  layout.date_form =
      date->choice<std::optional<DateForm>>("format", std::nullopt,
                                            {{"yyyy-mm-dd", DateForm::iso},
                                             {"d/m/yyyy", DateForm::day_first},
                                             {"m/d/yyyy", DateForm::month_first},
                                             {"m/d/yy", DateForm::month_first_short}});
  date->text("means");
  if (wide && !layout.date_form) throw date->missing("format");
  if (!wide) layout.date_column = date->required_text("column");
  if (layout.date_column.find_first_of("{}") != std::string::npos) {
    throw date->fault("column", "{} is no column: a date stands in one, and is made of no others",
                      in_quotes(layout.date_column));
  }
  date->require_all_asked();
}

/// The patterns of a region, where a text without braces is a column.
std::vector<Pattern> read_columns_or_patterns(TomlTable& table, const std::string& key) {
  std::vector<Pattern> patterns = read_patterns(table, key);
  for (Pattern& pattern : patterns) {
    Pattern::Part& part = pattern.parts.front();
    if (pattern.parts.size() == 1 && part.column.empty()) std::swap(part.text, part.column);
  }
  return patterns;
}

void read_region(TomlTable& file, Layout& layout) {
  auto region = file.table("region");
  if (!region) throw file.fault("region", "missing: which column is its code?");
  layout.code = read_columns_or_patterns(*region, "code");
  if (layout.code.empty()) throw region->fault("code", "missing");
  layout.name = read_columns_or_patterns(*region, "name");
  layout.code_like = region->text("code_like").value_or("");
  layout.no_code = region->texts("no_code");
  region->require_all_asked();
}

/// Throws where --metric could not name a metric, as commas divide its list.
void require_metric(TomlTable& table, const std::string& key, const std::string& name) {
  if (!name.empty() && name.find_first_of(",\n\r") == std::string::npos) return;
  throw table.fault(key, "the name of a metric is not empty, and has no comma and no line end");
}

void read_metrics(TomlTable& file, Form form, Layout& layout) {
  const std::vector<std::string> not_known = file.texts("not_known");
  if (form == Form::wide_dates) {
    const std::string name = file.required_text("metric");
    require_metric(file, "metric", name);
    layout.metrics.push_back({name, "", false, not_known});
    return;
  }
  auto metrics = file.table("metrics");
  const std::vector<std::string> names = metrics ? metrics->keys() : std::vector<std::string>{};
  if (names.empty()) throw file.fault("metrics", "missing: which column counts what?");
  for (const std::string& name : names) {
    MetricColumn metric{name, "", false, not_known};
    require_metric(*metrics, name, name);
    if (!metrics->is_table(name)) {
      metric.column = metrics->required_text(name);
    } else {
      TomlTable more = *metrics->table(name);
      metric.column = more.required_text("column");
      metric.optional = more.flag("optional");
      for (const std::string& text : more.texts("not_known")) metric.not_known.push_back(text);
      more.require_all_asked();
    }
    layout.metrics.push_back(metric);
  }
}

void read_rules(TomlTable& file, Layout& layout) {
  for (TomlTable& table : file.tables("rows")) {
    RowRule rule;
    auto where = table.table("where");
    if (!where) throw table.fault("where", "missing: which rows?");
    for (const std::string& column : where->keys()) {
      rule.where.emplace_back(column, where->texts(column));
    }
    rule.leave_out = table.flag("leave_out");
    rule.code = read_patterns(table, "code");
    rule.name = read_patterns(table, "name");
    if (rule.leave_out == !rule.code.empty()) {
      throw table.fault("code", "a rule for rows has either a code or leave_out = true");
    }
    table.require_all_asked();
    layout.rules.push_back(rule);
  }
}

void read_columns(TomlTable& file, Layout& layout) {
  if (auto codes = file.table("codes")) {
    for (const std::string& column : codes->keys()) {
      auto table = codes->table(column);
      for (const std::string& text : table->keys()) {
        layout.codes[column][text] = table->required_text(text);
      }
    }
  }
  if (auto names = file.table("other_names")) {
    for (const std::string& other : names->keys()) {
      layout.other_names[other] = names->required_text(other);
    }
  }
  layout.unused_columns = file.texts("unused");
  for (TomlTable& other : file.tables("other_file")) {
    layout.mistakes.push_back({other.required_text("column"), other.required_text("advice")});
    other.require_all_asked();
  }
}

}  // namespace

Layout read_layout(TomlTable& file, Form form) {
  Layout layout;
  layout.delimiter = read_delimiter(file);
  layout.encoding =
      file.choice("encoding", Encoding::utf8,
                  {{"utf-8", Encoding::utf8}, {"windows-1252", Encoding::windows_1252}});
  layout.counts = file.choice("counts", Counts::totals,
                              {{"totals", Counts::totals}, {"new", Counts::of_period}});
  layout.period = file.choice("period", 1, {{"day", 1}, {"week", 7}});
  layout.empty_is_zero = file.choice("empty", false, {{"unknown", false}, {"zero", true}});
  layout.decimal_counts = file.flag("decimal_counts");
  layout.zero_before_first =
      file.choice("before_first", false, {{"unknown", false}, {"zero", true}});
  if (layout.zero_before_first && layout.counts != Counts::totals) {
    throw file.fault("before_first", "'zero' is for totals: a total of 0 stands before the first");
  }
  if (layout.zero_before_first && form == Form::wide_dates) {
    throw file.fault("before_first", "'zero' is for the layout 'long': a wide one has all dates");
  }
  read_date(file, form, layout);
  read_region(file, layout);
  read_metrics(file, form, layout);
  read_rules(file, layout);
  read_columns(file, layout);
  return layout;
}

void require_codes(const TomlTable& file, const Layout& layout) {
  const auto check = [&](const std::vector<Pattern>& patterns) {
    for (const Pattern& pattern : patterns) {
      for (const Pattern::Part& part : pattern.parts) {
        if (part.use != Pattern::Use::code || layout.codes.contains(part.column)) continue;
        throw file.fault("codes." + part.column, "missing, but {{{}:code}} asks for it",
                         part.column);
      }
    }
  };
  check(layout.code);
  check(layout.name);
  for (const RowRule& rule : layout.rules) {
    check(rule.code);
    check(rule.name);
  }
}

}  // namespace corona
