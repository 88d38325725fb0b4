#!/usr/bin/env bash
# Runs every test. On a bare Debian as root it installs what the tests need besides the .NET SDK (a browser, LibreOffice);
# elsewhere an installed Edge, Chrome or Chromium is used, and what only LibreOffice can prove is skipped by name without it. Further arguments go to "dotnet test".
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

browser() { command -v chromium chromium-browser google-chrome google-chrome-stable microsoft-edge microsoft-edge-stable 2>/dev/null | head -n 1; }

if [ -z "$(browser)" ] && [ "$(id -u)" = 0 ] && [ -r /etc/debian_version ]; then
  echo "Installing Chromium for the browser tests."
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends chromium >/dev/null
fi

if ! command -v soffice >/dev/null && [ "$(id -u)" = 0 ] && [ -r /etc/debian_version ]; then
  echo "Installing LibreOffice, which computes the workbooks anew."
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends libreoffice-calc-nogui libreoffice-writer-nogui >/dev/null; } \
    || echo "LibreOffice could not be installed: what only it can prove is skipped by name."
fi

dotnet build YenBai.Cdvc.sln --nologo -v quiet -clp:NoSummary
# one project at a time: the browser tests want both cores
dotnet test YenBai.Cdvc.sln --no-build --nologo -m:1 "$@"
