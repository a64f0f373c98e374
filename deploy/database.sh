# Sourced by backup and restore: which database and which files the service works with, and how they are asked.
# shellcheck shell=bash

set -euo pipefail
umask 077
export LC_ALL=C.UTF-8

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
data=${TAIZHANG_DATA_DIR:-data}
files=${TAIZHANG_ATTACHMENTS_FOLDER:-$data/attachments}
work=

fail() {
  printf 'taizhang: %s\n' "$*" >&2
  exit 1
}

for program in tar gzip sha256sum; do
  command -v "$program" >/dev/null || fail "needs $program"
done

remove_work() { [ -z "$work" ] || rm -rf "$work"; }
trap remove_work EXIT

is_own_database() { [ -z "${QUARKUS_DATASOURCE_JDBC_URL:-}" ]; }
keeps_files_here() { [ -z "${TAIZHANG_ATTACHMENTS_S3_ENDPOINT:-}" ]; }

# Port of the embedded server that runs on the data folder; nothing if none does.
own_port() {
  local home process arguments
  home=$(cd "$data/database" 2>/dev/null && pwd) || return 0
  process=$(cat "$home/mariadb.pid" 2>/dev/null) || return 0
  kill -0 "$process" 2>/dev/null || return 0
  if [ -r "/proc/$process/cmdline" ]; then
    arguments=$(tr '\0' '\n' <"/proc/$process/cmdline")
  else
    arguments=$(ps -ww -o args= -p "$process" | tr ' ' '\n')
  fi
  case $arguments in *"$home"*) sed -n 's/^--port=//p' <<<"$arguments" ;; esac
}

# Runs a program while the embedded database is up and the service is not.
with_own_database() {
  local jar java=${JAVA_HOME:+$JAVA_HOME/bin/}java
  for jar in "$here/quarkus-run.jar" "$here/../target/quarkus-app/quarkus-run.jar"; do
    [ ! -f "$jar" ] || break
  done
  [ -f "$jar" ] || fail "the service is not here; build it first: make package"
  command -v "${java}" >/dev/null || fail "needs Java 25; point JAVA_HOME at it"
  TAIZHANG_DATA_DIR=$data "$java" -jar "$jar" with-database "$@"
}

# The first of these programs that is to be had, our own database's first.
program() {
  local name
  for name in "$@"; do
    if is_own_database && [ -x "$data/database/server/bin/$name" ]; then
      printf '%s' "$data/database/server/bin/$name"
      return
    fi
  done
  for name in "$@"; do
    if command -v "$name"; then return; fi
  done
  fail "needs $1 (Debian: apt-get install default-mysql-client)"
}

quoted() {
  local text=${1//\\/\\\\}
  printf '"%s"' "${text//\"/\\\"}"
}

# Writes address and credentials to $work/access, which only we can read: a command line can be seen by all.
access() {
  local host port schema user password mode=
  if is_own_database; then
    host=127.0.0.1 port=$(own_port) schema=taizhang user=taizhang mode=DISABLED
    password=$(cat "$data/database/password")
  else
    [[ $QUARKUS_DATASOURCE_JDBC_URL =~ ^jdbc:mysql://(\[[0-9a-fA-F:]+\]|[^][/:?,@]+)(:([0-9]+))?/([^/?]+)(\?(.*))?$ ]] ||
      fail "QUARKUS_DATASOURCE_JDBC_URL is not of the form jdbc:mysql://host:3306/schema"
    host=${BASH_REMATCH[1]//[][]/} port=${BASH_REMATCH[3]:-3306} schema=${BASH_REMATCH[4]}
    user=${QUARKUS_DATASOURCE_USERNAME:-} password=${QUARKUS_DATASOURCE_PASSWORD:-}
    # Where another account owns the schema, it alone can fill it.
    if [ -n "${QUARKUS_FLYWAY_USERNAME:-}" ]; then user=$QUARKUS_FLYWAY_USERNAME password=${QUARKUS_FLYWAY_PASSWORD:-}; fi
    [[ ${BASH_REMATCH[6]:-} =~ (^|&)sslMode=([A-Z_]+) ]] && mode=${BASH_REMATCH[2]}
  fi
  {
    printf '[client]\nhost=%s\nport=%s\nprotocol=TCP\nuser=%s\npassword=%s\n' \
      "$host" "$port" "$(quoted "$user")" "$(quoted "$password")"
    encryption "$mode"
  } >"$work/access"
  printf '%s' "$schema" >"$work/schema"
}

# The two families of clients say differently what the address says in the driver's words.
encryption() {
  if "$(program mariadb mysql)" --version | grep -q MariaDB; then
    case $1 in
      DISABLED) echo skip-ssl ;;
      VERIFY_*) ;;
      *) echo disable-ssl-verify-server-cert ;;
    esac
  elif [ -n "$1" ]; then
    echo "ssl-mode=$1"
  fi
}

ask() {
  "$(program mariadb mysql)" --defaults-extra-file="$work/access" --default-character-set=utf8mb4 --batch \
    --skip-column-names "$(cat "$work/schema")" "$@" 2>"$work/said" || fail "the database does not answer: $(head -n 1 "$work/said")"
}

# What every record refers to, in the form of the list of sums.
files_referred_to() {
  ask --execute "SELECT CONCAT(sha256, '  attachments/', LEFT(id, 2), '/', id) FROM attachment" | sort
}

schema_version() {
  ask --execute "SELECT version FROM flyway_schema_history WHERE success = 1 ORDER BY installed_rank DESC LIMIT 1"
}
