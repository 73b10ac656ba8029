exec corona-trend --with per_100k --population "$2" "$1"
