# What ran, and on what. Sourced by run.
corona-diff --version
git -C "$here" log -1 --format='commit %h of %cs' 2>/dev/null
package() { echo "$1 $(node -p "require('$here/peers/node_modules/$1/package.json').version")"; }
for name in $present; do
  case $name in
    duckdb) package @duckdb/node-api ;;
    polars) package nodejs-polars ;;
    data.table) Rscript --vanilla -e 'cat("data.table ", format(packageVersion("data.table")), "\n", sep = "")' ;;
    pandas) $python -c 'import pandas; print("pandas", pandas.__version__)' ;;
    mawk) mawk -W version 2>&1 | sed 's/ Copyright.*//; q' ;;
    gawk | datamash) "$name" --version | sed q ;;
    miller) mlr --version ;;
    sqlite) sqlite3 --version | sed 's/^\([^ ]*\).*/SQLite \1/' ;;
  esac
done
if command -v node >/dev/null; then echo "Node $(node --version)"; fi
if command -v Rscript >/dev/null; then Rscript --vanilla -e 'cat(R.version.string, "\n", sep = "")'; fi
$python --version 2>/dev/null
wc --version | sed q
echo
sed -n 's/^PRETTY_NAME="\(.*\)"/\1/p' /etc/os-release
uname -srm | sed 's/-[^ ]*//'
sed -n 's/^model name.*: *//p' /proc/cpuinfo | sed q
echo "$(nproc) cores"
awk '/^MemTotal/ { printf "%.1f GiB of memory\n", $2 / 1048576 }' /proc/meminfo
