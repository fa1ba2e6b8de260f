# Who --where keeps, in English: no code in a table.
cat >book.csv <<'E'
name,type,title,value,label,missing,role,group,score
*,,,,,<space>,,,
id,id,,,,,,,
gender,single,Gender,,,,,,
gender,,,1,Male,,,,
gender,,,2,Female,,,,
gender,,,9,Refused,refused,,,
age,number,,,,,,,
region,single,Region of residence,,,,,,
region,,,1,London,,,,
region,,,2,South East,,,,
region,,,3,"Yorkshire, Humber",,,,
region,,,4,Côte d'Azur,,,,
region,,,5,"the ""North""",,,,
q7,single,Owns a dog,,,,,,
q7,,,1,Yes,,,,
q7,,,2,No,,,,
kind,single,"How much do you agree, or disagree?",,,,,,
kind,,,1,Strongly agree,,,,2
kind,,,2,Tend to agree,,,,1
kind,,,3,Neither,,,,0
kind,,,4,Disagree,,,,-1
kind,,,9,Don't know,dk,,,
rank,single,,,,,,,
rank,,,1,First,,,,
rank,,,2,Second,,,,
rank,,,3,Third,,,,
nps,single,,,,,,,
nps,,,0,0 - Not at all,,,,
nps,,,10,10 - Extremely,,,,
media,set,News sources,,,,,,
media_1,flag,Television,,,,,media,
media_2,flag,Radio,,,,,media,
g_1,single,,,,,,g,
g_1,,,1,Agree,,,,
g_2,single,,,,,,g,
g_2,,,1,Agree,,,,
start,datetime,,,,,,,
end,datetime,,,,,,,
E
header=id,gender,age,region,q7,kind,rank,nps,media_1,media_2,g_1,g_2,start,end
for i in 1 2 3 4 5 6 7; do
	header=$header,x$i
done
echo "$header,Q1. How kind?" >poll.csv
echo "1,2,20,2,1,1,1,0,Yes,No,1,1,2020-04-24,2020-04-25,1,1,1,1,1,1,1,a" \
	>>poll.csv

base()
{
	echo "$1"
	kind-tabulate -c book.csv -q q7 --where "$@" -f json poll.csv 2>/dev/null |
		sed -n 's/^ *"base": "\(.*\)",$/	\1/p' |
		sed 's/\\"/"/g'
}

echo "== equal"
base 'q7 == "Yes"'
base 'q7 == 1'
base '2 == gender'
base 'q7 != "Yes"'
base 'region in ("London", 2)'
base 'region in (1, 2, 3)'
base 'region in (1, "London", 2)'
base 'region not in (1, 2)'
base 'region not in (1, 2, 4)'
base 'gender == "Refused"'
base 'age == 18.0'
echo "== order"
base 'age >= 18'
base 'age > 18'
base 'age < 18'
base '18 >= age'
base 'not age >= 18'
base 'age in 18..24'
base 'age not in 18..24'
base 'age >= 18 and age < 25'
base 'age > 1e1 and age <= 25'
base 'end >= "2020-04-25"'
base 'end > "2020-04-25"'
base 'end < "2020-04-25"'
base 'end <= "2020-04-25"'
base 'end in "2020-04-24".."2020-04-25"'
base '`Q1. How kind?` < "M"'
echo "== scores, codes, numbers in labels"
base 'kind >= 1'
base 'kind < 1'
base 'kind in 0..1'
base 'kind not in 0..1'
base 'kind > 5'
base 'rank <= 2'
base 'nps in 9..10'
echo "== two columns"
base 'gender == q7'
base 'gender != q7'
base 'age > x1'
base 'not age > x1'
base 'start < end'
base 'start >= end'
echo "== patterns"
base '`Q1. How kind?` ~ "^South"'
base '`Q1. How kind?` ~ "East$"'
base '`Q1. How kind?` ~ "th"'
base '`Q1. How kind?` ~ "^(North|South East)$"'
base '`Q1. How kind?` !~ "^North|^South"'
base '`Q1. How kind?` ~ "U\.S\."'
base '`Q1. How kind?` ~ "^[A-M]"'
base '`Q1. How kind?` !~ "^a|b$"'
echo "== missing"
base 'missing(q7)'
base 'answered(q7)'
base 'not answered(`Q1. How kind?`)'
base 'gender == 2 and missing(age)'
echo "== any()"
base 'any(media, "Radio")'
base 'any(media, "Radio", "Television")'
base 'not any(media, "Radio")'
base 'any(media_2, "Yes")'
base 'any(media_*, "Yes")'
base 'any(g, "Agree")'
base 'not any(g, 1)'
base 'any(q7, gender, x1, 1)'
base 'any(x*, 1)'
base 'not any(x*, 1, 2)'
echo "== together"
base 'gender == 2 and age in 18..24'
base 'gender == 2 or age > 60'
base 'gender == 2 and age > 18 and q7 == 1'
base 'gender == 2 and q7 == 1 and region in (1, 2)'
base 'region in (1, 2, 4) and age >= 18'
base 'region == 1 or region == 2'
base 'region != 1 and region != 2 and age >= 18'
base 'gender == 2 and (age < 18 or age > 60)'
base 'gender == 2 and age < 18 or q7 == 1'
base '(gender == 2 and q7 == 1) and age < 18'
base 'not (gender == 2 and q7 == 1)'
base 'not (gender == 2 or (q7 == 1 and age > 60))'
base 'not not q7 == 1'
base 'q7 == 1 and q7 == 2'
echo "== texts that would run into the sentence, UTF-8"
base 'region == 3'
base 'region == 4'
base "region == 5"
base 'region in ("not here", "A or B", "x")'
echo "== who else is left out"
base 'gender == 2' --exclude No
sed 's/^1,2,20,2,1/1,2,20,2,/' poll.csv >more.csv
tail -n 1 poll.csv >>more.csv
mv more.csv poll.csv
base 'gender == 2'
base 'region in (1, 2)' --exclude No
sed 1d poll.csv | sed 's/^1,2,20,2,1*/1,2,20,2,2/' >no.csv
cat no.csv >>poll.csv
base 'gender == 2' --exclude No
base 'gender == 2' --base 'Women'
sed 's/$/,/; 1s/,$/,weight/; 2s/$/1/; 3s/$/1/' poll.csv >weight.csv
mv weight.csv poll.csv
base 'gender == 2' -w weight --drop-unweighted
base 'gender == 2' -w weight --drop-unweighted --exclude No
echo "== a pattern that has no words is remarked, unless --base has them"
for base in '' '--base Some'; do
	# shellcheck disable=SC2086
	kind-tabulate -c book.csv -q q7 --unweighted --where 'gender ~ "^[2]"' \
	    $base -f csv poll.csv | grep Base
done
