# Postfix: a company's own, one that grows tired of visitors, and the two providers that the book shares.

start_mail() {
  write_postfix mail mail.modern.example ''
  write_postfix busy-mail mail.busy.example 'smtpd_client_connection_rate_limit = 20'
  write_postfix providers mx1.harbour-mail.example '' harbour-1 harbour-2 merlion
  start_server mail postfix -c "$BED_STATE/mail" start-fg
  start_server busy-mail postfix -c "$BED_STATE/busy-mail" start-fg
  start_server providers postfix -c "$BED_STATE/providers" start-fg
}

write_postfix() { # what it is called here and to the world, more settings, its hosts where they are called otherwise
  local dir="$BED_STATE/$1" host
  local -a interfaces=()
  for host in "${@:4}"; do interfaces+=("$(address "$host")"); done
  [ $# -gt 3 ] || interfaces=("$(address "$1")")
  mkdir -p "$dir/queue" "$dir/data"
  chown postfix "$dir/data"
  cat >"$dir/main.cf" <<CONF
compatibility_level = 3.6
queue_directory = $dir/queue
data_directory = $dir/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
myhostname = $2
mydestination =
mynetworks = 127.0.0.0/8
inet_interfaces = ${interfaces[*]}
inet_protocols = ipv4
smtpd_tls_security_level = may
smtpd_tls_chain_files = $(key "$1"), $(certificate "$1")
smtpd_tls_loglevel = 0
smtpd_client_event_limit_exceptions =
maillog_file = $dir/mail.log
maillog_file_prefixes = $BED_STATE
alias_maps =
alias_database =
$3
CONF
  cat >"$dir/master.cf" <<CONF
smtp      inet  n - n - 50 smtpd
pickup    unix  n - n 60 1 pickup
cleanup   unix  n - n - 0 cleanup
qmgr      unix  n - n 300 1 qmgr
tlsmgr    unix  - - n 1000? 1 tlsmgr
rewrite   unix  - - n - - trivial-rewrite
bounce    unix  - - n - 0 bounce
defer     unix  - - n - 0 bounce
trace     unix  - - n - 0 bounce
verify    unix  - - n - 1 verify
flush     unix  n - n 1000? 0 flush
proxymap  unix  - - n - - proxymap
proxywrite unix - - n - 1 proxymap
smtp      unix  - - n - - smtp
error     unix  - - n - - error
retry     unix  - - n - - error
discard   unix  - - n - - discard
anvil     unix  - - n - 1 anvil
scache    unix  - - n - 1 scache
postlog   unix-dgram n - n - 1 postlogd
CONF
}
