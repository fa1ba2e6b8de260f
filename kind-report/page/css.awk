# SPDX-License-Identifier: GPL-3.0-or-later
# css.awk FILE.css: the style sheet as C for FILE.h, an array of its name; a
# string for each rule, without comments and blanks that nobody needs.  A line
# that ends with "}" ends a rule; a comment has lines of its own.
function string(s)
{
	gsub(/ *[{] */, "{", s)
	gsub(/;? *[}] */, "}", s)
	gsub(/; +/, ";", s)
	gsub(/: +/, ":", s)
	gsub(/, +/, ",", s)
	gsub(/[\\"]/, "\\\\&", s)
	return "\t\"" s "\\n\","
}

NR == 1 {
	name = FILENAME
	sub(/\.css$/, "", name)
	print "#include <stddef.h>\n#include \"" name ".h\""
	sub(/.*\//, "", name)
	print "const char *const " name "[] = {"
}
/^[ \t]*\/[*]/ { comment = 1 }
!comment {
	sub(/^[ \t]+/, "")
	rule = rule (rule == "" ? "" : " ") $0
}
/[*]\/[ \t]*$/ { comment = 0 }
/[}]$/ && !comment {
	print string(rule)
	rule = ""
}
END { print "\tNULL\n};" }
