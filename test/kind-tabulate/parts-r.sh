# What R's survey package has for all respondents at once, seven parts have that
# are merged: shares, means, standard errors and intervals, in all and in a part
# of the sample, of sets, and of weights that were calibrated.
mkdir bin
ln -s "$KIND/test/oracle/parts.sh" bin/kind-tabulate
PATH=$PWD/bin:$PATH
k1=$KIND/test/data/k1.csv
run()
{
	sh "$KIND/test/oracle/tabulate.sh" "$@"
}

run poll -w weight -q 'kind_*,gender,region,social_grade,education' "$POLL"
run poll-wales -w weight -q 'kind_*' --where 'region == "Wales"' \
    --interval korn-graubard "$POLL"
run poll-age -w weight -q age --mean "$POLL"
run k1-logit -w w -q vote,age --net 'A or C=A|C' --interval logit "$k1"
run k1-set -w w --multi 'm=m1,m2,m3' --net 'Any=m1|m2|m3' \
    --net 'Two=m1|m3' "$k1"
sh "$KIND/test/oracle/calibrated.sh" "$(printf 'k1\tk1\tw')" "$k1"
