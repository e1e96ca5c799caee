# SPDX-FileCopyrightText: 2026 Pulpit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Shared by the check-* scripts; sourced, not run.
# shellcheck shell=bash

passed=0 failed=0

# check NAME COMMAND...: runs the command and counts; shows its output when it fails.
check() {
    local name=$1 output code=0 start=$SECONDS
    shift
    output=$("$@" 2>&1) || code=$?
    if [ "$code" -eq 0 ]; then
        passed=$((passed + 1))
        printf 'PASS  %s (%d s)\n' "$name" $((SECONDS - start))
    else
        failed=$((failed + 1))
        printf 'FAIL  %s (exit code %s)\n' "$name" "$code"
        printf '%s\n' "$output" | tail -n 30 | sed 's/^/      /'
    fi
}

# fails CODE COMMAND...: succeeds when the command ends with just that exit code.
fails() {
    local expected=$1 code=0
    shift
    "$@" || code=$?
    [ "$code" -eq "$expected" ] || { echo "ended with $code instead of $expected"; return 1; }
}

# says TEXT COMMAND...: succeeds when the command does and its output holds TEXT.
says() {
    local text=$1 output
    shift
    output=$("$@") || return
    [[ $output == *"$text"* ]] || { printf 'no "%s" in:\n%s\n' "$text" "$output"; return 1; }
}

# within SECONDS COMMAND...: succeeds when the command does and takes no longer.
within() {
    local limit=$1 start=$EPOCHREALTIME
    shift
    "$@" || return
    local took=$(((${EPOCHREALTIME/./} - ${start/./}) / 1000))
    [ "$took" -le $((limit * 1000)) ] || { echo "took $took ms instead of $limit s"; return 1; }
}

# Prints the pids of live processes that carry a pair folder's mark or run its database.
processes_of() {
    local folder=$1 file pid
    for file in $({
        grep -lzxF -- "PULPIT_TESTBED_DIR=$folder" /proc/[0-9]*/environ
        grep -lzF -- "$folder/pg/data" /proc/[0-9]*/cmdline
    } 2>/dev/null); do
        pid=${file#/proc/} pid=${pid%/*}
        [ "$pid" = "$$" ] || ! grep -q '^State:[[:space:]]*[^ZX]' "/proc/$pid/status" 2>/dev/null || echo "$pid"
    done | sort -u
}

no_process_of() {
    local left
    left=$(processes_of "$1")
    [ -z "$left" ] || { ps -o pid,args -p "$(echo "$left" | paste -sd,)"; return 1; }
}

# Every TCP port that a process of the folder listens on is bound to 127.0.0.1.
listens_on_loopback_only() {
    local pids listening
    pids=$(processes_of "$1" | sed 's/.*/pid=&,/')
    [ -n "$pids" ] || { echo "nothing runs"; return 1; }
    listening=$(ss -Hltnp | grep -F "$pids") || { echo "nothing listens"; return 1; }
    if printf '%s\n' "$listening" | awk '{ print $4 }' | grep -v '^127\.0\.0\.1:'; then
        echo "listen beyond loopback"
        return 1
    fi
}

summary() {
    printf '%s passed, %s failed, 0 skipped\n' "$passed" "$failed"
    [ "$failed" -eq 0 ]
}
