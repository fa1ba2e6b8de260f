# SPDX-License-Identifier: GPL-3.0-or-later
# plot.awk: the table of bench/growth as SVG, with a panel for each thing that grows:
# the time for a row, or for 1,000 bytes where rows get longer, both axes
# logarithmic.  What is flat does not grow.

function text(x, y, anchor, s, style)
{
	printf "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\"%s>%s</text>\n",
	    x, y, anchor, style, s
}

function line(x, y, x2, y2, style)
{
	printf "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" %s/>\n",
	    x, y, x2, y2, style
}

# The power of ten at or below v.
function decade(v,	ten)
{
	for (ten = 1; ten <= v; ten *= 10)
		;
	return ten / 10
}

function short(n)
{
	return n >= 1e6 ? n / 1e6 "M" : n >= 1e4 ? n / 1e3 "k" : n
}

function across(axis, at,	from, to)
{
	from = log(first[axis])
	to = log(last[axis])
	return left + (to > from ? (log(at) - from) / (to - from) : 0) * WIDE
}

function down(axis, v)
{
	return top + HIGH * log(high[axis] / v) / log(high[axis] / low[axis])
}

# A mark for each job, so that nobody has to tell colours apart.
function mark(x, y, k)
{
	if (k == 1)
		printf "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\"/>\n", x, y
	else if (k == 2)
		printf "<rect x=\"%.1f\" y=\"%.1f\" width=\"7\" " \
		    "height=\"7\"/>\n", x - 3.5, y - 3.5
	else if (k == 3)
		printf "<path d=\"M%.1f %.1fl4 7h-8z\"/>\n", x, y - 4
	else
		printf "<path d=\"M%.1f %.1fl4 4-4 4-4-4z\"/>\n", x, y - 4
}

# The jobs stand in the order of their cost, so a name that would stand on the
# one before goes above it.
function series(axis, k,	job, i, n, at, y)
{
	job = jobs[axis, k]
	n = split(ats[axis], at, " ")
	printf "<g class=\"job%d\">\n<polyline points=\"", JOB[job]
	for (i = 1; i <= n; i++)
		printf "%.1f,%.1f ", across(axis, at[i]),
		    down(axis, value[axis, job, at[i]])
	print "\"/>"
	for (i = 1; i <= n; i++) {
		y = down(axis, value[axis, job, at[i]])
		mark(across(axis, at[i]), y, JOB[job])
	}
	if (k > 1 && y > name - 12)
		y = name - 12
	name = y
	text(left + WIDE + 8, y + 4, "start", job, "")
	print "</g>"
}

function panel(p, axis,	i, n, at, v)
{
	left = 60 + (p % 2) * 420
	top = 70 + int(p / 2) * 240
	text(left, top - 14, "start", TITLE[axis], " class=\"title\"")
	for (v = low[axis]; v <= high[axis]; v *= 10) {
		line(left, down(axis, v), left + WIDE, down(axis, v),
		    "class=\"grid\"")
		text(left - 6, down(axis, v) + 4, "end", v, "")
	}
	n = split(ats[axis], at, " ")
	for (i = 1; i <= n; i++)
		text(across(axis, at[i]), top + HIGH + 16, "middle",
		    short(at[i]), "")
	for (i = 1; i <= count[axis]; i++)
		series(axis, i)
}

BEGIN {
	WIDE = 290
	HIGH = 160
	JOB["touch"] = 1
	JOB["count"] = JOB["split"] = 2
	JOB["one"] = JOB["parts"] = 3
	JOB["table"] = 4
	TITLE["rows"] = "Rows; ns a row, cpu"
	TITLE["columns"] = "Columns not asked for; ns per 1,000 bytes, cpu"
	TITLE["answers"] = "Answers of a question; ns a row, cpu"
	TITLE["banner"] = "Columns of a banner; ns a row, cpu"
	TITLE["parts"] = "Parts that are merged; ns a row, cpu"
	TITLE["threads"] = "Threads; ns a row, wall"
}

$1 in TITLE {
	if (!($1 in count))
		axes[++panels] = $1
	if (!(($1, $3) in seen))
		jobs[$1, ++count[$1]] = $3
	seen[$1, $3] = 1
	if (index(ats[$1] " ", " " $2 " ") == 0)
		ats[$1] = ats[$1] " " $2
	if (!($1 in first))
		first[$1] = $2
	last[$1] = $2
	v = $8
	if ($1 == "threads")
		v = $7 / $4 * 1e9
	else if ($1 == "columns")
		v = 1e6 / $9
	value[$1, $3, $2] = v
	if (!($1 in low) || v < low[$1])
		low[$1] = v
	if (v > high[$1])
		high[$1] = v
}

END {
	size = 70 + int((panels + 1) / 2) * 240
	printf "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" " \
	    "width=\"880\" height=\"%d\" viewBox=\"0 0 880 %d\">\n", size, size
	print "<title>How the time of kind grows</title>"
	print "<desc>The figures are in the file growth beside this.</desc>"
	print "<style>text { font: 12px sans-serif; fill: #222 } " \
	    ".title { font-weight: bold } .grid { stroke: #ddd } " \
	    "polyline { fill: none; stroke-width: 1.5 } " \
	    ".job1 { stroke: #777; fill: #777 } " \
	    ".job2 { stroke: #06c; fill: #06c } " \
	    ".job3 { stroke: #b40; fill: #b40 } " \
	    ".job4 { stroke: #183; fill: #183 } g text { stroke: none }</style>"
	print "<rect width=\"880\" height=\"" size "\" fill=\"#fff\"/>"
	text(60, 28, "start", "Time against size; touch is reading the file " \
	    "and touching every byte", " class=\"title\"")
	for (p = 1; p <= panels; p++) {
		low[axes[p]] = decade(low[axes[p]])
		high[axes[p]] = decade(high[axes[p]]) * 10
		panel(p - 1, axes[p])
	}
	print "</svg>"
}
