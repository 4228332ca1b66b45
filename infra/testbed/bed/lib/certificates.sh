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

make_authorities() {
  openssl req -x509 -newkey rsa:2048 -nodes -keyout root.key -out root.crt -days 30 -subj "/CN=Test Bed Root" \
    -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign,cRLSign 2>/dev/null
  openssl req -newkey rsa:2048 -nodes -keyout intermediate.key -out intermediate.csr -subj "/CN=Test Bed Intermediate" 2>/dev/null
  openssl x509 -req -in intermediate.csr -CA root.crt -CAkey root.key -CAcreateserial -days 30 -out intermediate.crt \
    -extfile <(printf 'basicConstraints=critical,CA:TRUE,pathlen:0\nkeyUsage=critical,keyCertSign,cRLSign\n') 2>/dev/null
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
  local dir=expired-ca
  mkdir -p "$dir"; : >"$dir/index"; printf '01\n' >"$dir/serial"
  printf '[ca]\ndefault_ca=bed\n[bed]\ndatabase=%s/index\nserial=%s/serial\nnew_certs_dir=%s\ndefault_md=sha256\npolicy=any\nrand_serial=yes\n[any]\ncommonName=supplied\n[leaf]\n%s\n' \
    "$dir" "$dir" "$dir" "$(leaf_extensions expired.broken.example)" >"$dir/config"
  make_key expired rsa:2048
  openssl req -new -key expired.key -out expired.csr -subj /CN=expired.broken.example
  openssl ca -batch -config "$dir/config" -extensions leaf -cert intermediate.crt -keyfile intermediate.key \
    -startdate 20240101000000Z -enddate 20240401000000Z -in expired.csr -out expired.crt -notext 2>/dev/null
  cat expired.crt intermediate.crt >expired.chain
}

issue_self_signed() {
  openssl req -x509 -newkey rsa:2048 -nodes -keyout self-signed.key -out self-signed.chain -days 2 \
    -subj /CN=self-signed.broken.example -addext subjectAltName=DNS:self-signed.broken.example 2>/dev/null
}
