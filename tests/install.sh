# What the tests need beside the .NET SDK. Read by tests/run and tests/drills/run.

find_postgres() { compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb >/dev/null; }

find_chromium() {
  local place
  for place in "${CHROMIUM:-}" /usr/bin/chromium-headless-shell /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome; do
    if [[ -x $place ]]; then return 0; fi
  done
  return 1
}

find_node() { command -v npm >/dev/null && command -v node >/dev/null; }

find_nginx() { [[ -x /usr/sbin/nginx ]] || command -v nginx >/dev/null; }

find_faketime() { compgen -G '/usr/lib/*/faketime/libfaketime.so.1' >/dev/null; }

# The packages of those needs that are not there: postgres, chromium, node, nginx, faketime.
missing() {
  local need
  for need; do
    case $need in
      postgres) find_postgres || echo postgresql ;;
      chromium) find_chromium || chromium_packages ;;
      node) find_node || echo nodejs npm ;;
      nginx) find_nginx || echo nginx ;;
      faketime) find_faketime || echo libfaketime ;;
    esac
  done
}

# Debian has Chromium without its windows, which takes half the time; and keeps apart what it needs to be run by anyone but root.
chromium_packages() {
  if grep -q '^ID=ubuntu' /etc/os-release; then echo chromium-browser; else echo chromium-headless-shell chromium-sandbox; fi
  echo fonts-dejavu-core
}

install() {
  local packages log as=()
  packages=$(missing "$@" | xargs)
  if [[ ! $packages ]]; then return 0; fi

  (( EUID == 0 )) || as=(sudo --non-interactive)
  if command -v apt-get >/dev/null && "${as[@]}" true 2>/dev/null; then
    say "installing $packages"
    # The tests start servers of their own: none is to be set up for the system on the way.
    local no_cluster=/etc/postgresql-common/createcluster.d/agreement-tracker-tests.conf
    "${as[@]}" mkdir -p "${no_cluster%/*}"
    "${as[@]}" tee "$no_cluster" <<<'create_main_cluster = false' >/dev/null
    # Debian asks this file, where there is one, whether a package may start its service.
    local no_service=/usr/sbin/policy-rc.d
    if [[ ! -e $no_service ]]; then "${as[@]}" install --mode=755 /dev/stdin "$no_service" <<<$'#!/bin/sh\nexit 101'; else no_service=; fi
    log=$(mktemp)
    {
      "${as[@]}" apt-get update
      "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends $packages
    } </dev/null >"$log" 2>&1 || cat "$log"
    rm "$log"
    "${as[@]}" rm "$no_cluster" ${no_service:+"$no_service"}
    packages=$(missing "$@" | xargs)
    if [[ ! $packages ]]; then return 0; fi
  fi

  cat >&2 <<TEXT
The tests need what could not be installed from here: $packages
  Debian, Ubuntu:  sudo apt-get install $packages
  elsewhere:       Node.js 18 or newer with npm; PostgreSQL 15 or newer with initdb on the PATH; Chromium or Chrome, named by CHROMIUM=/its/path; for the drills nginx and libfaketime
TEXT
  exit 1
}
