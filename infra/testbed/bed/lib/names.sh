# NSD speaks for the zones, Unbound validates, and a server of our own has moods.

start_names() {
  write_nsd; write_unbound
  start_server authority nsd -d -c "$BED_STATE/nsd.conf"
  start_server resolver unbound -d -c "$BED_STATE/unbound.conf"
  # A copy: the next build of this work tree must not pull the jar from under it.
  mkdir "$BED_STATE/java"
  cp "${BED_JARS:?where the jar of the test bed is}"/plimsoll-testbed.jar "$BED_JARS"/lib/*.jar "$BED_STATE/java"
  start_server moods "${BED_JAVA:-java}" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx128m \
    -cp "$BED_STATE/java/*" io.plimsoll.testbed.Moods "$(address moody-dns)" "$(address accepts-all)"
}

write_nsd() {
  {
    cat <<CONF
server:
  ip-address: $(address authority)
  username: ""
  chroot: ""
  zonesdir: "$BED_STATE/zones"
  database: ""
  pidfile: ""
  xfrdfile: "$BED_STATE/xfrd.state"
  zonelistfile: "$BED_STATE/zone.list"
  xfrdir: "$BED_STATE"
  server-count: 1
  rrl-ratelimit: 0
remote-control:
  control-enable: no
CONF
    serve_zone example example.zone
    serve_zone modern.example modern.zone.signed
    serve_zone bogus.example bogus.zone.signed
    serve_zone book.example book.zone
  } >"$BED_STATE/nsd.conf"
}

serve_zone() { printf 'zone:\n  name: "%s"\n  zonefile: "%s"\n  provide-xfr: %s NOKEY\n' "$1" "$2" "$([ "$1" = example ] && printf 0.0.0.0/0 || printf 127.0.0.1)"; }

write_unbound() {
  cat >"$BED_STATE/unbound.conf" <<CONF
server:
  interface: $(address resolver)
  access-control: 0.0.0.0/0 allow
  username: ""
  chroot: ""
  directory: "$BED_STATE"
  pidfile: ""
  use-syslog: no
  verbosity: 1
  do-ip6: no
  module-config: "validator iterator"
  trust-anchor-file: "$BED_STATE/zones/modern.example.anchor"
  trust-anchor-file: "$BED_STATE/zones/bogus.example.anchor"
  target-fetch-policy: "0 0 0 0 0"
  do-not-query-localhost: no
  num-threads: 1
  num-queries-per-thread: 4096
  outgoing-range: 8192
  so-reuseport: no
  # Nothing outside the bed exists.
  local-zone: "." refuse
  local-zone: "example." transparent
stub-zone:
  name: "example."
  stub-addr: $(address authority)
stub-zone:
  name: "modern.example."
  stub-addr: $(address authority)
stub-zone:
  name: "bogus.example."
  stub-addr: $(address authority)
stub-zone:
  name: "book.example."
  stub-addr: $(address authority)
remote-control:
  control-enable: no
CONF
}
