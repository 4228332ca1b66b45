# What every part of the bed uses.

say() { printf '%s\n' "$*" >&2; }
fail() { say "testbed: $*"; exit 1; }

# The hosts of the bed: name and address. Every other file asks here.
HOSTS="
resolver        198.18.0.54
authority       198.18.0.53
moody-dns       198.18.0.55
modern          198.18.0.10
old             198.18.0.11
ancient         198.18.0.12
expired         198.18.0.20
self-signed     198.18.0.21
wrong-host      198.18.0.22
small-key       198.18.0.23
missing-link    198.18.0.24
mail            198.18.0.25
busy-mail       198.18.0.26
mta-sts         198.18.0.27
harbour-1       198.18.0.60
harbour-2       198.18.0.61
merlion         198.18.0.62
exposed         198.18.0.30
accepts-all     198.18.0.40
"

address() {
  local found; found="$(awk -v name="$1" '$1 == name { print $2 }' <<<"$HOSTS")"
  [ -n "$found" ] || fail "no host '$1' in the bed"
  printf '%s' "$found"
}

# The n-th company of the book, from 1; zones/book.awk gives out the same.
company_address() { printf '198.19.%d.%d' $(($1 / 250)) $(($1 % 250 + 1)); }

# The n-th address of the hosting company that many of the book share; the even ones were not renewed for long.
HOSTING_ADDRESSES=20
hosting_address() { printf '198.19.250.%d' "$1"; }

inside() { ip netns exec "$NAMESPACE" "$@"; }

# Starts a server in the foreground of its own session and remembers it: start_server NAME COMMAND...
start_server() {
  local name="$1"; shift
  setsid ip netns exec "${SERVER_NAMESPACE:-$NAMESPACE}" "$@" >"$BED_STATE/$name.log" 2>&1 </dev/null &
  printf '%s %s\n' "$!" "$name" >>"$BED_STATE/pids"
}

# Everything that runs in the bed's namespaces was started here, whatever has become of its parent.
servers() {
  local namespace
  for namespace in "$NAMESPACE" "$OLD_NAMESPACE" "$BOOK_NAMESPACE"; do
    if ip netns list 2>/dev/null | grep -q -w "$namespace"; then ip netns pids "$namespace"; fi
  done
}

end_servers() {
  local pid
  for pid in $(servers); do kill -TERM "$pid" 2>/dev/null || continue; done
  for _ in $(seq 50); do
    [ -n "$(servers)" ] || return 0
    sleep 0.1
  done
  for pid in $(servers); do kill -KILL "$pid" 2>/dev/null || continue; done
}

await_port() { # address port name
  for _ in $(seq 300); do
    if ip netns exec "${SERVER_NAMESPACE:-$NAMESPACE}" bash -c "exec 3<>/dev/tcp/$1/$2" 2>/dev/null; then return; fi
    sleep 0.1
  done
  tail -n 20 "$BED_STATE/$3.log" >&2 || true
  fail "$3 did not come up on $1:$2"
}
