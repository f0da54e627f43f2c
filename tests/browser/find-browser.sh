#!/bin/sh
# Make sure that there is a browser for the tests: one on the PATH, else Playwright's, else Debian's package.
set -eu
for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
  [ -n "$name" ] && command -v "$name" >/dev/null 2>&1 && exit 0
done
python -c 'import os, sys
from playwright.sync_api import sync_playwright
with sync_playwright() as p: sys.exit(not os.path.exists(p.chromium.executable_path))' 2>/dev/null && exit 0
echo "no browser found: trying to install one" >&2
python -m playwright install chromium 2>/dev/null && exit 0
if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium && exit 0
fi
echo "a browser must be there for the tests: install Chromium, or set CHROMIUM to its path" >&2
exit 1
