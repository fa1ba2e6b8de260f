# What is hidden does not come out by a difference: of small bases, and of small
# cells; a base under --test-base is not compared.
{
	echo 'q,sex,age,weight'
	awk 'BEGIN { for (i = 0; i < 120; i++)
		print (i < 3 ? "Rare" : i % 2 ? "Yes" : "No") "," \
		    (i % 3 ? "Men" : "Women") "," (i < 20 ? "Young" : "Old") \
		    ",1" }'
} >s.csv
# shown ARGUMENT...: rows, values and codes of the differences
shown()
{
	kind-crosstab --unweighted -q q -f tidy "$@" s.csv 2>/dev/null |
	    tee tidy.csv | awk -F , '$8 == "difference" {
		print $6, $9, ($11 == "" ? "-" : "figure"), \
		    ($12 $13 $14 $NF == "" ? "-" : "precision"), $(NF - 1) }'
	kind-report -f text tidy.csv >report.txt || cat report.txt
}
echo '== a base of 20'
shown -b age --difference 'Young - Old'
echo '== not hidden, and not compared'
shown -b age --difference 'Young - Old' --hide 0
kind-crosstab --unweighted -q q -b age --difference 'Young - Old' --hide 0 s.csv
echo '== compared'
shown -b age --difference 'Young - Old' --hide 0 --test-base 10
echo '== few people in a cell'
shown -b sex --difference 'Men - Women' --min-cell 10
echo '== few people in both columns'
shown -b 'g=age:Old,Some=Old|Young' --difference 'Some - Old' --min-cell 10
{ cat s.csv; printf 'Yes,Men,x,1\nNo,Men,x,1\n'; } >t.csv
mv t.csv s.csv
shown -b 'g=age:A=Young|x,B=Old|x' --difference 'A - B' --min-cell 10 \
    --test-base 10 --hide 0
