# SPDX-License-Identifier: GPL-3.0-or-later
# awk -v run=NAME -v wanted="figures linearised" -f crosstab.awk expected.csv
# tidy.csv: are the figures of a banner table, as a table stream, those that
# test/oracle/crosstab.R expects of this run?  Figures have to be within 1e-9
# of each, p-values within 1e-8 or -v p_within.  Prints what differs, and "N of
# M figures agree"; the status is 1 if something differs or nothing was
# expected.
#
# wanted says what is compared:
#	figures		all but p-values
#	linearised	and so on: these p-values, in the cells of both columns
#	letters		whether the sig of both cells is what the p_linearised
#			that is expected gives at 0.05 (small) and 0.01
#
# A cell that is there twice is a fault too, and if the base of its column is
# expected, one that has another base.

# The fields of a CSV record, without line breaks in them.
function fields(line, f,	n, c, i, quoted, text) {
	if (index(line, "\"") == 0)
		return split(line, f, ",")
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

function number(text) {
	return text ~ /^-?[0-9]+([.][0-9]*)?([eE][-+]?[0-9]+)?$/
}

# Below 1e-300 numbers have fewer digits, or are 0.
function near(a, b, within,	off, size) {
	if (!number(a) || !number(b))
		return 0
	if (a + 0 >= 0 && a + 0 < 1e-300 && b + 0 >= 0 && b + 0 < 1e-300)
		return 1
	off = a - b
	size = b < 0 ? -b : b
	return (off < 0 ? -off : off) <= within * size
}

function fault(text) {
	print run ": " text
	faults++
}

# What a row of the stream is called here.
function row_of(kind, row) {
	return kind == "mean" ? "Mean" : kind == "median" ? "Median" : \
	    kind == "sd" ? "SD" : kind == "nps" ? "NPS" : \
	    kind == "base" ? "Base" : row
}

# The field of that statistic of the cell; sets where, for messages.
function found(q, row, b, column, statistic,	field, key) {
	field = field_of[statistic]
	if (statistic ~ /^chi2/)
		row = row_of_chi2[statistic]
	else if (statistic == "median")
		row = "Median"
	else if (statistic == "sd")
		row = "SD"
	where = q "/" row "/" b "/" column "/" field
	key = q SUBSEP row SUBSEP b SUBSEP column
	if (!(key in cells))
		return "nothing"
	return cells[key, field]
}

# The p-value in the cell's list against the column called that; "" if none.
function against(q, row, b, column, other,	list, n, i, part, letter) {
	letter = other == "rest" ? "rest" : letter_of[q, b, other]
	list = found(q, row, b, column, "p")
	where = where " " letter
	if (list == "nothing" || letter == "")
		return "nothing"
	n = split(list, part, " ")
	for (i = 1; i <= n; i++)
		if (index(part[i], letter "=") == 1)
			return substr(part[i], length(letter) + 2)
	return ""
}

function check(is, should, within) {
	if (should == "" ? is == "" : near(is, should, within))
		return 1
	fault(where " is \"" is "\", expected \"" should "\"")
	return 0
}

# Has the cell this letter, small or capital as in how, or neither if empty?
function check_letter(q, row, b, column, other, how,	sig, letter) {
	letter = letter_of[q, b, other]
	sig = found(q, row, b, column, "sig")
	if (sig == "nothing" || length(letter) != 1) {
		fault(where ": no such cell, or no letter of " other)
		return 0
	}
	if ((index(sig, letter) > 0) == (how == "capital") &&
	    (index(sig, tolower(letter)) > 0) == (how == "small"))
		return 1
	fault(where " is \"" sig "\", expected " letter " to be " \
	    (how == "" ? "not there" : how))
	return 0
}

function check_letters(q, row, b, a, c, p,	how, va, vc, statistic) {
	how = p == "" || p + 0 > 0.05 ? "" : p + 0 > 0.01 ? "small" : "capital"
	statistic = row == "Mean" ? "mean" : row == "NPS" ? "nps" : "percent"
	va = want[q, row, b, a, statistic] + 0
	vc = want[q, row, b, c, statistic] + 0
	return check_letter(q, row, b, a, c, va > vc ? how : "") + \
	    check_letter(q, row, b, c, a, vc > va ? how : "") == 2
}

# Is the figure there that this line of expected.csv says?
function one_line(text,	f, is, method) {
	split(text, f, SUBSEP)
	method = substr(f[5], 3)
	if (f[5] == "p_linearised" && "letters" in asked) {
		expected++
		agree += check_letters(f[1], f[2], f[3], f[4], f[6], f[7])
	}
	if (!((f[5] ~ /^p_/ ? method : "figures") in asked))
		return
	expected++
	if (f[5] !~ /^p_/) {
		is = found(f[1], f[2], f[3], f[4], f[5])
		if (f[7] == "" && is == "nothing")
			is = ""
		agree += check(is, f[7], f[5] == "chi2_p" ? p_within : 1e-9)
	} else if (method ~ /^rest/) {
		agree += check(against(f[1], f[2], f[3], f[4], "rest"), f[7],
		    p_within)
	} else {
		agree += check(against(f[1], f[2], f[3], f[4], f[6]), f[7],
		    p_within) + check(against(f[1], f[2], f[3], f[6], f[4]),
		    f[7], p_within) == 2
	}
}

BEGIN {
	if (p_within == "")
		p_within = 1e-8
	n = split("percent se weighted unweighted base_weighted " \
	    "base_unweighted base_effective p sig", f, " ")
	for (i = 1; i <= n; i++)
		field_of[f[i]] = f[i]
	n = split("mean median sd nps chi2_F chi2_df1 chi2_df2", f, " ")
	for (i = 1; i <= n; i++)
		field_of[f[i]] = "value"
	field_of["mean_se"] = field_of["nps_se"] = "se"
	field_of["chi2_p"] = "p"
	row_of_chi2["chi2_F"] = row_of_chi2["chi2_p"] = "Rao-Scott F"
	row_of_chi2["chi2_df1"] = "Rao-Scott df1"
	row_of_chi2["chi2_df2"] = "Rao-Scott df2"
	n = split(wanted, f, " ")
	for (i = 1; i <= n; i++)
		asked[f[i]] = 1
}

FNR == 1 {
	file++
	n = fields($0, f)
	for (i = 1; i <= n; i++)
		name[i] = f[i]
	for (i = 1; i <= n; i++)
		place[f[i]] = i
	next
}

file == 1 {
	fields($0, f)
	if (f[1] != run)
		next
	line[++lines] = f[2] SUBSEP f[3] SUBSEP f[4] SUBSEP f[5] SUBSEP f[6] \
	    SUBSEP f[7] SUBSEP f[8]
	want[f[2], f[3], f[4], f[5], f[6]] = f[8]
	next
}

{
	n = fields($0, f)
	q = f[place["question"]]
	b = f[place["break"]]
	column = f[place["column"]]
	kind = f[place["kind"]]
	key = q SUBSEP row_of(kind, f[place["row"]]) SUBSEP b SUBSEP column
	if (key in cells)
		fault(q "/" f[place["row"]] "/" b "/" column " is there twice")
	cells[key] = kind
	for (i = 1; i <= n; i++)
		cells[key, name[i]] = f[i]
	if (kind == "base") {
		letter_of[q, b, column] = f[place["letter"]]
		base[q, b, column] = f[place["base_weighted"]] "," \
		    f[place["base_unweighted"]] "," f[place["base_effective"]]
	}
	if (kind == "answer" || kind == "net")
		of[++shares] = q SUBSEP b SUBSEP column SUBSEP \
		    f[place["base_weighted"]] "," f[place["base_unweighted"]] \
		    "," f[place["base_effective"]]
}

END {
	for (i = 1; i <= shares; i++) {
		split(of[i], f, SUBSEP)
		if ((f[1], "Base", f[2], f[3], "base_weighted") in want &&
		    base[f[1], f[2], f[3]] != f[4])
			fault(f[1] "/" f[2] "/" f[3] ": bases " f[4] " and " \
			    base[f[1], f[2], f[3]])
	}
	for (i = 1; i <= lines; i++)
		one_line(line[i])
	print run ": " wanted ": " agree + 0 " of " expected + 0 \
	    " figures agree"
	exit faults > 0 || expected == 0 || agree != expected
}
