#include "fetch/request.hpp"

#include "core/error.hpp"
#include "core/message.hpp"
#include "core/same_file.hpp"
#include "fetch/cache/locked_cache.hpp"
#include "fetch/location.hpp"
#include "fetch/opening.hpp"
#include "fetch/provenance.hpp"
#include "fetch/writing.hpp"

namespace corona {
namespace {

bool is_dated(const Source& source) {
  return source.form != Form::long_rows || !source.layout.date_column.empty();
}

/// What cannot be had together, of sources with files.
void refuse_contradictions(const Source& source, const Request& r) {
  const GettingRules& rules = r.getting;
  if (r.if_changed && (rules.offline || rules.as_of)) {
    throw usage_error("--if-changed asks the server, which --offline and --as-of do not");
  }
  const bool no_data = !r.changes_since.empty() || r.publications || r.prune;
  if (r.if_changed && no_data) {
    throw usage_error("--if-changed is for the data itself, not for what is known of it");
  }
  if (!r.provenance.empty() && no_data) {
    throw usage_error("--provenance is for the data itself, not for what is known of it");
  }
  if (!r.changes_since.empty() && !is_dated(source)) {
    throw usage_error(
        "--changes-since: a file of {} is of one day and has no dates, so that no past can change",
        source.name);
  }
  if (!r.provenance.empty() && is_same_file(r.provenance, r.output)) {
    throw usage_error("--provenance and --output are one file: name two");
  }
  if (r.sort && source.form == Form::corona_csv) {
    throw usage_error("--sort is for local files, without --provenance and --changes-since");
  }
}

/// What is known of the publications kept.
void tell(const Source& source, const std::string& url, const Request& r) {
  const std::string root = Cache::root(r.getting.cache);
  const std::string name = cache_name(source, url);
  if (r.publications) return write_text(publications_as_csv(Cache(root, name)), r.output);
  const Count removed = LockedCache(root, name, r.getting.limits.max_time).prune(*r.prune);
  note("{}: {} publication{} removed", source.name, removed, removed == 1 ? "" : "s");
}

void get_and_write(const Source& source, const std::string& location, Request& r,
                   const std::string& tool) {
  const bool remote = is_remote(location);
  Got got = open_location(source, location, r.told, r.getting, !r.provenance.empty());
  if (!r.told.date && !got.publication.fetched.empty()) r.told.date = got.publication.date;
  const auto data = open_data(source, std::move(got.file), r.told);
  if (!r.changes_since.empty()) {
    Got earlier = open_earlier(source, location, r.changes_since, r.getting);
    const auto before = open_data(source, std::move(earlier.file), r.told);
    return write_changes(*before, earlier.publication, *data, got.publication, r.selected,
                         r.output);
  }
  write_part(*data, r.selected, r.output, got.publication);
  if (!r.provenance.empty()) {
    write_provenance(r.provenance, source, got.publication, remote ? "" : location, tool);
  }
  if (remote) pass_on(source, location, r.getting, got.publication);
}

}  // namespace

FetchJob job_of(const Request& request, const std::string& shape) {
  FetchJob job{shape, {}};
  for (const std::string& file : {request.output, request.provenance}) {
    if (!file.empty() && file != "-") job.files.push_back(file);
  }
  return job;
}

void answer(const Source& source, const std::string& location, Request request,
            const std::string& tool) {
  refuse_contradictions(source, request);
  if (request.publications || request.prune) return tell(source, location, request);
  const bool kept = request.getting.offline || request.getting.as_of;  // and so is its day
  if (!is_dated(source) && !request.told.date && !kept) {
    throw usage_error("{} has no dates: say of which day the counts are with --date", source.name);
  }
  get_and_write(source, location, request, tool);
}

}  // namespace corona
