# Options that are wrong, or do not go together.
for options in '' a 'a b' 'a -o r.html' 'a b c -o r.html' 'a b -o' 'a b --output' \
    '-x a b' '-hx' '--outputs=x a b' 'a b -o r.html -w v -w w' \
    'a b -o r.html --study=s -s t' 'a b -o r.html -c c --codebook d' \
    'a b -o r.html --weight=' '--h' '--vers' '-c' \
    'a b --out r.html --weigh v --w=w' '--outp=x a b -o y c' '--x' \
    'a -o r.html -- -b --weight' '-- a b' '--strict=yes a b'; do
	echo "== $options"
	# shellcheck disable=SC2086 # more than one word
	kind-tables $options 2>&1 | head -n 2
done
kind-tables '' plan -o r.html 2>&1
echo "status $?"
kind-tables -c '' a b -o r.html 2>&1
echo "status $?"
# Nobody reads what was asked for.
kind-tables -h 2>&1 >&-
echo "status $?"
# Files may be called like options.
cp "$POLL" ./-poll
printf '%s\n' question,breaks kind_policy,gender >./--plan
kind-tables --wei weight --o r.txt -- -poll --plan 2>&1
echo "status $?"
grep -A 1 '^Made from' r.txt
rm -f ./-poll ./--plan r.txt
ls
