# --sort: the largest first, don't know and the like last; ties by their text.
printf 'q,w\nb,1\na,1\nRefused,9\nc,3\nDon'\''t know,5\nz,2\n' >poll.csv
kind-tabulate -w w -q q -f csv poll.csv | awk -F , 'NR < 8 { print $2 }'
kind-tabulate -w w -q q --sort -f csv poll.csv | awk -F , 'NR < 8 { print $2 }'
kind-tabulate -w weight -q region --sort -f csv "$POLL" | head -n 4
awk -F , 'NR > 1 { n[$5] += $12 } END { for (r in n) print n[r], r }' "$POLL" |
	sort -rn | head -n 3 | cut -d ' ' -f 2-
kind-tabulate -w weight --agree --sort -q 'kind_*' "$POLL" | grep ^kind
kind-tabulate --unweighted --multi 'm=m1,m2,m3' --sort \
    -f csv "$KIND/test/data/k1.csv" | awk -F , 'NR < 5 { print $2, $NF }'
