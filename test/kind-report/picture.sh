# Charts in files hold together (picture_check.py): of each kind, narrow and
# wide, with labels that nobody expects.
command -v python3 >/dev/null || {
	echo "skip: no python3"
	exit 0
}
hostile=$KIND/test/browser
awk -v file=book -f "$hostile/hostile.awk" >book.csv
awk -v file=poll -f "$hostile/hostile.awk" >hostile.csv
kind-tabulate -c book.csv --unweighted --agree -q s1,s2,s3 -f tidy \
	hostile.csv >hostile
kind-tabulate -c book.csv --unweighted -q q -f tidy hostile.csv >>hostile
kind-crosstab -c book.csv --unweighted -q s1,q -b columns -b two -f tidy \
	hostile.csv >>hostile
book=${POLL%.csv}.codebook.csv
kind-tabulate -c "$book" -w weight --agree -q 'kind_*' -f tidy "$POLL" >poll
head -n 141 "$POLL" >few.csv
kind-crosstab -c "$book" -w weight -q kind_policy,region -b gender \
	-b social_grade --hide 30 --flag 60 -f tidy few.csv >few
for wave in 1 2 3 4; do
	awk -v n=$wave 'NR == 1 || NR % 4 + 1 == n' "$POLL" |
		kind-tabulate -w weight -q kind_policy,social_grade \
			-f tidy >$wave.tidy
done
pictures()
{
	name=$1
	shift
	for width in 320 420 640; do
		n=1
		while kind-report "$@" --svg $n --width $width \
			-o "$name-$width-$n.svg" 2>/dev/null; do
			n=$((n + 1))
		done
		echo "$name $width: $((n - 1))"
	done
}
pictures poll poll
pictures few few
pictures hostile hostile
pictures waves --wave 'March 2020=1.tidy' --wave 'June 2020=2.tidy' \
	--wave 'September 2020=3.tidy' --wave 'December 2020=4.tidy'
pictures weighting "$KIND/test/data/weighting.csv"
python3 "$KIND/test/kind-report/picture_check.py" ./*.svg >said
grep -c ': 0 faults' said
grep -v ': 0 faults' said | head -n 20
