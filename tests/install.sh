# What the tests need beside the .NET SDK. Read by tests/run.

find_postgres() { compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb >/dev/null; }

find_chromium() {
  local place
  for place in "${CHROMIUM:-}" /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome; do
    if [[ -x $place ]]; then return 0; fi
  done
  return 1
}

# The packages of those needs that are not there: postgres, chromium.
missing() {
  local need
  for need; do
    case $need in
      postgres) find_postgres || echo postgresql ;;
      chromium) find_chromium || chromium_packages ;;
    esac
  done
}

# In Ubuntu's package is all; Debian keeps apart what Chromium needs to be run by anyone but root.
chromium_packages() {
  if grep -q '^ID=ubuntu' /etc/os-release; then echo chromium-browser; else echo chromium chromium-sandbox; fi
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
    log=$(mktemp)
    {
      "${as[@]}" apt-get update
      "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends $packages
    } </dev/null >"$log" 2>&1 || cat "$log"
    rm "$log"
    "${as[@]}" rm "$no_cluster"
    packages=$(missing "$@" | xargs)
    if [[ ! $packages ]]; then return 0; fi
  fi

  cat >&2 <<TEXT
The tests need what could not be installed from here: $packages
  Debian, Ubuntu:  sudo apt-get install $packages
  elsewhere:       PostgreSQL 15 or newer with initdb on the PATH; Chromium or Chrome, named by CHROMIUM=/its/path
TEXT
  exit 1
}
