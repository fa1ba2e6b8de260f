#!/bin/sh
# The candidate that stands most often in the header wins, outside quotes; with
# as many, the one that comes first in , ; TAB |.
printf 'a;b;c\n1;2,5;"x;y"\n' | kind-read
printf 'a\tb\n1;2\tx,y\n' | kind-read
printf 'a|b|c,d\n1|2|3\n' | kind-read
printf '"a,b,c";d;"e,f"\n1;2;3\n' | kind-read
printf 'a;b,c\n1;2,3\n' | kind-read
printf 'only\nx\n' | kind-read
# A quote in the middle of a name opens nothing, so these are semicolons.
printf '6" tall;b,c;d\n1;2;3\n' | kind-read -r
# -d wins; then a line "sep=".
printf 'a,b;c\n1,2;3\n' | kind-read -d ';'
printf 'a,b,c\td\n1\t2\n' | kind-read -d tab
printf 'a:b\n1:2\n' | kind-read --delimiter=:
printf 'sep=;\na,b;c\n1,2;3\n' | kind-read
printf '"SEP=|"\r\na,b|c\r\n1,2|3\r\n' | kind-read
printf 'sep=;\na,b;c\n1,2;3\n' | kind-read -d ,
# The line counts: what is wrong stands on the third.
printf 'sep=;\na;b\n1;2;3\n' | kind-read 2>&1
