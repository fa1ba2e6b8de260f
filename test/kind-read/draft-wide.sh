#!/bin/sh
# 20,000 columns, half of them in sets of ten, and a draft that fits.
awk 'BEGIN {
	for (i = 0; i < 20000; i++) {
		name = "q" i
		if (i % 20 > 9)
			name = "s" int(i / 20) "_" i % 10
		printf("%s%s", (i > 0 ? "," : ""), name)
	}
	print ""
	for (r = 0; r < 4; r++) {
		for (i = 0; i < 20000; i++) {
			answer = r % 2 ? "Agree" : "Disagree"
			if (i % 20 > 9)
				answer = (i + r) % 2
			printf("%s%s", (i > 0 ? "," : ""), answer)
		}
		print ""
	}
}' >x.csv
kind-read -n --draft cb.csv x.csv
grep -c ',flag,' cb.csv
grep -c ',single,' cb.csv
grep '^s999_9,' cb.csv
kind-codebook --check -c cb.csv x.csv
echo "status $?"
