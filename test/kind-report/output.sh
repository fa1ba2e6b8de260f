# Outputs: the end of the name decides, all or none are written, nothing is
# destroyed.
kind-tabulate -w weight --agree -q 'kind_*' -f tidy "$POLL" >t.tidy
kind-report -o a.html -o a.md -o a.txt -o a.xlsx t.tidy
for file in a.*; do
	echo "$file $(head -c 4 "$file" | tr -d '\003\004')"
done
kind-report t.tidy | cmp - a.html
kind-report -o - t.tidy | cmp - a.html
kind-report -f md t.tidy | cmp - a.md
kind-report -f text -o a.md t.tidy && cmp a.md a.txt
kind-report --svg 1 -o a.svg t.tidy && head -c 4 a.svg && echo
kind-report --svg 3 t.tidy
echo "status $?"
# One cannot be written: the others stay as they are.
echo old >b.html
kind-report -o b.html -o nowhere/b.xlsx t.tidy
echo "status $?"
mkdir d.html
kind-report -o b.html -o d.html t.tidy
echo "status $?"
cat b.html
# An output that is an input.
cp t.tidy t.html
kind-report -o t.html t.html
echo "status $?"
cmp t.html t.tidy
echo 'title: T' >s.html
kind-report -s s.html -o s.html t.tidy
echo "status $?"
cat s.html
# A link is followed, rights are kept, and nothing is left behind.
echo old >real.html
chmod 600 real.html
ln -s real.html link.html
kind-report -o link.html t.tidy
[ -L link.html ] && cmp real.html a.html
ls -l real.html | cut -c 1-10
ls
# Standard input that is the output, one file under two names, one input for
# two.
cp t.tidy in.html
kind-report -o in.html <in.html
cmp in.html t.tidy
kind-report -o b.html -o ./b.html t.tidy
ln -s b.html c.html
kind-report -o b.html -o c.html t.tidy
kind-report -s - - <t.tidy
echo "status $?"
