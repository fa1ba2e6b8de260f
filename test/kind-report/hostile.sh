# Labels that try to be markup, formulas, commands of the terminal; texts of
# other directions; characters that no document may hold.
printf '%b' 'q,b\n' \
    '<script>alert(1)</script>,"<b onload=""x"">&amp;"\n' \
    '"=HYPERLINK(""http://x"",""y"")",+1\n' \
    "\"'\"\"><img src=x onerror=alert(1)>\",-1\n" \
    '\0327\0250\0327\0231\0327\0247,@SUM(A1)\n' \
    'a\0342\0200\0256b,\0360\0237\0230\0200\n' \
    'c\0033[31md,\0357\0277\0277\n' >t.csv
{ printf 'e'; head -c 5000 /dev/zero | tr '\0' x; echo ,1; } >>t.csv
kind-crosstab -q q -b b --hide 0 -f tidy t.csv >t.tidy 2>/dev/null
printf 'title: <script>T</script> & "x"\nnotice: </p><script>n\n' >study
kind-report -s study t.tidy >page
grep -c -i -e '<script' -e '<img' -e 'onload="' page
grep -o '&lt;script&gt;alert[^<]*' page | sort -u
LC_ALL=C grep -c "$(printf '[\001-\010\013-\037\177]')" page
LC_ALL=C grep -c "$(printf '\342\200\256\|\357\277\277')" page
grep -c 'Content-Security-Policy' page
awk 'length > 5000' page | grep -c exxxx
kind-report -s study -f text t.tidy |
	LC_ALL=C grep -c "$(printf '[\001-\010\013-\037\177]')"
kind-report -s study --svg 1 t.tidy | grep -c -i '<script'
kind-report -s study -f md t.tidy | grep -F '\<script\>' | wc -l
