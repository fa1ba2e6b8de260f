#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# test/browser/pages.sh DIRECTORY: make the pages that are looked at, and each
# of their charts alone; says in TAP whether that went well.
work=$1
cd "$work" || exit 2
mine=$KIND/test/browser
book=$KIND/demo/synthetic-poll.codebook.csv
data=${KIND_SURVEYS:-$KIND/../shared/data}/nonvoters

# say TITLE: not ok if there is anything in the file "said".
say()
{
	if [ -s said ]; then
		echo "not ok - browser: $1"
		sed 's/^/# /' said | head -n 20
	else
		echo "ok - browser: $1"
	fi
}

# charts NAME ARGUMENT...: each figure of the page, in a file of its own.
charts()
{
	name=$1
	shift
	figures=$(grep -c '<figure' "$name.html")
	n=1
	while [ "$n" -le "$figures" ]; do
		kind-report "$@" --svg "$n" -o "$name-$n.svg" 2>&1 ||
			echo "figure $n: status $?"
		n=$((n + 1))
	done >said
	kind-report "$@" --svg "$n" >none.svg 2>/dev/null &&
		echo "there is a figure $n, and $figures in the page" >>said
	[ "$figures" -gt 0 ] || echo "there is no figure" >>said
	say "$name: its charts are made"
}

# page NAME ARGUMENT...
page()
{
	name=$1
	shift
	kind-report "$@" -o "$name.html" >said 2>&1 || echo "status $?" >>said
	say "$name: the page is made"
	[ -f "$name.html" ] || return
	tidy -e -q "$name.html" >said 2>&1
	say "$name: tidy is silent"
	charts "$name" "$@"
}

# tables FILE PROGRAM ARGUMENT...: a table stream.
tables()
{
	file=$1
	shift
	"$@" -f tidy >"$file" 2>messages && return
	echo "not ok - browser: $file is made"
	sed 's/^/# /' messages
}

poll()
{
	tables agree.tidy kind-tabulate -c "$book" --agree -q 'kind_*' "$POLL"
	tables banner.tidy kind-crosstab -c "$book" -q 'kind_*' \
		-b Gender=gender -b 'Age=age:18-24,25-49,50-64,65+' "$POLL"
	page poll -s "$KIND/demo/synthetic-poll.study" --origin "$POLL" \
		agree.tidy banner.tidy
}

# Against a wave with every third respondent, and more agreement.
waves()
{
	awk -F , 'NR == 1 || NR % 3 == 0 || $8 == "Strongly agree"' "$POLL" \
		>first.csv
	tables first.tidy kind-crosstab -c "$book" -q 'kind_*' \
		-b Gender=gender -b 'Age=age:18-24,25-49,50-64,65+' first.csv
	page waves -s "$KIND/demo/synthetic-poll.study" --previous first.tidy \
		banner.tidy
}

# Columns left out, marked and with hidden cells.
small()
{
	head -n 141 "$POLL" >few.csv
	tables few.tidy kind-crosstab -c "$book" -q 'kind_*' --hide 30 \
		--flag 60 --min-cell 5 -b Gender=gender \
		-b 'Age=age:18-24,25-49,50-64,65+' -b social_grade few.csv
	tables few-all.tidy kind-tabulate -c "$book" -q 'kind_*' --agree \
		few.csv
	page small few.tidy few-all.tidy
}

# Before and after weighting, beside the question itself.
weighting()
{
	tables gender.tidy kind-tabulate -c "$book" -w weight -q gender "$POLL"
	page weighting gender.tidy "$KIND/test/data/weighting.csv"
}

hostile()
{
	awk -v file=book -f "$mine/hostile.awk" >hostile-book.csv
	awk -v file=poll -f "$mine/hostile.awk" >hostile.csv
	set -- -c hostile-book.csv --unweighted
	tables hostile-agree.tidy kind-tabulate "$@" --agree -q 's1,s2,s3' \
		hostile.csv
	tables hostile-q.tidy kind-tabulate "$@" -q q hostile.csv
	tables hostile-banner.tidy kind-crosstab "$@" -q s1,q \
		-b columns -b two hostile.csv
	page hostile -s "$mine/hostile.study" hostile-agree.tidy \
		hostile-q.tidy hostile-banner.tidy
}

# A survey of others; its data is kept outside the project.
nonvoters()
{
	if [ ! -d "$data" ]; then
		echo "ok - browser: nonvoters # SKIP no survey files"
		return
	fi
	kind-read -m NA "$data/nonvoters_data.csv" >nonvoters.csv 2>messages ||
		sed 's/^/# /' messages
	set -- -c "$KIND/test/data/nonvoters-codebook.csv" -w weight
	tables nonvoters-all.tidy kind-tabulate "$@" \
		-q Q2_1,Q5,Q6,Q19,Q20 nonvoters.csv
	tables nonvoters-banner.tidy kind-crosstab "$@" \
		-q Q2_1,Q5,voter_category,Q33,Q19 --stats mean \
		-b 'Age=ppage:18-34,35-54,55+' -b race -b educ -b Q19 \
		nonvoters.csv
	page nonvoters nonvoters-all.tidy nonvoters-banner.tidy
}

poll
waves
small
weighting
hostile
nonvoters
