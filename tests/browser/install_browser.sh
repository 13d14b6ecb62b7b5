#!/bin/sh
# The browser tests need Chromium and fonts for seven languages; on Debian this installs them.
# Where it cannot, it says so, and the browser tests are skipped (in CI they fail instead).
set -eu

packages=
command -v chromium-headless-shell >/dev/null || command -v chromium >/dev/null ||
    packages="chromium-headless-shell"
if command -v dpkg-query >/dev/null; then
    for font in fonts-noto-core fonts-noto-cjk; do
        dpkg-query --show --showformat='${Status}' "$font" 2>/dev/null | grep -q 'ok installed' ||
            packages="$packages $font"
    done
fi
[ -n "$packages" ] || exit 0

as_root=
if [ "$(id -u)" -ne 0 ]; then as_root="sudo -n"; fi
install() {
    command -v apt-get >/dev/null && $as_root true 2>/dev/null || return 1
    echo "Installing for the browser tests: $packages"
    $as_root apt-get update -qq || return 1
    $as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -qq --no-install-recommends $packages >/dev/null
}
if ! install; then
    echo "Missing for the browser tests: $packages. They are skipped where Chromium is missing." >&2
    echo "On Debian: sudo apt-get install $packages" >&2
fi
