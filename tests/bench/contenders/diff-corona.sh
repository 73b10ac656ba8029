# needs corona-diff
corona-diff "$1"
