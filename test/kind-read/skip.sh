#!/bin/sh
# Lines above the header are left out, as an editor counts them.
printf '"Kindness, a survey\nJune"\n\nday,what\n1,tea\n2,ale,x\n' >a.csv
kind-read --skip 2 a.csv
printf 'one\r\ntwo\rday;what\n1;tea\n' | kind-read --skip 2
printf '"\nsep=;\nday;what,ever\n1;tea\n' | kind-read --skip 1
printf 'a\nday,what\n1,tea\n' | iconv -t UTF-16 | kind-read --skip 1
for n in 5 6 7 -1 x 1001; do
	printf 'a\nb\n\nday,what\n1,tea\n' | kind-read --skip "$n"
	echo "status $?"
done
