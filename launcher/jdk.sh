# shellcheck shell=bash
# Finds a JDK of 25 or newer wherever machines keep them, even when the default java is older.

# jdk_candidates: homes of JDKs, one a line, the machine's own choice first.
jdk_candidates() {
    printf '%s\n' "${JAVA_HOME:-}"
    local java
    if java=$(command -v java); then
        dirname "$(dirname "$(readlink -f "$java")")"
    fi
    printf '%s\n' /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/*jdk* /opt/java/* /opt/jdk/* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
        "$HOME"/.local/share/mise/installs/java/* "$HOME"/.jenv/versions/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
}

# is_jdk HOME: whether it is a whole JDK, 25 or newer, by the note every JDK carries.
is_jdk() {
    [[ -x $1/bin/javac && -r $1/release ]] &&
        grep -qE '^JAVA_VERSION="(2[5-9]|[3-9][0-9]|[1-9][0-9]{2})' "$1/release"
}

# use_jdk: sets JAVA_HOME or ends with what to install.
use_jdk() {
    local candidate
    while IFS= read -r candidate; do
        if is_jdk "$candidate"; then
            export JAVA_HOME=$candidate
            return
        fi
    done < <(jdk_candidates)
    fail "需要 JDK 25 或更新版本，未找到；请安装（如 apt-get install openjdk-25-jdk-headless）或设置 JAVA_HOME。
A JDK 25 or newer is needed and none was found; install one (openjdk-25-jdk-headless, Temurin 25) or set JAVA_HOME."
}
