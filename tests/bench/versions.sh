# What ran, and on what. Sourced by run.
corona-diff --version
git -C "$here" log -1 --format='commit %h of %cs' 2>/dev/null
for name in $present; do
  case $name in
    duckdb) echo "DuckDB $(node -p "require('$here/peers/node_modules/@duckdb/node-api/package.json').version"), node-api" ;;
    polars) echo "Polars $(node -p "require('$here/peers/node_modules/nodejs-polars/package.json').version"), nodejs-polars" ;;
    data.table) Rscript --vanilla -e 'cat("data.table ", format(packageVersion("data.table")), " in ", R.version.string, "\n", sep = "")' ;;
    pandas) /usr/bin/python3 -c 'import pandas, platform; print("pandas", pandas.__version__, "in Python", platform.python_version())' ;;
    mawk) mawk -W version 2>&1 | sed 's/ Copyright.*//; q' ;;
    gawk | datamash) "$name" --version | sed q ;;
    miller) mlr --version ;;
    sqlite) sqlite3 --version | sed 's/^\([^ ]*\).*/SQLite \1/' ;;
  esac
done
if command -v node >/dev/null; then echo "Node $(node --version)"; fi
wc --version | sed q
echo
sed -n 's/^PRETTY_NAME="\(.*\)"/\1/p' /etc/os-release
uname -srm | sed 's/-[^ ]*//'
sed -n 's/^model name.*: *//p' /proc/cpuinfo | sed q
echo "$(nproc) cores"
awk '/^MemTotal/ { printf "%.1f GiB of memory\n", $2 / 1048576 }' /proc/meminfo
