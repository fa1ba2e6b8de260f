#!/bin/sh
# -v takes those for whom the condition is not true: 4,256 in all.
a=$(kind-filter -n 'age < 25' "$POLL")
b=$(kind-filter -nv 'age < 25' "$POLL")
c=$(kind-filter --count --invert 'age < 25' "$POLL")
echo "$a + $b = $((a + b)), $c"
# With a missing age, respondent 2 is in -v as well as in -v of the contrary.
printf 'id,age\n1,20\n2,\n3,30\n' >x.csv
kind-filter -v 'age < 25' x.csv
kind-filter -v 'age >= 25' x.csv
