# Three namespaces, each joined to this machine by one link, none of them with a way out.

make_network() {
  make_namespace "$NAMESPACE" "$(link 0)" "$(address resolver)" "$NETWORK"
  local host
  for host in $(awk 'NF { print $1 }' <<<"$HOSTS"); do
    [ "$host" = ancient ] || [ "$host" = resolver ] || inside ip address add "$(address "$host")/32" dev lo
  done
  # What binds every address lives alone: the server that speaks what nobody should speak any more, and the book's.
  make_namespace "$OLD_NAMESPACE" "$(link 1)" "$(address ancient)" "$(address ancient)/32"
  make_namespace "$BOOK_NAMESPACE" "$(link 2)" 198.19.255.254 "$BOOK_NETWORK"
  # Every address of the book is local, without naming each.
  ip -n "$BOOK_NAMESPACE" route add local "$BOOK_NETWORK" dev lo
}

make_namespace() { # name, link on this side, address on the other, what is reached through it
  ip netns add "$1"
  ip link add "$2" type veth peer name bed netns "$1"
  ip link set "$2" up
  ip address add "$HERE/32" dev "$2"
  ip route add "$4" dev "$2" src "$HERE"
  ip -n "$1" link set lo up
  ip -n "$1" link set bed up
  ip -n "$1" address add "$3/32" dev bed
  ip -n "$1" route add "$HERE/32" dev bed
}

remove_network() {
  local namespace n
  for namespace in "$NAMESPACE" "$OLD_NAMESPACE" "$BOOK_NAMESPACE"; do
    if ip netns list 2>/dev/null | grep -q -w "$namespace"; then ip netns delete "$namespace"; fi
  done
  # A namespace goes when its last process has gone, and its link with it; the link must not wait for that.
  for n in 0 1 2; do
    ip link delete "$(link "$n")" 2>/dev/null || ! has_link "$(link "$n")"
  done
}

# The n-th link of the bed of this name; the kernel takes fifteen characters at most, so the name goes in by its checksum.
link() { printf 'bed%s-%d' "$(printf '%s' "$NAMESPACE" | cksum | awk '{ printf "%08x", $1 }')" "$1"; }

has_link() { ip link show "$1" >/dev/null 2>&1; }
