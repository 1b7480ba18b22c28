# Owns one private PostgreSQL cluster and does as its standard input says, a line each: 'start', 'stop', 'kill', 'save', or
# 'restore' with the name of a restore point. When the input ends, because the test process is done or was killed, server and
# folder go.
# Arguments: the folder of the server's programs, the port, the port of the server that this one copies and follows or
# nothing, and settings that differ from those of the tests.
set -eu
bin=$1 port=$2 primary=$3
shift 3
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
  # It may have ended by itself, which the shell notices with the next command.
  sleep 0.02
  if [ -n "$server" ] && kill -0 "$server" 2>/dev/null; then
    echo started
    return
  fi
  # Durability is of no use to a test. Sockets in the file system have a limit on their path's length, so there are none.
  $as "$bin/postgres" -D data -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c dynamic_shared_memory_type=mmap \
    -c max_connections=300 -c shared_buffers=32MB -c autovacuum=off -c wal_level=minimal -c max_wal_senders=0 \
    -c fsync=off -c synchronous_commit=off -c full_page_writes=off "$@" >log 2>&1 &
  server=$!
  # The file of a server that was killed is still there.
  until grep -q '^ready' data/postmaster.pid 2>/dev/null && [ "$(head -n 1 data/postmaster.pid)" = "$server" ]; do
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

# The server with all its processes, as if the machine had lost its power.
kill_all() {
  if [ -n "$server" ]; then
    kill -KILL "$server" $(cat "/proc/$server/task/$server/children" 2>/dev/null) 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  server=
}

copy() {
  $as "$bin/pg_basebackup" -h 127.0.0.1 -p "$1" -U postgres -D "$2" -c fast -X stream --no-sync $3 >log 2>&1 || {
    cat log
    return 1
  }
}

# What was saved, and of the log all up to this point: nothing after it.
restore() {
  stop INT
  mv data lost
  $as cp -R base data
  $as touch data/recovery.signal
  start "$@" -c "restore_command=cp ../archive/%f %p" -c "recovery_target_name=$target" -c recovery_target_action=promote
}

server=
trap 'stop QUIT; rm -rf "$folder"' EXIT
if [ "$primary" ]; then
  copy "$primary" data -R || exit 1
else
  $as "$bin/initdb" -D data -U postgres --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync --no-instructions >log 2>&1 || {
    cat log
    exit 1
  }
  $as mkdir archive
fi
while read -r order target; do
  case $order in
    start) start "$@" ;;
    stop) stop INT && echo stopped ;;
    kill) kill_all && echo killed ;;
    save) copy "$port" base '' && echo saved ;;
    restore) restore "$@" ;;
  esac
done
