#!/bin/sh
# Names and texts with odd signs in them.
# shellcheck disable=SC2016 # back quotes are ours
cat >x.csv <<'END'
id,Q1. How kind?,größe,"say ""hi""",and,a.b,backslash,2020
1,Very,180,"he said ""no""",x,5,C:\temp,7
2,"Fairly, I think",170,yes,y,6,\d,8
END
ids()
{
	printf '%s:' "$1"
	kind-filter -k id "$1" x.csv | sed 1d | tr '\n' ' ' |
		sed 's/^/ /; s/ $//'
	echo
}
ids '`Q1. How kind?` == "Very"'
ids '`Q1. How kind?` == "Fairly, I think"'
ids 'größe > 175'
ids '`größe` <= 175'
ids '`say "hi"` == "yes"'
ids '`say "hi"` == "he said \"no\""'
ids '`and` == "y" and a.b == 6'
ids '`2020` == 7'
# \\ and \" are the only escapes; any other backslash stays.
ids 'backslash == "C:\temp"'
ids 'backslash == "C:\\temp"'
ids 'backslash ~ "^C:\\\\"'
ids 'a.b ~ "^[0-5]$"'
ids 'id==1and id==1' 2>&1
ids '	id	==
1	'
