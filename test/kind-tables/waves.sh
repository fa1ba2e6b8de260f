# Two waves: the tables of the first are kept, those of the second have them.
#
# By hand: of 200 then 80 said Yes, of 200 now 110: 40% and 55%, a change of 15
# points with a standard error of sqrt(0.24 / 199 + 0.2475 / 199), 4.95 points,
# so t is 3.03 and p 0.003.
# wave YES
wave()
{
	echo 'id,q,sex'
	awk -v yes="$1" 'BEGIN { for (i = 0; i < 200; i++)
		print i "," (i < yes ? "Yes" : "No") "," \
		    (i % 2 ? "Men" : "Women") }'
}
wave 80 >a.csv
wave 110 >b.csv
printf '%s\n' question,breaks q,sex >plan.csv
mkdir tmp old
TMPDIR=$PWD/tmp
export TMPDIR
kind-tables --tables a.tidy -o a.txt a.csv plan.csv
kind-tables --previous a.tidy --previous-name 'Wave 1' --tab b.tidy \
	-o b.txt -o b.html b.csv plan.csv
ls . tmp
sed -n '/^Table 1/,/^Base/p; /^Made from/p; /^Command/,$p' b.txt
# The tables are those that the commands of the report make.
kind-read a.csv | kind-crosstab --plan plan.csv -f tidy | cmp - a.tidy &&
	kind-read b.csv | kind-crosstab --plan plan.csv --previous a.tidy \
		--previous-name 'Wave 1' -f tidy | cmp - b.tidy &&
	echo 'as by hand'
grep ',change,' b.tidy | cut -d , -f 6-11 | grep Yes
# A wave with a change is the last one of the next.
kind-tables --previous=b.tidy --tables=c.tidy -o c.txt a.csv plan.csv
sed -n '/^Table 1/,/^Base/p' c.txt | grep -e Prev -e ^Yes
# The mode is that of files here, or that of the file before.
ls -l b.tidy | cut -c 1-10
chmod 640 b.tidy
kind-tables --previous a.tidy --tables b.tidy -o b.txt b.csv plan.csv
ls -l b.tidy | cut -c 1-10
# Nothing that is read, nor a report, is written over, whatever its name.
cp -p a.csv a.tidy b.csv b.tidy b.txt plan.csv old
printf 'title: A study\n' >study.txt
printf 'name,type,title,value,label,missing,role,group,score\nq,single,\n' |
	sed '2s/$/,,,,,/' >book.csv
for file in a.tidy b.csv b.txt plan.csv; do
	ln "$file" "linked-$file"
done
ln -s b.tidy soft.tidy
mkfifo pipe
# tries ARGUMENT...
tries()
{
	echo "== $*"
	kind-tables -o b.txt "$@" 2>&1
	echo "status $?"
	for one in old/*; do
		cmp "$one" "${one#*/}"
	done
	ls tmp
	ls | grep 'tidy\.'
}
for file in b.csv ./b.csv linked-b.csv plan.csv linked-plan.csv a.tidy \
	../*/a.tidy linked-a.tidy b.txt linked-b.txt study.txt book.csv \
	soft.tidy pipe tmp; do
	tries --previous a.tidy --tables "$file" -c book.csv -s study.txt \
		b.csv plan.csv | sed 's|\.\./[^/]*/|../HERE/|'
done
tries --tables b.csv - plan.csv <b.csv
tries --tables new.txt -o "$PWD/new.txt" b.csv plan.csv | sed "s|$PWD/|HERE/|"
tries -o a.tidy.txt -o linked-a.tidy --previous a.tidy b.csv plan.csv
rm -f pipe a.tidy.txt
# Whatever fails, tables and reports stay as they were.
tries --tables none/b.tidy b.csv plan.csv
tries --tables b.tidy --previous none.tidy b.csv plan.csv
tries --tables b.tidy --previous plan.csv b.csv plan.csv
tries --tables b.tidy --previous - b.csv plan.csv
tries --tables b.tidy --previous-name 'Wave 1' b.csv plan.csv
tries --tables b.tidy --previous a.tidy --previous-name Total b.csv plan.csv
tries --tables b.tidy -s plan.csv b.csv plan.csv
tries --tables new.tidy -o none/b.html b.csv plan.csv
printf '%s\n' question,breaks sex,q >other.csv
tries --tables b.tidy --previous a.tidy b.csv other.csv
# A report that is killed, when all tables were made.
mkdir bin
printf '%s\n' '#!/bin/sh' 'kill -KILL $$' >bin/kind-report
chmod +x bin/kind-report
PATH=$PWD/bin:$PATH tries --tables b.tidy --previous a.tidy b.csv plan.csv |
	grep -v Killed
rm bin/kind-report
for option in --previous --previous-name --tables; do
	tries $option '' b.csv plan.csv
	tries $option one $option=two b.csv plan.csv
	kind-tables -o b.txt b.csv plan.csv $option 2>&1 | head -n 1
done
kind-tables -o b.txt b.csv plan.csv --prev a.tidy 2>&1 | head -n 1
