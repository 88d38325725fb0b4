#!/usr/bin/env bash
# Runs every test. On a bare Debian as root it installs what the tests need besides the .NET SDK (a browser, LibreOffice);
# elsewhere an installed Edge, Chrome or Chromium is used, and what only LibreOffice can prove is skipped by name without it. Further arguments go to "dotnet test".
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

browser() { command -v chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable microsoft-edge microsoft-edge-stable 2>/dev/null | head -n 1; }

if [ -z "$(browser)" ] && [ "$(id -u)" = 0 ] && [ -r /etc/debian_version ]; then
  echo "Installing Chromium's headless shell for the browser tests."
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends chromium-headless-shell >/dev/null || apt-get install -y -qq --no-install-recommends chromium >/dev/null
fi

if ! command -v soffice >/dev/null && [ "$(id -u)" = 0 ] && [ -r /etc/debian_version ]; then
  echo "Installing LibreOffice, which computes the workbooks anew."
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends libreoffice-calc-nogui libreoffice-writer-nogui >/dev/null; } \
    || echo "LibreOffice could not be installed: what only it can prove is skipped by name."
fi

# what is started hundreds of times and soon ended is not worth compiling twice
export DOTNET_TieredPGO=0
dotnet build YenBai.Cdvc.sln --nologo -v quiet -clp:NoSummary

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
status=0
# one project at a time: each takes both cores, and two at once take longer than one after the other
for project in Domain.Tests Data.Tests Reporting.Tests Web.Tests Browser; do
  # what was built, at once: asked by its project, MSBuild first looks at everything again
  what=("tests/YenBai.Cdvc.$project/bin/Debug/net10.0/YenBai.Cdvc.$project.dll")
  case $project in
    # here by the project: it knows where the collector of the coverage is
    Domain.Tests | Data.Tests) what=("tests/YenBai.Cdvc.$project" --no-build --settings tests/coverage.runsettings --collect "XPlat code coverage" --results-directory "$results") ;;
    # these start the program a hundred times: what soon ends is neither compiled twice nor given a heap for each core
    Web.Tests | Browser) export DOTNET_TC_CallCounting=0 DOTNET_gcServer=0 ;;
  esac
  dotnet test "${what[@]}" --nologo "$@" || status=1
done

# a line or a branch counts once, whichever project's tests came there
coverage() {
  find "$results" -name coverage.cobertura.xml -exec cat {} + | awk -v name="$1" -v of="$2" '
    function value(key) { return match($0, " " key "=\"[^\"]*\"") ? substr($0, RSTART + length(key) + 3, RLENGTH - length(key) - 4) : "" }
    # a path begins where those of one report part
    /<class / { class = value("name"); file = value("filename"); sub(/^.*YenBai\.Cdvc\.[A-Za-z]+[\/\\]/, "", file) }
    /<line / && class ~ of && file !~ /[\/\\]?obj[\/\\]/ {
      at = file ":" value("number")
      lines[at] = lines[at] || value("hits") > 0
      if (match($0, /\([0-9]+\/[0-9]+\)/)) {
        split(substr($0, RSTART + 1, RLENGTH - 2), taken, "/")
        branches[at] = taken[2]
        if (taken[1] > reached[at]) reached[at] = taken[1]
      }
    }
    END {
      for (at in lines) { all++; met += lines[at] }
      for (at in branches) { ways += branches[at]; gone += reached[at] }
      if (all > 0 && ways > 0) printf "Coverage of %s: %.1f%% of %d lines, %.1f%% of %d branches\n", name, 100 * met / all, all, 100 * gone / ways, ways
    }'
}
coverage YenBai.Cdvc.Domain '^YenBai[.]Cdvc[.]Domain[.]'
coverage "the permission rules" '[.](Permissions|ActorStanding)(/|$)'
exit $status
