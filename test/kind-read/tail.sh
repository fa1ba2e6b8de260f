#!/bin/sh
# Columns that a spreadsheet leaves behind the last: no name, and no answers.
printf 'id,q,,\n1,x,,\n2,y\n3,,\n4,z,""," "\n,,,\n' >a.csv
kind-read a.csv
cat a.csv | TMPDIR=/nowhere kind-read -n
printf 'id;q;\302\240;"";\r\n1;x;;;\r\n2;a,b\r\n' | kind-read
# They stay where anybody has an answer there, or in the middle, and then all
# records have to have them.
printf 'id,,q,,\n1,a,x,,\n2,,y,z,\n' | kind-read
printf 'id,q,,\n1,x,,\n2,y\n3,z,,a\n' | kind-read >/dev/null
printf 'id,q,,\n1,x,,\n2\n' | kind-read >/dev/null
printf 'id,q,,\n1,x,,\n2\n' | kind-read --pad
printf 'id,q,,\n1,x,,\n' | kind-read --strict >/dev/null
printf ',,\n1,x,\n' | kind-read
# The only answer is far behind; a pipe is copied.
{
	echo id,q,
	seq -f '%.0f,answer,' 1 30000
} >b.csv
{
	cat b.csv
	echo 30001,answer,late
} | kind-read | tail -n 1
kind-read --receipt r.txt b.csv | tail -n 1
sha256sum b.csv | cut -c 1-64 | grep -c -f - r.txt
printf 'q,id,\na,7,\n' | kind-read a.csv - 2>/dev/null
# Each record ends with a delimiter, the header does not.
printf 'id,q\n1,x,\n2,, \n"3","y",\n' | kind-read
printf 'id\tq\n1\tx\t\t\n2\ty\t\t\n' | kind-read --draft cb.csv
# In some records a comma may stand too often elsewhere.
for rows in '1,x,\n2,y' '1,x\n2,y,' '1,x,\n2,y,z' '1,x,""' '1,x,,\n2,y,'; do
	printf "id,q\n$rows\n" | kind-read >/dev/null
	echo "status $?"
done
