# A table stream whose writer fails ends with a quote that is never closed and
# the message, so that who reads it behind other tables fails too.
printf 'q,b,w\nYes,X,1\nNo,Y,2\n' >good.csv
printf 'q,b,w\nYes,X,1\nNo,Y,two\n' >bad.csv
tables()
{
	kind-crosstab -w w -q q -b b -f tidy "$@" 2>/dev/null
}
readers()
{
	kind-filter -n 'kind == "answer"' 2>&1
	echo "status $?"
}

tables bad.csv
echo
{ tables good.csv; tables good.csv; } | readers
{ tables good.csv; tables bad.csv; } | readers
{ tables bad.csv; tables good.csv; } | readers | tail -n 1
{ tables good.csv; tables --percent none good.csv; } | readers
{ tables good.csv; tables -b nope good.csv; } | readers
{ kind-tabulate -q q -w w -f tidy good.csv; tables bad.csv; } | readers
# The first cause is the one that is told.
{ tables good.csv; kind-filter 'w > 1' bad.csv 2>/dev/null | tables; } | readers
# Nothing of this in other forms, in a file, or behind what was in one.
kind-crosstab -w w -q q -b b bad.csv 2>/dev/null
tables -f json bad.csv
tables -o report bad.csv
echo old >report
tables bad.csv >>report
cat report
