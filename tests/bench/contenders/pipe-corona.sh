corona-diff "$1" | corona-rank -q --by sum --metric cases
