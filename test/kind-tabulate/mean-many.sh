# Many different numbers: time goes with n log n, far below the limit of 20
# seconds; with its square these took minutes.  The mean of 1.5 to 150000.5 is
# 75001, and so is the median.
# shellcheck disable=SC3045 # not in POSIX, but in each sh
ulimit -t 20
awk 'BEGIN { print "x"; for (i = 1; i <= 150000; i++) print i ".5" }' |
	kind-tabulate --mean -q x -f tidy | awk -F , '$8 ~ /^me/ {
		print $9, $11 }'
# As many that could all be codes for no answer: ten are named.
awk 'BEGIN {
	print "x"
	for (i = 1; i <= 150000; i++)
		print -7 - i
	print 0
	print 12
}' | kind-tabulate --mean -q x -f csv
# A number spelt in two ways is one number, and named once.
printf 'x\n99\n99.0\n1\n1.0\n3\n' | kind-tabulate --mean -q x -f tidy |
	awk -F , '$8 ~ /^me/ { print $9, $11 }'
