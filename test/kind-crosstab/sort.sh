# --sort: answers by the figures of a column, the highest first.
labels()
{
	awk -F , '$2 == "column percent" { exit }
		NR > 2 && $2 != "" { printf "%s%s", n++ ? " " : "", $2 }
		END { print "" }'
}

# The regions by the weights of all, of women, and of those of 18 to 34, beside
# the sums of these weights.
for column in total Female 'gender: Female' 'AGE: 18-34'; do
	kind-crosstab -w weight -q region -b gender -b 'Age=age:18-34,35+' \
	    --sort "$column" -f tidy "$POLL" |
	    awk -F , '$5 == "Total" && $8 == "answer" { print $9 }' >sorted
	awk -F , -v column="$column" '
		NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
		{ all = column == "total" }
		all || (column ~ /Female/ && $at["gender"] == "Female") ||
		(column ~ /AGE/ && $at["age"] <= 34) {
			w[$at["region"]] += $at["weight"]
		}
		END { for (r in w) printf "%.6f\t%s\n", w[r], r }' "$POLL" |
	    sort -rn | cut -f 2 | diff - sorted && echo "$column: sorted"
done

# X: A 10, B 3, C 8, D 10, E 0, Other 30, Refused 2; Y: A 10, B 12, C 6, D 14,
# E 1, Other 5, Refused 9.
table()
{
	awk -v of="$1" 'BEGIN {
		print "q,b"
		n = split(of, o, " ")
		for (k = 1; k <= n; k += 3)
			for (c = 1; c <= 2; c++)
				for (i = 0; i < o[k + c]; i++)
					print o[k] "," (c == 1 ? "X" : "Y")
	}'
}
table 'A 10 10 B 3 12 C 8 6 D 10 14 E 0 1 Other 30 5 Refused 2 9' >poll.csv
for column in total X b:\ Y; do
	kind-crosstab -q q -b b --net 'AB=A|B' --test none --sort "$column" \
	    -f csv poll.csv | labels
done
# All formats, and a report, have the same order; letters go along.
kind-crosstab -q q -b b --sort Y --net 'AB=A|B' --test-base 0 poll.csv
for format in md csv json tidy; do
	kind-crosstab -q q -b b --sort Y -f $format poll.csv |
	    awk -v format=$format '
		format == "json" && /"row"/ { print $2 }
		format == "tidy" && /answer/ && /Total,Total/ {
			split($0, f, ","); print f[9]
		}
		format == "csv" && /column percent/ { exit }
		format == "csv" && /^q,/ { split($0, f, ","); print f[2] }
		format == "md" && /^\|/ { print $2, $3 }' |
	    grep -oE '\b([A-E]|Other|Refused)\b' | tr '\n' ' '
	echo $format
done
kind-crosstab -q q -b b --sort Y -f tidy poll.csv | kind-report -f text |
    awk '/^([A-E]|Other|Refused)  / { printf "%s ", $1 } END { print "report" }'

# B and Refused in X are hidden, and what would tell them.  [c] stands behind
# what is shown: nobody sees that 3 is less than 8 and more than 0.  So the
# order is the same with 4 of B and 1 who refused, and with B 1, Refused 4.
for x in '3 2' '4 1' '1 4'; do
	table "A 10 10 B ${x% *} 12 C 8 6 D 10 14 E 0 20 Other 30 5
		Refused ${x#* } 9" >hidden.csv
	for column in X Y total; do
		kind-crosstab -q q -b b --min-cell 5 --test none \
		    --sort "$column" -f csv hidden.csv 2>/dev/null |
		    sed -n 's/^q,\([A-E]\|Other\|Refused\),/\1 /p' | tr '\n' ';'
		echo " by $column"
	done
done
# A column that is hidden as a whole tells no order.
kind-crosstab -q q -b b --hide 60 --test none --sort Y -f csv poll.csv | labels
kind-crosstab -q q -b b --hide 60 --test none --sort X -f csv poll.csv | labels

# Percentages of rows: X has 10 of 20, 3 of 15, 8 of 14, 10 of 24, 0 of 1.
kind-crosstab -q q -b b --percent row --hide 0 --test none --sort X \
    -f csv poll.csv |
    sed -n 3,7p
# Sets, and shares of responses.
for of in '' --of-responses; do
	# shellcheck disable=SC2086 # an option or none
	kind-crosstab -w w --multi 'media=m*' -q media -b vote --test none \
	    --sort B $of --hide 0 -f csv "$KIND/test/data/k1.csv" |
	    grep 'm[123]'
done

# Weights that bring A and B to the same target do so up to their last decimals:
# both have 1, and the first is first.  So with three of a third and two of a
# half in A or in B; a millionth more is more.
for more in '' 001; do
	for of in 'A B' 'B A'; do
		set -- $of
		printf '%s\n' q,b,w "$1,X,0.333333333333" \
			"$1,Y,0.333333333333" "$1,X,0.333333333333" \
			"$2,X,0.500000$more" "$2,Y,0.5" C,X,1.7 >equal.csv
		kind-crosstab -q q -b b -w w --sort total -f csv --hide 0 \
			equal.csv | labels | grep -o '[ABC] [ABC] [ABC]'
	done
done
# What is no column.
for column in 'Z' 'Agee: X' 'd: Y' '' nonsense; do
	kind-crosstab -q q -b b -b 'c=b' --sort "$column" poll.csv
done
kind-crosstab -q q -b b -b c=b --sort X poll.csv
kind-crosstab -q q -b b --sort total --summary A poll.csv
kind-crosstab -q q -b b --sort Total --percent row poll.csv
