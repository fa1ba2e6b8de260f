#!/bin/sh
# --drop and --rename: recodings see the columns as they were, then columns are
# dropped, then renamed; in the end all names differ.
cat >x.csv <<'END'
id,"age",q_1,q_2,note
1,30,Yes,No,"a, b"
2,17,,"No",
END
try()
{
	printf '== %s\n' "$*"
	kind-recode "$@" x.csv 2>&1
	echo "status $?"
}
try --drop note
try --drop q_1,note --drop id
try --drop 'q_*' --rename age=years
try --rename id=age --rename age=id
try --drop age 'age=age:<18,18+'
try --rename age=years 'age=age:<18,18+'
try --drop q_1 --rename q_2=q_1 'a=q_1:Yes' 'b=q_2:No'
try --drop age,note 'a=age:<18,18+' 'b=a:1'
try 'id=age:<18,18+'
try 'a=age:<18,18+' 'a=q_1:Yes'
try 'a=age:<18,18+' --rename id=a
try --rename id=age
try --rename id=a --rename age=a
try --rename id=a --rename id=b
try --drop id --rename id=b
try --rename ID=b
try --rename id
try --rename id=
try --rename id=a=b
try --rename =id
try --rename 'id=" a"'
try --drop '*'
try --drop note2
try --drop 'z*'
try --drop id,,age
try 'a=agee:<18'
