# Options that are wrong, or do not go together.
kind-tabulate -w weight -q gender -f tidy "$POLL" >t.tidy
for options in --nonsense -f '-f pdf' '-f html -f md' '--svg 0' '--svg one' \
    '--svg 2 -f md' '-f svg' '--svg 1 -f svg' '--disclose law' \
    '--correct holm' --alert --alert-breaks --banner '-f text --banner' '-o x.pdf' \
    '-o x' '-o x.svg' '--svg 1 -o x.html' \
    '-o a/x.docx' '-o x.ods' '-o a/x.ods' \
    '-o x.html -o x.html' '-o - -o -' '--svg 1 -o a.svg -o b.svg' \
    '--png 0' '--png 1 -o x.svg' '-o x.png' '--svg 1 --png 1' \
    '--width 400' '--svg 1 --width 319' '--svg 1 --width 2001' \
    '--title Us' --patterns '--svg 1 --source= ' \
    '--alert --previous t.tidy -o -' '-s a -s b' \
    '--previous a/t --previous b/t' '--previous =t.tidy'; do
	echo "== $options"
	# shellcheck disable=SC2086 # more than one word
	kind-report $options t.tidy 2>&1 | head -n 2
done
ls
