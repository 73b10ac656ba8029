#!/bin/sh
# Nothing in the tree names a place on one machine or the host of a package registry, and no code of others is
# kept in it.
set -u
cd "$(dirname "$0")/../.." || exit
if git ls-files 2>/dev/null | grep node_modules/ | head -n 3 | grep .; then exit 1; fi
places='/(home|Users|root|work)/[a-z]|registry\.[a-z]|pypi\.|[a-z0-9]\.internal\b'
if grep -rnIE --exclude-dir=.git --exclude=.git --exclude-dir=build --exclude-dir=node_modules --exclude=tidy.sh "$places" .; then exit 1; fi
