# The figures come from the answers: changed answers move them as awk says.
agree()
{
	kind-tabulate -w weight --agree -q 'kind_*' -f tidy "$1" |
		awk -F , '$9 == "Agree" { printf "%s %.6f\n", $2, $10 }'
}

predict()
{
	awk -F , 'NR == 1 { split($0, name); next }
		{
			for (i = 8; i <= 11; i++)
				if ($i ~ /^(Strongly|Tend to) agree$/)
					sum[i] += $12
			all += $12
		}
		END {
			for (i = 8; i <= 11; i++)
				printf "%s %.6f\n", name[i], 100 * sum[i] / all
		}' "$1"
}

# Every tenth respondent agrees strongly with the last statement.
awk -F , -v OFS=, 'NR % 10 == 0 { $11 = "Strongly agree" } { print }' \
    "$POLL" >tenth.csv
# In Wales nobody has an opinion on the first.
awk -F , -v OFS=, '$5 == "Wales" { $8 = "Don\047t know" } { print }' \
    "$POLL" >wales.csv
# The weights of women count double.
awk -F , -v OFS=, '$3 == "Female" { $12 = 2 * $12 } { print }' \
    "$POLL" >women.csv
agree "$POLL" >before
for file in tenth wales women; do
	agree $file.csv >$file.kind
	predict $file.csv | diff - $file.kind && echo "$file: as awk says"
	cmp -s before $file.kind && echo "$file: nothing moved"
done
kind-tabulate -w weight --agree -q 'kind_*' tenth.csv | grep ^kind_
