#!/bin/sh
# An independent model of corona-diff, -group, -trend and -rank gives the same bytes or the same refusal as the tools on
# 500 random inputs for each. The seed differs each time and is printed.
exec "$(dirname "$0")/model/run" 500
