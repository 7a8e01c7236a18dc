# For the scripts of this folder that measure ./yaosu serve, which set root and have read build.sh:
#   serve                               builds, and starts it on a port that is free, until the script ends: its url and process (server)
#   send PATH FILE.jsonl RATE SECONDS   posts the lines of a file, over and over, at a constant rate, whether or not earlier ones are
#                                       answered, so that a slow answer cannot hide those that wait behind it: for 10 s that are not
#                                       counted, then for those that are. Prints latencies in ms, failures, and the server's memory
#                                       before and after, of its heap what is in use after a collection. Fails where a request failed.
# What is in the folder scratch is gone at the end. The load comes from loadtest, a public tool for Node, which npm fetches once.
tool=$root/bench/target/loadtest-8.2.1
scratch=$(mktemp -d)
server=
trap '[ -z "$server" ] || { kill "$server" 2>/dev/null && wait "$server" || true; }; rm -rf "$scratch"' EXIT

serve() {
    command -v npm >/dev/null || { echo "bench: there is no npm on the PATH; install Node.js 16 or later" >&2; exit 1; }
    build launcher
    [ -d "$tool/node_modules/loadtest" ] || npm install --silent --no-audit --no-fund --prefix "$tool" loadtest@8.2.1 >/dev/null
    "$root/yaosu" serve --port 0 >"$scratch/printed" &
    server=$!
    until grep -q '^Serving on ' "$scratch/printed"; do
        kill -0 "$server" 2>/dev/null || { echo "bench: the server ended; see above" >&2; exit 1; }
        sleep 0.1
    done
    url=$(sed -n 's/^Serving on //p' "$scratch/printed")
}

send() { # path, file, requests a second, seconds
    local status=0
    post "$1" "$2" "$3" 10 >/dev/null || true
    memory before
    post "$1" "$2" "$3" "$4" || status=$?
    memory after
    return "$status"
}

post() {
    node "$root/bench/http.mjs" "$tool/node_modules/loadtest/index.js" "$url$1" "$2" "$3" "$4"
}

memory() { # when
    local heap=
    if command -v jcmd >/dev/null && jcmd "$server" GC.run >/dev/null 2>&1; then
        heap=$(jcmd "$server" GC.heap_info | sed -n 's/.*heap .*used \([0-9]*\)K.*/, \1 KiB of heap in use/p' | head -n 1)
    fi
    [ -r "/proc/$server/status" ] || return 0
    awk -v when="$1" -v heap="$heap" '/^VmRSS/ { now = $2 } /^VmHWM/ { most = $2 }
        END { printf "memory %-11s %d MiB resident, at most %d MiB%s\n", when, now / 1024, most / 1024, heap }' "/proc/$server/status"
}
