# A stream of a weighting whose figures contradict each other is refused: what
# kind-weight wrote of K1 (efficiency 97.0489035232653, W14 of the reference),
# with one row changed.
kind-weight -t "$KIND/test/oracle/targets/k1.csv" --report w.tidy "$KIND/test/data/k1.csv" 2>err >out
kind-report -f text w.tidy | sed -n '/^Efficiency/p'

# change ROW VALUE: the stream with that value.
change()
{
	sed "s|\\(,weight,\"*$1\"*\\),,[^,]*,|\\1,,$2,|" w.tidy >changed.tidy
	cmp -s w.tidy changed.tidy && echo "$1: unchanged"
	kind-report -f text changed.tidy 2>&1 >out | sed 's/.*itself: //'
}

change 'Efficiency, %' 500
change 'Design effect' 2
change 'Lowest weight' -3
change 'Median weight' 9
change 'Highest weight' 0.1
change 'Largest deviation, points' -1
sed '/,weight,Cycles/d' w.tidy >changed.tidy
kind-report -f text changed.tidy >out && echo 'Cycles need not be there'
sed 's/Design effect/Design/' w.tidy >changed.tidy
kind-report -f text changed.tidy 2>&1 >out | sed 's/.*itself: //'
awk '/,weight,Median/ { kept = $0; next } { print }
	/,weight,Highest/ { print kept }' w.tidy >changed.tidy
kind-report -f text changed.tidy 2>&1 >out | sed 's/.*itself: //'
