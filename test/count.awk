# SPDX-License-Identifier: GPL-3.0-or-later
# Numbers the lines of TAP that come in, and counts them in the last line; the
# status is 0 if none failed.  A line "complete" says that all was done.
/^(not )?ok / {
	skip = / # SKIP/
	bad = /^not / && !skip
	sub(/^(not )?ok/, (bad ? "not ok " : "ok ") ++n)
	count[bad ? "failed" : skip ? "skipped" : "passed"]++
}
$0 == "complete" {
	complete = 1
	next
}
{
	print
	fflush()
}
END {
	if (!complete) {
		print "not ok " ++n " - the tests ended early"
		count["failed"]++
	}
	if (n == 0) {
		print "not ok " ++n " - no test has this name"
		count["failed"]++
	}
	print "1.." n
	printf "%d passed, %d failed, %d skipped\n", count["passed"],
	    count["failed"], count["skipped"]
	exit count["failed"] > 0
}
