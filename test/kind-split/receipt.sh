#!/bin/sh
# The receipt names each piece: digests are compared with those of sha256sum,
# fingerprints were with those of test/oracle/fingerprint.py.
kind-split -n 3 --receipt r "$POLL"
cat r
if command -v sha256sum >/dev/null; then
	for piece in piece*; do
		echo "$(sha256sum <"$piece" | cut -c -64) $(wc -c <"$piece")"
	done >want
	sed -n 's/^bytes: //p' r >bytes
	sed -n 's/^sha256: //p' r | paste -d ' ' - bytes | cmp - want
fi
echo "== one column, empty answers and a piece without any"
printf 'q\n\n""\n' >column.csv
kind-split -n 3 -o column --receipt r column.csv
sed -n '/^file/p; /^bytes/p; /^resp/p; /^finger/p' r
echo "== through a pipe, into a folder"
mkdir folder
# shellcheck disable=SC2002 # a pipe is what is tested
cat "$POLL" | kind-split -n 3 -o folder/p --receipt piped
kind-split -n 3 -o folder/p --receipt r "$POLL"
cmp piped r
grep file r
