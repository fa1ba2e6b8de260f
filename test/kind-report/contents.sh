# In the contents of a page, statements with sections of their own stand below
# their agreement, and questions in a row below the words that they share.
cat >book.csv <<'END'
name,type,title,value,label,missing,role,group,score
a,single,Cats are kind,,,,,,
a,,,1,Agree,,,Agree,
a,,,2,Disagree,,,Disagree,
b,single,Dogs are kind,,,,,,
b,,,1,Agree,,,Agree,
b,,,2,Disagree,,,Disagree,
c,single,How much do you trust each? - Cats,,,,,,
d,single,How much do you trust each? - Dogs,,,,,,
e,single,Are you well?,,,,,,
sex,single,Sex,,,,,,
END
cat >data.csv <<'END'
a,b,c,d,e,sex
1,2,1,2,1,f
2,2,2,1,1,m
1,1,1,2,2,f
END
{
	kind-tabulate -c book.csv -q a,b --agree --unweighted -f tidy data.csv
	kind-crosstab -c book.csv -q 'a,b,c,d,e' -b sex --unweighted -f tidy \
		data.csv
} >t.tidy
kind-report t.tidy >r.html
sed -n '/<nav/,/<\/nav>/p' r.html | sed 's/ dir="auto"//'

# The names of questions stand once, at the end.
sed 's/<[^>]*>/ /g' r.html >page
for name in a b c d e; do
	grep -c -w -e "Question $name" -e "to $name by" page
done
grep 'Questions in' page
