#!/bin/sh
# Where a code is the label of another answer nobody knows which of them a
# field is: only the text of the condition itself is looked for, and a field that
# can only be a code is an error.
cat >x.codebook.csv <<END
name,type,title,value,label,missing,role,group,score
kids,single,How many children?,,,,,,
kids,,,1,0,,,,
kids,,,2,1,,,,
kids,,,3,2 or more,,,,
END
printf 'id,kids\n1,0\n2,1\n3,2 or more\n4,3\n' >x.csv
head -n 4 x.csv >labels.csv
kind-filter -c x.codebook.csv 'kids == 1' labels.csv
kind-filter -c x.codebook.csv 'kids == "2 or more"' x.csv
