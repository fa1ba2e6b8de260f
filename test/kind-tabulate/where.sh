# --where is a domain: the sample keeps its size, n / (n - 1) of all 24.
k1=$KIND/test/data/k1.csv
# D01 42.857143, D02 17.5364; after deleting rows D06 18.2085.
kind-tabulate -w w -q vote --where 'age == "Y"' -f tidy "$k1" |
	awk -F , '$9 == "A" { printf "%.6f %.10f\n", $10, $12 }'
kind-filter 'age == "Y"' "$k1" | kind-tabulate -w w -q vote -f tidy |
	awk -F , '$9 == "A" { printf "%.6f %.10f\n", $10, $12 }'
kind-tabulate -w w -q vote --where 'age == "Y"' "$k1"
kind-tabulate -w w -q vote --where 'age == "Y"' --base 'Young people' \
    -f csv "$k1" | grep Base
# Who does not fit is not counted as missing.
kind-tabulate -w w -q vote --where 'hrs > 2 and age in ("Y", "M")' \
    --base some -f tidy "$k1" | awk -F , '$8 == "base" { print $17, $18 }'
awk -F , '$9 > 2 && ($7 == "Y" || $7 == "M") { n++; w += $5 }
	END { print w, n }' "$k1"
kind-tabulate -w w -q vote --where 'hrs > 2' "$k1" | grep -c 'Not in the base'
# What nobody has, what is no condition.
cp "$k1" k1.csv
kind-tabulate -w w -q vote --where 'age == "X" or hrs > 5' -f csv k1.csv |
	grep Base
kind-tabulate -w w -q vote --where 'vote > 3' k1.csv
echo "status $?"
# The poll by nation, as kind-filter has it and awk.
for region in Wales Scotland; do
	kind-tabulate -w weight -q kind_policy --where "region == \"$region\"" \
	    -f tidy "$POLL" | awk -F , '$9 == "Agree" { print $10, $16, $18 }'
	kind-filter "region == \"$region\"" "$POLL" |
		kind-tabulate -w weight -q kind_policy -f tidy |
		awk -F , '$9 == "Agree" { print $10, $16, $18 }'
	awk -F , -v region="$region" '$5 == region {
			n++
			all += $12
			if ($10 ~ /^(Strongly|Tend to) agree$/) {
				agree++
				sum += $12
			}
		}
		END { printf "%.6f %d %d\n", 100 * sum / all, agree, n }' \
		"$POLL"
done
