# What the wordings of a grid share stands once, above its items, which have
# what is their own; in a table stream wordings stay whole.
# grid WORDING WORDING: a codebook of two statements.
grid()
{
	echo name,type,title,value,label,missing,role,group,score
	for name in a b; do
		printf '%s,single,"%s",,,,,,\n' $name "$1"
		printf '%s,,,1,Agree,,,,\n%s,,,2,Disagree,,,,\n' $name $name
		shift
	done
}
printf '%s\n' a,b,g 1,1,F 1,2,F 2,2,M 2,1,M >data.csv
# show WORDING WORDING: the title and the labels.
show()
{
	grid "$@" >book.csv
	echo "== $1 | $2"
	kind-tabulate -c book.csv -q a,b --items data.csv | sed '/^Base/,$d'
}
show 'How much do you trust them? The police' \
    'How much do you trust them? The courts'
show 'To what extent do you agree: It works' \
    'To what extent do you agree: It is fair'
show 'I see myself as someone who...is reserved' \
    'I see myself as someone who...is lazy'
show 'Do you trust these people [Judges]' 'Do you trust these people [Bankers]'
show '[Judges] Do you trust these people?' \
    '[Bankers] Do you trust these people?'
show 'The police - How much do you trust each?' \
    'The courts - How much do you trust each?'
# Too short, no boundary, nothing of its own, the same.
show 'Trust: The police' 'Trust: The courts'
show 'It is important that we learn' 'It is important that we rest'
show 'How much do you trust them? ' 'How much do you trust them? The courts'
show 'How much do you trust them? The police' \
    'How much do you trust them? The police'
show 'How much do you trust each: a - b' 'How much do you trust each: a -  b'
# So it is in every table that has items down.
grid 'How much do you agree with each of these? It works' \
    'How much do you agree with each of these? It is fair' >book.csv
kind-tabulate -c book.csv -q a,b --agree data.csv
kind-tabulate -c book.csv -q a,b --items -f csv data.csv
kind-crosstab -c book.csv -q a,b -b g --hide 0 --test none --summary Agree \
    -f md data.csv
kind-crosstab -c book.csv -q a,b -b g --hide 0 --test none --summary Agree \
    -f tidy data.csv >summary.tidy
kind-tabulate -c book.csv -q a,b --agree -f tidy data.csv >agree.tidy
kind-tabulate -c book.csv -q a,b --items -f tidy data.csv >items.tidy
cut -d , -f 3 items.tidy | uniq
for stream in summary agree items; do
	kind-report -f text $stream.tidy | sed -n '/^Table/,/^Base/p'
	kind-report $stream.tidy | grep -c '<th scope="row"[^>]*>It '
done
