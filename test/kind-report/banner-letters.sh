# The banner says that no letter stands in a table only where none does, in the
# words of text, Markdown and the page: with letters, without, of a summary, of
# T+ and T-, with figures that are hidden, with a house style.
sentence()
{
	tr '\n' ' ' | grep -o 'No [^.]* stands here: [^.]*\.' ||
		echo 'no such sentence'
}

say()
{
	echo "== $*"
	kind-crosstab -w weight -b gender -f tidy "$@" "$POLL" >t.tidy
	kind-report -f text t.tidy | sentence >text
	kind-report -f md t.tidy | sentence >md
	kind-report t.tidy | sed 's/<[^>]*>//g' | sentence >page
	kind-report --banner -o t.xlsx t.tidy
	unzip -p t.xlsx xl/sharedStrings.xml | sed 's/<[^>]*>/ /g' |
		sentence >banner
	cat banner
	for format in md page banner; do
		cmp text $format
	done
}
say -q kind_policy
say -q kind_policy --where 'age < 21'
say -q 'kind_*' --summary Agree
say -q 'kind_*' --summary Agree --where 'age < 19'
say -q kind_policy --versus total
say -q kind_policy --versus total --where 'age < 21'
say -q kind_policy --style survation --where 'age < 21'
say -q kind_policy --min-cell 20 --where 'age < 21'
