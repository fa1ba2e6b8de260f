#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# test/order.sh: does everything stand in its place?
#
# lib/ORDER lists the modules, lowest first.  A file of one may include only
# headers of those before it, and its own; a program only its own headers and
# the library's, and its modules go without circles.  Every header is guarded
# and compiles alone, and no two modules have one name.
CC=${CC:-cc}

result()
{
	if [ -z "$2" ]; then
		echo "ok - order: $1"
	else
		echo "not ok - order: $1"
		echo "$2" | sed 's/^/# /'
	fi
}

# What the files include in quotes, as "FILE: HEADER" lines.
includes()
{
	for f; do
		sed -n 's/^[ 	]*#[ 	]*include[ 	]*"\([^"]*\)".*/\1/p' "$f" |
			sed "s|^|$f: |"
	done
}

too_high()
{
	for f in lib/*.[ch]; do
		module=${f#lib/} module=${module%.[ch]}
		includes "$f" | while read -r where header; do
			sed "/^$module\$/q" lib/ORDER |
				grep -Fqx "${header%.h}" ||
				echo "$where $header is not before it"
		done
	done
}

not_listed()
{
	for f in lib/*.[ch]; do
		name=${f#lib/}
		grep -Fqx "${name%.[ch]}" lib/ORDER || echo "$f"
	done
	while read -r module; do
		[ -f "lib/$module.h" ] || echo "lib/$module.h is not there"
	done <lib/ORDER
	sort lib/ORDER | uniq -d
}

not_alone()
{
	for f in lib/*.h; do
		# shellcheck disable=SC2086 # more than one word
		$CC $CPPFLAGS -std=c11 -Wall -Wextra -Wpedantic -Werror \
			-Wno-unused-function \
			-D_POSIX_C_SOURCE=200809L -fsyntax-only -x c "$f" 2>&1
	done
}

not_guarded()
{
	for f in lib/*.h kind-*/*.h test/unit/*.h; do
		[ -f "$f" ] || continue
		guard=$(basename "$f" | tr 'a-z.-' 'A-Z__')
		grep -qx "#ifndef $guard" "$f" &&
			grep -qx "#define $guard" "$f" || echo "$f: no $guard"
	done
}

strangers()
{
	for dir in kind-*/; do
		for f in "$dir"*.[ch]; do
			[ -f "$f" ] && includes "$f"
		done
	done | while read -r where header; do
		[ -f "lib/$header" ] || [ -f "${where%/*}/$header" ] ||
			echo "$where $header"
	done
}

# Modules of a program that include each other, by way of others or not.
circles()
{
	for dir in kind-*/; do
		for f in "$dir"*.[ch]; do
			includes "$f"
		done | while read -r where header; do
			where=${where#"$dir"} where=${where%.[ch]:}
			[ ! -f "$dir$header" ] ||
				echo "$where ${header%.h}"
		done | tsort 2>&1 >/dev/null | sed "s|^|$dir |"
	done
}

# Names of modules that stand in two directories: of a file that is opened by
# its name, one knows at once which it is.
not_unique()
{
	find lib kind-* test demo bench -name '*.[ch]' | sed 's/\.[ch]$//' |
		sort -u | sed 's|.*/||' | grep -vx options | sort | uniq -d
}

# The library below cli does not exit or write; xalloc may.  Above it only these
# say something: one more that does is a decision.
loud()
{
	speak='cli|option|cli_codebook|group_check|survey_check|survey_run|survey_weight'
	grep -nE 'cli_(message|fail|usage|tell|progress)\b' lib/*.c |
		grep -vE "^lib/($speak)\.c:"
	grep -nE '\b(exit|abort|perror|puts|printf|fputs|vprintf) ?\(|stderr|stdout' \
		lib/*.c | grep -vE '^lib/(cli|xalloc)\.c:'
}

# The words of a list in the Makefile, one a line.
list()
{
	sed -n "/^$1 = /,/[^\\\\]\$/p" Makefile | sed "s/^$1 =//; s/\\\\\$//" |
		tr -s '[:blank:]' '\n'
}

not_in_makefile()
{
	list MODULES >"$TMPDIR/modules"
	list TESTED >"$TMPDIR/tested"
	list FUZZED >"$TMPDIR/fuzzed"
	list MAN >"$TMPDIR/pages"
	for f in lib/*.c test/unit/test_*.c kind-*/*.c test/fuzz/fuzz_*.c \
	    man/*.[157]; do
		name=${f##*/} name=${name%.c}
		case $f in
		lib/*) grep -Fqx "$name" "$TMPDIR/modules" ;;
		test/unit/*) grep -Fqx "${name#test_}" "$TMPDIR/tested" ;;
		kind-*)
			program=${f%/*} program=${program#kind-}
			list "$(echo "$program" | tr '[:lower:]' '[:upper:]')" |
				grep -Fqx "$name"
			;;
		test/fuzz/*) grep -Fqx "${name#fuzz_}" "$TMPDIR/fuzzed" ;;
		*) grep -Fqx "$f" "$TMPDIR/pages" ;;
		esac || echo "$f"
	done
	while read -r module; do
		[ ! -f "lib/$module.c" ] || echo "$module"
	done <lib/ORDER >"$TMPDIR/order"
	grep -v '^$' "$TMPDIR/modules" | diff - "$TMPDIR/order"
}

no_licence()
{
	for f in lib/*.[ch] kind-*/*.[ch] test/*/*.[ch] demo/*.c bench/*.c \
	    kind-*/*.css; do
		[ ! -f "$f" ] || head -n 1 "$f" |
			grep -q 'SPDX-License-Identifier: GPL-3.0-or-later' ||
			echo "$f"
	done
}

result "a module includes only what stands before it" "$(too_high)"
result "lib/ORDER lists every module once" "$(not_listed)"
result "every header compiles alone" "$(not_alone)"
result "every header is guarded" "$(not_guarded)"
result "programs include their own headers and the library's" "$(strangers)"
result "no module of a program includes itself by way of others" "$(circles)"
result "a name stands once in the tree, options aside" "$(not_unique)"
result "only cli and a few others exit or write messages" "$(loud)"
result "the Makefile lists every source" "$(not_in_makefile)"
result "every source names its licence" "$(no_licence)"
result "the Makefile has at most 150 lines besides lists of names" \
	"$(awk '
		!list { n++ }
		/^[A-Z_]+ = / { list = 1 }
		!/\\$/ { list = 0 }
		END { if (n > 150) print n }' Makefile)"
