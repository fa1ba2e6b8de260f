# A file, standard input, several files and one behind the other: the same
# report, but for what it says of its inputs.
kind-tabulate -w weight --agree -q 'kind_*' -f tidy "$POLL" >agree
kind-crosstab -w weight -q kind_policy -b gender -f tidy "$POLL" >banner
report()
{
	kind-report "$@" | sed '/id="origin"/,$d'
}
report agree banner >two
cat agree banner | report | cmp - two
cat agree banner | report - | cmp - two
report agree - <banner | cmp - two
{ kind-tabulate -w weight --agree -q 'kind_*' -f tidy "$POLL"
  kind-crosstab -w weight -q kind_policy -b gender -f tidy "$POLL"
} | report | cmp - two
# Whatever the order of the respondents.
(head -n 1 "$POLL"; sed 1d "$POLL" | sort -r) >sorted
kind-tabulate -w weight --agree -q 'kind_*' -f tidy sorted | cmp - agree
# The order of tables is that of the streams; a question's are together, and what
# comes again is there once.
report -f text banner agree | grep -x -e 'Agreement with.*' -e kind_policy
cat agree banner agree | report -f text | grep -c -x 'Agreement with four.*'
