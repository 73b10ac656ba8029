#!/bin/sh
# No function of C that does not know how long its result may be, takes any text for a number, or makes a file under a
# name that another may take first. No table by the hash of the standard, for which anyone can make texts of one hash.
set -u
cd "$(dirname "$0")/../.." || exit
unsafe='strcpy|strncpy|stpcpy|strcat|strncat|sprintf|vsprintf|gets|scanf|sscanf|fscanf|strtok|atoi|atol|atoll|atof|alloca|mktemp|tmpnam|tempnam|tmpfile|system|popen|rand|asctime|ctime'
if grep -rnE --include='*.?pp' "(^|[^A-Za-z0-9_.])(std::|::)?($unsafe) ?\(" lib tools | grep -vE ":[0-9]+: *//"; then exit 1; fi
if grep -rnE --include='*.?pp' "unordered_(map|set)<std::string" lib tools; then
  echo "use TextMap or TextSet of core/text_hash.hpp"
  exit 1
fi
