#include "fetch/arrival.hpp"

#include "core/error.hpp"
#include "core/message.hpp"
#include "core/text.hpp"
#include "csv/line_buffer.hpp"
#include "fetch/data.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace corona {
namespace {

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
  const std::size_t nul = start.find('\0');
  if (nul == std::string::npos) return;
  throw refusal(
      url, fmt::format("{} came, and no CSV in UTF-8: byte {} of the file is 0x00",
                       nul < 2 || start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF")
                           ? "UTF-16"
                           : "no text",
                       nul));
}

Error cut_short(const std::string& url, const std::string& why) {
  return refusal(url, "the file is cut short: " + why);
}

/// What stands before the first line end, the start of it where it is long, and behind the last.
struct Edges {
  std::string head;
  std::string last;
};

Edges edges_of(const std::string& url, RereadableFile& file) {
  Edges edges;
  std::string text;
  file.rewind();
  while (true) {
    text.resize(std::size_t{1} << 20);
    text.resize(file.read(text.data(), text.size()));
    if (text.empty()) return edges;
    if (edges.head.empty()) edges.head = text.substr(0, text.find('\n'));
    const std::size_t end = text.rfind('\n');
    if (end != std::string::npos) edges.last.clear();
    edges.last += end == std::string::npos ? text : text.substr(end + 1);
    if (edges.last.size() > longest_line) {
      throw refusal(url, fmt::format("a line of over {} bytes came, and no CSV", longest_line));
    }
  }
}

/// Throws where the last line has no end, and fewer fields than the header or no other reason to
/// be taken for whole.
void require_last_line(const Arrival& arrival, const Source& source, const std::string& url,
                       RereadableFile& file) {
  const Edges edges = edges_of(url, file);
  if (edges.last.empty()) return;
  const auto fields = [&](std::string_view line) {
    return std::count(line.begin(), line.end(), source.layout.delimiter);
  };
  const bool ends_early =
      source.form != Form::corona_csv && fields(edges.last) < fields(edges.head);
  if (arrival.end_known && !ends_early) return;
  throw cut_short(url, fmt::format("its last line is {}{}", in_quotes(edges.last),
                                   ends_early ? "" : ", without an end"));
}

/// How many counts the last two dates have, and how many dates there are.
struct Tail {
  Date newest;
  Count counts = 0;
  Count before = 0;
  Count dates = 0;
};

Tail tail_of(Data& data) {
  Tail tail;
  for (Record row; data.read(row);) {
    if (tail.dates == 0 || tail.newest != row.date) {
      ++tail.dates;
      tail.before = std::exchange(tail.counts, 0);
    }
    tail.newest = row.date;
    ++tail.counts;
  }
  return tail;
}

/// Throws, or notes where the file is known to be whole, that the newest date is not.
void look_at_newest_date(const Arrival& arrival, const std::string& url, const Tail& tail) {
  constexpr Count fewest_dates = 3;  // of which the first two are like each other
  if (tail.dates < fewest_dates || 2 * tail.counts >= tail.before) return;
  const std::string what =
      fmt::format("its newest date, {}, has {} count{}, and the one before {}",
                  to_string(tail.newest), tail.counts, tail.counts == 1 ? "" : "s", tail.before);
  if (!arrival.end_known) throw cut_short(url, what);
  note("{}: {}: more may be to come", printable(url), what);
}

void require_growth(const Arrival& arrival, const Publication& came, const Publication& before) {
  const auto refused = [&](Count has, std::string_view what, Count least) {
    return fmt::format(
        "{} {}, expected at least {}, as many as the last good publication: if fewer are right, "
        "remove that or name another --cache",
        has, what, least);
  };
  if (came.dates < before.dates) {
    throw data_error("{}: {}", printable(came.url),
                     refused(came.dates, came.dates == 1 ? "date" : "dates", before.dates));
  }
  if (!arrival.end_known && came.bytes < before.bytes) {
    throw cut_short(came.url, refused(came.bytes, "bytes", before.bytes));
  }
}

}  // namespace

void check_arrival(const Arrival& arrival, const Source& source, const Told& told,
                   const std::optional<Publication>& before, Publication& publication) {
  const auto open = [&] {
    const int file = ::open(arrival.path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) throw system_error(errno, "cannot read {}", in_quotes(arrival.path));
    return std::make_unique<RereadableFile>(publication.url, file);
  };
  const auto file = open();
  require_text(publication.url, *file);
  require_last_line(arrival, source, publication.url, *file);
  const Tail tail = [&] {
    const Silence until_it_is_read;
    return tail_of(*open_data(source, open(), told));
  }();
  if (tail.dates == 0) {
    throw data_error("{}: a header came, and no data", printable(publication.url));
  }
  publication.date = tail.newest;
  publication.dates = tail.dates;
  if (tail.newest > arrival.day + Days(source.layout.period)) {
    throw data_error(
        "{}: its newest date, {}, is still to come, as it is {}: save the file and "
        "read that if it is right",
        printable(publication.url), to_string(tail.newest), to_string(arrival.day));
  }
  look_at_newest_date(arrival, publication.url, tail);
  if (before) require_growth(arrival, publication, *before);
}

}  // namespace corona
