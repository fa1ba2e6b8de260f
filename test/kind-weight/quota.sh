# Quotas during fieldwork: wanted by largest remainders (of 10: 3.33, 3.33 and
# 3.34, so the third has 4), done, left, percent; status 1 while any is open or
# over, 0 when all are full.
cat >s.csv <<END
id,gender,age
1,Female,18
2,Female,24
3,Female,35
4,Male,60
5,Male,70
6,,33
END
printf '%s\n' variable,category,target gender,Female,50 gender,Male,50 \
	age,18-34,33.33 age,35-54,33.33 age,55+,33.34 >t.csv
kind-weight --quota -t t.csv --size 10 s.csv
echo "status $?"
kind-weight --quota -t t.csv --size 4 -f md s.csv
echo "status $?"
printf '%s\n' variable,category,count gender,Female,3 gender,Male,2 >t.csv
kind-weight --quota -t t.csv -f csv s.csv
echo "status $?"
printf '%s\n' variable,category,count 'gender*age,Female*<30,2' \
	'gender*age,Female*30+,1' 'gender*age,Male*18+,2' >t.csv
kind-weight --quota -t t.csv <s.csv
echo "status $?"
echo '# refused'
printf '%s\n' variable,category,target gender,Female,50 gender,Male,50 >t.csv
kind-weight --quota -t t.csv s.csv 2>&1
kind-weight --quota -t t.csv --size 10 -f json s.csv 2>&1
kind-weight --quota -t t.csv --size 10 -w id s.csv 2>&1
printf '%s\n' variable,category,target gender,Female,50 gender,Mal,50 >t.csv
kind-weight --quota -t t.csv --size 10 s.csv 2>&1
echo "status $?"
