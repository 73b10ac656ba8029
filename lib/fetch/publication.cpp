#include "fetch/publication.hpp"

#include "core/error.hpp"
#include "core/text.hpp"
#include "fetch/data.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace corona {
namespace {

constexpr std::size_t stem_digits = 12;

Error refusal(const std::string& url, const std::string& what) {
  return {Status::remote, fmt::format("{}: {}", printable(url), what)};
}

std::string first_bytes(RereadableFile& file) {
  constexpr std::size_t enough = 4096;
  std::string text(enough, '\0');
  file.rewind();
  text.resize(file.read(text.data(), text.size()));
  return text;
}

/// Throws where the file is empty, or is plainly something else than CSV.
void require_text(const std::string& url, RereadableFile& file) {
  const std::string start = first_bytes(file);
  const std::size_t first = start.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first == std::string::npos) throw refusal(url, "an empty file came, and no data");
  const auto came = [&](std::string_view what) {
    const std::string_view beginning = std::string_view(start).substr(first, 50);
    return refusal(
        url, fmt::format("{} came, and no CSV: it starts with {}", what, in_quotes(beginning)));
  };
  if (start[first] == '<') throw came("a web page");
  if (start[first] == '{' || start[first] == '[') throw came("JSON");
  if (start.find('\0') != std::string::npos) throw came("no text");
}

/// Throws where the last line has no end and fewer fields than the header: more was to come.
void require_whole(const std::string& url, const Source& source, RereadableFile& file) {
  if (source.form == Form::corona_csv) return;
  const char delimiter = source.layout.delimiter;
  const auto fields = [&](std::string_view line) {
    return std::count(line.begin(), line.end(), delimiter);
  };
  std::string text;
  std::string head;
  std::string last;  // what stands behind the last line end
  file.rewind();
  while (true) {
    text.resize(std::size_t{1} << 20);
    text.resize(file.read(text.data(), text.size()));
    if (text.empty()) break;
    if (head.empty()) head = text.substr(0, text.find('\n'));
    const std::size_t end = text.rfind('\n');
    last = end == std::string::npos ? last + text : text.substr(end + 1);
  }
  if (last.empty() || fields(last) >= fields(head)) return;
  throw refusal(url, fmt::format("the file is cut short: its last line is {}", in_quotes(last)));
}

}  // namespace

std::string Publication::stem() const {
  return fmt::format("{}.{}", to_string(date), sha256.substr(0, stem_digits));
}

void check_publication(const Source& source, const Told& told, const std::string& path,
                       Publication& publication) {
  const auto open = [&] {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) throw system_error(errno, "cannot read {}", in_quotes(path));
    return std::make_unique<RereadableFile>(publication.url, file);
  };
  const auto file = open();
  require_text(publication.url, *file);
  require_whole(publication.url, source, *file);
  const auto data = open_data(source, open(), told);
  std::optional<Date> last;
  for (Record row; data->read(row);) {
    if (last != row.date) ++publication.dates;
    last = row.date;
  }
  if (!last) throw data_error("{}: a header came, and no data", printable(publication.url));
  publication.date = *last;
}

void require_no_fewer_dates(const Publication& publication, const Publication& before) {
  if (publication.dates >= before.dates) return;
  throw data_error("{}: {} date{}, expected at least {}, as many as the publication before it",
                   printable(publication.url), publication.dates, publication.dates == 1 ? "" : "s",
                   before.dates);
}

}  // namespace corona
