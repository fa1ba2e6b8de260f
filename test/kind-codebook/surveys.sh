#!/bin/sh
# Each file that kind-read reads: its draft is quiet about it, and comes back
# from JSON as it was.
dir=${KIND_SURVEYS:-$KIND/../shared/data}
if ! [ -d "$dir/messy" ]; then
	echo skip: no survey files
	exit
fi
find "$dir" -type f ! -name '*.md' ! -name '*.txt' ! -name '*.pdf' \
	! -name '*.json' >files
while read -r file; do
	kind-read "$file" >/dev/null 2>&1 || continue
	name=${file#"$dir"/}
	kind-codebook "$file" >cb.csv 2>/dev/null || echo "$name: no draft"
	kind-codebook --check -c cb.csv "$file" >found 2>&1 ||
		echo "$name: status $?"
	[ ! -s found ] || { echo "$name:" && head -n 5 found; }
	kind-codebook --json cb.csv >cb.json &&
		kind-codebook cb.json | cmp - cb.csv || echo "$name: JSON"
	echo read
done <files >results
grep -v '^read$' results
[ "$(grep -c '^read$' results)" -ge 60 ] && echo 'quiet for all'
