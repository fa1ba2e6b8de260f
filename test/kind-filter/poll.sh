#!/bin/sh
# The demo poll, whose fields are never quoted: awk counts the same.
same()
{
	a=$(kind-filter -n "$1" "$POLL")
	b=$(awk -F , 'NR > 1 && ('"$2"') { n++ } END { print n + 0 }' "$POLL")
	echo "$a $b $1"
}
grep -c '"' "$POLL"
# shellcheck disable=SC2016 # awk's fields
{
same 'answered(id)' '1'
same 'region == "Wales"' '$5 == "Wales"'
same 'gender == "Female" and age >= 18 and region == "Wales"' \
	'$3 == "Female" && $4 >= 18 && $5 == "Wales"'
same 'age in 18..24' '$4 >= 18 && $4 <= 24'
same 'age not in 18..24' '$4 < 18 || $4 > 24'
same 'gender == "Female" or not (region in ("London", "Wales"))' \
	'$3 == "Female" || !($5 == "London" || $5 == "Wales")'
same 'region ~ "^South"' '$5 ~ /^South/'
same 'any(kind_*, "Strongly agree")' '$8 == "Strongly agree" ||
	$9 == "Strongly agree" || $10 == "Strongly agree" ||
	$11 == "Strongly agree"'
same 'kind_society == kind_policy' '$8 == $10'
same 'weight > 1.5 and endtime < "2020-04-25"' '$12 > 1.5 &&
	$2 < "2020-04-25"'
}
kind-filter 'region == "Wales"' "$POLL" >wales
awk -F , 'NR == 1 || $5 == "Wales"' "$POLL" | cmp - wales && echo same bytes
