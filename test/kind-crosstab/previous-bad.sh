# Last waves that cannot be compared, and files that are none.  Nothing is
# guessed: cells are empty and a note says why, or there are no tables.
# wave YES
wave()
{
	echo 'q,rate,also,sex,weight'
	awk -v yes="$1" 'BEGIN { for (i = 0; i < 200; i++)
		print (i < yes ? "Yes" : i < 190 ? "No" : "Unsure") "," \
		    1 + i % 5 "," (i % 3 ? "Good" : "Bad") "," \
		    (i % 2 ? "Men" : "Women") "," 0.5 + (i % 2) }'
}
wave 80 >a.csv
wave 110 >b.csv
# last ARGUMENT..., now ARGUMENT...
last()
{
	kind-crosstab -b sex -f tidy "$@" a.csv >last.tidy
}
now()
{
	kind-crosstab -b sex --previous last.tidy "$@" b.csv 2>&1
}
# notes: of the last wave, and a row.
notes()
{
	grep -e 'ast wave' -e '^Any' -e '^Mean' -e '^Yes ' -e '^which' \
	    -e '^compared' -e '^where'
}
echo '== nothing at all'
last --unweighted -q also
now --unweighted -q q
last --unweighted -q q
now -w weight -q q
now --unweighted -q q --base 'All adults'
now --unweighted -q q --where 'sex == "Men"'
now --unweighted -q q --percent total
kind-crosstab --unweighted -q q -b sex --where 'sex == "Men"' --hide 300 \
    -f tidy a.csv >last.tidy 2>/dev/null
now --unweighted -q q --where 'sex == "Men"'
echo '== one of two'
last --unweighted -q q,also
now --unweighted -q q,also | notes
last --unweighted -q also
now --unweighted -q q,also | notes
echo '== another net, other scores, an answer that is gone'
{
	echo name,type,title,value,label,missing,role,group,score
	echo rate,single,Rate it,,,,,,
	for i in 1 2 3 4 5; do
		echo "rate,,,$i,Level $i,,,,$i"
	done
} >book.csv
sed '/Level/s/[0-9]$/1&/' book.csv >other.csv
last --unweighted -c book.csv -q q,rate --net 'Any=Yes|No' --stats mean \
    2>/dev/null
now --unweighted -c other.csv -q q,rate --net 'Any=Yes|Unsure' --stats mean |
    notes
wave 190 >b.csv
now --unweighted -q q --net 'Any=Yes|Unsure' | notes
wave 110 >b.csv
sed 's/Rate it/Rate that/' book.csv >other.csv
now --unweighted -c other.csv -q q,rate | notes
echo '== no files of tables'
# of FILE
of()
{
	kind-crosstab --unweighted -q q -b sex --previous "$1" b.csv 2>&1
}
of none.tidy
of a.csv
last --unweighted -q q
head -n 5 last.tidy >cut.tidy
of cut.tidy
sed 's/,80,80,/,81,80,/' last.tidy >edited.tidy
of edited.tidy
: >empty.tidy
of empty.tidy
now -q q -f tidy -o last.tidy
of b.csv
printf 'question,breaks\nq,sex\n' >plan.csv
kind-crosstab --unweighted --plan plan.csv --previous none.tidy b.csv 2>&1
kind-crosstab --unweighted --plan plan.csv --previous a.csv b.csv
kind-crosstab -w weight -q q -b sex -f tidy a.csv |
    sed 's/ weighted=yes/ weighted=maybe/' >edited.tidy
of edited.tidy
cat last.tidy last.tidy >twice.tidy
kind-crosstab --unweighted -b sex -q q --previous twice.tidy b.csv 2>&1 |
    grep -e note: -e '^Yes '
sed '/,Total,,answer,Yes,40,/s/,40,,.*/,41,,3.5,,,82,82,200,200,200,,,/' \
    last.tidy | cat last.tidy - >two.tidy
of two.tidy
echo '== options'
now -q q --previous-name Total
now -q q --previous-name Change
now -q q --previous-name ''
kind-crosstab -q q -b sex --previous-name May b.csv
now -q q --counts
now -q q --percent row
now -q q --previous last.tidy --previous last.tidy
printf 'question,breaks,previous\nq,sex,last.tidy\n' >plan.csv
kind-crosstab --plan plan.csv b.csv
printf 'question,breaks,percent\nq,sex,row\nalso,sex,\n' >plan.csv
kind-crosstab --unweighted --plan plan.csv --previous last.tidy b.csv
printf 'question,breaks,show\nq,sex,\nalso,sex,counts\n' >plan.csv
kind-crosstab --unweighted --plan plan.csv --previous last.tidy b.csv
kind-crosstab --unweighted --plan plan.csv --previous-name May b.csv
echo '== a stream that was edited'
now --unweighted -q q -f tidy >now.tidy
# edit SED
edit()
{
	sed "$1" now.tidy >edited.tidy
	if cmp -s now.tidy edited.tidy; then
		echo "not edited: $1"
	fi
	kind-report -f text edited.tidy
}
edit 's/,change,Yes,,15,/,change,Yes,,16,/'
edit 's/,change,Yes,,15,\([^,]*\),/,change,Yes,,15,,/'
edit '/,change,Yes,/s/,+,/,-,/'
edit '/,change,Unsure,/d'
edit '/,change,Yes,/s/,Previous,/,Then,/'
edit '/,previous-base,/d'
edit '/,previous,No,/d'
edit '/,previous,Yes,/s/,80,80,/,79,80,/'
edit '/,previous-base,/s/,200,200,200,200,200,/,200,199,200,199,200,/'
edit '/,answer,Yes,/s/,,$/,[b],/'
edit 's/,Previous,/,Total,/'
edit '/,change,/s/,Total,Previous,/,sex,Previous,/'
