#!/usr/bin/env bash
# Official papers a second through a running platform in demonstration mode: one letter with a table of ten tasks, made
# anew for each of 100 requests as PDF and as Word. Usage: bench/papers.sh [http://127.0.0.1:8080]
set -euo pipefail

address=${1:-http://127.0.0.1:8080}/api/v1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
jar=$work/cookies

send() {
    curl -sf -b "$jar" -c "$jar" -H "X-XSRF-TOKEN: $(awk '$6 == "XSRF-TOKEN" { print $7 }' "$jar")" \
        -H 'Content-Type: application/json' "$@"
}

rows=$(for i in {1..10}; do printf '["%s","完成示例村庄生活污水治理，建成后有人管、有钱管","年底前","示例〔2019〕%s号"],' "$i" "$i"; done)
letter='{"kind":"SUPERVISION_LETTER","letterhead":"supervision-office","about":[],"content":{"title":"关于办理十项任务的督办函",
"addressees":["示例水利局"],"annexes":[],"copies":["示例财政局"],"urgency":"NONE","body":[
{"type":"WORDS","text":"根据示例通知的分工，现就下列任务督办如下："},
{"type":"TABLE","columns":[{"title":"序号","share":2},{"title":"任务","share":13},{"title":"时限","share":4},{"title":"依据","share":6}],
"rows":['${rows%,}']},{"type":"WORDS","text":"一、办理要求。请按任务时限办理。"}]}}'

curl -sf -c "$jar" "$address/about" >/dev/null
send -d '{"account":"officer","password":"lingxing-demo"}' "$address/session" >/dev/null
id=$(send -d "$letter" "$address/papers" | grep -o '"id":"[^"]*"' | head -n 1 | cut -d '"' -f 4)

# measure FORMAT ENDING: ten to warm up, then a hundred, one after the other over one connection.
measure() {
    local began took
    send -o /dev/null "$address/papers/$id.$2?[1-10]"
    began=$(date +%s%N)
    send -o /dev/null "$address/papers/$id.$2?[1-100]"
    took=$((($(date +%s%N) - began) / 1000000))
    printf '| %s | 100 letters of two pages as %s, one after the other over HTTP | %s ms, %s a second | | %s cores, load %s |\n' \
        "$(date +%F)" "$1" "$took" "$((100000 / took))" "$(nproc)" "$(cut -d ' ' -f 1 /proc/loadavg)"
}

measure PDF pdf
measure Word docx
