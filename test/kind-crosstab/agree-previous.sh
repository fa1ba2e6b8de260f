# Statements with the last wave: beside breaks they stand one by one, each with
# its total of then and its change.
#
# R, for a; the rows that are one net are in the family as well, so 16 tests:
# f <- function(a, b) { se <- sqrt(a * (1 - a) / 199 + b * (1 - b) / 199)
#   cbind(d = 100 * (b - a), se = 100 * se,
#     p = 2 * pt(-abs(b - a) / se, 398)) }
# x <- rbind(f(c(80, 70, 40, 10, 40, 40) / 200,
#   c(110, 40, 40, 10, 55, 55) / 200), f(c(100, 50, 40, 10, 50, 50) / 200,
#   c(104, 46, 40, 10, 52, 52) / 200))
# p.adjust(c(x[, "p"], x[c(2, 3, 8, 9), "p"]), "BH")[1:12]

# wave A B: of 200 so many agree to a and to b, the others up to 150 neither.
wave()
{
	awk -v a="$1" -v b="$2" 'function answer(i, yes) {
		if (i < yes)
			return i % 2 ? "Strongly agree" : "Tend to agree"
		if (i < 150)
			return "Neither agree nor disagree"
		return i < 190 ? "Tend to disagree" : "Don\047t know"
	}
	BEGIN {
		print "a,b,sex"
		for (i = 0; i < 200; i++)
			print answer(i, a) "," answer(199 - i, b) "," \
			    (i % 2 ? "Men" : "Women")
	}'
}
wave 80 100 >a.csv
wave 110 104 >b.csv
printf '%s\n' question,breaks,agree '"a,b",-,yes' >plan.csv
kind-crosstab --unweighted --plan plan.csv -f tidy a.csv >last.tidy
echo '== one table without breaks has no last wave'
kind-crosstab --unweighted --plan plan.csv --previous last.tidy b.csv | sed 8q
echo '== with breaks'
kind-crosstab --unweighted --agree -q a,b -b sex --previous last.tidy \
	-f tidy b.csv | awk -F , '$8 == "change" { printf "%s %s %s %.9f %.9f%s\n",
		$2, $9, $11, $12, $22, $20 }'
kind-crosstab --unweighted --agree -q a,b -b sex --previous last.tidy b.csv |
	grep -e Previous -e '^Agree  ' -e '^Neither  '
echo '== the last wave as an agreement table, of both programs'
kind-tabulate --unweighted --agree -q a,b -f tidy a.csv >topline.tidy
for last in last topline; do
	kind-crosstab --unweighted --agree -q a,b -b sex --summary Agree \
		--previous $last.tidy b.csv | grep -e Previous -e ^a -e ^b
done
echo '== one that is new, and one whose net is another'
kind-crosstab --unweighted --agree -q a -b sex -f tidy a.csv >one.tidy
kind-crosstab --unweighted --agree -q a,b -b sex --summary Agree \
	--previous one.tidy b.csv | sed '/^A letter/,$d'
neither='Neither=Neither agree nor disagree|Tend to agree'
kind-crosstab --unweighted --agree -q a,b -b sex --net "$neither" \
	--net 'Agree=Strongly agree' -f tidy a.csv >other.tidy
kind-crosstab --unweighted --agree -q a,b -b sex --summary Agree \
	--previous other.tidy b.csv | sed '/^A letter/,$d'
echo '== a report'
kind-crosstab --unweighted --agree -q a,b -b sex --previous last.tidy \
	-f tidy b.csv | kind-report -f text | sed -n '/^a$/,/^Base/p'
