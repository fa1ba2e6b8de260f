# A break is called by the title that the codebook has, in every output for
# people; the stream has its name, and both are found by it.  A name that was
# given stands, and of two breaks with one title the second keeps its name.
cat >book.csv <<'END'
name,type,title,value,label,missing,role,group,score
q,single,Is it so?,,,,,,
q,,,1,Yes,,,,
q,,,2,No,,,,
sex,single,Women and men,,,,,,
sex,,,1,Women,,,,
sex,,,2,Men,,,,
sex2,single,Women and men,,,,,,
party,single,Which of all these parties do you feel nearest to?,,,,,,
END
cat >data.csv <<'END'
q,sex,sex2,party
1,1,1,A
2,2,2,B
2,1,1,A
1,2,2,B
END
set -- -c book.csv -q q -b sex -b sex2 -b 'Near=party' -b party --unweighted
kind-crosstab "$@" --hide 0 --flag 0 -f tidy data.csv >t.tidy
awk -F , '$8 == "break" { print $5 " | " $9 }' t.tidy
kind-crosstab "$@" --difference 'sex: Women - sex: Men' -f csv data.csv |
    sed 1q | tr , '\n' | sed 's/:.*//' | uniq
COLUMNS=200 kind-report -f text t.tidy | grep -e '^Table' -e 'Women and men'
kind-crosstab -c book.csv -q q -b party --unweighted -f tidy data.csv |
    kind-report -f text | grep '^Table'
kind-crosstab "$@" -f json data.csv | grep -c '"title": "Women and men"'
# A title that is a later break's name is none, either.
kind-crosstab -c book.csv -q q -b sex -b 'Women and men=party' --unweighted \
    -f tidy data.csv | grep -c ',,break,'

# A stream follows from its parts without titles, as published ones before had
# none.
kind-crosstab "$@" --hide 0 --flag 0 --partial -o a.part data.csv
grep -v ',,break,' t.tidy | kind-crosstab --verify a.part >out
echo "verify: status $?"

# A line of the stream that belongs to nothing is refused.
wrong()
{
	sed "$1" t.tidy | kind-report -f text 2>&1 >/dev/null |
		sed 's/:[0-9]*:/:N:/'
}
wrong '/,,break,/s/,sex,,,/,age,,,/'
wrong '/,,break,/s/,Women and men,,/,,,/'
wrong '/,,break,/p'
