exec corona-group --members "$2" "$1"
