# --drop-empty: what nobody gave in any column is no row, what is 0 in some is.
# Banner: N and S; A 3 0, B 0 0, C 0 2, D 0 0 (only of the region that no column
# has: 1), E 0 0, with the codebook's order and its nets.
printf '%s\n' name,type,title,value,label,missing,role,group,score \
    q,single,,,,,,, q,,,1,A,,,Low,1 q,,,2,B,,,Low,2 q,,,3,C,,,High,3 \
    q,,,4,D,,,High,4 q,,,5,E,,,None,5 >book.csv
printf '%s\n' q,r 1,N 1,N 1,N 3,S 3,S 4,W >poll.csv
kind-crosstab -c book.csv -q q -b r:N,S --drop-empty --hide 0 --test-base 0 \
    --stats mean --chi2 --flag 0 --versus total poll.csv
kind-crosstab -c book.csv -q q -b r:N,S --drop-empty --sort S --hide 0 \
    --test none -f csv poll.csv | sed -n '/^q,[A-Z]/p' | cut -d , -f 2-5
# Letters and tests are those of the table with all rows: of 12 regions 2 have
# somebody.
for drop in '' --drop-empty; do
	# shellcheck disable=SC2086 # an option or none
	kind-crosstab -c "$KIND/demo/synthetic-poll.codebook.csv" -q region \
	    -b 'Age=age:18-34,35+' --chi2 \
	    --where 'region == "Wales" or region == "London"' \
	    --correct bh --family table $drop -f tidy "$POLL" >tidy
	grep -c ,answer, tidy
	awk -F , '$8 == "answer" && $16 > 0 || $8 == "test"' tidy >"rows$drop"
done
cmp rows rows--drop-empty && grep -c ,answer, rows
# The tables of a run have their own rows, and each its note.
kind-crosstab -c book.csv -q q,r -b r --drop-empty --hide 0 --test none \
    -f tidy poll.csv | awk -F , '$8 == "answer" && $5 == "Total" ||
    $8 == "note" { print $1, $8, $9 }'
kind-crosstab -q q -b r --summary 1 --drop-empty poll.csv
printf '%s\n' q,r 9,N 9,S | kind-crosstab -q q -b r --exclude 9 --drop-empty
