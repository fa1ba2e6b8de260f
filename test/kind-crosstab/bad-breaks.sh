# Breaks that cannot be, or are nearly always an error.
awk 'BEGIN {
	print "q,age,name,forty,x,Total,`odd,\"a:b\",c,d"
	for (i = 1; i <= 60; i++)
		printf "%s,%d,n%d,n%d,%s,T,%d,B,%s\n", i % 2 ? "Yes" : "No",
		    i % 50 + 18, i % 41, i % 40, i % 2 ? "" : "X", i % 3,
		    i % 2 ? "\"X, Y\",Z" : "X,\"Y, Z\""
}' >poll.csv
try()
{
	printf '== %s\n' "$*"
	kind-crosstab -q q --test none -f csv -o table "$@" poll.csv 2>&1
	echo "status $?"
	[ ! -e table ] || cut -d , -f 3- table | head -n 3
	rm -f table
}
# No column; the nearest one.
try
try -b ''
try -b agge
try -b nothing_like_it
try -b '`odd`'
try -b '"a:b"'
try -b 'a:b'
try -b 'Band=agee:18+'
try -b 'q > agge'
# Groups.
try -b age:
try -b 'age:30,'
try -b 'age:A=30|'
try -b 'age:=30'
try -b 'age:"30'
try -b 'age:A=30,A=40'
try -b 'age:30,30'
try -b '=age'
try -b 'q>'
try -b '>q'
try -b 'q>>age:18+'
try -b 'q>q>q>q>q>q>q>q>q'
# A gap, and answers that no group takes; -b again, all right.
try -b 'age:18-29,40-59,60+'
try -b 'age:18-29,40-59,60+' --strict
try -b 'age:18-29,30+' --strict
# Groups that overlap are columns that overlap.
try -b 'age:18-40,30+' --strict
# A typing error: nobody is in the column.
try -b 'q:Yes,Noo'
try -b 'q:Yes,No,Noo' --strict
try -b 'm:x,y' --multi m=x,c
try -b 'm:x,y' --multi m=x,c --strict
# Numbers without bands, and texts: 40 are columns, more are not.
try -b age
try -b name
try -b forty | cut -c 1-40
try -b 'q > age'
# Two of one name.
try -b q -b q
try -b q -b Sex=q -b Sex=x
try -b 'q > x' -b '"q > x"=age:18+'
try -b Total
try -b T=Total
try -b Total=q
try -b 'c > d'
try -b 'c > Second=d:"Z",W="Y, Z"'
# More columns than anybody can read.
try -b 'A=age:18,19,20,21,22,23,24,25,26,27 > B=age:18,19,20,21,22,23,24,25,26,27 > C=age:18,19,20,21,22,23,24,25,26,27,28'
# No UTF-8.
try -b "$(printf 'q:caf\351')" | cat -v
try -b "$(printf '\377')" | cat -v

# A grid is no break, its columns are; a group without all of its columns.
cat >book.csv <<'END2'
name,type,title,value,label,missing,role,group,score
q,single,Question,,,,,grid,
q,,,Yes,,,,,
q,,,No,,,,,
x,single,Another,,,,,grid,
x,,,X,,,,,
y,flag,Not here,,,,,part,
y,,,1,Yes,,,,
y,,,0,No,,,,
odd,flag,Here,,,,,part,
odd,,,1,Yes,,,,
odd,,,0,No,,,,
grid,set,A grid,,,,,,
part,set,A set,,,,,,
END2
try -c book.csv -b grid
try -c book.csv -b part
