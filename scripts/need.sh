# Sourced by the scripts that install commands of crates.io where they are missing.

tools=${XDG_CACHE_HOME:-$HOME/.cache}/rasoat/tools

say() { echo "rasoat: $*" >&2; }

# need COMMAND CRATE VERSION [INSTALL FLAGS]: a crate's command, kept per version so that an update never meets an old one;
# prints the folder to put in front of PATH, or nothing where the command is on PATH already
need() {
  local command=$1 crate=$2 version=$3 root=$tools/$2-$3
  shift 3
  if [ "$("$command" --version 2>/dev/null)" = "$command $version" ]; then return; fi
  if [ ! -x "$root/bin/$command" ]; then
    say "installing $crate $version into $root (about a minute, once)"
    # Unoptimised they install in half the time, run a second longer and write the same bytes.
    CARGO_PROFILE_RELEASE_OPT_LEVEL=0 cargo install --quiet --root "$root" --version "=$version" "$@" "$crate" >&2 || {
      say "$crate $version could not be installed. Install it so that '$command' is on PATH, then try again."
      exit 1
    }
  fi
  printf '%s:' "$root/bin"
}
