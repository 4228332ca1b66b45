# The zones: a plain one for everything under example., a signed one, and one whose signatures are broken.

write_zones() {
  mkdir -p "$BED_STATE/zones"
  write_modern
  write_bogus
  write_parent
  write_book
}

soa() { printf '@ 300 SOA ns.bed.example. hostmaster.bed.example. 2026010101 7200 900 1209600 300\n@ 300 NS ns.bed.example.\n'; }

write_parent() {
  {
    printf '$ORIGIN example.\n'
    soa
    printf 'ns.bed 300 A %s\n' "$(address authority)"
    substitute "$BED/zones/example.zone"
    delegate_signed modern
    delegate_signed bogus
    for mood in slow silent servfail truncated malformed lame; do
      printf '%s 300 NS ns.%s\nns.%s 300 A %s\n' "$mood" "$mood" "$mood" "$(address moody-dns)"
    done
  } >"$BED_STATE/zones/example.zone"
}

substitute() { # @name@ in a zone becomes that host's address
  local script= name
  while read -r name _; do
    [ -z "$name" ] || script="$script;s/@$name@/$(address "$name")/g"
  done <<<"$HOSTS"
  sed "${script#;}" "$1"
}

write_modern() {
  {
    printf '$ORIGIN modern.example.\n'
    soa
    substitute "$BED/zones/modern.zone"
    printf '_25._tcp.mail 300 TLSA 3 1 1 %s\n' "$(public_key_digest mail)"
    printf 'bed._domainkey 300 TXT %s\n' "$(dkim_record)"
  } >"$BED_STATE/zones/modern.zone"
  sign modern.example
}

write_bogus() {
  { printf '$ORIGIN bogus.example.\n'; soa; substitute "$BED/zones/bogus.zone"; } >"$BED_STATE/zones/bogus.zone"
  sign bogus.example
  # What was signed is not what is said: not the address, nor the serial.
  sed -i -e "s/$(address old)/$(address modern)/" -e '/IN.SOA/s/ 2026010101 / 2026010102 /' "$BED_STATE/zones/bogus.zone.signed"
}

# Without a DS in the parent a zone is not meant to be validated, and not bogus when it cannot be.
delegate_signed() { printf '%s 300 NS ns.bed\n' "$1"; cat "$BED_STATE/zones/$1.example.ds"; }

write_book() {
  {
    printf '$ORIGIN book.example.\n'
    soa
    awk -v companies="$COMPANIES" -v hosts="$HOSTING_ADDRESSES" -f "$BED/zones/book.awk"
  } >"$BED_STATE/zones/book.zone"
}

sign() { # an island of trust: its key is the validator's anchor
  local zone="$1" base
  (
    cd "$BED_STATE/zones"
    base="$(ldns-keygen -a ECDSAP256SHA256 -k "$zone")"
    ldns-signzone -n -f "${zone%.example}.zone.signed" "${zone%.example}.zone" "$base"
    cp "$base.key" "$zone.anchor"
    cp "$base.ds" "$zone.ds"
  )
}

public_key_digest() { openssl x509 -in "$BED_STATE/certificates/$1.crt" -pubkey -noout | openssl pkey -pubin -outform DER | openssl dgst -sha256 -r | cut -d' ' -f1; }

dkim_record() {
  local der; der="$(openssl rsa -in "$(key modern)" -pubout -outform DER 2>/dev/null | base64 -w0)"
  printf '"v=DKIM1; k=rsa; p=%s" "%s"' "${der:0:200}" "${der:200}"
}
