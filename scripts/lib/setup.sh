# Prepares a checkout: system libraries, a private Python environment, the chart library, the program.
#
# Sourced by scripts/jalon, scripts/test and scripts/benchmark, which set `root` to the checkout. Everything said here goes
# to stderr. Each function returns at once when its work is already done, and ends the script with a message when it
# cannot be done.

# The oldest Swift that builds the package.
readonly swift_needed=6.1
# Chosen: the release that was tried; its bundle carries Vega, Vega-Lite and vega-embed, so a report needs no network.
readonly charts_needed='vl-convert-python==1.9.*'
# Chosen: the releases that docs/benchmarks.md compares with.
readonly peers_needed=('simpy==4.1.*' 'ciw==3.2.*' 'salabim==26.0.*' 'cimba==0.9.*')
readonly schema_needed=('jsonschema==4.*' 'jsonschema-rs==0.*' 'PyYAML==6.*' 'pytest==8.*')
readonly browser_needed=('playwright==1.*' 'axe-playwright-python==0.1.*' 'pytest==8.*')
readonly workbook_needed=('openpyxl==3.*' 'pytest==8.*')

say() { printf 'jalon: %s\n' "$*" >&2; }

fail() {
  say "$1"
  shift
  local line
  for line in "$@"; do printf '       %s\n' "$line" >&2; done
  exit 70
}

system_python() { if [[ -x /usr/bin/python3 ]]; then echo /usr/bin/python3; else echo python3; fi; }

# Debian's name of what this machine lacks, one a line.
missing_packages() {
  command -v pkg-config >/dev/null || echo pkg-config
  local library
  for library in gsl:libgsl-dev yaml-0.1:libyaml-dev sqlite3:libsqlite3-dev xlsxwriter:libxlsxwriter-dev; do
    pkg-config --exists "${library%%:*}" 2>/dev/null || echo "${library##*:}"
  done
  "$(system_python)" -c 'import ensurepip, venv' 2>/dev/null || echo python3-venv
  if [[ ${1-} == browser ]]; then command -v chromium >/dev/null || echo chromium; fi
  if [[ ${1-} == benchmark ]]; then
    command -v valgrind >/dev/null || echo valgrind
    command -v strip >/dev/null || echo binutils
  fi
}

need_packages() {
  local missing as_root=()
  mapfile -t missing < <(missing_packages "$@")
  if ((${#missing[@]} == 0)); then return; fi
  local by_hand="sudo apt-get update && sudo apt-get install ${missing[*]}"
  command -v apt-get >/dev/null || fail "this machine lacks: ${missing[*]}" \
    'It has no apt-get; please install these libraries (Debian names) with its own package manager, then start again.'
  if ((EUID != 0)); then
    command -v sudo >/dev/null || fail "this machine lacks: ${missing[*]}" \
      'Installing needs an administrator; please ask one to run:' "  $by_hand"
    as_root=(sudo)
  fi
  say "installing ${missing[*]}"
  "${as_root[@]}" apt-get update -q >&2 \
    && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y "${missing[@]}" >&2 \
    || fail 'the installation did not succeed (see above).' 'Once the cause is dealt with, run:' "  $by_hand"
}

need_swift() {
  command -v swift >/dev/null || fail "Swift $swift_needed or later is needed, and there is no swift on the PATH." \
    'Install the toolchain that swift.org gives for this system, then start again.'
  local found
  found=$(LC_ALL=C swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9.]*[0-9]\).*/\1/p' | head -n 1)
  if [[ $(printf '%s\n' "$swift_needed" "${found:-0}" | LC_ALL=C sort -V | head -n 1) != "$swift_needed" ]]; then
    fail "Swift $swift_needed or later is needed; this is ${found:-an unknown version}." \
      'Install the toolchain that swift.org gives for this system, then start again.'
  fi
}

# Installs Python packages in the checkout's own environment, never in the system's.
need_python() {
  local stamp=$root/.venv/jalon-has wanted
  wanted=$(printf '%s\n' "$@")
  if [[ -e $stamp ]] && ! grep -vqxF -f "$stamp" <<<"$wanted"; then return; fi
  [[ -x $root/.venv/bin/python ]] || "$(system_python)" -m venv "$root/.venv" >&2 \
    || fail 'the private Python environment .venv could not be made (see above).'
  say "installing $* in .venv"
  "$root/.venv/bin/python" -m pip install -q --disable-pip-version-check "$@" >&2 \
    || fail 'Python packages could not be installed (see above).' \
      'The first start needs the network; later ones do not.'
  printf '%s\n' "$wanted" >>"$stamp"
}

# Installs the simulators that the benchmark compares with, in an environment of their own; one that cannot be had is
# said and left out. Cimba needs Python 3.11.
need_peers() {
  local home=$root/.venv-benchmarks package
  if [[ -e $home/has-all ]]; then return; fi
  [[ -x $home/bin/python ]] || "$(system_python)" -m venv "$home" >&2 || return 1
  for package in "${peers_needed[@]}"; do
    say "installing $package in .venv-benchmarks"
    "$home/bin/python" -m pip install -q --disable-pip-version-check "$package" >&2 \
      || say "$package could not be installed"
  done
  touch "$home/has-all"
}

# Writes the chart library that reports carry, once.
need_charts() {
  local bundle=$root/.charts/vega-bundle.js
  if [[ -s $bundle ]]; then return; fi
  need_python "$charts_needed"
  say 'writing the chart library'
  mkdir -p "$root/.charts"
  "$root/.venv/bin/python" - "$bundle.partial" >&2 <<'PYTHON' || fail 'the chart library could not be written (see above).'
import sys
import vl_convert

script = vl_convert.javascript_bundle("window.vegaEmbed = vegaEmbed;")
with open(sys.argv[1], "w", encoding="utf-8") as file:
    file.write(script)
PYTHON
  mv "$bundle.partial" "$bundle"
}

# Whether the program is there and newer than all that it is made of; a removed file makes its folder newer.
is_built() {
  [[ -x $root/.build/release/jalon && -e $root/.build/jalon-built && -e $root/.build/jalon-commit && -s $root/.charts/vega-bundle.js ]] \
    && [[ -z $(find "$root/Package.swift" "$root/Sources" "$root/scripts/lib" -newer "$root/.build/jalon-built" -print -quit) ]]
}

# The commit that is checked out, with a plus sign where it was changed; nothing where that cannot be known.
commit() {
  local found
  found=$(git -C "$root" rev-parse --short=12 HEAD 2>/dev/null) || return 0
  git -C "$root" diff --quiet HEAD -- Package.swift Sources 2>/dev/null || found+=+
  printf '%s\n' "$found"
}

# Builds the program; two starts at once wait for each other.
need_program() {
  mkdir -p "$root/.build"
  exec 9>"$root/.build/jalon-lock"
  flock 9
  if ! is_built; then
    need_swift
    need_packages
    need_charts
    say 'building (some minutes the first time)'
    touch "$root/.build/jalon-building"
    swift build --package-path "$root" -c release --product jalon >&2 || fail 'the program could not be built (see above).'
    commit >"$root/.build/jalon-commit"
    mv "$root/.build/jalon-building" "$root/.build/jalon-built"
  fi
  exec 9>&-
}
