# Owns one private PostgreSQL cluster and does as its standard input says: a line 'start' or 'stop' each. When the input
# ends, because the test process is done or was killed, server and folder go.
# Arguments: the folder of the server's programs, the port, and settings that differ from those of the tests.
set -eu
bin=$1 port=$2
shift 2
# A signal ends the reading below, not the clearing up after it.
trap : HUP INT TERM

folder=$(mktemp -d "${TMPDIR:-/tmp}/agreement-tracker-postgres.XXXXXX")
# Should this script be killed too, the server goes with it.
as='setpriv --pdeathsig QUIT'
if [ "$(id -u)" = 0 ]; then
  # PostgreSQL refuses to run as root.
  for account in postgres nobody; do
    if id "$account" >/dev/null 2>&1; then break; fi
  done
  as="$as --reuid=$account --regid=$(id -g "$account") --clear-groups"
  chown "$account" "$folder"
fi
cd "$folder"

start() {
  # Durability is of no use to a test. Sockets in the file system have a limit on their path's length, so there are none.
  $as "$bin/postgres" -D data -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c dynamic_shared_memory_type=mmap \
    -c max_connections=300 -c shared_buffers=32MB -c autovacuum=off -c wal_level=minimal -c max_wal_senders=0 \
    -c fsync=off -c synchronous_commit=off -c full_page_writes=off "$@" >log 2>&1 &
  server=$!
  until grep -q '^ready' data/postmaster.pid 2>/dev/null; do
    if ! kill -0 "$server" 2>/dev/null; then
      cat log
      return 1
    fi
    sleep 0.02
  done
  echo started
}

stop() {
  if [ -n "$server" ]; then
    kill -"$1" "$server" 2>/dev/null || true
    wait "$server" || true
  fi
  server=
}

server=
trap 'stop QUIT; rm -rf "$folder"' EXIT
$as "$bin/initdb" -D data -U postgres --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync --no-instructions >log 2>&1 || {
  cat log
  exit 1
}
while read -r order; do
  case $order in
    start) start "$@" ;;
    stop) stop INT && echo stopped ;;
  esac
done
