# The report takes the place of no input, under whatever name, and not that of
# the stream.
printf '%s\n' variable,category,percent g,1,50 g,2,50 >t.csv
printf '%s\n' g 1 2 2 >s.csv
printf '%s\n' name,type,title,value,label,missing,role,group,score \
	g,single,Sex,,,,,, g,,,1,Woman,,,, g,,,2,Man,,,, >book.csv
cat t.csv s.csv book.csv >before
try()
{
	kind-weight -t t.csv "$@" 2>&1 >out
	echo "status $?"
}
try --report s.csv s.csv
try --report ./s.csv <s.csv
try --report t.csv s.csv
try -c book.csv --report book.csv s.csv
KIND_CODEBOOK=book.csv
export KIND_CODEBOOK
try --report book.csv s.csv
try --report out s.csv
cat t.csv s.csv book.csv | cmp - before && echo kept
