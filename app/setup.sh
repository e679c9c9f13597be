# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by app/run and tests/run: says what is done, installs what is missing, builds.
# shellcheck shell=bash

say() { printf '\033[1m== %s\033[0m\n' "$*" >&2; }
fail() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

build_packages=(
    g++ cmake ninja-build ccache lld pkg-config
    qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-svg-dev libgl-dev libgraphviz-dev
    libqscintilla2-qt6-dev qtkeychain-qt6-dev libsecret-1-0 libcli11-dev libexpected-dev
    libqt6sql6-sqlite libsqlite3-dev libqt6sql6-psql libpq-dev libqt6sql6-mysql libmariadb-dev
    fonts-inter fonts-dejavu-core
)

# install PACKAGE…: what is missing, from Debian's packages; quick when nothing is.
install() {
    local package missing=()
    command -v dpkg-query >/dev/null || fail "this script installs Debian packages, and this is no Debian: install the equivalents of: $*, then run cmake --preset release"
    for package in "$@"; do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return
    local root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || fail "these packages are missing and neither root nor sudo is here: ${missing[*]}"
        root=(sudo)
    fi
    say "Installing ${missing[*]}"
    "${root[@]}" apt-get update -q >&2 || fail "apt-get update failed; see above"
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" >&2 \
        || fail "installing failed; see above"
}

# build PRESET [TARGET…]: configures once, then lets Ninja find out what has changed.
build() {
    local preset=$1 target targets=()
    shift
    for target in "$@"; do targets+=(--target "$target"); done
    if [ ! -f "build/$preset/build.ninja" ]; then
        say "Configuring build/$preset"
        cmake --preset "$preset" "${configure_options[@]}" >&2 || fail "configuring failed; see above"
    fi
    say "Building build/$preset"
    cmake --build "build/$preset" "${targets[@]}" >&2 || fail "the build failed; see above"
}
configure_options=()
