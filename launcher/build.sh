# shellcheck shell=bash
# Builds what is not built. Three results, each with a stamp that says from which sources it came:
#   target/plain   the plain modules with the command line's main; no Spring, no npm
#   target/app     the platform, unpacked, with its AOT cache
#   web/dist       the pages
# and, when it is asked for, target/simulation: the generated city, on the classes of target/app.

built=$root/target
app=$built/app
plain=$built/plain
simulation=$built/simulation

plain_sources=(pom.xml .mvn kernel/pom.xml kernel/src/main law/pom.xml law/src/main decrees/pom.xml decrees/src/main
    reader/pom.xml reader/src/main tracks/pom.xml tracks/src/main tool/pom.xml tool/src/main
    launcher/build.sh launcher/sample.txt)
platform_sources=("${plain_sources[@]}" sensing/pom.xml sensing/src/main platform/pom.xml platform/src/main)
simulation_sources=(simulation/pom.xml simulation/src/main)
web_sources=(web/package-lock.json web/package.json web/index.html web/console web/field web/public web/src web/tsconfig.json
    web/vite.config.ts)

plain_options=(-Xmx512m -XX:+UseSerialGC -Xlog:disable)
platform_options=("-Xmx${LINGXING_MEMORY:-768m}" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -Xlog:disable)

# fingerprint PATH...: one word for the names and contents of all files under them.
fingerprint() {
    (
        cd "$root"
        { find "$@" -type f -print0 2>/dev/null || true; } | LC_ALL=C sort -z | xargs -0 cksum | cksum | tr ' ' -
    )
}

# is_fresh STAMP FINGERPRINT
is_fresh() { [[ -f $1 && $(<"$1") == "$2" ]]; }

# alone COMMAND...: waits until no other launcher builds here, then builds. In a shell of its own, so that what is started
# afterwards does not go on holding the lock.
alone() {
    mkdir -p "$built"
    (
        if command -v flock >/dev/null; then
            exec 8>"$built/lock"
            flock 8
        fi
        "$@"
    )
}

# quietly LOG COMMAND...: shows what a command said only if it failed.
quietly() {
    local log=$1
    shift
    if ! "$@" >"$log" 2>&1; then
        tail -n 40 "$log" >&2
        fail "构建失败，全文见 $log。The build failed; $log has all of it."
    fi
}

maven() {
    command -v mvn >/dev/null || fail "需要 Maven（apt-get install maven）。Maven is needed (apt-get install maven)."
    (cd "$root" && mvn "$@")
}

# ---- the plain modules

build_plain() {
    use_jdk
    local now
    now=$(fingerprint "${plain_sources[@]}")
    is_fresh "$plain/stamp" "$now" || alone make_plain "$now"
}

make_plain() {
    is_fresh "$plain/stamp" "$1" && return
    say "正在构建规则与阅读器（首次或改动之后）… Building rules and reader, once …"
    rm -rf "$plain"
    mkdir -p "$plain"
    quietly "$built/plain.log" maven -q -pl tool -am -DskipTests package dependency:copy-dependencies \
        -DincludeScope=runtime -DoutputDirectory="$plain/lib"
    cp "$root"/tool/target/lingxing-tool-*.jar "$plain/lib/"
    (
        IFS=:
        jars=("$plain"/lib/*.jar)
        printf '%s' "${jars[*]}"
    ) >"$plain/classpath"
    rehearse_plain
    printf '%s' "$1" >"$plain/stamp"
}

# The JVM remembers from a rehearsal which classes it loads; an answer then comes in a third of the time.
rehearse_plain() {
    "$JAVA_HOME/bin/java" "${plain_options[@]}" -XX:AOTCacheOutput="$plain/tool.aot" -cp "$(<"$plain/classpath")" \
        org.lingxing.tool.Main import --dry-run --json "$root/launcher/sample.txt" \
        >"$built/plain-rehearsal.log" 2>&1 || true
}

# plain COMMAND...: answers with the plain modules alone.
plain() {
    build_plain
    exec "$JAVA_HOME/bin/java" "${plain_options[@]}" -XX:AOTCache="$plain/tool.aot" -cp "$(<"$plain/classpath")" \
        org.lingxing.tool.Main "$@"
}

# ---- the platform

build_platform() {
    use_jdk
    local now
    now=$(fingerprint "${platform_sources[@]}")
    is_fresh "$app/stamp" "$now" || alone make_platform "$now"
}

make_platform() {
    is_fresh "$app/stamp" "$1" && return
    say "正在构建平台（首次或改动之后，约一分钟）… Building the platform, once, about a minute …"
    quietly "$built/platform.log" maven -q -pl platform -am -DskipTests package
    unpack_platform
    printf '%s' "$1" >"$app/stamp"
}

# Unpacked the jar starts faster, and only so can the JVM keep an AOT cache of it.
unpack_platform() {
    rm -rf "$app"
    quietly "$built/unpack.log" "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$root/platform/target/lingxing-platform.jar" \
        extract --destination "$app"
    rehearse_platform
}

# A whole start on a passing data folder, what people do first, an orderly end.
rehearse_platform() {
    local stage pid
    stage=$(mktemp -d)
    env -u LINGXING_DB_URL -u LINGXING_LISTEN -u LINGXING_TLS_CERT -u LINGXING_TLS_KEY -u LINGXING_MODE \
        LINGXING_HOME="$stage" LINGXING_PORT=0 \
        "$JAVA_HOME/bin/java" "${platform_options[@]}" -XX:AOTCacheOutput="$app/platform.aot" \
        -jar "$app/lingxing-platform.jar" >"$built/rehearsal.log" 2>&1 &
    pid=$!
    if await_platform "$stage" "$pid"; then
        rehearse_requests "$stage" >>"$built/rehearsal.log" 2>&1 || true
        kill -TERM "$pid"
    fi
    wait "$pid" || true
    rm -rf "$stage"
}

# Signs in, imports an invented paper, reads the register: the JVM remembers the classes that it takes.
rehearse_requests() {
    local address key document path
    address=$(address_of "$1")
    key="Authorization: Bearer $(<"$1/operator.key")"
    ask "$address" /api/v1/session '{"account":"officer","password":"lingxing-demo"}'
    LINGXING_HOME=$1 "$JAVA_HOME/bin/java" "${platform_options[@]}" -jar "$app/lingxing-platform.jar" \
        import "$root/launcher/sample.txt"
    document=$(ask "$address" /api/v1/documents '' "$key" | grep -o '"id":"[^"]*"' | head -n 1 | cut -d '"' -f 4)
    for path in /api/v1/{about,session,tasks,targets,extractions,agencies} "/api/v1/documents/$document" \
        /api/v1/documents?q=%E5%80%9F%E9%98%85%E8%AF%81 /console; do
        ask "$address" "$path" '' "$key" >/dev/null
    done
}

# await_platform HOME PID: waits until the platform on a data folder answers; fails if it ends before.
await_platform() {
    until [[ -f $1/running ]]; do
        kill -0 "$2" 2>/dev/null || return 1
        sleep 0.05
    done
}

# address_of HOME: where the platform on a data folder answers.
address_of() { sed -n 's/^address=//p' "$1/running"; }

# ask ADDRESS PATH [BODY [HEADER]]: one request, a POST where there is a body, and its answer; needs no other program.
ask() {
    local host=${1#http://} body=${3:-} method=GET
    [[ -z $body ]] || method=POST
    exec 7<>"/dev/tcp/${host%:*}/${host#*:}" || return
    {
        printf '%s %s HTTP/1.0\r\nHost: localhost\r\n' "$method" "$2"
        printf 'Cookie: XSRF-TOKEN=here\r\nX-XSRF-TOKEN: here\r\n%s' "${4:+$4$'\r\n'}"
        printf 'Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s' "${#body}" "$body"
    } >&7
    cat <&7
    exec 7>&-
}

# ---- the simulation

build_simulation() {
    build_platform
    local now
    now=$(fingerprint "${platform_sources[@]}" "${simulation_sources[@]}")
    is_fresh "$simulation/stamp" "$now" || alone make_simulation "$now"
}

make_simulation() {
    is_fresh "$simulation/stamp" "$1" && return
    say "正在构建模拟（首次或改动之后）… Building the simulation, once …"
    quietly "$built/simulation.log" maven -q -pl simulation -am -DskipTests package
    mkdir -p "$simulation"
    cp "$root/simulation/target/lingxing-simulation.jar" "$simulation/"
    printf '%s' "$1" >"$simulation/stamp"
}

# ---- the pages

install_web() {
    command -v npm >/dev/null || fail "需要 Node 20 和 npm。Node 20 and npm are needed."
    local now
    now=$(fingerprint web/package-lock.json)
    is_fresh "$root/web/node_modules/.lingxing" "$now" && return
    quietly "$built/npm.log" npm --prefix "$root/web" ci --no-audit --no-fund
    printf '%s' "$now" >"$root/web/node_modules/.lingxing"
}

build_web() {
    [[ -f $root/web/package.json ]] || return 0
    local now
    now=$(fingerprint "${web_sources[@]}")
    is_fresh "$root/web/dist/.stamp" "$now" && return
    mkdir -p "$built"
    say "正在构建页面（首次或改动之后）… Building the pages, once …"
    install_web
    quietly "$built/web.log" npm --prefix "$root/web" run build
    printf '%s' "$now" >"$root/web/dist/.stamp"
}

# Both at once: Maven and npm do not know each other.
build_all() {
    build_web &
    local web=$!
    build_platform
    wait "$web" || exit 1
}
