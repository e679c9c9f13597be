# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by tests/run and tests/bench/run: app/setup.sh, and what tests need beyond it.
# shellcheck shell=bash
. app/setup.sh

# The tests run servers of their own (tests/servers): Debian's packages need not start others.
# mariadb-server-core is the server without a service; PostgreSQL's package makes a first cluster
# unless this file says not to.
install_for_tests() {
    local clusters=/etc/postgresql-common/createcluster.conf
    if [ ! -e "$clusters" ] && [ "$(id -u)" -eq 0 ]; then
        mkdir -p "${clusters%/*}"
        echo 'create_main_cluster = false' >"$clusters"
    fi
    install "${build_packages[@]}" librapidcheck-dev sqlite3 clang-format e2fsprogs patch \
        postgresql-15 postgresql-client-15 mariadb-server-core mariadb-client openssl \
        gnome-keyring dbus-daemon \
        python3-sqlalchemy python3-flask-sqlalchemy python3-alembic python3-flask-migrate \
        python3-psycopg2 python3-pymysql black
}
