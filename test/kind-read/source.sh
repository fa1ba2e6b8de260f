#!/bin/sh
# The last column holds the file's name as it was given.
mkdir 'wave 1'
printf 'id,q\n1,a\n2\n' >'wave 1/a,b.csv'
printf 'q;id\nb;3\n' >may.csv
cat may.csv | kind-read -p -s wave 'wave 1/a,b.csv' ./may.csv - 2>/dev/null
kind-read --source=file <may.csv
# A column of that name must not be there; nothing is written.
kind-read -s id may.csv
echo "status $?"
kind-read -s r -u may.csv - <<'END'
id,r
1,x
END
echo "status $?"
# A file's name has to be text of one line.
file=$(printf 'x\377')
kind-read -s wave "$file" 2>&1 | tr '\377' '?'
