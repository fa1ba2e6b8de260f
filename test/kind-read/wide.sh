#!/bin/sh
# 20,000 columns; a header of more than 256 KiB; one answer of 10 MB.
awk 'BEGIN {
	for (row = 0; row < 3; row++)
		for (i = 1; i <= 20000; i++)
			printf "%s%s%s", row == 0 ? "question_number_" : "",
			    row == 0 ? i : i % 7, i < 20000 ? "," : "\n"
}' >wide.csv
kind-read wide.csv | cmp - wide.csv
sed 2d wide.csv >rest.csv
kind-read -u wide.csv rest.csv | wc -l | tr -d " "
awk '{
	if (NR == 1)
		gsub(/,/, "\",\"")
	else
		gsub(/,/, ";\",\"")
	print "\"" $0 (NR > 1 ? ";" : "") "\""
}' wide.csv >quoted.csv
kind-read --split question_number_1 quoted.csv 2>/dev/null | head -n 1 |
	cut -d , -f 1-2
awk 'BEGIN {
	printf "id,q\n1,"
	for (i = 0; i < 655360; i++)
		printf "kindness is free"
	printf "\n2,;\n"
}' >deep.csv
kind-read deep.csv | cmp - deep.csv
cat deep.csv | kind-read --split q 2>/dev/null | wc -c
