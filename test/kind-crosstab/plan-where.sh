# What the data have wrong, and what is remarked on, names the row of the plan
# that asks for it.
cat >cb.csv <<'END'
name,type,title,value,label,missing,role,group,score
q,single,,,,,,,
q,,,1,Yes,,,,
q,,,2,No,,,,
n,number,,,,,,,
g,single,,,,,,,
g,,,1,A,,,,
g,,,2,B,,,,
END
cat >good.csv <<'END'
q,n,g,w,v,t
1,3,1,1,1,2
2,4,2,1,1,2
2,5,1,1,1,2
9,7,2,1,1,
END
cat >plan.csv <<'END'
question,breaks,where,weight,exclude,nets,stats,min-cell,base
q,g,,-,,,,,
q,g,,-,Never,,,,
q,g,,-,,X=Yes|Perhaps,,,
q,g,"q != ""Noo""",-,,,,,Some
"q,n",g,,-,,,mean,,
q,"g:A=A,C=C",,-,,,,2,
q,g,"q ~ ""1.*|2""",-,,,,,
END
kind-crosstab --plan plan.csv -c cb.csv good.csv -o out.txt
echo "status $?"
kind-crosstab --plan plan.csv -c cb.csv --strict good.csv -o out.txt
echo "status $?"
# A number that is none, in the third row; a weight, in the second of two or in
# all; by a command of its own there is no row.
sed '3s/,4,/,four,/' good.csv >bad.csv
printf '%s\n' question,breaks,weight,stats q,g,w, q,g,v, n,g,v,mean >plan.csv
kind-crosstab --plan plan.csv -c cb.csv bad.csv
kind-crosstab -q n -b g -w v --stats mean -c cb.csv bad.csv
sed '3s/,1,2$/,x,2/' good.csv >bad.csv
kind-crosstab --plan plan.csv -c cb.csv bad.csv
printf '%s\n' question,breaks,weight q,g,v n,g,v >plan.csv
kind-crosstab --plan plan.csv -c cb.csv bad.csv
printf '%s\n' question,breaks,weight q,g,v q,g,t >plan.csv
kind-crosstab --plan plan.csv -c cb.csv good.csv
echo "status $?"
