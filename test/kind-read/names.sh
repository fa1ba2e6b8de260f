#!/bin/sh
# Names are trimmed, empty ones are V and the number of the column, a second
# "age" is age.2.
printf ' id ,q,,"age ",age,\n1,2,3,4,5,6\n' | kind-read
# The first of a name keeps it, and no name that any column has is taken: the
# second age would be age.2, which is there, so it is age.3, the third age.4.
# Column 5 would be V5, which is there.
printf 'age,age,age,age.2,,V5\n1,2,3,4,5,6\n' | kind-read
# A line break in a name is a space; long names are called by their column.
question='What do you think about kindness in politics?'
printf 'a,"b\nc",%s,%s\n1,2,3,4\n' "$question" "$question" | kind-read
# --strict refuses each of these, and only these.
printf 'id,,q\n1,2,3\n' | kind-read --strict 2>&1
printf 'sep=,\nid,q,q\n1,2,3\n' | kind-read --strict 2>&1
printf 'id, q\n1,2\n' | kind-read --strict 2>&1
echo "status $?"
printf 'id,q\n1, 2\n' | kind-read --strict
