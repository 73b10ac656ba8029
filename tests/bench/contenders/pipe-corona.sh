corona-diff "$1" | corona-rank -q --mixed --by sum --metric cases
