#!/bin/sh
# A title above the header is no header: with delimiters behind it or without,
# and in quotes or not.
try()
{
	printf "$@" >in.csv
	# shellcheck disable=SC2086 # several options
	kind-read $option in.csv
	echo "status $?"
}
option=''
try 'Kindness in June,,,\nid,q,w,\n1,a,b,\n'
try '"Kindness, a survey\nof June"\r\n\r\nid;q;w\r\n1;"a\nb";c\r\n2;d;\r\n'
try 'Kindness, June\nid\tq\tw\n1\ta\tb\n2\tc\td'
# It is not beyond doubt: a short file, numbers, a header of two columns, other
# widths, several titles, and a title somebody wants.
try 'Kindness\nid,q,w\n1,a,b\n'
try 'id,,\n1,2,3\n'
try 'Kindness\nid,q\n1,a\n2,b\n'
try 'Kindness,,\nid,q,w\n1,a,b\n2,c\n'
try 'Kindness\nJune\nid,q,w\n1,a,b\n2,a,c\n'
option='--skip 0' try 'Kindness,,\nid,q,w\n1,a,b\n'
option='--skip 1' try 'Kindness\nid,q,w\n1,a,b\n'
option='--strict' try 'Kindness\nid,q,w\n1,a,b\n2,c,d\n'
# Answers to one question, with commas: an error, as ever.
try 'drinks\nTea, Milk, Ale\nAle, Tea, Milk\nTea, Ale, Milk\n'
# One column, and one name of several.
try 'q\nYes\nNo\n'
try 'id,,\n1,,\n'
# It counts as a line, and the dry run says it.
option='' try 'Kindness\nid,q,w\n1,a,b\n2,"c"d,e\n'
printf 'Kindness\nid,q,w\n1,a,b\n2,c,d\n' | kind-read -n
# The first 64 KiB tell.
{
	printf 'Kindness\nid,q,w\n'
	seq -f '%.0f,answer,another' 1 10000
} | kind-read | tail -n 1
