#!/bin/sh
# Each file that kind-read reads: the draft made on the way finds no fault with
# the stream, and comes back from JSON as it was.
dir=${KIND_SURVEYS:-$KIND/../shared/data}
if ! [ -d "$dir/messy" ]; then
	echo skip: no survey files
	exit
fi
find "$dir" -type f ! -name '*.md' ! -name '*.txt' ! -name '*.pdf' \
	! -name '*.json' >files
while read -r file; do
	kind-read "$file" >stream 2>/dev/null || continue
	name=${file#"$dir"/}
	kind-read --draft cb.csv "$file" 2>/dev/null | cmp - stream ||
		echo "$name: another stream"
	kind-codebook --check -c cb.csv stream >found 2>&1 ||
		echo "$name: status $?"
	! grep -v -e ': nobody has ' -e ': numbers: ' found || echo "$name: findings"
	kind-codebook --json cb.csv >cb.json &&
		kind-codebook cb.json | cmp - cb.csv || echo "$name: JSON"
	echo read
done <files >results
grep -v '^read$' results
[ "$(grep -c '^read$' results)" -ge 60 ] && echo 'quiet for all'
