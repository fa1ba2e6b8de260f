# Parts are added and taken away exactly: a thousand of them in random order
# give the first bytes again, a rolling wave is one run over its days, and who
# withdraws was never there.
sed 401q "$POLL" >all.csv
sed 1q all.csv >first
o='-q kind_policy,region -w weight'
# rows FIRST LAST FILE: these respondents
rows()
{
	{ cat first; sed "1d;$(($2 + 1))q" all.csv | tail -n "$(($2 - $1 + 1))"; } >"$3"
}
for i in $(seq 40); do
	rows $((i * 10 - 9)) $((i * 10)) d.csv
	kind-tabulate --partial $o -o "$i.part" d.csv
done
kind-tabulate --partial $o -o all.part all.csv
echo '== a thousand'
sed '2,401d' "$POLL" | awk 'BEGIN { srand(7); n = 1; left = 3 }
NR == 1 { header = $0; next }
n > 200 { exit }
{
	if (!(n in made)) {
		print header >(n ".more")
		made[n] = 1
	}
	print >(n ".more")
	if (--left == 0) {
		close(n++ ".more")
		left = 1 + int(rand() * 5)
	}
}'
for i in $(seq 200); do
	kind-tabulate --partial $o -o "$i.extra" "$i.more"
done
cp all.part now.part
for round in $(seq 5); do
	awk -v seed="$round" 'BEGIN {
		srand(seed)
		for (i = 1; i <= 200; i++)
			print rand(), i ".extra"
	}' | sort | cut -d ' ' -f 2 >order
	# shellcheck disable=SC2046 # a list of names
	kind-tabulate --merge --partial $(cat order) now.part -o more.part
	cmp -s all.part more.part && echo "nothing was added"
	# shellcheck disable=SC2046 # options and names
	kind-tabulate --merge --partial more.part \
	    $(sort order | sed 's/^/--minus /') -o now.part
	cmp all.part now.part
done
echo '== a rolling week'
kind-tabulate --merge --partial 1.part 2.part 3.part 4.part 5.part 6.part \
    7.part -o week.part
for day in $(seq 8 20); do
	kind-tabulate --merge --partial week.part "$day.part" \
	    --minus "$((day - 7)).part" -o next.part
	mv next.part week.part
done
rows 131 200 week.csv
kind-tabulate --partial $o week.csv | cmp - week.part
kind-tabulate $o week.csv >one
kind-tabulate --merge week.part | cmp one -
echo '== who withdraws'
rows 33 33 who.csv
kind-tabulate --partial $o -o who.part who.csv
{ cat first; sed -n '2,33p;35,$p' all.csv; } >others.csv
kind-tabulate --merge --partial all.part --minus who.part -o others.part
kind-tabulate --partial $o others.csv | cmp - others.part
echo '== an answer that nobody else gave'
printf '%s\n' q,s Yes,f No,m >1.csv
printf '%s\n' q,s Perhaps,x >2.csv
sed 1q 1.csv >0.csv
for i in 0 1 2; do
	kind-tabulate --partial -q q,s -o $i.part $i.csv
	kind-tabulate -q q,s $i.csv >$i.out 2>/dev/null
done
kind-tabulate --merge 1.part 2.part --minus 2.part | cmp - 1.out
kind-tabulate --merge 1.part --minus 1.part 2>/dev/null | cmp - 0.out
kind-tabulate --merge --partial 1.part 2.part --minus 2.part | cmp - 1.part
