#!/bin/sh
# A server whose certificate is not trusted is refused; --cacert trusts one.
needs=openssl
. "$(dirname "$0")/serve"
make() {
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj "/CN=$1" \
    -addext "subjectAltName=$2" -keyout "$work/$1.key" -out "$work/$1.pem" 2>/dev/null
}
make here IP:127.0.0.1
make elsewhere DNS:example.org
data 3
serve "$work/here.pem" "$work/here.key"
expect "a certificate that nobody signed" 3 fetch --retries 3 "$url/good/f.csv"
says "certificate"
says "(--cacert names what else to trust)"
if grep -q 'trying again' "$work/err"; then echo "an untrusted server was asked again"; status=1; fi
expect "a certificate that is trusted" 0 fetch --cacert "$work/here.pem" "$url/good/f.csv"
gives 7
expect "a redirect to what nobody certifies" 3 fetch --cacert "$work/here.pem" "$url/tohttp/f.csv"
says ": only https, and the protocol of before, is followed"
expect "the file of certificates is not there" 1 fetch --cacert "$work/none.pem" "$url/good/f.csv"
echo nothing >"$work/no.pem"
expect "a file without certificates" 1 fetch --cacert "$work/no.pem" "$url/good/f.csv"
says "/no.pem' holds no certificates in PEM"
kill $server
rm "$work/port"
serve "$work/elsewhere.pem" "$work/elsewhere.key"
expect "a certificate for another host" 3 fetch --cacert "$work/elsewhere.pem" "$url/good/f.csv"
finish "certificates are checked"
