# For the scripts of this folder, which set root: builds what is missing or older than its sources.
#   build launcher          the distribution
#   build itest/NAME        a module of programs, with all that they run with
build() { # the folder of a module
    local module=$1 built=$root/$1/target/bench-built begun changed
    if [ -e "$built" ]; then
        # head ends before find has: that is no failure
        changed=$(cd "$root" && { find . \( -name target -o -name .git \) -prune -o \
            \( -path '*/src/main/*' -o -name '*.bnd' -o -name pom.xml -o -path './itest/*/bundles/*' -o -path ./yaosu \) -type f -newer "$built" -print 2>/dev/null || true; } | head -n 1)
    else
        changed=nothing
    fi
    [ -n "$changed" ] || return 0
    echo "bench: building first, since $([ "$changed" = nothing ] && echo "it was not built from here" || echo "$changed is newer than the build")" >&2
    begun=$(date +%Y%m%d%H%M.%S) # what is changed while it builds is newer than the build
    (cd "$root" && ./mvnw -q -DskipTests -pl "$module" -am package) >&2 || { echo "bench: the build failed; see above" >&2; exit 1; }
    touch -t "$begun" "$built"
}
