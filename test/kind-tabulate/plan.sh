# A plan gives what the commands of its rows give, in one pass.
cat >plan.csv <<'END'
table,question,breaks,where,base,weight,nets,stats,sort,summary,exclude,test,decimals,agree,mean,interval,confidence,lead,title,note
banner,Standard,gender,,,,,,,,,,,,,,,,,
defaults,,,,All adults,weight,,,,,,,,,,,,,,
,kind_*,-,,,,,-,yes,-,,-,,yes,,,,,Kindness,Asked of everybody.
,kind_policy,,"gender == ""Female""",Women,,,,total,,,,1,,,logit,90,,,
,"kind_policy,kind_services",,,,-,Sure=Strongly agree|Strongly disagree,,,,Don't know,,,,,,,,Not weighted,
,age,,,,,,,,,,,,,yes,,,,,
,kind_policy,,,,,,,no,,,,,,,,,Agree - Disagree,,
END
say()
{
	kind-tabulate -w weight --base 'All adults' "$@" "$POLL" ||
		echo "status $?"
}
# each ARGUMENT...: what the rows are as commands.
each()
{
	say --agree --sort -q 'kind_*' --title Kindness \
		--note 'Asked of everybody.' "$@"
	echo
	kind-tabulate -w weight --where 'gender == "Female"' --base Women \
		--sort --decimals 1 --interval logit --confidence 90 \
		-q kind_policy "$@" "$POLL"
	echo
	kind-tabulate --unweighted --base 'All adults' --exclude "Don't know" \
		--net 'Sure=Strongly agree|Strongly disagree' \
		-q kind_policy,kind_services --title 'Not weighted' "$@" "$POLL"
	echo
	say -q age --mean "$@"
	echo
	say -q kind_policy --lead 'Agree - Disagree' "$@"
}
each >single
kind-tabulate --plan plan.csv "$POLL" >all || echo "status $?"
# Only numbers are added, and which weight it is.
sed '/^$/d' single >filled
sed 's/^Table [0-9]*\. //; /^Table [0-9]*$/d; /^Weighted by weight\.$/d
	/^Unweighted\.$/d; /^$/d' all | cmp - filled && echo 'text: the same'
grep -c -e '^Weighted by' -e ^Unweighted all
grep -A 1 ^Table all
each -f tidy | sed 's/tables=[0-9]* //' | grep -v -e ^table, -e '^$' |
	cut -d , -f 2- >single
kind-tabulate --plan plan.csv -f tidy "$POLL" >all.tidy
grep -v ^table, all.tidy | sed 's/tables=9 part=[0-9] //; s/ weight=[^ ]*//' |
	cut -d , -f 2- | cmp - single && echo 'tidy: the same'
cut -d , -f 1 all.tidy | uniq | tr '\n' ' '
echo
kind-tabulate --plan plan.csv -f csv "$POLL" | cut -d , -f 1-3 | grep Agree,
kind-tabulate --plan plan.csv -f json "$POLL" | grep -c '"part"'
# The figures that were published: 72, 52, 40 and 43 percent agree.
sed -n '/^kind_/s/^\(kind_[a-z]*\) *\([0-9]*\) .*/\1 \2/p' all | head -n 4
# A pipe; bars, which are for the whole run; options for rows that are silent.
kind-tabulate --plan plan.csv <"$POLL" | cmp - all && echo 'pipe: the same'
printf '%s\n' question,agree 'kind_*,yes' kind_policy, >bars.csv
COLUMNS=60 kind-tabulate --plan bars.csv -w weight --bars "$POLL"
printf '%s\n' question,weight kind_policy,weight kind_policy, >weight.csv
kind-tabulate --plan weight.csv --unweighted --decimals 2 -f csv "$POLL" |
	grep ,Agree, | cut -d , -f 1-3
# Rows that kind-crosstab understands too have the same figures there.
cat >shared.csv <<'END'
table,question,breaks,where,base,weight,nets,sort,exclude,decimals,lead,title
banner,Standard,-,,,,,,,,,
defaults,,-,,All adults,weight,,,,,,
,kind_*,,,,,,total,,2,,
,kind_policy,,age < 35,Adults under 35,-,Sure=Strongly agree|Strongly disagree,,Don't know,,,Sure
,region,-,,,,North=North East|North West,,,1,London - Scotland,
END
for program in kind-tabulate kind-crosstab; do
	$program --plan shared.csv "$POLL" >$program.txt
	$program --plan shared.csv -f tidy "$POLL" | grep -v ,made, \
		>$program.tidy
done
cmp kind-tabulate.txt kind-crosstab.txt && echo 'text: the same in both'
cmp kind-tabulate.tidy kind-crosstab.tidy && echo 'tidy: the same in both'
grep -c . kind-tabulate.tidy
