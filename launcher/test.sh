# shellcheck shell=bash
# Everything a commit must pass, or a part of it. Ends with one line: N passed, N failed.

results=$built/results
passed=0
failed=0

run_tests() {
    local part='' browser=yes argument
    for argument in "$@"; do
        case $argument in
            --no-browser) browser=no ;;
            -*) fail "test: 不认识的参数 $argument。unknown argument $argument; see ./lingxing help." ;;
            *) part=$argument ;;
        esac
    done
    use_jdk
    mkdir -p "$results"
    rm -rf "${results:?}"/* "$root"/*/target/surefire-reports
    case $part in
        '') test_all "$browser" ;;
        web) test_web ;;
        browser) test_browser ;;
        kernel | law | decrees | reader | sensing | tracks | tool | platform | simulation) test_java "$part" "org/lingxing/$part/**/*Test" ;;
        *)
            [[ -d $root/platform/src/main/java/org/lingxing/platform/$part ]] ||
                fail "没有名为 $part 的部分。There is no part $part; name a module of Maven or of the platform, web or browser."
            test_java platform "org/lingxing/platform/$part/**/*Test"
            ;;
    esac
    printf '%d passed, %d failed\n' "$passed" "$failed"
    ((failed == 0))
}

# The pages are checked beside Maven: together they take little more than the longer of the two.
test_all() {
    (test_web) >"$results/web.log" 2>&1 &
    local web=$!
    test_format
    test_java
    wait "$web" || true
    cat "$results/web.log"
    count_web
    if [[ $1 == yes ]]; then
        test_browser
    fi
}

# failure WHAT: one more thing that does not pass, for stages that count nothing themselves.
failure() {
    failed=$((failed + 1))
    say "✗ $1"
}

test_format() {
    maven -q spotless:check || failure "格式不符：mvn spotless:apply 可改正。The format differs: mvn spotless:apply mends it."
    if command -v shellcheck >/dev/null; then
        (cd "$root" && shellcheck -x lingxing .ci/run) || failure "shellcheck"
    fi
}

# test_java [MODULE PATTERN]: compiles with all static checks and runs the tests; a failing module hides no other.
test_java() {
    local scope=(-T 2)
    if (($#)); then
        scope=(-pl "$1" -am "-Dtest=$2" -Dsurefire.failIfNoSpecifiedTests=false)
    fi
    maven -q "${scope[@]}" -Dmaven.test.failure.ignore=true package || failure "编译未通过。It does not compile."
    local suites
    suites=$(cat "$root"/*/target/surefire-reports/TEST-*.xml 2>/dev/null | grep -o '<testsuite [^>]*>' || true)
    local wrong skipped
    wrong=$(($(sum errors <<<"$suites") + $(sum failures <<<"$suites")))
    skipped=$(sum skipped <<<"$suites")
    passed=$((passed + $(sum tests <<<"$suites") - wrong - skipped))
    failed=$((failed + wrong))
    ((skipped == 0)) || say "$skipped 项因缺少外部资料未运行。$skipped were left out for want of material beside the repository."
}

# sum ATTRIBUTE: adds up an attribute of the test suites on standard input.
sum() { grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' | awk '{ n += $1 } END { print n + 0 }'; }

test_web() {
    [[ -f $root/web/package.json ]] || return 0
    install_web
    build_web
    npm --prefix "$root/web" run --silent check || echo 1 >"$results/web-check.failed"
    vitest test "$results/web.json" || true
}

# vitest SCRIPT RESULT ARGUMENT...: runs one of the web's test scripts; what it counted goes into a file.
vitest() {
    local script=$1 result=$2
    shift 2
    (cd "$root/web" && npm run --silent "$script" -- --reporter=default --reporter=json --outputFile.json="$result" "$@")
}

# count_json FILE: adds what a run of vitest counted; a run that wrote nothing has failed.
count_json() {
    if [[ ! -f $1 ]]; then
        failure "$(basename "$1" .json)"
        return
    fi
    passed=$((passed + $(json_number numPassedTests "$1")))
    failed=$((failed + $(json_number numFailedTests "$1")))
    (($(json_number numFailedTestSuites "$1") == 0 || $(json_number numFailedTests "$1") > 0)) || failure "$1"
}

json_number() { grep -o "\"$1\":[0-9]*" "$2" | head -n 1 | grep -o '[0-9]*$'; }

count_web() {
    [[ -f $root/web/package.json ]] || return 0
    [[ ! -f $results/web-check.failed ]] || failure "页面的类型检查 type check of the pages"
    count_json "$results/web.json"
}

# The pages in a real browser against a real platform on a passing data folder.
test_browser() {
    [[ -f $root/web/package.json ]] || return 0
    have_browser || return 0
    build_web
    [[ -f $root/platform/target/lingxing-platform.jar ]] || quietly "$built/platform.log" maven -q -DskipTests package
    local stage pid settings=(--lingxing.web="$root/web/dist" --lingxing.today=2019-06-18T10:00)
    stage=$(mktemp -d)
    [[ ! -d $shared/gazette ]] || settings+=(--lingxing.gazette="$shared/gazette")
    env -u LINGXING_DB_URL LINGXING_HOME="$stage" LINGXING_PORT=0 LINGXING_MODE=demonstration \
        "$JAVA_HOME/bin/java" "${platform_options[@]}" -jar "$root/platform/target/lingxing-platform.jar" \
        "${settings[@]}" >"$results/platform.log" 2>&1 &
    pid=$!
    if await_platform "$stage" "$pid"; then
        LINGXING_URL=$(address_of "$stage")
        LINGXING_JAR=$root/platform/target/lingxing-platform.jar
        export LINGXING_URL LINGXING_JAR
        browse
        kill -TERM "$pid"
    else
        cat "$results/platform.log" >&2
        failure "平台未启动。The platform did not start."
    fi
    wait "$pid" || true
    rm -rf "$stage"
}

# Three at once, since each waits for its browser more than it works: what only looks, what the phone does, and what changes
# things on the platform they share.
browse() {
    local looks=(pages reminded) phone=(fieldkilled fieldasks field.e2e) exclude=() file group
    for file in "${looks[@]}" "${phone[@]}"; do
        exclude+=("--exclude=${file%.e2e}.e2e.ts")
    done
    vitest e2e "$results/looks.json" "${looks[@]}" >"$results/looks.log" 2>&1 &
    local beside=($!)
    vitest e2e "$results/phone.json" "${phone[@]}" >"$results/phone.log" 2>&1 &
    beside+=($!)
    vitest e2e "$results/deeds.json" "${exclude[@]}" >"$results/deeds.log" 2>&1 || true
    wait "${beside[@]}" || true
    for group in looks phone deeds; do
        cat "$results/$group.log"
        count_json "$results/$group.json"
    done
}

have_browser() {
    has_chromium && has_chinese && return
    if [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null; then
        say "正在安装 chromium 与 fonts-noto-cjk … Installing chromium and fonts-noto-cjk …"
        quietly "$built/apt.log" apt-get install -y chromium fonts-noto-cjk
        has_chromium && has_chinese && return
    fi
    say "浏览器测试需要软件包 chromium 与 fonts-noto-cjk，未安装，按 --no-browser 继续。"
    say "The browser tests need the packages chromium and fonts-noto-cjk; going on with --no-browser."
    return 1
}

has_chromium() { command -v chromium >/dev/null || command -v chromium-browser >/dev/null; }

has_chinese() { fc-list :lang=zh 2>/dev/null | grep -q .; }
