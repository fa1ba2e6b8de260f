# Bars: half of the screen is 100 percent, 40 columns of 80.
kind-tabulate -w weight --agree --bars -q 'kind_*' "$POLL"
printf 'q,w\nAll but one,39\nHalf of one,.5\nRest,.5\n' >poll.csv
kind-tabulate -w w -q q --bars poll.csv
# Blocks where the terminal has them, to an eighth: 97.5 and 1.25 percent of
# 40 columns are 39 and a half.
LC_ALL=C.UTF-8 kind-tabulate -w w -q q --bars poll.csv | grep '^[AHR]'
LC_ALL=C.UTF-8 kind-tabulate -w weight --agree --bars -q 'kind_*' "$POLL" |
	grep ^kind
