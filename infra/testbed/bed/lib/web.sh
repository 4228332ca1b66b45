# One nginx with a face for each host, and a GnuTLS server for what OpenSSL no longer speaks.

start_web() {
  write_nginx web faces >"$BED_STATE/web.conf"
  start_server web nginx -c "$BED_STATE/web.conf" -g 'daemon off;'
  write_nginx book book_face >"$BED_STATE/book.conf"
  SERVER_NAMESPACE="$BOOK_NAMESPACE" start_server book nginx -c "$BED_STATE/book.conf" -g 'daemon off;'
  SERVER_NAMESPACE="$OLD_NAMESPACE" start_server ancient gnutls-serv --quiet --http --port 443 \
    --x509certfile "$(certificate ancient)" --x509keyfile "$(key ancient)" \
    --priority 'NONE:+VERS-TLS1.0:+VERS-TLS1.1:+VERS-TLS1.2:+ARCFOUR-128:+3DES-CBC:+AES-128-CBC:+RSA:+DHE-RSA:+SHA1:+MD5:+COMP-NULL:+SIGN-ALL:+GROUP-ALL:%UNSAFE_RENEGOTIATION'
}

write_nginx() { # name, what it serves
  local dir="$BED_STATE/$1.temp"
  mkdir -p "$dir"
  cat <<CONF
worker_processes 1;
pid $BED_STATE/$1.pid;
error_log $BED_STATE/$1.error.log;
events { worker_connections 8192; }
http {
  access_log off;
  client_body_temp_path $dir/body; proxy_temp_path $dir/proxy; fastcgi_temp_path $dir/fastcgi; uwsgi_temp_path $dir/uwsgi; scgi_temp_path $dir/scgi;
  ssl_session_cache off;
  default_type text/html;
CONF
  "$2"
  printf '}\n'
}

faces() {
  modern_face
  old_face
  mta_sts_face
  local host
  for host in expired self-signed wrong-host small-key missing-link; do broken_face "$host"; done
}

modern_face() {
  cat <<CONF
  server { listen $(address modern):80; return 301 https://modern.example\$request_uri; }
  server {
    listen $(address modern):443 ssl http2;
    ssl_certificate $(certificate modern); ssl_certificate_key $(key modern);
    ssl_protocols TLSv1.2 TLSv1.3;
    ssl_ciphers ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-RSA-CHACHA20-POLY1305;
    server_tokens off;
    add_header Strict-Transport-Security "max-age=63072000; includeSubDomains" always;
    add_header Content-Security-Policy "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'" always;
    add_header X-Content-Type-Options nosniff always;
    add_header Referrer-Policy no-referrer always;
    location = / { return 200 "<!doctype html><html lang=en><title>Modern</title><p>Quiet.</html>"; }
    location = /.well-known/security.txt { default_type text/plain; return 200 "Contact: mailto:security@modern.example\nExpires: 2035-01-01T00:00:00Z\n"; }
  }
CONF
}

old_face() {
  cat <<CONF
  server { listen $(address old):80;
    location = / { return 200 "<!doctype html><html lang=en><title>Old</title><form action=/login method=post><input name=u><input name=p type=password></form></html>"; } }
  server {
    listen $(address old):443 ssl;
    ssl_certificate $(certificate old); ssl_certificate_key $(key old);
    ssl_protocols TLSv1 TLSv1.1 TLSv1.2; ssl_ciphers ALL:COMPLEMENTOFALL:@SECLEVEL=0;
    location = / { add_header Set-Cookie "session=1"; return 200 "<!doctype html><html lang=en><title>Old</title><p>Since 1998.</html>"; }
  }
CONF
}

mta_sts_face() {
  cat <<CONF
  server {
    listen $(address mta-sts):443 ssl;
    ssl_certificate $(certificate mta-sts); ssl_certificate_key $(key mta-sts);
    location = /.well-known/mta-sts.txt { default_type text/plain; return 200 "version: STSv1\nmode: enforce\nmx: mail.modern.example\nmax_age: 604800\n"; }
  }
CONF
}

broken_face() {
  cat <<CONF
  server { listen $(address "$1"):443 ssl; ssl_certificate $(certificate "$1"); ssl_certificate_key $(key "$1");
    ssl_ciphers DEFAULT:@SECLEVEL=0; location = / { return 200 "<!doctype html><html lang=en><title>Broken</title></html>"; } }
CONF
}

book_face() { # a name's last digit decides what its pages say of themselves
  cat <<CONF
  map \$host \$transport { ~[02468]\.book\. "max-age=31536000"; default ""; }
  map \$host \$policy { ~[147]\.book\. "default-src 'self'"; default ""; }
  ssl_certificate $(certificate book); ssl_certificate_key $(key book);
  add_header Strict-Transport-Security \$transport always;
  add_header Content-Security-Policy \$policy always;
  server { listen 80 default_server; return 301 https://\$host\$request_uri; }
  server { listen 443 ssl default_server;
    location = / { return 200 "<!doctype html><html lang=en><title>A company</title></html>"; } }
CONF
  local n
  for ((n = 2; n <= HOSTING_ADDRESSES; n += 2)); do neglected_face "$(hosting_address "$n")"; done
}

neglected_face() {
  cat <<CONF
  server { listen $1:80; location = / { return 200 "<!doctype html><html lang=en><title>A company</title></html>"; } }
  server { listen $1:443 ssl; ssl_protocols TLSv1 TLSv1.1 TLSv1.2; ssl_ciphers DEFAULT:@SECLEVEL=0;
    location = / { add_header X-Powered-By "PHP/5.6.40"; return 200 "<!doctype html><html lang=en><title>A company</title></html>"; } }
CONF
}
