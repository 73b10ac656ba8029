#pragma once

#include "fetch/filter.hpp"
#include "fetch/getting.hpp"

#include <optional>
#include <string>
#include <vector>

namespace corona {

/// What is asked of one source, and where the answer goes.
struct Request {
  std::string source;
  std::vector<std::string> files;
  std::string output = "-";
  Selection selected;
  Told told;
  GettingRules getting;
  bool if_changed = false;
  bool publications = false;   ///< list them instead
  std::optional<Count> prune;  ///< remove all but so many instead
  std::string changes_since;   ///< a date or a file: what has changed instead; empty: the data
  std::string provenance;      ///< the file that says where the data comes from; empty: none
  bool sort = false;
};

/// The job of a request: the same one, with the same `shape`, writes the same of a publication.
FetchJob job_of(const Request& request, const std::string& shape);

/// Does what is asked of a source with files, of which `location` is read; `tool` is the name and
/// the version that the provenance tells. Throws Error, of usage at what cannot be had together.
void answer(const Source& source, const std::string& location, Request request,
            const std::string& tool);

}  // namespace corona
