#!/bin/sh
# Of a body without a length only TLS's close_notify tells that it is whole: where it does not come, the body is refused,
# also where it looks whole. Where a length or the last chunk tells, nothing more is needed.
needs=openssl
. "$(dirname "$0")/serve"
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=here \
  -addext subjectAltName=IP:127.0.0.1 -keyout "$work/key" -out "$work/certificate" 2>/dev/null
serve "$work/certificate" "$work/key"
ask() { fetch --retries 0 --cacert "$work/certificate" "$@"; }

for days in 3 6000; do  # in one record of TLS, and in many
  data $days
  for way in closecut oldcut gzipcut; do
    expect "$way, $days days" 3 ask "$url/$way/f$days.csv" -o "$work/$way.csv"
    says "$url/$way/f$days.csv: the TLS connection was cut: its end (close_notify) did not come: gave up after 1 try"
    if [ -e "$work/$way.csv" ]; then echo "$way: something was written"; status=1; fi
  done
  expect "chunks without the last, $days days" 3 ask "$url/chunkshalf/f$days.csv"
  for way in close lengthcut chunkscut good gzip; do
    expect "$way, $days days" 0 ask "$url/$way/f$days.csv"
    gives $((2 * days + 1))
  done
done
expect "cut behind a redirect" 3 ask "$url/tocut/f.csv"
says ": redirected to '$url/closecut/f.csv': the TLS connection was cut"
: >"$work/log"
expect "it is tried again" 3 fetch --retries 1 --cacert "$work/certificate" "$url/closecut/again.csv"
asked 2
finish "a TLS connection that is cut is refused"
