# A chart as PNG: as wide as asked for, twice, and as SVG looks; a file is the
# old one or the new one.
command -v rsvg-convert >/dev/null || {
	echo "skip: no rsvg-convert (librsvg)"
	exit 0
}
size()
{
	# Width and height are the third and fourth word of a PNG's header chunk.
	od -A n -t u1 -j 16 -N 8 "$1" | awk '{
		print $3 * 256 + $4 " by " $7 * 256 + $8 }'
}
kind-tabulate -w weight --agree -q 'kind_*' -f tidy "$POLL" >agree
for width in 390 640; do
	kind-report --png 1 --width $width -o a.png agree
	kind-report --svg 1 --width $width -o a.svg agree
	size a.png
	sed -n 's/.*viewBox="0 0 \([0-9]*\) \([0-9]*\)".*/\1 by \2/p' a.svg
done
kind-report --png 1 --width 640 agree | cmp - a.png
rsvg-convert --zoom=2 a.svg | cmp - a.png
kind-report --png 3 -o a.png agree
echo "status $?"
# Without the program, or with one that fails.
mkdir bin
here=$PATH
program=$(command -v kind-report)
PATH=$PWD/bin
"$program" --png 1 -o a.png agree
echo "status $?"
for last in 'echo no picture' 'exit 3' 'kill -9 $$'; do
	printf '#!/bin/sh\n%s\n' "$last" >bin/rsvg-convert
	PATH=$here chmod +x bin/rsvg-convert
	PATH=$PWD/bin:$here "$program" --png 1 -o a.png agree
	echo "status $?"
done
PATH=$here
size a.png
ls
