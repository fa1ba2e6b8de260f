# A table stream whose writer fails ends with a quote that is never closed and
# the message, so that who reads it behind other tables fails too.
printf 'q,w\nYes,1\nNo,2\n' >good.csv
printf 'q,w\nYes,1\nNo,two\n' >bad.csv
tables()
{
	kind-tabulate -w w -q q -f tidy "$@" 2>/dev/null
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
{ tables good.csv; tables --interval none good.csv; } | readers
{ tables good.csv; tables --exclude Maybe --strict good.csv; } | readers
{ tables good.csv; tables missing.csv; } | readers
# The first cause is the one that is told.
{ tables good.csv; kind-filter 'w > 1' bad.csv 2>/dev/null | tables; } | readers
# A table of nobody, which fails too, has been written by then.
{ tables good.csv; tables --where 'w > 2' good.csv; } | tail -n 1 |
	cut -d , -f 8
# Nothing of this in other forms, in a file, or behind what was in one.
kind-tabulate -w w -q q bad.csv 2>/dev/null
tables -f json bad.csv
tables -o report bad.csv
echo old >report
tables bad.csv >>report
cat report
