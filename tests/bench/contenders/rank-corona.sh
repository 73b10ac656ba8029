exec corona-rank -q --mixed --by sum --metric cases "$1"
