# Targets files: what may be in them, and what is refused, with the line.
cat >s.csv <<END
id,gender,age,region,brand
1,Female,18,North East,"Soap, liquid"
2,Male,24,North West,A*B
3,Female,25,Wales,"Say ""x"""
4,Male,60,Wales,"Soap, liquid"
5,Female,70,North East,A*B
END
try()
{
	printf '%s\n' "$@" >t.csv
	kind-weight -t t.csv s.csv 2>err >out
	status=$?
	cat err
	[ $status -ne 0 ] && echo "status $status" || cut -d, -f1,6- out | tail -n 5
}
h=variable,category,target
echo '# shares, percentages, counts; a note; comments; groups; quotes'
try '# from the census' variable,category,share,note '# Table 1' \
	'gender,Female,0.51,"all, adults"' gender,Male,.49,
try variable,category,percent gender,Female,51 gender,Male,49
try $h 'gender,Female,34170000' 'gender,Male,32830000'
try $h 'region,North=North East|North West,80' region,Wales,20 \
	'age,<25,30' age,25-64,40 age,65+,30
try $h 'gender*age,Female*<25,25' 'gender*age,Female*25+,26' \
	'gender*age,Male*<25,24' 'gender*age,Male*25+,25'
try $h 'brand,"Soap, liquid",40' 'brand,"""A*B""",40' \
	'brand,"""Say """"x""""""",20'
echo '# refused'
try gender,Female,51
try variable,category,percent,share gender,Female,51,51
try variable,category,target,other gender,Female,51,51
try $h
try $h gender,Female,51 gender,Male
try $h gender,Female,51% gender,Male,49
try $h 'gender,Female,"34,170,000"' gender,Male,32830000
try $h gender,Female,-51 gender,Male,49
try $h gender,Female,0 gender,Male,100
try $h gender,Female,51 gender,Male,39
try $h gender,Female,51 gender,Male,48.3
try $h gender,Female,51 gender,Female,49
try $h gender,,51 gender,Male,49
try $h ,Female,51 gender,Male,49
try $h gender,Female=,51 gender,Male,49
try $h 'gender*gender,Female*Male,51' gender,Male,49
try $h 'gender*age,Female,51' 'gender*age,Male*18+,49'
try $h 'gender*age,Female*18+*x,51' 'gender*age,Male*18+,49'
try $h gender,Female,51000000 gender,Male,49000000 age,18+,100000001
try $h gender,Female,51000000 gender,Male,49000000 age,18+,101000000
try $h gender,Female,51 gender,Male,49 age,18-60,50 age,60+,50
try $h 'region,North=North East|North West,80' 'region,North=Wales,20'
try $h gender,Female,51 gender,Male,49 'age,[total],5000'
printf 'variable,category,target\n"gender,Female,51\n' >t.csv
kind-weight -t t.csv s.csv 2>&1 >out
kind-weight -t none.csv s.csv 2>&1 >out
