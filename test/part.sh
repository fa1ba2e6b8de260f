#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# test/part.sh SCANNER NAME COMMAND...: one part of the tests, for test/run,
# under this scanner (-: none is set), in a temporary directory of its own, as
# several parts run at once.  Prints the name of the file that has its TAP.
scanner=$1 name=$2
shift 2
case $scanner in
-) unset KIND_SCAN ;;
*) KIND_SCAN=$scanner && export KIND_SCAN ;;
esac
TMPDIR=$(mktemp -d "$TMPDIR/part.XXXXXX") || exit 255
export TMPDIR
"$@" >"$TMPDIR.tap" 2>&1 ||
	echo "not ok - $name: $1 $2 ended with status $?" >>"$TMPDIR.tap"
chmod -R u+w "$TMPDIR"
rm -rf "$TMPDIR"
echo "$TMPDIR.tap"
