#!/bin/sh
# 20,000 columns, half of them in sets of ten, and a draft that fits.
awk 'BEGIN {
	for (i = 0; i < 10000; i++)
		printf("%sq%d,s%d_%d", (i > 0 ? "," : ""), i, i / 10, i % 10)
	print ""
	for (r = 0; r < 4; r++) {
		for (i = 0; i < 10000; i++)
			printf("%s%s,%d", (i > 0 ? "," : ""),
			    (r % 2 ? "Agree" : "Disagree"), (i + r) % 2)
		print ""
	}
}' >x.csv
kind-read -n --draft cb.csv x.csv
grep -c ',flag,' cb.csv
grep -c ',single,' cb.csv
grep '^s999_9,' cb.csv
kind-codebook --check -c cb.csv x.csv
echo "status $?"
