# The figures that R's survey package computes (test/oracle/oracle.R, which
# says how), to 1e-9.
k1=$KIND/test/data/k1.csv
odd=$KIND/test/data/awkward.csv

run()
{
	sh "$KIND/test/oracle/tabulate.sh" "$@"
}

for method in wilson logit korn-graubard wald; do
	run "k1-$method" -w w -q vote,age --net 'A or C=A|C' \
	    --interval $method "$k1"
done
run k1-90 -w w -q vote --confidence 90 "$k1"
run k1-young -w w -q vote --where 'age == "Y"' "$k1"
run k1-exclude -w w -q vote --exclude C "$k1"
run k1-set -w w --multi 'm=m1,m2,m3' --net 'Any=m1|m2|m3' \
    --net 'Two=m1|m3' "$k1"
for method in wilson wald; do
	run "k1-responses-$method" -w w --multi 'm=m1,m2,m3' --of-responses \
	    --interval $method "$k1"
done
run k1-mean -w w -q hrs,sat --mean "$k1"
run k1-mean-young -w w -q hrs --mean --where 'age == "Y"' "$k1"
run k1-unweighted --unweighted -q vote "$k1"

for method in wilson logit korn-graubard wald; do
	run "awkward-$method" -w weight -q region,party,rare,same,media \
	    --multi 'media=media_*' --net 'Broadcast=media_radio|Television' \
	    --interval $method "$odd"
done
run awkward-rebase -w weight -q party --rebase all "$odd"
run awkward-rebase-wales -w weight -q party --rebase all \
    --where 'region == "Wales"' "$odd"
run awkward-rebase-exclude -w weight -q party --rebase all \
    --exclude "Don't know" "$odd"
run awkward-responses -w weight --multi 'media=media_*' --of-responses "$odd"
run awkward-mean -w weight -q score --mean "$odd"

run poll -w weight -q 'kind_*,gender,region,social_grade,education' "$POLL"
run poll-wales -w weight -q 'kind_*' --where 'region == "Wales"' \
    --interval korn-graubard "$POLL"
run poll-logit -w weight -q 'kind_*' --interval logit "$POLL"
run poll-age -w weight -q age --mean "$POLL"
run poll-age-wales -w weight -q age --mean --where 'region == "Wales"' "$POLL"
