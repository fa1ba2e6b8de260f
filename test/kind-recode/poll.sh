#!/bin/sh
# The demo poll, whose fields are never quoted: awk makes the same columns, and
# all else stays as it is.
kind-recode 'age_band=age:18-24,25-34,35-44,45-54,55+' \
	'nation=region:Scotland,Wales,NI=Northern Ireland' --other England \
	"$POLL" >got
awk -F , 'NR == 1 { print $0 ",age_band,nation"; next } {
	a = $4
	band = a < 18 ? "England" : a < 25 ? "18-24" : a < 35 ? "25-34" : \
	    a < 45 ? "35-44" : a < 55 ? "45-54" : "55+"
	nation = $5 == "Scotland" || $5 == "Wales" ? $5 : \
	    $5 == "Northern Ireland" ? "NI" : "England"
	print $0 "," band "," nation
}' "$POLL" | cmp - got && echo same bytes
# Without the columns it is the poll again.
kind-recode --drop age_band,nation got | cmp - "$POLL" && echo and back
awk -F , 'NR == 1 { $4 = "Alter" }
	{ print $1 "," $3 "," $4 "," $5 "," $7 "," $8 "," $9 "," $10 "," \
	$11 "," $12 }' "$POLL" >want
kind-recode --drop endtime,social_grade --rename age=Alter "$POLL" |
	cmp - want && echo dropped
