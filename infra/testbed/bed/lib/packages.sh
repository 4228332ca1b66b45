# Debian's packages, installed without starting anything: the bed starts what it needs, where it needs it.

missing_packages() {
  local package
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || printf '%s\n' "$package"
  done
}

install_packages() {
  local -a missing; mapfile -t missing < <(missing_packages "$@")
  [ ${#missing[@]} -gt 0 ] || return 0
  command -v apt-get >/dev/null || fail "needs the Debian packages ${missing[*]}"
  say "Installing ${missing[*]}"
  without_starting_services apt_install "${missing[@]}"
}

# One that cannot be had does not keep the others away.
install_each() {
  local package
  for package in "$@"; do
    (install_packages "$package") || say "Without $package"
  done
}

apt_install() {
  local -a apt=(apt-get -o DPkg::Lock::Timeout=120 -o Acquire::http::Timeout=20 -o Acquire::Retries=1 -qq)
  DEBIAN_FRONTEND=noninteractive "${apt[@]}" update >/dev/null
  DEBIAN_FRONTEND=noninteractive "${apt[@]}" install -y --no-install-recommends "$@" >"${BED_STATE%/*}/testbed-packages.log" 2>&1 ||
    { tail -n 20 "${BED_STATE%/*}/testbed-packages.log" >&2; fail "the packages could not be installed"; }
}

without_starting_services() {
  local policy=/usr/sbin/policy-rc.d made=
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod +x "$policy"
    made=yes
  fi
  "$@"
  [ -z "$made" ] || rm -f "$policy"
}
