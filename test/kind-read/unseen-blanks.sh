#!/bin/sh
# Blanks that look like common ones, or like nothing: at the ends of a field they
# go with what stands beside them, in quotes or not; inside, no-break ones
# become common ones.  U+200D is a letter to some.
nb='\302\240' narrow='\342\200\257' zero='\342\200\213' mark='\357\273\277'
printf "id,q\n1,Agree\n2,\"Agree \"\n3,Agree$nb\n4,\"$mark Agree $zero\"\n" >in
printf "5,Tend${nb}to${narrow}agree\n6,a${zero}b\342\200\215c\n" >>in
printf "7,$nb\n8,${zero}__NA__\n9, $nb \n" >>in
kind-read in >out && cat out
# That is clean, and read in every way the same.
kind-read out | cmp - out
for option in --repair --pad --source=f --strict; do
	kind-read $option in 2>/dev/null | sed 's/,in$//; 1s/,f$//' | cmp - out
done
kind-read --draft cb in 2>/dev/null | cmp - out
cp in again
kind-read in again 2>/dev/null | sed '2,10d' | cmp - out
# A token and a number behind such a blank; windows-1252 has the no-break one.
printf "id;q\n1;NA$nb\n2;${nb}1,5\n" | kind-read -m NA -D
printf 'id,q\n1,caf\351\240\n2,\240\n' | kind-read -e windows-1252
# Names.
printf "id,how${nb}kind$nb\n1,x\n" | kind-read
# A long file: the first is far behind the first window.
LC_ALL=C awk 'BEGIN {
	print "id,q"
	for (i = 1; i < 200000; i++)
		print i ",Tend to agree"
	print "200000,Tend\302\240to agree\302\240"
}' | kind-read | kind-filter -n 'q == "Tend to agree"'
# In codebooks, tokens, and the options in a header, too.
printf '%s\n' name,type,title,value,label,missing,role,group,score \
	q,single,,,,,,, >q.csv
printf "q,,,1$nb,Agree$zero,,,,\n" >>q.csv
printf "q\n1\nAgree\nn/a$nb\n" | kind-read -c q.csv -m "$(printf "n/a$zero")"
kind-read -m "$(printf "$zero")"
printf "Respondent ID,Which?$nb,\n,Tea$nb,Milk$zero\n1,Tea,\n2,,Milk\n" |
	kind-read -n --draft -
