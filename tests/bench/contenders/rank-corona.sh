exec corona-rank -q --by sum --metric cases "$1"
