#!/bin/sh
# Files are stacked by the names of columns, each in its own dialect.
printf 'id,q,w\n1,a,0.5\n' >april.csv
printf 'w;q;id\r\n1;"b;c";2\r\n2; ;3\r\n' >may.csv
printf '\377\376i\0d\0\t\0q\0\t\0w\0\n\0004\0\t\0\351\0\t\0003\0\n\0' >june.csv
kind-read april.csv may.csv june.csv
kind-read - may.csv <april.csv
# Other columns are an error that names them.
printf 'id,q\n5,a\n' >less.csv
printf 'id,q,w,"x, y",z\n6,a,1,2,3\n' >more.csv
printf 'id,Q,w\n7,a,1\n' >other.csv
for file in less.csv more.csv other.csv; do
	{ kind-read april.csv "$file" >out; } 2>&1
	echo "status $?"
	kind-read out >/dev/null 2>&1
	echo "then $?"
done
# The first file has to be good before anything is written.
kind-read no-such.csv april.csv
