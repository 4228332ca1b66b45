# Services that no company should show to the world, each the real one, each empty.

start_services() {
  local at; at="$(address exposed)"
  start_redis "$at"; start_mariadb "$at"; start_postgresql "$at"; start_ftp "$at"; start_samba "$at"; start_rdp "$at"
}

await_all() {
  await_port "$(address authority)" 53 authority
  await_port "$(address resolver)" 53 resolver
  await_port "$(address moody-dns)" 53 moods
  await_port "$(address modern)" 443 web
  SERVER_NAMESPACE="$BOOK_NAMESPACE" await_port "$(company_address 1)" 443 book
  SERVER_NAMESPACE="$OLD_NAMESPACE" await_port "$(address ancient)" 443 ancient
  await_port "$(address mail)" 25 mail
  await_port "$(address busy-mail)" 25 busy-mail
  await_port "$(address merlion)" 25 providers
  local at; at="$(address exposed)"
  await_port "$at" 6379 redis
  await_port "$at" 3306 mariadb
  await_port "$at" 5432 postgresql
  await_port "$at" 21 ftp
  await_port "$at" 445 samba
  await_port "$at" 3389 rdp
}

start_redis() { start_server redis redis-server --bind "$1" --port 6379 --protected-mode no --save '' --appendonly no --dir "$BED_STATE"; }

start_mariadb() {
  local dir="$BED_STATE/mariadb"
  mkdir -p "$dir/data"; chown -R mysql "$dir"
  mariadb-install-db --no-defaults --user=mysql --datadir="$dir/data" --auth-root-authentication-method=socket >"$BED_STATE/mariadb.log" 2>&1
  start_server mariadb mariadbd --no-defaults --user=mysql --datadir="$dir/data" --socket="$dir/socket" --pid-file="$dir/pid" \
    --bind-address="$1" --port=3306 --skip-name-resolve --innodb-buffer-pool-size=16M
}

start_postgresql() {
  local dir="$BED_STATE/postgresql" bin
  bin="$(ls -d /usr/lib/postgresql/*/bin | tail -n 1)"
  mkdir -p "$dir"; head -c 32 /dev/urandom | base64 >"$dir/password"; chown -R postgres "$dir"
  runuser -u postgres -- "$bin/initdb" -D "$dir/data" -A scram-sha-256 --pwfile="$dir/password" -N >"$BED_STATE/postgresql.log" 2>&1
  printf 'host all all 0.0.0.0/0 scram-sha-256\n' >>"$dir/data/pg_hba.conf"
  start_server postgresql runuser -u postgres -- "$bin/postgres" -D "$dir/data" -c listen_addresses="$1" -c port=5432 \
    -c unix_socket_directories="$dir" -c shared_buffers=16MB
}

start_ftp() {
  mkdir -p "$BED_STATE/ftp/empty"
  cat >"$BED_STATE/vsftpd.conf" <<CONF
listen=YES
listen_ipv6=NO
listen_address=$1
background=NO
anonymous_enable=NO
local_enable=YES
secure_chroot_dir=$BED_STATE/ftp/empty
seccomp_sandbox=NO
CONF
  start_server ftp vsftpd "$BED_STATE/vsftpd.conf"
}

start_samba() {
  local dir="$BED_STATE/samba"
  mkdir -p "$dir"
  cat >"$dir/smb.conf" <<CONF
[global]
  server role = standalone server
  interfaces = $1
  bind interfaces only = yes
  smb ports = 445
  server min protocol = NT1
  private dir = $dir
  lock directory = $dir
  state directory = $dir
  cache directory = $dir
  pid directory = $dir
  ncalrpc dir = $dir/ncalrpc
  log file = $BED_STATE/samba.log
  load printers = no
  disable spoolss = yes
CONF
  start_server samba smbd --foreground --no-process-group --configfile="$dir/smb.conf"
}

start_rdp() {
  local dir="$BED_STATE/xrdp"
  mkdir -p "$dir"
  cat >"$dir/xrdp.ini" <<CONF
[Globals]
ini_version=1
fork=true
port=tcp://$1:3389
tcp_nodelay=true
security_layer=negotiate
crypt_level=high
certificate=$(certificate exposed)
key_file=$(key exposed)
ssl_protocols=TLSv1.2, TLSv1.3
[Logging]
LogFile=$BED_STATE/xrdp.log
LogLevel=INFO
EnableSyslog=false
[Xorg]
name=Xorg
lib=libxup.so
CONF
  start_server rdp xrdp --nodaemon --config "$dir/xrdp.ini"
}
