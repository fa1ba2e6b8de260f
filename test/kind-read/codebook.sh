#!/bin/sh
# A codebook: codes become labels, and what means missing becomes empty.
cat >book.csv <<'END'
name,type,title,value,label,missing,role,group,score
*,,dmy,,,-99,,,
vote,single,Who for?,,,n/a,,,
vote,,,1,Labour,,,,
vote,,,2,"Green, or not",,,,
vote,,,98,Don't know,dk,,,
vote,,,97,Refused,refused,,,
age,number,,,,0,,,
media_1,flag,Radio,,,,,media,
media_1,,,1,Selected,,,,
END
cat >in.csv <<'END'
id,vote,age,media_1
1,1,34,1
2,2,0,0
3,98,50,-99
4,97,n/a,
5,n/a,-99,1
6,3,18,1
7,Labour,18,1
END
kind-read -c book.csv in.csv | tee want
KIND_CODEBOOK=book.csv kind-read <in.csv | cmp want -
# What has labels already stays as it is.
kind-read -c book.csv want | cmp want -
# --codes leaves codes, but what means missing is still missing.
kind-read --codes -c book.csv in.csv
# A name that was made unique is the one that the codebook knows.
printf 'vote,vote\n1,1\n' | kind-read -c book.csv 2>/dev/null
# Where one answer is labelled as another is coded, fields have to be codes.
cat >scale.csv <<'END'
name,type,title,value,label,missing,role,group,score
q,single,,,,,,,
q,,,1,5,,,,
q,,,2,4,,,,
q,,,3,,,,,
q,,,5,1,,,,
END
printf 'id,q\n1,1\n2,5\n3,3\n' | kind-read -c scale.csv
printf 'id,q\n1,1\n2,4\n' | kind-read -c scale.csv
echo "status $?"
printf 'id,q\n1,1\n2,4\n' | kind-read --codes -c scale.csv
# One for other data, none at all, and one that is none.
printf 'a,b\n1,2\n' | kind-read -c book.csv
kind-read -c no-such.csv in.csv
echo "status $?"
kind-read -c in.csv in.csv
echo "status $?"
kind-read -c - in.csv <book.csv | cmp want -
