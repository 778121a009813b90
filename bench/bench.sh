# shellcheck shell=bash
# Measures; each part prints one row for RESULTS.md. bench/README.md says what is measured and how.

run_bench() {
    case ${1:-} in
        start) bench_start ;;
        import) bench_import ;;
        backup) bench_backup ;;
        map) bench_map ;;
        rules) bench_rules ;;
        sheets) bench_sheets ;;
        files) bench_files ;;
        tracks) bench_tracks ;;
        duties) bench_duties ;;
        scores) bench_scores ;;
        rivers) bench_rivers ;;
        water) bench_water "${@:2}" ;;
        flood) bench_flood ;;
        deliveries) bench_deliveries ;;
        classes) bench_classes ;;
        *) fail "bench: start、import、backup、map、rules、duties、sheets、files、tracks、scores、rivers、water、flood、classes 或 deliveries。bench takes start, import, backup, map, rules, duties, sheets, files, tracks, scores, rivers, water, flood, classes or deliveries; see bench/README.md." ;;
    esac
}

# now: milliseconds since 1970; date of macOS knows none, perl does.
now() { perl -MTime::HiRes=time -e 'printf "%d", time * 1000'; }

# median: of the whole numbers on standard input, one a line.
median() { sort -n | awk '{ row[NR] = $1 } END { print row[int((NR + 1) / 2)] }'; }

# with_platform COMMAND...: runs a command while a platform runs on the passing data folder $stage, then stops it.
with_platform() {
    LINGXING_HOME=$stage LINGXING_PORT=0 LINGXING_MODE=demonstration \
        "$JAVA_HOME/bin/java" "${platform_options[@]}" -XX:AOTCache="$app/platform.aot" \
        -jar "$app/lingxing-platform.jar" --lingxing.web="$root/web/dist" >"$results/bench.log" 2>&1 &
    pid=$!
    await_platform "$stage" "$pid" || fail "平台未启动，见 $results/bench.log。The platform did not start."
    "$@"
    kill -TERM "$pid"
    wait "$pid" || true
}

prepare_bench() {
    results=$built/results
    mkdir -p "$results"
    build_platform
    build_plain
    stage=$(mktemp -d)
    trap 'rm -rf "$stage"' EXIT
}

# Spreadsheets of 100,000 rows beside Apache POI, in one program, which prints its rows without the day and the machine.
bench_sheets() {
    maven -q -pl platform -am test -Dtest=SheetsBench -Dsurefire.failIfNoSpecifiedTests=false |
        sed -n "s/^[^|]*| \(.*above.*\) |\$/| $(date +%F) | \1 | $(machine) |/p"
}

# Scores of a city from counts, the function alone.
bench_scores() {
    maven -q -pl platform -am test -Dtest=ScoringBench,StandingsBench -Dsurefire.failIfNoSpecifiedTests=false |
        sed -n "s/^[^|]*| \(.* ms\) |\$/| $(date +%F) | \1 | | $(machine) |/p"
}

# A city of 30,000 things owed a day in one program, which prints its rows without the day and the machine.
bench_duties() {
    maven -q -pl platform -am test -Dtest=DutiesBench -Dsurefire.failIfNoSpecifiedTests=false |
        sed -n "s/^| duties | \(.*\) |\$/| $(date +%F) | \1 | $(machine) |/p"
}

# A year of a whole city, written into the database of a passing platform and read over HTTP. CITY names a folder in which
# the filled city stays, so that the next run need not fill it again.
bench_rivers() {
    prepare_bench
    fill_city
    LINGXING_TODAY=2019-12-31T21:00 with_platform ask_city
}

fill_city() {
    if [[ -n ${CITY:-} ]]; then
        rm -rf "$stage"
        trap - EXIT
        stage=$CITY
        mkdir -p "$stage"
    fi
    export LINGXING_RIVERS_CITY=generated LINGXING_EXAMPLES=none
    if [[ ! -f $stage/filled ]]; then
        say "正在填入一年的巡查与问题，几分钟… Filling in a year of patrols and problems, some minutes …"
        LINGXING_TODAY=2019-03-18T21:00 with_platform "$JAVA_HOME/bin/java" -cp "$app/lib/*" "$root/bench/rivers/Fill.java" \
            "$stage" "$root/bench/rivers" "${PROBLEMS:-200000}"
        touch "$stage/filled"
    fi
}

ask_city() {
    "$JAVA_HOME/bin/java" -cp "$app/lib/*" "$root/bench/rivers/Measure.java" "$stage" "$(address_of "$stage")" |
        sed "s/^/| $(date +%F) | /; s/\$/ | | $(machine) |/"
    printf '| %s | the platform after all of it | %s MB resident | | %s |\n' "$(date +%F)" \
        "$(($(ps -o rss= -p "$pid") / 1024))" "$(machine)"
}

# 10,000 tracks against their reaches; the plain modules alone.
bench_tracks() {
    build_plain
    "$JAVA_HOME/bin/java" -Xmx1g -cp "$(<"$plain/classpath")" "$root/bench/Tracks.java" |
        sed "s/^/| $(date +%F) | /; s/\$/ | $(machine) |/"
}

# From the command to the first answer, the database's start included, nine times on a data folder that is there.
bench_start() {
    prepare_bench
    with_platform true
    local times='' work='' i began
    for ((i = 0; i < 9; i++)); do
        began=$(now)
        with_platform note_start
        times+="$took"$'\n'
        work+="$worked"$'\n'
    done
    printf '| %s | warm start to first answer, database included | %s ms (of 9: %s); processor time %s ms | %s MB resident | %s |\n' \
        "$(date +%F)" "$(printf '%s' "$times" | median)" "$(printf '%s' "$times" | sort -n | paste -sd ' ')" \
        "$(printf '%s' "$work" | median)" "$memory" "$(machine)"
}

note_start() {
    ask "$(address_of "$stage")" /api/v1/about >/dev/null
    took=$(($(now) - began))
    worked=$(processor_time "$pid")
    memory=$(($(ps -o rss= -p "$pid") / 1024))
}

# processor_time PID: milliseconds that a process has kept a processor busy, which other programs change little; 0 where
# the machine does not tell.
processor_time() {
    local fields
    read -r -a fields 2>/dev/null <"/proc/$1/stat" || { echo 0 && return; }
    echo $(((fields[13] + fields[14]) * 1000 / $(getconf CLK_TCK)))
}

# The whole gazette through the running platform: upload, reading, difference, taking over; then the same again.
bench_import() {
    local gazette=("$shared"/gazette/*.txt)
    [[ -f ${gazette[0]} ]] || fail "没有公报可测：$shared/gazette。There is no gazette to measure with in $shared/gazette."
    prepare_bench
    with_platform time_import "${gazette[0]}"
}

time_import() {
    local began times='' i
    began=$(now)
    import_once "$1"
    printf '| %s | import of a gazette issue (%s kB) into the running platform, taken over | %s ms | %s MB resident | %s |\n' \
        "$(date +%F)" "$(($(wc -c <"$1") / 1024))" "$(($(now) - began))" "$(($(ps -o rss= -p "$pid") / 1024))" \
        "$(machine)"
    for ((i = 0; i < 5; i++)); do
        began=$(now)
        import_once "$1"
        times+="$(($(now) - began))"$'\n'
    done
    printf '| %s | the same again, nothing new | %s ms (median of 5) | | %s |\n' \
        "$(date +%F)" "$(printf '%s' "$times" | median)" "$(machine)"
    times=''
    for ((i = 0; i < 5; i++)); do
        began=$(now)
        (plain import --dry-run --json "$1") >/dev/null
        times+="$(($(now) - began))"$'\n'
    done
    printf '| %s | import --dry-run --json, without platform | %s ms (median of 5) | | %s |\n' \
        "$(date +%F)" "$(printf '%s' "$times" | median)" "$(machine)"
}

# Backup of a running platform and restore into an empty folder: the demonstration city, then a million rows.
bench_backup() {
    local gazette=("$shared"/gazette/*.txt)
    [[ -f ${gazette[0]} ]] || fail "没有公报可测：$shared/gazette。There is no gazette to measure with in $shared/gazette."
    prepare_bench
    with_platform time_backups "${gazette[0]}"
    time_restore city 'the demonstration city'
    time_restore million 'a million rows'
}

time_backups() {
    import_once "$1"
    time_backup city 'the demonstration city'
    "$JAVA_HOME/bin/java" -cp "$app/lib/*" "$root/bench/Million.java" "$stage"
    time_backup million 'a million rows'
}

time_backup() {
    local began
    began=$(now)
    command_on "$stage" backup "$stage.$1.zip"
    printf '| %s | backup of %s, running (%s) | %s ms | %s MB file | %s |\n' "$(date +%F)" "$2" \
        "$(grep -o '[0-9]* rows in [0-9]* tables' "$results/command.log")" "$(($(now) - began))" \
        "$(($(wc -c <"$stage.$1.zip") / 1048576))" "$(machine)"
}

time_restore() {
    local began
    began=$(now)
    command_on "$stage.$1" restore "$stage.$1.zip"
    printf '| %s | restore of %s, start of the embedded database included | %s ms | | %s |\n' "$(date +%F)" "$2" \
        "$(($(now) - began))" "$(machine)"
    began=$(now)
    command_on "$stage.$1" verify
    printf '| %s | verify afterwards, start of the platform included | %s ms | | %s |\n' "$(date +%F)" \
        "$(($(now) - began))" "$(machine)"
    rm -rf "$stage.$1" "$stage.$1.zip" "$stage.$1.zip.keys"
}

# command_on HOME WORD...: a command of the operator, as the launcher runs it.
command_on() {
    local home=$1
    shift
    LINGXING_HOME=$home "$JAVA_HOME/bin/java" "${platform_options[@]}" -XX:AOTCache="$app/platform.aot" \
        -jar "$app/lingxing-platform.jar" "$@" >"$results/command.log" 2>&1 || fail "$(cat "$results/command.log")"
}

import_once() {
    LINGXING_HOME=$stage "$JAVA_HOME/bin/java" "${platform_options[@]}" -XX:AOTCache="$app/platform.aot" \
        -jar "$app/lingxing-platform.jar" import "$1" >"$results/import.log" || fail "$(cat "$results/import.log")"
}

# machine: processors and how busy they were, so that a figure can be read.
machine() { printf '%s cores, load %s' "$(getconf _NPROCESSORS_ONLN)" "$(cut -d ' ' -f 1 /proc/loadavg 2>/dev/null || echo '?')"; }

# The map of the pages under load, in the machine's Chromium (CHROMIUM names another); needs no platform.
bench_map() {
    build_web
    (cd "$root/web" && node bench/map.mjs)
}

# The rules alone: evaluations a second on one core beside the same rule in Drools, all berths of a city on all cores,
# and a million cases through the command.
bench_rules() {
    results=$built/results
    mkdir -p "$results"
    build_plain
    say "正在构建测速程序… Building what measures the rules …"
    quietly "$built/bench-rules.log" maven -q -Pbench -pl bench/rules -am -DskipTests package
    local path="$root/bench/rules/target/classes:$root/bench/rules/target/lib/*"
    "$JAVA_HOME/bin/java" -Xmx2g -cp "$path" org.openjdk.jmh.Main RuleBench -rf csv -rff "$results/rules.csv" \
        >"$results/bench-rules.log" 2>&1 || fail "测速未完成，见 $results/bench-rules.log。Measuring did not end."
    awk -F, -v day="$(date +%F)" -v machine="$(machine)" 'NR > 1 { gsub(/"/, ""); sub(/.*RuleBench\./, "", $1)
        printf "| %s | rules, one core: %s | %d evaluations/s (± %d) | – | %s |\n", day, $1, $5, $6, machine }' \
        "$results/rules.csv"
    "$JAVA_HOME/bin/java" -Xmx2g -cp "$path" org.lingxing.bench.BerthBench | awk -v day="$(date +%F)" \
        -v machine="$(machine)" '{ printf "| %s | %s | – | – | %s |\n", day, $0, machine }'
    bench_cases
}

# bench_cases: a million cases of rehab/settlement through the command, brief and explained.
bench_cases() {
    local cases=$results/cases.ndjson began brief explained
    awk 'BEGIN { for (i = 0; i < 1000000; i++) printf "{\"asOf\":\"2019-06-18\",\"input\":{\"service\":\"LIMB_SURGERY\",\"disability\":\"LIMB\",\"groups\":[],\"cost\":%d.%02d,\"paid\":{\"basicInsurance\":%d,\"criticalIllness\":0,\"supplementary\":0,\"medicalAid\":0},\"provider\":\"DESIGNATED\"}}\n", 20000 + i % 9973, i % 100, i % 7919 }' >"$cases"
    began=$(now)
    "$root/lingxing" rule rehab/settlement "$cases" --brief >"$results/cases.out"
    brief=$(($(now) - began))
    began=$(now)
    "$root/lingxing" rule rehab/settlement "$cases" >"$results/cases.out"
    explained=$(($(now) - began))
    printf '| %s | a million cases of rehab/settlement through the command | brief %s ms, explained %s ms | – | %s |\n' \
        "$(date +%F)" "$brief" "$explained" "$(machine)"
    rm -f "$cases" "$results/cases.out"
}

# A paper of 200 MB into the running platform and out again, against plain copying of the file to the same disk.
bench_files() {
    prepare_bench
    with_platform time_files
}

time_files() {
    local line
    "$JAVA_HOME/bin/java" "$root/bench/Transfer.java" "$stage" "$(address_of "$stage")" | while read -r line; do
        printf '| %s | %s | %s MB resident | %s |\n' \
            "$(date +%F)" "$line" "$(($(ps -o rss= -p "$pid") / 1024))" "$(machine)"
    done
}

# Observations into a platform and out of it, beside a program with JPA on the same database server. Flows may be named.
bench_water() {
    prepare_bench
    say "正在构建测速程序… Building what measures the water …"
    quietly "$built/bench-water.log" maven -q -Pbench -pl bench/water -am -DskipTests package
    with_platform time_water "$@"
}

time_water() {
    "$JAVA_HOME/bin/java" -Xmx512m -XX:+UseSerialGC -cp "$root/bench/water/target/classes:$root/bench/water/target/lib/*" \
        org.lingxing.bench.water.WaterBench "$stage" "$(address_of "$stage")" \
        "${WARM_UP:-10}" "${SECONDS_MEASURED:-20}" "$@" | sed "s/^/| $(date +%F) | /; s/\$/ | $(machine) |/"
}

# A minute of more observations than can be taken, killed in the middle, three times; every confirmed value is looked for.
bench_flood() {
    maven -q -pl platform -am test -Dtest=FloodTest -Dlingxing.flood.seconds="${SECONDS_MEASURED:-60}" \
        -Dsurefire.failIfNoSpecifiedTests=false |
        sed -n "s/^| flood | \(.*\) |\$/| $(date +%F) | a flood of observations for ${SECONDS_MEASURED:-60} s each time | \1 | | $(machine) |/p"
}

# Our class of water beside the published one, row by row, and why rows differ; needs the data beside the project.
bench_classes() {
    maven -q -pl sensing -am test -Dtest=OfficialClassTest -Dsurefire.failIfNoSpecifiedTests=false |
        sed -n "s/^\([0-9]* rows, .* labelled, .*\)\$/| $(date +%F) | \1 |/p"
}

# Patrols with problems, pictures and voices from the field client's own queue to a platform that is killed again and again.
bench_deliveries() {
    results=$built/results
    mkdir -p "$results"
    build_platform
    (cd "$root/web" && LINGXING_JAR=$app/lingxing-platform.jar npx vitest run --config bench/vitest.config.ts) |
        sed -n "s/^.*| deliveries | \(.*\) |\$/| $(date +%F) | \1 | $(machine) |/p"
}
