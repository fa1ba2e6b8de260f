# SPDX-License-Identifier: GPL-3.0-or-later
# awk -v run=NAME -f compare.awk expected.csv tidy.csv: are the figures of a
# table stream those that are expected of this run, to 1e-9 of each?  Prints
# what differs, and a line with the number of figures that agree.

# The fields of a CSV record, without line breaks in them.
function fields(line, f,	n, c, i, quoted, text) {
	n = 1
	text = ""
	quoted = 0
	for (i = 1; i <= length(line); i++) {
		c = substr(line, i, 1)
		if (c == "\"" && quoted && substr(line, i + 1, 1) == "\"") {
			text = text c
			i++
		} else if (c == "\"") {
			quoted = !quoted
		} else if (c == "," && !quoted) {
			f[n++] = text
			text = ""
		} else {
			text = text c
		}
	}
	f[n] = text
	return n
}

function near(a, b,	off, size) {
	if (a == "" || b == "")
		return a == "" && b == ""
	off = a - b
	size = b < 0 ? -b : b
	return (off < 0 ? -off : off) <= 1e-9 * size
}

FNR == 1 {
	file++
	if (file == 2) {
		n = fields($0, name)
		for (i = 1; i <= n; i++)
			place[name[i]] = i
	}
	next
}

file == 1 {
	fields($0, f)
	if (f[1] == run)
		want[f[2] SUBSEP f[3] SUBSEP f[4] SUBSEP f[5]] = f[6]
	next
}

{
	n = fields($0, f)
	key = f[place["question"]] SUBSEP f[place["kind"]] SUBSEP \
	    f[place["row"]]
	if (f[place["kind"]] == "base")
		next
	known = 0
	for (i = 1; i <= n; i++) {
		if (!((key SUBSEP name[i]) in want))
			continue
		known++
		if (near(f[i], want[key SUBSEP name[i]]))
			agree++
		else
			print run ": " key ": " name[i] " is \"" f[i] \
			    "\", expected \"" want[key SUBSEP name[i]] "\""
		delete want[key SUBSEP name[i]]
	}
	if (!known && f[place["unweighted"]] > 0)
		print run ": " key ": not expected"
}

END {
	for (key in want)
		print run ": " key " is not there"
	print run ": " agree + 0 " figures agree"
}
