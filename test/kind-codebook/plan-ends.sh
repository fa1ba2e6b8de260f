# A grid on a scale without nets is one row: top2 of each item.
head='name,type,title,value,label,missing,role,group,score'
# grid GROUP ITEM ANSWER...
grid()
{
	group=$1 item=$2
	shift 2
	printf '%s,single,,,,,,%s,\n' "$item" "$group"
	for a; do
		case $a in
		Refused) printf '%s,,,%s,,refused,,,\n' "$item" "$a" ;;
		*) printf '%s,,,%s,,,,,\n' "$item" "$a" ;;
		esac
	done
}
# Of each: as it is wanted, in another order, with an answer more, with three
# steps only, and on no scale.
amount='A great deal|A fair amount|Not very much|Not at all|Don'\''t know|Refused'
IFS='|'
{
	echo "$head"
	for i in a b; do
		grid trust trust_$i $amount
		grid much much_$i 'Not at all' 'A little' 'A lot' 'A great deal'
		grid three three_$i 'A lot' 'A little' 'Not at all'
		grid names names_$i Red Blue Green Black
	done
	grid other other_a A\ lot Some A\ little Nothing
	grid other other_b A\ lot Some A\ little Nothing Always
	echo 'sex,single,Sex,,,,,,'
	echo 'sex,,,Female,,,,,'
	echo 'sex,,,Male,,,,,'
} >cb.csv
unset IFS
kind-codebook --plan -c cb.csv | cut -d , -f 1-3,7,8,10
# By hand: of 50, 20 have one of the top two of trust_a, 40%, and 10 of 40 of
# trust_b, 25%, where 10 refused.
printf '%s\n' trust_a,trust_b,sex 'A great deal,Not at all,Female' \
    'A fair amount,A fair amount,Male' 'Not at all,Refused,Male' \
    "Not very much,Not at all,Female" "Don't know,Not very much,Male" |
	awk 'NR == 1 { print; next } { for (i = 0; i < 10; i++) print }' \
	>data.csv
kind-codebook --plan -c cb.csv data.csv | tee plan.csv
kind-crosstab --plan plan.csv -c cb.csv -f csv data.csv |
	sed -n 's/^Table 1. Top 2,\(trust_.,[0-9]*\).*/\1/p'
# An answer that is not listed is on no scale: the items stand alone, and the
# plan runs.
echo 'Lots,Not at all,Male' >>data.csv
kind-codebook --plan -c cb.csv data.csv | tee plan.csv
kind-crosstab --plan plan.csv -c cb.csv -f csv data.csv 2>/dev/null |
	grep -c 'trust_.,Interviewed'
