#include "export/pages.hpp"

#include "core/message.hpp"
#include "core/text.hpp"
#include "export/chosen.hpp"
#include "export/formats.hpp"
#include "export/html/page.hpp"
#include "export/own_folder.hpp"
#include "export/xml_text.hpp"

#include <algorithm>
#include <deque>
#include <filesystem>

namespace corona {
namespace {

constexpr Count weeks_shown = 26;

bool has_any_figure(const Archive& archive) {
  const auto& all = archive.histories();
  return std::any_of(all.begin(), all.end(), [](const History& history) {
    return std::any_of(history.days.begin(), history.days.end(), [](const DayFigures& day) {
      return day.total || day.new_count || day.mean || day.per_100k || day.sum;
    });
  });
}

/// The source of the pages of a job, and what it stands on.
class Pages {
 public:
  Pages(Input& in, const Job& job)
      : archive_(archive_for(in, job)), templates_(job.page.templates) {
    source_.emplace(archive_, job.look.locale, outlines_for(archive_, job));
    source_->templates = &templates_;
    source_->title = job.page.title;
    source_->provenance = job.provenance;
    if (archive_.last() - archive_.first() >= Days{7 * weeks_shown}) {
      source_->first_day = archive_.last() - Days{7 * weeks_shown - 1};
    }
    if (!job.page.compare.empty()) source_->compare = compared(job.page.compare);
    for (const std::string& path : job.page.also) read_also(path, job);
  }

  PageSource& source() { return *source_; }

  std::string region(const std::string& text) const {
    std::string code = region_named(archive_, text);
    if (archive_.find(code, source_->metric) == nullptr) {
      throw data_error("--region: {} has no {}", in_quotes(code), printable(source_->metric));
    }
    return code;
  }

  std::string country() const { return archive_.has_region("NL") ? "NL" : ""; }

 private:
  std::vector<std::string> compared(const std::vector<std::string>& words) const {
    std::vector<std::string> with;
    for (const std::string& word : words) {
      const bool is_kind = word == "province" || word == "country" || word == "neighbours";
      with.push_back(is_kind ? word : region_named(archive_, word, "--compare"));
    }
    return with;
  }

  /// "FILE" or "FILE,PROVENANCE".
  void read_also(const std::string& text, const Job& job) {
    const std::size_t comma = text.rfind(',');
    const bool is_file = comma == std::string::npos || std::filesystem::exists(text);
    const std::string path = is_file ? text : text.substr(0, comma);
    std::optional<Provenance> provenance;
    if (!is_file) provenance = read_provenance(text.substr(comma + 1));
    Input in({path}, Order::any);
    Archive& archive = also_.emplace_back(in, job.picture.population);
    if (archive.empty()) throw data_error("--also: {} has no rows", in_quotes(path));
    if (!has_any_figure(archive)) {
      throw data_error("--also: {} has no figure in total, new, mean, per_100k or sum",
                       in_quotes(path));
    }
    source_->also.push_back(
        {std::filesystem::path(path).filename().string(), provenance, &archive});
  }

  Archive archive_;
  Templates templates_;
  std::deque<Archive> also_;
  std::optional<PageSource> source_;
};

std::string sitemap(const PageSource& source, const std::string& url) {
  std::string text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  const auto add = [&](const std::string& page) {
    text += fmt::format("<url><loc>{}</loc><lastmod>{}</lastmod></url>\n", escaped_xml(url + page),
                        to_string(source.archive.last()));
  };
  add("");
  for (const std::string& code : source.pages()) add(source.files.page_of(code));
  return text + "</urlset>\n";
}

/// What an old site holds, see RemovableFiles: it must be empty, or a site of ours with nothing
/// else in it.
std::vector<std::string> files_of_site(const std::string& path, const std::string& name) {
  namespace fs = std::filesystem;
  std::error_code fault;
  if (!fs::exists(path, fault)) return {};
  if (!fs::is_directory(path, fault)) throw data_error("{} is not a folder", in_quotes(name));
  if (fs::is_empty(path, fault)) return {};
  if (!fs::exists(fs::path(path) / site_list, fault)) {
    throw data_error("{} has other files in it, which would be lost: name another folder",
                     in_quotes(name));
  }
  return files_as_written(path, name, site_list, "the site");
}

}  // namespace

void write_html(Input& in, const Job& job) {
  need_daily_counts(in);
  Pages pages(in, job);
  const auto& regions = job.picture.regions;
  if (regions.size() > 1) throw usage_error("--region: a page is of one region");
  if (regions.empty() && !job.page.compare.empty()) {
    throw usage_error("--compare: the page of all regions compares none; name one with --region");
  }
  const std::string page = regions.empty()
                               ? country_page(pages.source(), pages.country())
                               : region_page(pages.source(), pages.region(regions.front()));
  write_text(page, job);
}

void write_site(Input& in, const Job& job) {
  need_daily_counts(in);
  OwnFolder folder(job.output, site_list, files_of_site);
  Pages pages(in, job);
  PageSource& source = pages.source();
  source.in_site = true;
  const SiteFiles& files = source.files;
  const std::string country = pages.country();
  folder.write(std::string(site_index), country_page(source, country));
  folder.write(std::string(site_regions), regions_csv(source));
  if (!country.empty()) folder.write(files.data_of(country), region_csv(source, country));
  for (const std::string& code : source.pages()) {
    folder.write(files.page_of(code), region_page(source, code));
    if (code != country) folder.write(files.data_of(code), region_csv(source, code));
  }
  if (job.page.url.empty()) {
    note("no sitemap without --url, as it needs whole addresses");
  } else {
    folder.write(std::string(site_sitemap), sitemap(source, job.page.url));
  }
  folder.close();
}

}  // namespace corona
