# Sourced by the other scripts: where things are, and one line for the person when something is missing.
# shellcheck shell=bash

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '%s\n' "$*"; }
fail() {
  printf 'taizhang: %s\n' "$*" >&2
  exit 1
}

is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] && grep -q '^JAVA_VERSION="25[".]' "$1/release"
}

# Sets JAVA_HOME to a JDK 25: the caller's own if it is one, else the first in the usual places.
use_jdk_25() {
  local home
  for home in "${JAVA_HOME:-}" \
    /usr/lib/jvm/* /opt/java/* /opt/jdk* "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$home" ] && is_jdk_25 "$home"; then
      export JAVA_HOME=$home
      return
    fi
  done
  fail "needs JDK 25; install it (Debian: apt-get install temurin-25-jdk or openjdk-25-jdk) or point JAVA_HOME at one"
}

maven() { ./mvnw -B -ntp "$@"; }

# Fetches the packages of frontend-contract once, and again when the lock file changes.
use_npm() {
  command -v node >/dev/null && command -v npm >/dev/null ||
    fail "needs Node 20 or newer with npm (Debian: apt-get install nodejs npm)"
  [ "$(node -p 'process.versions.node.split(".")[0] >= 20')" = true ] ||
    fail "needs Node 20 or newer, this is $(node --version)"
  local installed=frontend-contract/node_modules/.package-lock.json
  if [ ! -f "$installed" ] || [ frontend-contract/package-lock.json -nt "$installed" ]; then
    say "Fetching the npm packages of frontend-contract/"
    (cd frontend-contract && npm ci --no-audit --no-fund --loglevel=error) || fail "npm could not fetch the packages"
    touch "$installed"
  fi
}

JAR=target/quarkus-app/quarkus-run.jar

# Builds the service if a source is newer than the last build; a folder's own time tells of deleted files.
build_service() {
  if [ -f "$JAR" ] && [ -z "$(find pom.xml .mvn src/main deploy/licences -newer "$JAR" -print -quit)" ]; then
    return
  fi
  say "Building (the first time fetches the libraries and takes some minutes)"
  maven -q package -Dmaven.test.skip=true || fail "the build failed; the lines above say where"
  touch "$JAR"
}

# Two are enough for the C library: each further arena keeps what its threads once needed.
export MALLOC_ARENA_MAX=2

# Keeps the process well below 512 MiB; TAIZHANG_JAVA_OPTIONS may add to it or override it.
service_options() {
  printf '%s\n' -Xms64m -Xmx208m -Xss512k -XX:+UseSerialGC --sun-misc-unsafe-memory-access=allow -XX:MaxMetaspaceSize=160m \
    -XX:ReservedCodeCacheSize=64m -XX:TieredStopAtLevel=4 -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError
  # shellcheck disable=SC2086
  [ -z "${TAIZHANG_JAVA_OPTIONS:-}" ] || printf '%s\n' $TAIZHANG_JAVA_OPTIONS
}

# Prints the configuration reference from the sources.
configuration_page() {
  "$JAVA_HOME/bin/java" deploy/reference/ConfigurationPage.java src/main deploy/reference/other-settings.tsv ||
    fail "the configuration reference was not written; the line above says why"
}

port_is_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
