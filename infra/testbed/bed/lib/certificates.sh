# A root, an intermediate, and certificates good and bad.

root_certificate() { printf '%s' "$BED_STATE/certificates/root.crt"; }
certificate() { printf '%s' "$BED_STATE/certificates/$1.chain"; }
key() { printf '%s' "$BED_STATE/certificates/$1.key"; }

issue_certificates() {
  mkdir -p "$BED_STATE/certificates"
  (
    cd "$BED_STATE/certificates"
    make_authorities
    issue modern rsa:2048 2 modern.example www.modern.example
    issue old rsa:2048 2 old.example www.old.example
    issue ancient rsa:2048 2 ancient.example
    issue mta-sts rsa:2048 2 mta-sts.modern.example
    issue mail rsa:2048 2 mail.modern.example
    issue providers rsa:2048 2 mx1.harbour-mail.example mx2.harbour-mail.example mx.merlion-mail.example
    issue busy-mail rsa:2048 2 mail.busy.example
    issue exposed rsa:2048 2 exposed.example
    issue wrong-host rsa:2048 2 somebody-else.example
    issue small-key rsa:1024 2 small-key.broken.example
    issue missing-link rsa:2048 2 missing-link.broken.example
    cp missing-link.crt missing-link.chain
    issue_expired
    issue_self_signed
    issue book ec 2 '*.book.example'
  )
}

make_authorities() { # old enough to have been in force together with the certificate that has run out
  local extensions='basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n'
  openssl req -newkey rsa:2048 -nodes -keyout root.key -out root.csr -subj "/CN=Test Bed Root" 2>/dev/null
  issue_dated root '' 20230101000000Z 20400101000000Z "$extensions"
  openssl req -newkey rsa:2048 -nodes -keyout intermediate.key -out intermediate.csr -subj "/CN=Test Bed Intermediate" 2>/dev/null
  issue_dated intermediate root 20230101000000Z 20400101000000Z "${extensions/CA:TRUE/CA:TRUE,pathlen:0}"
}

issue() { # name kind days dns-names...
  local name="$1" kind="$2" days="$3"; shift 3
  make_key "$name" "$kind"
  openssl req -new -key "$name.key" -out "$name.csr" -subj "/CN=$1"
  openssl x509 -req -in "$name.csr" -CA intermediate.crt -CAkey intermediate.key -CAcreateserial -days "$days" -out "$name.crt" \
    -extfile <(leaf_extensions "$@") 2>/dev/null
  cat "$name.crt" intermediate.crt >"$name.chain"
}

make_key() { # name kind
  case "$2" in
    ec) openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1.key" 2>/dev/null ;;
    *) openssl genpkey -algorithm RSA -pkeyopt "rsa_keygen_bits:${2#rsa:}" -out "$1.key" 2>/dev/null ;;
  esac
}

leaf_extensions() {
  local name list=
  for name in "$@"; do list="$list,DNS:$name"; done
  printf 'basicConstraints=critical,CA:FALSE\nextendedKeyUsage=serverAuth\nsubjectAltName=%s\n' "${list#,}"
}

issue_expired() {
  make_key expired rsa:2048
  openssl req -new -key expired.key -out expired.csr -subj /CN=expired.broken.example
  issue_dated expired intermediate 20240101000000Z 20240401000000Z "$(leaf_extensions expired.broken.example)"
  cat expired.crt intermediate.crt >expired.chain
}

issue_dated() { # name issuer (none: itself) from to extensions; `openssl x509` knows no dates in the past
  local dir="$1-ca"
  mkdir -p "$dir"; : >"$dir/index"
  printf '[ca]\ndefault_ca=bed\n[bed]\ndatabase=%s/index\nnew_certs_dir=%s\ndefault_md=sha256\npolicy=any\nrand_serial=yes\n[any]\ncommonName=supplied\n[extended]\n%b\n' \
    "$dir" "$dir" "$5" >"$dir/config"
  local -a by=(-selfsign -keyfile "$1.key")
  [ -z "$2" ] || by=(-cert "$2.crt" -keyfile "$2.key")
  openssl ca -batch -config "$dir/config" -extensions extended "${by[@]}" \
    -startdate "$3" -enddate "$4" -in "$1.csr" -out "$1.crt" -notext 2>/dev/null
}

issue_self_signed() {
  openssl req -x509 -newkey rsa:2048 -nodes -keyout self-signed.key -out self-signed.chain -days 2 \
    -subj /CN=self-signed.broken.example -addext subjectAltName=DNS:self-signed.broken.example 2>/dev/null
}
