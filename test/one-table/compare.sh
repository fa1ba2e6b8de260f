#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# compare.sh PROGRAM DIRECTORY ARGUMENT...: runs the program, then compares the
# table that it makes with what others make of its stream.
program=$1 work=$2
shift 2
PATH=$KIND/$program:$PATH
in=$work/in.$$ all=$work/all.$$
text=yes
agree=''
for argument; do
	case $argument in
	-h* | -V* | --help | --version | -o* | --output*) exec "$program" "$@" ;;
	--partial | --merge | --verify | --combine) exec "$program" "$@" ;;
	--agree) [ "$program" = kind-crosstab ] || agree=yes ;;
	--bars | --interval* | --plan* | --title*) text='' ;;
	esac
done
cat >"$in"
"$program" "$@" <"$in"
status=$?

# note WHAT: the faults on standard input, or that there are none.
note()
{
	cat >"$all.faults"
	if [ -s "$all.faults" ]; then
		{
			echo "$CASE: $program $*"
			cat "$all.faults"
		} >>"$work/$program-$what.faults"
	else
		echo "$CASE" >>"$work/$program-$what.same"
	fi
}

# The tables of the report, without titles and what stands below each; of an
# agreement table only that.
tables()
{
	awk -v agree="$agree" '
	function flush(	i) {
		for (i = 1; i <= held; i++)
			print line[i]
		held = 0
	}
	/^Table [0-9]+\. / {
		if (n++ > 0 && agree) {
			held--
			exit
		}
		flush()
		skip = 2
		on = 1
	}
	/^-+$/ { on = held = 0 }
	on && skip-- > 0 { next }
	on {
		if (held == 2) {
			print line[1]
			line[1] = line[2]
			held = 1
		}
		line[++held] = $0
	}
	END { flush() }'
}

# Are lines only too many in the first file, and three for each table?  They are
# a title, what the figures are, and the empty line between two.
compare()
{
	diff "$1" "$2" >"$all.diff"
	if grep -q '^>' "$all.diff" ||
	    [ "$(grep -c '^<' "$all.diff")" -ne "$((3 * $3 - 1))" ]; then
		cat "$all.diff"
	fi
}

# Does kind-report show the tables?  What nobody answered it does not.
reports()
{
	COLUMNS=1000 kind-report -f text "$all.tidy" >"$all.report" \
		2>"$all.refused" && return
	what=tidy
	grep -v 'nobody is in the base of .* so there is nothing to report' \
		"$all.refused" >"$all.left"
	[ ! -s "$all.left" ] || note "$@" <"$all.left"
	return 1
}

if [ "$status" -eq 0 ] && "$program" "$@" -f tidy <"$in" >"$all.tidy" \
    2>/dev/null && reports "$@"; then
	what=tidy
	"$KIND/test/unit/rewrite" <"$all.tidy" >"$all.again" 2>&1
	cmp "$all.again" "$all.tidy" 2>&1 | note "$@"
	if [ "$text" ]; then
		what=text
		COLUMNS=1000 "$program" "$@" -f text <"$in" >"$all.text" \
		    2>/dev/null
		tables <"$all.report" >"$all.want"
		n=1
		[ "$agree" ] || n=$(grep -c '^Table [0-9]*\. ' "$all.report")
		compare "$all.text" "$all.want" "$n" | note "$@"
	fi
fi
rm -f "$in" "$all".*
exit "$status"
