# --summary: one row for each question of a grid, with that net, answer or
# statistic; the same figures as the whole tables have.
set -- -c "${POLL%.csv}.codebook.csv" -w weight -q 'kind_*' -b gender \
    -b 'Age=age:18-34,35+'
kind-crosstab "$@" --summary Agree "$POLL" >agree
cat agree
# Capitals do not matter; a net, an answer, a statistic by its kind.
kind-crosstab "$@" --summary AGREE "$POLL" | cmp - agree
kind-crosstab "$@" --summary "don't know" --test none "$POLL" | sed 1q
kind-crosstab "$@" --stats mean,sd --summary mean "$POLL"
kind-crosstab "$@" --stats mean,sd --summary sd "$POLL" |
	sed -n "1,2p; s/^It's import.*this  *//p"
for row in Agree 'Tend to agree' Mean; do
	kind-crosstab "$@" --stats mean --summary "$row" -f csv "$POLL" |
		grep "^$row,It's" | sed "s/^$row,\"*It's[^,]*,//" >summary
	kind-crosstab "$@" --stats mean -f csv "$POLL" |
		awk -F , -v row="$row" '$2 == row' | cut -d , -f 3- |
		cmp - summary && wc -l <summary
done
# md and csv have it too; the data forms hold all, and the stream says which row
# stands for each table.
kind-crosstab "$@" --summary Agree -f md "$POLL"
kind-crosstab "$@" --summary Agree -f tidy "$POLL" >one
kind-crosstab "$@" -f tidy "$POLL" >two
sed 's/ summary=[0-9]*"/"/' one | cmp - two
grep -o 'summary=[0-9]*' one | uniq -c
# What is not there.
kind-crosstab "$@" --summary Agrees "$POLL"
echo "status $?"
kind-crosstab "$@" --summary mean "$POLL"
echo "status $?"
kind-crosstab -w weight -q kind_policy,region -b gender --summary London "$POLL"
echo "status $?"

# Each statement has its own base: b was asked of 3 of 4.
cat >bases.csv <<'END2'
a,b,sex
Yes,No,F
Yes,Yes,F
Yes,,M
Yes,Yes,M
END2
kind-crosstab -q a,b -b sex --hide 0 --test none --summary Yes bases.csv
# Only signs that are there are explained: nobody of F says Yes to b; nobody of
# them says No to a, but that row is not here.
printf 'a,b,sex\nYes,No,F\nYes,Yes,M\nNo,Yes,M\n' >signs.csv
kind-crosstab -q a,b -b sex --hide 0 --test none --summary yes signs.csv
printf 'a,b,sex\nYes,Yes,F\nYes,Yes,M\nNo,Yes,M\n' >signs.csv
kind-crosstab -q a,b -b sex --hide 0 --test none --summary yes signs.csv
# A statistic has two names, as --stats has it and as its row has it: by hand, one
# of three promotes and one detracts in X, two of two promote in Y.
printf '%s\n' n,b 0,X 8,X 9,X 9,Y 10,Y >nps.csv
for row in nps NPS 'Net promoter score' 'net promoter score' sd \
    'Standard Deviation' MEDIAN; do
	echo "$row:"
	kind-crosstab -q n -b b --hide 0 --test none --summary "$row" -f csv \
	    nps.csv | sed -n 's/.*,n,/n,/p'
done
printf '%s\n' p,r,b 1,1,X 1,,X 1,,Y >ticks.csv
kind-crosstab -q m --multi 'm=p,r' -b b --hide 0 --test none -f csv \
    --summary 'mean number ticked' ticks.csv | sed -n 's/.*,m,/m,/p'
