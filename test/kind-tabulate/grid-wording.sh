# What a grid asks stands before each of its items: the title of its row, or a
# name that is no code.
cat >grid.cb <<'END'
name,type,title,value,label,missing,role,group,score
trust,set,How much do you trust each of these?,,,,,,
t1,single,The police,,,,,trust,
t2,single,How much do you trust each of these? The press,,,,,trust,
t3,single,,,,,,trust,
likes,single,Tea,,,,,Say what you like.,
code,single,Coffee,,,,,Q7,
both,number,Milk,,,,,Q7|trust,
one,flag,Water,,,,,drinks,
drinks,set,Which of these do you drink?,,,,,,
END
printf '%s\n' t1,t2,t3,likes,code,both,one a,b,a,a,a,1,Yes b,a,b,b,b,2,No \
    >grid.csv
wordings()
{
	"$@" -c grid.cb --unweighted -f tidy grid.csv |
		awk -F , 'NR > 1 { print $2 ": " $3 }' | uniq
}
wordings kind-tabulate -q '*'
wordings kind-tabulate -q both --mean
wordings kind-tabulate -q drinks
wordings kind-crosstab -q t1 -b code
echo '== once above the items of a table'
kind-tabulate -c grid.cb --unweighted --items -q t1,t2 grid.csv | head -n 5
