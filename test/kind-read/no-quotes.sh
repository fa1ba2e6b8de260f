#!/bin/sh
# Tab-separated files in which nothing is quoted keep their quotes.
printf 'day\twhat "tall" is\twhy\n1\t6" pot\t"Big" it is\n2\tten\t"so\n3\t"x"\t""\n' >a.tsv
kind-read a.tsv
cat a.tsv | TMPDIR=/nowhere kind-read -n
# In UTF-16, with lines ended by CR LF, blank ones and no last end.
sed 's/$/\r/' a.tsv | iconv -t UTF-16 >b.tsv
printf '\r\000\n\0004\000\t\000"\000\t\000' >>b.tsv
kind-read b.tsv | tail -n 2
# The rules are kept: quotes are quotes, also around delimiters and line ends.
printf 'day\twhat\twhy\n1\t"6"" pot"\t"a\tb\nc"\n' | kind-read
# Two quotes far apart take in no respondents.
printf 'day\twhat\twhy\n1\ta\t"b\n2\tc\td\n3\te\tf"\n' | kind-read
# The lines are not alike, or commas stand between: an error, unless one says it.
printf 'day\twhat\twhy\n1\t6" pot\n' >d.tsv
kind-read d.tsv >/dev/null
echo "status $?"
kind-read --no-quotes --pad d.tsv
printf 'day,what\n1,6" pot\n2,"x"\n' >e.csv
kind-read e.csv >/dev/null
echo "status $?"
kind-read --no-quotes e.csv
kind-read --no-quotes --repair e.csv 2>/dev/null
# --repair is another way, that takes quotes off.
kind-read --repair a.tsv >/dev/null
echo "status $?"
# A stray quote far behind is seen before anything is written.
{
	printf 'n\ta\tb\n'
	seq -f '%.0f	answer	another' 1 30000
	printf '30001\t6"\t"\n'
} >large.tsv
kind-read large.tsv | tail -n 2
cat large.tsv | kind-read 2>/dev/null | head -n 2
kind-read --receipt r.txt large.tsv 2>/dev/null >/dev/null
sha256sum large.tsv | cut -c 1-64 | grep -c -f - r.txt
# Several files, each on its own.
printf 'why\twhat "tall" is\tday\n"Tea"\tx\t7\n' | kind-read a.tsv -
