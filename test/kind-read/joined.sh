#!/bin/sh
# Joined answers, split by a codebook: a set of flags that has the column's
# name.  One option has a comma in it, one is the beginning of another.
header=name,type,title,value,label,missing,role,group,score
cat >book.csv <<END
$header
use_1,flag,Tea,,,,,use,
use_2,flag,"Tea, with milk",,,,,use,
use_3,flag,Tea with lemon,,,,,use,
use_99,flag,None of these,,,,,use,
use,set,Which do you drink?,,,,,,
END
cat >in.csv <<'END'
id,use,x
1,"Tea, with milk",a
2,"Tea,Tea with lemon",b
3,"Tea with lemon, Tea, with milk , Tea",c
4,,d
5,None of these,e
6,"Tea, cocoa, Tea, mate",f
7,Tea with,g
8,;,h
9,"Tea;Tea, with milk;;Tea;",i
10,"99, 1",j
END
kind-read -c book.csv in.csv
KIND_CODEBOOK=book.csv kind-read in.csv 2>/dev/null >got
kind-read -c book.csv in.csv 2>/dev/null | cmp got -
cat in.csv | kind-read -c book.csv 2>/dev/null | cmp got -
# Whatever the order of the respondents.
{
	sed 1q in.csv
	sed 1d in.csv | sort -r
} | kind-read -c book.csv 2>/dev/null | sort >shuffled
sort got | cmp shuffled -
# The set's row is not needed, and tokens are missing.
cat >tokens.csv <<END
$header
*,,,,,-99,,,
$(sed '1d; /,set,/d' book.csv)
END
printf 'use\n-99\nTea\n' | kind-read -c tokens.csv
# Qualtrics without splitting: codes, by the names of the columns, since each
# option is ticked by 1; or by codes, if these differ.
cat >ones.csv <<END
$header
Q2_1,flag,Family,,,,,Q2,
Q2_1,,,1,Selected,,,,
Q2_4,flag,Friends,,,,,Q2,
Q2_4,,,1,Selected,,,,
END
printf 'Q2\n"1,4"\n4\n1\n' | kind-read -c ones.csv
sed '3s/,1,Selected/,4,Family/' ones.csv >codes.csv
printf 'Q2\n"1,4"\n4\n1\n' | kind-read -c codes.csv
# An option that is not ticked by 0, and one that stands for no answer.
cat >scores.csv <<END
$header
Q2_1,flag,Family,,,,,Q2,
Q2_1,,,5,Yes,,,,1
Q2_1,,,6,No,,,,0
Q2_1,,,7,Refused,refused,,,
END
printf 'Q2\n5\n6\n7\n' | kind-read -c scores.csv
# A file that has the columns of the set keeps a column of the set's name.
printf 'Q2,Q2_1\n4,1\n' | kind-read -c ones.csv
# Another separator.
printf 'use\nTea | None of these\n' |
	kind-read -c book.csv --separator '|'
# KoboToolbox and Typeform say themselves what stands between.
printf '_uuid;_index;use\nu;1;1 99\n' | kind-read -c book.csv
