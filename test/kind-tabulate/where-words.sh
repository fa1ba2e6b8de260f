# The words of a base, where labels and columns have words of the sentence in
# them, and where the condition itself is about answers.
cat >poll.csv <<'END'
q,not,or,Rock and roll,b,age
Yes,1,1,Yes,X,20
No,2,1,No,Y,30
Yes and no,1,2,No and yes,X,40
,2,2,,Y,50
"Say ""aye"" and go",2,2,Yes,Y,60
and,1,1,No,X,
END
say()
{
	where=$1
	shift
	kind-tabulate -q q --where "$where" "$@" -f csv poll.csv |
		grep -o '[^,]*Base:.*\|q,Not in.*'
}
say 'q == "Yes and no"'
say 'q == "Yes and no" and b == "X"'
say 'q in ("Yes and no", "No") and b == "X"'
say 'q == "Say \"aye\" and go" and b == "Y"'
say 'q == "and" and b == "X"'
say '`not` == 1'
say 'not (`not` == 1) and b == "Y"'
say '`or` == 1 or `not` == 1'
say '`Rock and roll` == "Yes" and b == "X"'
say '(b == "X" or q == "Yes and no") and age > 1'
say 'b in ("X", "Y") and q == "Yes"'
say 'missing(`not`) or b == "X"'
say 'b == "Y"'
say 'b == "Y"' --rebase all
say 'missing(q)' --rebase all
say 'missing(q) and b == "Y"' --rebase all
say 'answered(age)'
say 'not missing(age) or b == "X"' --rebase all
