#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# test/browser.sh [-n]: make pages with kind-report and look at them with a
# browser, wide and narrow, light and dark, and printed.
#
#	-n	install nothing; what is not there is skipped
#
# Speaks TAP.  The last line has the counts; the status is 0 if none failed.
# CHROMIUM is the browser; KIND_SHOTS a directory that gets pictures of the
# pages.  What npm installs stays in build-browser.
exec </dev/null
install=yes

while getopts n opt; do
	case $opt in
	n) install='' ;;
	*)
		echo "usage: test/browser.sh [-n]" >&2
		exit 2
		;;
	esac
done

top=$(cd "$(dirname "$0")/.." && pwd) && cd "$top" || exit 2
mine=$top/test/browser
modules=$top/build-browser/node_modules

# npm writes its own list when all is there.
has_modules()
{
	cmp -s "$mine/package-lock.json" build-browser/package-lock.json &&
		[ -e "$modules/.package-lock.json" ]
}

install_modules()
{
	has_modules && return
	mkdir -p build-browser &&
		cp "$mine/package.json" "$mine/package-lock.json" \
			build-browser || return
	PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --prefix build-browser \
		--ignore-scripts --no-audit --no-fund --loglevel=error >&2
}

find_chromium()
{
	for name in "$CHROMIUM" chromium chromium-browser google-chrome; do
		[ -n "$name" ] && command -v "$name" && return
	done
	return 1
}

if [ -n "$install" ]; then
	sh .ci/install browser && install_modules || exit 2
fi

LC_ALL=C TZ=UTC0
export LC_ALL TZ
unset LANGUAGE COLUMNS SOURCE_DATE_EPOCH KIND_CODEBOOK KIND_SCAN CDPATH
unset NODE_OPTIONS
umask 022
scratch=$(mktemp -d "${TMPDIR:-/tmp}/kind-browser.XXXXXX") || exit 2
TMPDIR=$scratch
trap 'rm -rf "$scratch"' EXIT
trap 'exit 2' HUP INT PIPE TERM

PATH=$top/kind-tabulate:$top/kind-crosstab:$top/kind-report:$PATH
PATH=$top/kind-read:$PATH
KIND=$top
POLL=$top/demo/synthetic-poll.csv
NODE_PATH=$modules
export TMPDIR PATH KIND POLL NODE_PATH CHROMIUM

# The first of what is needed and not there.
lacking()
{
	for thing in node tidy; do
		command -v "$thing" >/dev/null || {
			echo "no $thing"
			return
		}
	done
	[ -n "$CHROMIUM" ] || echo "no chromium"
	has_modules || echo "nothing from npm in build-browser"
}

look()
{
	lacks=$(lacking | head -n 1)
	if [ -n "$lacks" ]; then
		echo "ok - browser # SKIP $lacks"
		echo complete
		return
	fi
	mkdir "$scratch/pages" || return
	[ -z "$KIND_SHOTS" ] || mkdir -p "$KIND_SHOTS" || return
	sh "$mine/pages.sh" "$scratch/pages" &&
		node "$mine/check.js" "$scratch/pages" &&
		echo complete
}

CHROMIUM=$(find_chromium)
look 2>&1 | awk -f test/count.awk
