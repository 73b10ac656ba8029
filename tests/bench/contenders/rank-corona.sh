# needs corona-rank
corona-rank -q --by sum --metric cases "$1"
