# Options that are wrong, or do not go together.
for options in '' a 'a b' 'a -o r.html' 'a b c -o r.html' 'a b -o' 'a b --output' \
    '-x a b' '-hx' '--outputs=x a b' 'a b -o r.html -w v -w w' \
    'a b -o r.html --study=s -s t' 'a b -o r.html -c c --codebook d' \
    'a b -o r.html --weight='; do
	echo "== $options"
	# shellcheck disable=SC2086 # more than one word
	kind-tables $options 2>&1 | head -n 2
done
kind-tables '' plan -o r.html 2>&1
echo "status $?"
ls
