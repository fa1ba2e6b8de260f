#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# test/manuals.sh: run the examples in the manual pages and in README, and
# compare the programs' usage with the SYNOPSIS.
#
# An example is a literal display in the section EXAMPLES.  In it a paragraph at
# the margin is commands, as they can be pasted; one that is indented by four
# blanks, and those like it that follow, is what the commands print.  The
# examples of one page run one after another in one shell, in a directory that
# holds synthetic-poll.csv.  README has the same, indented by four blanks more,
# in its tour, and runs where demo/ and test/data/ are.
#
# The comment "needs: NAME" before an example says that it needs an engine, which
# test/engines.sh puts into KIND_ENGINES; without it the example is skipped.
work=$TMPDIR/manuals
mkdir -p "$work" || exit 2

wanted()
{
	case " ${KIND_TESTS:-manuals} " in
	*" manuals "* | *" manuals/$1 "*) return 0 ;;
	esac
	return 1
}

# Writes each example to DIRECTORY/N.want, its paragraphs of commands to
# DIRECTORY/N.M.sh, and a script that writes DIRECTORY/N.got to DIRECTORY/all.sh;
# prints the numbers N.  One that lacks an engine has DIRECTORY/N.lacks instead.
extract()
{
	awk -v dir="$2" -v engines=" $KIND_ENGINES " '
	function plain(s) {
		gsub(/\\&/, "", s)
		gsub(/\\\(ti/, "~", s)
		gsub(/\\\(ha/, "^", s)
		gsub(/\\\(aq/, "\047", s)
		gsub(/\\\(ga/, "`", s)
		gsub(/\\\(dq/, "\"", s)
		gsub(/\\-/, "-", s)
		gsub(/\\ /, " ", s)
		gsub(/\\(e|\(rs)/, "\\", s)
		return s
	}
	function finish() {
		if (commands)
			close(commands)
		commands = ""
	}
	/^\.Sh / { examples = $2 == "EXAMPLES" }
	/^\.\\" needs: / { needs = $3 }
	/^\.Bd .*-(literal|unfilled)/ && examples {
		n++
		lacks = needs && !index(engines, " " needs " ")
		if (lacks) {
			print needs >(dir "/" n ".lacks")
			print n
		}
		needs = ""
		if (lacks)
			next
		inside = n
		m = 0
		start = 1
		want = dir "/" n ".want"
		printf "" >want
		print "exec >../" n ".got" >(dir "/all.sh")
		print n
		next
	}
	/^\.Ed/ && inside {
		finish()
		close(want)
		inside = 0
	}
	!inside || /^\./ { next }
	{
		line = plain($0)
		print line >want
		if (line == "")
			finish()
		else if (start && line !~ /^    /) {
			commands = dir "/" n "." ++m ".sh"
			print "run " n "." m >(dir "/all.sh")
		}
		start = line == ""
		if (commands)
			print "    " line >commands
	}' "$1"
}

# README with the indented parts of its tour as examples.
readme_as_page()
{
	sed 's|/tmp/||g' README | awk '
	/^    / {
		if (inside)
			printf "%s", blank
		else
			print ".Bd -literal"
		inside = 1
		blank = ""
		gsub(/\\/, "\\e")
		print substr($0, 5)
		next
	}
	/^$/ {
		blank = blank "\n"
		next
	}
	{
		if (inside)
			print ".Ed"
		inside = 0
		blank = ""
	}
	/^[A-Z ]+$/ { print ".Sh", $0 == "A TOUR" ? "EXAMPLES" : $0 }'
}

# run N.M: the commands, and below them what they print, as in a page.
# shellcheck disable=SC2317,SC1090 # called by all.sh
run()
{
	[ "${1#*.}" = 1 ] || echo
	sed 's/^    //' "../$1.sh"
	. "../$1.sh" >../printed 2>&1
	awk '
	/./ {
		print (any++ ? blank : "\n") "    " $0
		blank = ""
		next
	}
	{ blank = blank "\n" }' ../printed
}

# compare NAME DIRECTORY N
compare()
{
	if [ -f "$2/$3.lacks" ]; then
		why=${KIND_ENGINES+no $(cat "$2/$3.lacks")}
		echo "ok - manuals/$1: example $3 # SKIP" \
			"${why:-run \"make check-engines\"}"
	elif cmp -s "$2/$3.want" "$2/$3.got"; then
		echo "ok - manuals/$1: example $3"
	else
		echo "not ok - manuals/$1: example $3"
		diff -u "$2/$3.want" "$2/$3.got" | sed 's/^/# /'
	fi
}

# examples NAME FILE; two pages may have one name.
examples()
{
	dir=$work/${2##*/}.d
	mkdir -p "$dir/here/test" || exit 2
	cp "$POLL" "$KIND/test/data/delivery.sav" \
		"$KIND/test/data/kobo.xlsx" "$dir/here"
	ln -s "$KIND/demo" "$dir/here/demo"
	ln -s "$KIND/test/data" "$dir/here/test/data"
	numbers=$(extract "$2" "$dir")
	for n in $numbers; do
		: >"$dir/$n.got"
	done
	# shellcheck disable=SC1091 # made above
	(cd "$dir/here" && . ../all.sh) >"$dir/said" 2>&1
	for n in ${numbers:-none}; do
		compare "$1" "$dir" "$n"
	done
	sed 's/^/# /' "$dir/said"
}

# Whoever pastes a line that begins with "> " writes over a file.
prompts()
{
	if grep -nE '^ *[$>]( |$)' "$2" >"$work/prompts"; then
		echo "not ok - manuals/$1: no prompts stand before commands"
		sed 's/^/# /' "$work/prompts"
	else
		echo "ok - manuals/$1: no prompts stand before commands"
	fi
}

backspace=$(printf '\b')

# One line, one space between words.
words()
{
	tr -s ' \t\n' '   ' | sed 's/^ //; s/ $//'
}

# synopsis NAME FILE
synopsis()
{
	if ! command -v mandoc >/dev/null; then
		echo "ok - manuals/$1: synopsis # SKIP no mandoc"
		return
	fi
	mandoc -T ascii -O width=1000 "$2" | sed "s/.$backspace//g" |
		awk '/^[A-Z]/ { on = $1 == "SYNOPSIS"; next } on' |
		words >"$work/synopsis"
	"$1" -h 2>&1 | sed 's/^usage: //' | words >"$work/usage"
	if cmp -s "$work/synopsis" "$work/usage"; then
		echo "ok - manuals/$1: -h prints the synopsis"
	else
		echo "not ok - manuals/$1: -h prints the synopsis"
		diff -u "$work/synopsis" "$work/usage" | sed 's/^/# /'
	fi
}

if wanted README; then
	readme_as_page >"$work/README.page"
	examples README "$work/README.page"
	prompts README README
fi
for file in man/*.[157]; do
	[ -f "$file" ] || continue
	name=${file#man/} name=${name%.*}
	wanted "$name" || continue
	examples "$name" "$file"
	prompts "$name" "$file"
	case $file in
	*.1) synopsis "$name" "$file" ;;
	esac
done
