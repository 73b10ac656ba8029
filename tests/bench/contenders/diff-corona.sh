exec corona-diff "$1"
