#!/bin/sh
# -k: these columns in this order, each field as it stands in the file.
# shellcheck disable=SC2016 # back quotes are ours
cat >x.csv <<'END'
id,"q 1",q_a,"q,b",q_c
1,"Yes",a,"x, y","say ""hi"""
2,No,,b," "
END
kind-filter -k 'q_c,id' 'id > 0' x.csv
kind-filter -k 'q_*,`q,b`' 'id > 0' x.csv
kind-filter -k 'id,q 1,id' 'id == 2' x.csv
kind-filter --keep '*' 'id == 1' x.csv
# The condition may use what is not kept; an empty last column is quoted.
kind-filter -k q_a '`q 1` ~ "."' x.csv
try()
{
	{ kind-filter "$@" x.csv >/dev/null; } 2>&1
	echo "status $?"
}
try -k 'id,,q_a' 'id > 0'
try -k '' 'id > 0'
try -k 'z*' 'id > 0'
