# SPDX-License-Identifier: GPL-3.0-or-later
# awk -v run=RUN -v start=COLUMN -v name=COLUMN -f weight.awk WANTED STREAM:
# compares the weights of a stream with those of R.  WANTED is a
# weight-SURVEY.csv (weight.R says what stands there): a weight by its starting
# weight, both divided by their means, has to be the RUN of the kind of
# respondent, within 1e-9 of it; whose
# starting weight is 0 has the weight 0.  Prints how many agree, and at most 5
# that do not.
BEGIN {
	FS = ","
}

# Is the answer in a group such as "Neither=3|4|5", "18-29" or "65+"?
function inside(answer, group,    values, n, i, ends) {
	if (answer == group)
		return 1
	sub(/^[^=]*=/, "", group)
	n = split(group, values, "|")
	for (i = 1; i <= n; i++) {
		if (answer "" == values[i] "")
			return 1
		if (values[i] ~ /^[0-9]+[+]$/ && answer ~ /^[0-9.]+$/ &&
		    answer + 0 >= values[i] + 0)
			return 1
		if (values[i] ~ /^[0-9]+-[0-9]+$/ && answer ~ /^[0-9.]+$/) {
			split(values[i], ends, "-")
			if (answer + 0 >= ends[1] + 0 &&
			    answer + 0 <= ends[2] + 0)
				return 1
		}
	}
	return 0
}

function place(column,    i) {
	for (i = 1; i <= NF; i++)
		if ($i == column)
			return i
	print "no column " column
	broken = 1
	exit
}

function category(column, answer,    k) {
	if ((column, answer) in known)
		return known[column, answer]
	for (k = 1; k <= ncategories[column]; k++)
		if (inside(answer, categories[column, k]))
			break
	return known[column, answer] = categories[column, k]
}

{ gsub(/"/, "") }

FILENAME == ARGV[1] && FNR == 1 {
	keys = place("n") - 1
	at = place(run)
	for (i = 1; i <= keys; i++)
		key[i] = $i
	next
}

FILENAME == ARGV[1] {
	kind = ""
	for (i = 1; i <= keys; i++) {
		if (!((i, $i) in listed)) {
			listed[i, $i] = 1
			categories[i, ++ncategories[i]] = $i
		}
		kind = kind SUBSEP $i
	}
	wanted[kind] = $at
	next
}

FNR == 1 {
	for (i = 1; i <= keys; i++)
		column[i] = place(key[i])
	made = place(name)
	given = start == "" ? 0 : place(start)
	next
}

{
	kind = ""
	for (i = 1; i <= keys; i++)
		kind = kind SUBSEP category(i, $(column[i]))
	kinds[++n] = kind
	weight[n] = $made
	begin[n] = given ? $given : 1
	if (begin[n] == 0)
		next
	base++
	weights += weight[n]
	begins += begin[n]
}

END {
	if (broken)
		exit
	for (i = 1; i <= n; i++) {
		if (begin[i] == 0) {
			ok = weight[i] == 0
			g = weight[i]
		} else {
			g = (weight[i] / weights) / (begin[i] / begins)
			w = wanted[kinds[i]]
			d = g - w
			ok = w != "" && d * d <= w * w * 1e-18
		}
		if (ok) {
			agree++
			continue
		}
		if (wrong++ < 5)
			printf "%s: %.15g, wanted %s\n",
			    substr(kinds[i], 2), g, wanted[kinds[i]]
	}
	printf "%d agree, %d do not\n", agree, wrong
}
