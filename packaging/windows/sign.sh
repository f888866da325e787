#!/bin/sh
# Signs packages for Windows (Authenticode), where there is a certificate to do it with: sign.sh FILE…
#   STET_CERTIFICATE           key and certificate, PKCS #12 in base64; without it nothing is done
#   STET_CERTIFICATE_PASSWORD  its password
#   STET_TIMESTAMP             the address of a server that says when it was signed (RFC 3161); without it nobody does
set -eu
if [ -z "${STET_CERTIFICATE:-}" ]; then
    echo "sign: no certificate, so nothing is signed" >&2
    exit 0
fi
umask 077
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
printf '%s' "$STET_CERTIFICATE" | base64 -d >"$folder/certificate"
printf '%s' "${STET_CERTIFICATE_PASSWORD:-}" >"$folder/password"
for file; do
    osslsigncode sign -pkcs12 "$folder/certificate" -readpass "$folder/password" -h sha256 -n Stet \
        ${STET_TIMESTAMP:+-ts "$STET_TIMESTAMP"} -in "$file" -out "$folder/signed"
    cat "$folder/signed" >"$file"
    rm "$folder/signed"
done
