#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# test/order.sh: does everything stand in its place?
#
# lib/ORDER lists the rooms of the library and, under each, its modules, lowest
# first; so does the ORDER of a program that has rooms.  A file may include only
# what stands before it there, its own header, and the library's; an include
# says the room.  Every header is guarded and compiles alone.
CC=${CC:-cc}
LIBKIND='base scan stream cli'
scratch=$(mktemp -d "${TMPDIR:-/tmp}/kind-order.XXXXXX") || exit 2
trap 'rm -rf "$scratch"' EXIT
trap 'exit 2' HUP INT PIPE TERM
failed=0

result()
{
	if [ -z "$2" ]; then
		echo "ok - order: $1"
	else
		echo "not ok - order: $1"
		echo "$2" | sed 's/^/# /'
		failed=1
	fi
}

sources()
{
	find lib kind-* -name '*.[ch]' | sort
}

# The modules of an ORDER, as lib/base/num, one a line; "." is the program.
modules()
{
	for order; do
		awk -v dir="${order%/ORDER}" '
			/^[^\t]/ {
				sub(/:.*/, "")
				room = $0 == "." ? dir : dir "/" $0
				next
			}
			{ print room "/" $1 }' "$order"
	done
}

# What the files include in quotes, as "FILE HEADER" lines with paths from here.
includes()
{
	for f; do
		sed -n 's/^[ 	]*#[ 	]*include[ 	]*"\([^"]*\)".*/\1/p' "$f" |
			sed "s|^\(kind-[a-z]*/\)|$f \1|; t
				s|^|$f lib/|"
	done
}

# Every include has a room, and is a file.
not_there()
{
	while read -r file header; do
		case $header in
		*/*/* | kind-*/*) [ -f "$header" ] && continue ;;
		esac
		echo "$file: $header"
	done <"$scratch/includes"
}

# The library includes no program, and no program another one's headers.
strangers()
{
	while read -r file header; do
		case $header in
		lib/* | "${file%%/*}"/*) ;;
		*) echo "$file: $header" ;;
		esac
	done <"$scratch/includes"
}

too_high()
{
	modules lib/ORDER kind-*/ORDER >"$scratch/modules"
	awk '
		NR == FNR { place[$1] = NR; next }
		{
			file = $1
			sub(/\.[ch]$/, "", file)
			sub(/\.h$/, "", $2)
			if (file in place && $2 in place &&
			    place[$2] > place[file] &&
			    substr(file, 1, 4) == substr($2, 1, 4))
				print $1 ": " $2 " is not before it"
		}' "$scratch/modules" "$scratch/includes"
}

# Everything that includes and is included, in any order without a circle.
circles()
{
	{
		sed 's/\.[ch]\( \|$\)/\1/g' "$scratch/includes" |
			awk '$1 != $2' | tsort >/dev/null
	} 2>&1
}

# Each module once in an ORDER, where its program has one, and nothing else.
not_listed()
{
	for order in lib/ORDER kind-*/ORDER; do
		find "${order%/ORDER}" -name '*.[ch]' | sed 's/\.[ch]$//' |
			sort -u >"$scratch/there"
		modules "$order" | sort | diff "$scratch/there" - | grep '^[<>]'
	done
}

# A program with more than one room has an ORDER.
no_order()
{
	for dir in kind-*/*/; do
		[ ! -d "$dir" ] || [ -f "${dir%%/*}/ORDER" ] ||
			echo "${dir%%/*}/ORDER"
	done
}

# "room: a sentence" for each.
no_sentence()
{
	grep -Hn '^[^	]' lib/ORDER kind-*/ORDER |
		grep -vE '^[^:]*:[0-9]+:[a-z.]+: [a-zA-Z].{3,}'
}

# A room has at most 20 modules.
too_many()
{
	sources | sed 's/\.[ch]$//' | sort -u | sed 's|/[^/]*$||' | uniq -c |
		awk '$1 > 20 { print $2 ": " $1 " modules" }'
}

# A name tells one module from all others; only options are each program's.
same_name()
{
	sources | sed 's/\.[ch]$//' | sort -u | sed 's|.*/||' |
		grep -vx options | sort | uniq -d
}

# A function of a header begins with the module's name.  These do not: one more
# is to be called otherwise, and one less to be taken off.
OTHER_NAMES='chart_add_row chart_count_answers chart_figure_text
chart_free
chart_keep chart_net_row chart_new chart_scale chart_set_figure chart_take
header_legacy receipts_clear receipts_read scanner_get scanner_list
scanner_name tablesums_at tablesums_clear tablesums_init tally_excluded_as
tally_in_net tally_names_of tally_options_clear tally_options_init
tally_options_label tally_options_names tally_options_read xcalloc xgrow
xmalloc xreallocarray xstrndup'

strange_names()
{
	echo "$OTHER_NAMES" | tr ' ' '\n' >"$scratch/others"
	# shellcheck disable=SC2046 # names without blanks
	awk '
		FNR == 1 {
			module = FILENAME
			sub(/.*\//, "", module)
			sub(/\.h$/, "", module)
		}
		/^$/ { static = 0 }
		/^static|INLINE / { static = 1 }
		/^[a-z][^=]*[a-z0-9_]\(/ && !/^typedef/ && !static {
			sub(/\(.*/, "")
			sub(/.*[ *]/, "")
			if ($0 !~ "^" module "(_|$)")
				print
		}
		' $(sources | grep '\.h$') | sort |
		diff "$scratch/others" - | grep '^[<>]'
}

not_alone()
{
	for f in $(sources | grep '\.h$'); do
		# shellcheck disable=SC2086 # more than one word
		$CC $CPPFLAGS -std=c11 -Wall -Wextra -Wpedantic -Werror \
			-Wno-unused-function -Ilib -I. \
			-D_POSIX_C_SOURCE=200809L -fsyntax-only -x c "$f" 2>&1
	done
}

not_guarded()
{
	for f in $(sources | grep '\.h$') test/unit/*.h; do
		guard=$(basename "$f" | tr 'a-z.-' 'A-Z__')
		grep -qx "#ifndef $guard" "$f" &&
			grep -qx "#define $guard" "$f" || echo "$f: no $guard"
	done
}

# The library below cli does not exit or write; xalloc may.  Above it only these
# say something: one more that does is a decision.
loud()
{
	speak='cli/(cli|cli_progress|option|remarks)|codebook/cli_codebook'
	speak="$speak|count/survey_(check|run|weight)|plan/tabplan_wrong"
	grep -nE 'cli_(message|fail|usage|tell|progress)\b' lib/*/*.c |
		grep -vE "^lib/($speak)\.c:"
	grep -nE '\b(exit|abort|perror|puts|printf|fputs|vprintf) ?\(|stderr|stdout' \
		lib/*/*.c | grep -vE '^lib/(cli/cli(_progress)?|base/xalloc)\.c:'
}

# The words of a list in the Makefile, one a line.
list()
{
	awk -v name="$1" '
		index($0, name " = ") == 1 { on = sub(/^[A-Z_]+ = /, "") }
		on {
			more = sub(/\\$/, "")
			for (i = 1; i <= NF; i++)
				print $i
			if (!more)
				exit
		}' Makefile
}

# lib/base is LIB_BASE there, kind-read/csv READ_CSV, and kind-read READ.
list_of()
{
	list "$(echo "$1" | sed 's/^kind-//' | tr 'a-z/-' 'A-Z__')"
}

# A room's list is in the order of ORDER; each program has main and options.
not_in_makefile()
{
	for dir in $(sources | grep '\.c$' | sed 's|/[^/]*$||' | sort -u); do
		find "$dir" -maxdepth 1 -name '*.c' -o -maxdepth 1 -name '*.css' |
			sed 's|.*/||; s/\..*//' | grep -vx 'options\|kind-.*' |
			sort >"$scratch/there"
		list_of "$dir" | sort | diff "$scratch/there" - | grep '^[<>]' |
			sed "s|^|$dir: |"
	done
	modules lib/ORDER | while read -r module; do
		[ ! -f "$module.c" ] || echo "${module##*/}"
	done >"$scratch/order"
	sed -n 's/^\([^:	]*\):.*/\1/p' lib/ORDER | while read -r room; do
		list_of "lib/$room"
	done | diff "$scratch/order" -
	{
		list TESTED | sed 's|.*|test/unit/test_&.c|'
		list FUZZED | sed 's|.*|test/fuzz/fuzz_&.c|'
		list MAN
	} | sort >"$scratch/there"
	printf '%s\n' test/unit/test_*.c test/fuzz/fuzz_*.c man/*.[157] | sort |
		diff "$scratch/there" - | grep '^[<>]'
}

# libkind.a is what every program shares: these rooms, and no others.
not_tiny()
{
	sed -n '/^KIND_O = /,/[^\\]$/p' Makefile | grep -o 'lib/[a-z]*' |
		sed 's|lib/||' | tr '\n' ' ' | grep -vx "$LIBKIND "
}

no_licence()
{
	for f in $(sources) test/*/*.[ch] demo/*.c bench/*.c; do
		head -n 1 "$f" |
			grep -q 'SPDX-License-Identifier: GPL-3.0-or-later' ||
			echo "$f"
	done
}

# shellcheck disable=SC2046 # names without blanks
includes $(sources) >"$scratch/includes"
result "an include names its room" "$(not_there)"
result "a module includes only what stands before it" "$(too_high)"
result "includes make no circle" "$(circles)"
result "programs include their own headers and the library's" "$(strangers)"
result "ORDER lists every module once" "$(not_listed)$(no_order)"
result "every room has its sentence" "$(no_sentence)"
result "no room has more than 20 modules" "$(too_many)"
result "no name stands in two places" "$(same_name)"
result "a function's name begins with its module's" "$(strange_names)"
result "every header compiles alone" "$(not_alone)"
result "every header is guarded" "$(not_guarded)"
result "only cli and a few others exit or write messages" "$(loud)"
result "the Makefile lists every source" "$(not_in_makefile)"
result "libkind.a has the rooms that every program shares" "$(not_tiny)"
result "every source names its licence" "$(no_licence)"
result "the Makefile has at most 150 lines besides lists of names" \
	"$(awk '
		/^[A-Z_]+ = / { list = 1 }
		!list { n++ }
		!/\\$/ { list = 0 }
		END { if (n > 150) print n }' Makefile)"
exit $failed
