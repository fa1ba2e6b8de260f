#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# test/one-table.sh: a table is the same whichever program shows it.
#
# The cases of kind-tabulate and kind-crosstab are run with wrappers around
# both.  For each table that a case makes, what the program prints as text must
# be what kind-report prints of its stream, but for titles, and the stream, read
# and written again, must be the same bytes.  So do counts, a style and a
# summary, which the stream tells of.  Left out is what only a program's own
# option shows otherwise (bars, an interval in an agreement table, a title), and
# what kind-report refuses: a table of nobody.
work=$TMPDIR/one-table
mkdir -p "$work/bin" || exit 2

# wrap PROGRAM
wrap()
{
	cat >"$work/bin/$1" <<END
#!/bin/sh
exec sh "$KIND/test/one-table/compare.sh" "$1" "$work" "\$@"
END
	chmod +x "$work/bin/$1"
}

# result PROGRAM WHAT AT_LEAST
result()
{
	n=$(wc -l <"$work/$1-$2.same")
	title="one-table: $1: $3"
	if [ -s "$work/$1-$2.faults" ]; then
		echo "not ok - $title"
		head -n 100 "$work/$1-$2.faults" | sed 's/^/# /'
	elif [ "$n" -lt "$4" ]; then
		echo "not ok - $title"
		echo "# only $n were compared, wanted $4"
	else
		echo "ok - $title ($n)"
	fi
}

for program in kind-tabulate kind-crosstab; do
	for what in text tidy; do
		: >"$work/$program-$what.same"
		: >"$work/$program-$what.faults"
	done
	wrap "$program"
done
for file in "$KIND"/test/kind-tabulate/*.sh "$KIND"/test/kind-crosstab/*.sh; do
	mkdir "$work/empty" || exit 2
	(
		cd "$work/empty" || exit
		PATH=$work/bin:$PATH CASE=${file#"$KIND/test/"} exec sh "$file"
	) >/dev/null 2>&1
	chmod -R u+w "$work/empty"
	rm -rf "$work/empty"
done
for program in kind-tabulate kind-crosstab; do
	result "$program" text "kind-report prints the same" 300
	result "$program" tidy "streams are written as they are read" 350
done
