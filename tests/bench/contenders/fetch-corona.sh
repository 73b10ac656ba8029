exec corona-fetch rivm -q "$1"
