# Of files that options name, their bytes count, and not where they are: parts
# are the same from any directory, and add under any name.
printf '%s\n' q 1 2 >a.csv
printf '%s\n' q 2 2 2 >b.csv
mkdir one two
printf '%s\n' name,type,title,value,label,missing,role,group,score q,single,,,,,,, \
    q,,,1,Yes,,,, q,,,2,No,,,, >one/book.csv
cp one/book.csv two/book.csv
cp one/book.csv two/other.csv
part()
{
	out=$1
	shift
	kind-tabulate --partial -q q -o "$out" "$@"
}
part a.part -c one/book.csv a.csv
part same.part -c "$PWD/two/book.csv" a.csv
KIND_CODEBOOK=two/book.csv part too.part a.csv
cmp a.part same.part
cmp a.part too.part
part b.part -c two/other.csv b.csv
(cat a.csv; sed 1d b.csv) >all.csv
kind-tabulate -c one/book.csv -q q all.csv >one.out
echo '== named, by the command line and the environment'
kind-tabulate --merge -c two/other.csv a.part b.part | cmp one.out -
KIND_CODEBOOK=one/book.csv kind-tabulate --merge a.part b.part | cmp one.out -
kind-tabulate --merge --partial a.part b.part | grep '^#named'
echo '== not named'
kind-tabulate --merge a.part
(cd one && kind-tabulate --merge ../a.part) | sed -n 4,5p
kind-tabulate --merge a.part b.part
echo '== another codebook, and none'
sed 's/Yes/Si/' one/book.csv >two/other.csv
part c.part -c two/other.csv b.csv
kind-tabulate --merge a.part c.part
kind-tabulate --merge -c two/other.csv a.part
part none.part b.csv
kind-tabulate --merge a.part none.part
echo '== a plan'
printf '%s\n' question q >one/plan.csv
cp one/plan.csv two/tables.csv
for i in one/plan two/tables; do
	kind-tabulate --partial --plan $i.csv -o "${i#*/}.part" \
	    "$(test $i = one/plan && echo a || echo b).csv"
done
kind-tabulate --merge --plan two/tables.csv plan.part tables.part | sed -n 4,5p
kind-tabulate --merge plan.part tables.part
