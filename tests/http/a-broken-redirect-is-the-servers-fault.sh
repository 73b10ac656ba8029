#!/bin/sh
# Wherever a server redirects to, the exit status is 3 and the message names the address that it sent; a URL of the
# command line that is none is exit 2. No chain of redirects leads from https to http.
needs=openssl
. "$(dirname "$0")/serve"
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=here \
  -addext subjectAltName=IP:127.0.0.1 -keyout "$work/key" -out "$work/certificate" 2>/dev/null
data 3
serve "$work/certificate" "$work/key"
secure=$url
rm "$work/port"
secure_server=$server
serve
trap 'kill $server $secure_server; rm -rf "$work"' EXIT

# to LOCATION TEXT: a redirect to it, whose message has the text.
to() {
  printf '%s' "$1" >"$work/location"
  expect "a redirect to '$1'" 3 fetch --retries 0 --cacert "$work/certificate" "$url/to/f.csv"
  says "corona-fetch: $url/to/f.csv: $2"
  if [ "$(wc -l <"$work/err")" -ne 1 ]; then echo "a redirect to '$1': not one line:"; cat "$work/err"; status=1; fi
}
no_url() { to "$1" "the server redirects to '${2-$1}', which is no URL"; }

no_url 'http://[::1'
no_url 'http://'
no_url 'http://127.0.0.1:99999/'
no_url 'http://127.0.0.1:-1/'
no_url 'http://127.0.0.1:8o/'
no_url 'http://two words/'
no_url 'https://[fe80::1%/f.csv'
no_url 'http://somebody:hush@[::1' 'http://[::1'
if grep -q hush "$work/err"; then echo "a password was written"; status=1; fi
no_url "$(printf 'http://127.0.0.1/\001\033[31m')" 'http://127.0.0.1/\x01\x1b[31m'
# Of two at once the first counts.
to "$(printf 'http://[::1\r\nLocation: /good/f.csv')" "the server redirects to 'http://[::1', which is no URL"
to '' "the server answers 302, and does not say where to"
to file:///f.csv "redirected to 'file:///f.csv': only https"
to mailto:nobody@example.org "redirected to 'mailto:nobody@example.org': only https"
for scheme in file ftp gopher dict ldap data javascript; do
  to "$scheme://127.0.0.1/f.csv" "redirected to '$scheme://127.0.0.1/f.csv': only https, and the protocol of before, is followed"
done
to /to/f.csv "redirected to '$url/to/f.csv': over 5 redirects"
to /missing/f.csv "redirected to '$url/missing/f.csv': the server answers 404"
to "http://127.0.0.1:1/" "redirected to 'http://127.0.0.1:1/': "
to "$secure/tohttp/f.csv" "redirected to 'http://127.0.0.1:${secure##*:}/good/data.csv': only https, and the protocol of before"
to "$secure/missing/f.csv" "redirected to '$secure/missing/f.csv': the server answers 404"
printf '%s' "$secure/good/f.csv" >"$work/location"
expect "from http to https" 0 fetch --cacert "$work/certificate" "$url/to/f.csv"
gives 7
printf '%s' "$url/good/f.csv" | sed 's,//,//somebody:hush@,' >"$work/location"
expect "with a login" 0 fetch "$url/to/f.csv" --provenance "$work/from.json"
cat "$work/err" "$work/from.json" "$work"/home/.cache/corona/*/*.json >"$work/all"
if grep -E 'hush|somebody' "$work/all"; then echo "a password was written"; status=1; fi

expect "no status line" 3 fetch --retries 0 "$url/nostatus/f.csv"
says "$url/nostatus/f.csv: the answer has no status line of HTTP/1.0, 1.1 or 2"
expect "a header of 300 kB" 3 fetch --retries 0 "$url/longheader/f.csv"
says ", or a line of the header is over 100 kB long"
for broken in 'http://[::1' http://127.0.0.1:99999/f.csv 'http://two words/' 'https://'; do
  expect "the URL '$broken'" 2 fetch --retries 0 "$broken"
  says "corona-fetch: '$broken' is no URL"
done
finish "a broken redirect is the server's fault"
