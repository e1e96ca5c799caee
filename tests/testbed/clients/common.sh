# SPDX-FileCopyrightText: 2026 Pulpit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Shared by the install-with-* scripts; sourced, not run.
# shellcheck shell=bash

# Exit codes of every script here.
readonly OK=0 FAILED=1 USAGE=2 NO_CLIENT=3

die() {
    local code=$1
    shift
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit "$code"
}

# Prints the script's own usage text and ends; $1 is the exit code.
show_usage() {
    if [ "$1" -eq 0 ]; then printf '%s\n' "$usage"; else printf '%s\n' "$usage" >&2; fi
    exit "$1"
}

need_program() {
    command -v "$1" >/dev/null || die "$NO_CLIENT" "$1 is not installed (installer/setup test)"
}

# Sets $work to a folder that is removed at exit. Programs inside get no proxy: everything is on loopback.
make_work_folder() {
    work=$(mktemp -d "${TMPDIR:-/tmp}/pulpit-client.XXXXXX")
    trap 'rm -rf -- "$work"' EXIT
    unset http_proxy https_proxy HTTP_PROXY HTTPS_PROXY ALL_PROXY all_proxy
    export LC_ALL=C.UTF-8 HOME="$work"
}

# Runs a command with its output in a log, which is shown when the command fails.
logged() {
    "$@" >>"$work/output" 2>&1 || {
        local code=$?
        tail -n 25 "$work/output" >&2
        die "$FAILED" "$1 ended with code $code"
    }
}

# Proves that the package's own file arrived: $1 root folder, $2 package. Prints what it says.
show_greeting() {
    cat "$1/usr/share/$2/greeting" 2>/dev/null || die "$FAILED" "$2 was installed without its file"
    exit "$OK"
}
