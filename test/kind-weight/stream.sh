# Everything else passes byte for byte: quotes that nobody needed, blanks, CRLF,
# line breaks in quotes.  A byte-order mark goes, a last line without a newline
# gets one.  A file, a pipe and - give the same.
printf '%s\n' variable,category,target g,a,40 g,b,60 >t.csv
printf '%s\r\n' 'id,"g",note' '1,a,"a, b"' '"2",b," x "' '3,"a","two' \
	'lines"' '4,a,' >crlf.csv
kind-weight -t t.csv crlf.csv 2>err >out
od -c out | sed -n 1,3p
sed 's/,[0-9.]*\(\r\)$/\1/; 1s/,weight//' out | cmp - crlf.csv &&
	echo crlf: same bytes
for way in file dash pipe; do
	case $way in
	file) kind-weight -t t.csv crlf.csv 2>err ;;
	dash) kind-weight -t t.csv - <crlf.csv 2>err ;;
	pipe) cat crlf.csv | kind-weight -t t.csv 2>err ;;
	esac | cmp - out && echo "$way: same"
done
{ echo before; cat crlf.csv; } >behind
{ read -r line; kind-weight -t t.csv 2>err | cmp - out && echo "$line: same"
} <behind
printf '\357\273\277id,g\n1,a\n2,b' | kind-weight -t t.csv 2>err | od -c
printf '\357\273\277id,g\n1,a\n2,b' >mark.csv
kind-weight -t t.csv mark.csv 2>err
# One column; and more than fits into memory at once.
printf 'g\na\nb\nb\n' | kind-weight -t t.csv 2>err
awk 'BEGIN { print "id,g,note"; for (i = 0; i < 60000; i++)
	print i "," (i % 3 ? "a" : "b") ",some text that makes it long" }' >big.csv
kind-weight -t t.csv big.csv 2>err >one
cat big.csv | kind-weight -t t.csv 2>err | cmp - one && echo big: same
cut -d, -f1-3 one | cmp - big.csv && echo big: same bytes
awk -F, '{ n[$2]++; w[$2] = $4 } END { for (g in n) print g, n[g], w[g] }' \
	one | sort
