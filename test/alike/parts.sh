#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# . parts.sh: the same from parts of a survey as from all of it, whatever
# $program is.  Makes book.csv and all.csv, and 1.csv to 3.csv of it.
cat >book.csv <<'END'
name,type,title,value,label,missing,role,group,score
q,single,How is it?,,,,,,
q,,,1,Good,,,Fine,1
q,,,2,Fair,,,Fine,2
q,,,3,Bad,,,,3
q,,,8,Do not know,dk,,,
q,,,9,Refused,refused,,,
m,set,Which of these?,,,,,,
m1,flag,Radio,,,,,m,
m1,,,1,Yes,,,,1
m1,,,0,No,,,,0
m2,flag,Papers,,,,,m,
m2,,,1,Yes,,,,1
m2,,,0,No,,,,0
c,set,Which first?,,,,,,
c1,multi,First,,,,,c,
c1,,,1,Red,,,Warm,
c1,,,2,Blue,,,,
c1,,,9,Refused,refused,,,
c2,multi,Second,,,,,c,
c2,,,1,Red,,,Warm,
c2,,,2,Blue,,,,
c2,,,9,Refused,refused,,,
END
awk 'BEGIN {
	srand(20261201)
	print "id,sex,q,m1,m2,c1,c2,o1,o2,age,w"
	n = split("1,2,2,3,8,9,,Good,Odd", q, ",")
	split("1,0,,1,0,yes", m, ",")
	split("1,2,,9,2,Green", c, ",")
	split("1,\"Other: \"\"tea\"\", or\nmilk\",,,0,a\\b\tc", o, ",")
	split("1,0.5,2.25,0,,1.0000000000001,3", w, ",")
	for (i = 1; i <= 120; i++) {
		printf "%d,%s", i, rand() < 0.5 ? "f" : "m"
		printf ",%s", q[1 + int(rand() * n)]
		for (k = 0; k < 2; k++)
			printf ",%s", m[1 + int(rand() * 6)]
		for (k = 0; k < 2; k++)
			printf ",%s", c[1 + int(rand() * 6)]
		printf ",%s", rand() < 0.5 ? "1" : ""
		printf ",%s", rand() < 0.1 ? "\"Other: \"\"tea\"\",\nmilk\"" : \
		    rand() < 0.2 ? "a\\b\tc" : ""
		printf ",%s", rand() < 0.1 ? "" : 18 + int(rand() * 60)
		printf ",%s\n", w[1 + int(rand() * 7)]
	}
}' >all.csv

# split SEED N: the respondents of all.csv at random into 1.csv to N.csv, in
# another order.
split()
{
	sed 1q all.csv >first
	awk -v seed="$1" -v n="$2" '
	BEGIN { srand(seed) }
	NR == 1 { next }
	/^[0-9]+,[fm],/ { r++ }
	{ text[r] = text[r] $0 "\n" }
	END {
		for (i = r; i > 1; i--) {
			k = 1 + int(rand() * i)
			t = text[i]; text[i] = text[k]; text[k] = t
		}
		for (i = 1; i <= r; i++)
			printf "%s", text[i] >(1 + int(rand() * n) ".rows")
	}' all.csv
	for i in $(seq "$2"); do
		[ -f "$i.rows" ] || : >"$i.rows"
		cat first "$i.rows" >"$i.csv"
		rm "$i.rows"
	done
}

# same NAME OPTION...: of three parts
same()
{
	name=$1
	shift
	"$program" --partial "$@" -o all.part all.csv || return
	for i in 1 2 3; do
		"$program" --partial "$@" -o "$i.part" "$i.csv"
	done
	"$program" --merge --partial 3.part 1.part 2.part >sum.part
	cmp all.part sum.part
	for f in text md csv json tidy; do
		"$program" "$@" -f "$f" all.csv >one 2>one.err
		"$program" --merge -f "$f" 2.part 3.part 1.part >sum 2>sum.err
		cmp one sum
		sed 's/all.csv/2.part/' one.err | diff - sum.err
	done
	echo "$name: $(wc -l <one) lines, $(wc -l <one.err) remarks"
}

# fifty_splits OPTION...: the same part from any number of others
fifty_splits()
{
	"$program" --partial "$@" -o all.part all.csv
	for seed in $(seq 50); do
		n=$((seed % 7 + 2))
		split "$seed" "$n"
		parts=
		for i in $(seq "$n"); do
			"$program" --partial "$@" -o "$i.part" "$i.csv"
			parts="$i.part $parts"
		done
		# shellcheck disable=SC2086 # a list of names
		"$program" --merge --partial $parts | cmp - all.part ||
			echo "split $seed into $n"
		# shellcheck disable=SC2086 # a list of names
		cat $parts | "$program" --combine |
			"$program" --merge --partial | cmp - all.part ||
			echo "split $seed into $n, combined"
	done
}

split 1 3
