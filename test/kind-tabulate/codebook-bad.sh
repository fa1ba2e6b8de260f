# What is wrong with a codebook, or does not fit the data.
head=name,type,title,value,label,missing,role,group,score
data()
{
	printf '%s\n' "$@" >data.csv
}
run()
{
	kind-tabulate -c cb -q "$@" -f csv data.csv | cut -d , -f 2,3,5
}
data q,w 1,1 2,2
printf '%s\n' "$head" q,opinion,,,,,,, >cb
run q
kind-tabulate -c nowhere -q q data.csv
kind-tabulate -c cb -c cb -q q data.csv
# For other data.
printf '%s\n' "$head" p,single,,,,,,, >cb
run q
run q --strict
# Two weights; one that is not there; neither is asked for.
printf '%s\n' "$head" w,number,,,,,weight,, v,number,,,,,weight,, >cb
run q
run q -w w
printf '%s\n' "$head" v,number,,,,,weight,, >cb
run q
run q --unweighted
run q --unweighted --drop-unweighted
printf '%s\n' "$head" q,single,,,,,,, >cb
run q --drop-unweighted
# Sets without all their columns; of a column's name; codes that are labels.
printf '%s\n' "$head" q,flag,,,,,,s, r,flag,,,,,,s, t,flag,,,,,,s, >cb
run s
kind-tabulate -c cb --multi s=q,w data.csv
data q,s 1,1
printf '%s\n' "$head" q,flag,,,,,,s, >cb
run s
data q,r 1,2
printf '%s\n' "$head" q,multi,,,,,,s, q,,,1,2,,,, q,,,2,3,,,, \
    r,multi,,,,,,s, >cb
run s
printf '%s\n' "$head" q,multi,,,,,,s, r,flag,,,,,,, >cb
kind-tabulate -c cb --multi x=q,r data.csv
# Codes that are labels of other answers: told from the fields, or not.
printf '%s\n' "$head" q,single,,,,,,, q,,,1,0,,,, q,,,2,1,,,, q,,,3,2,,,, >cb
data q 0 1 1 2
run q --unweighted
data q 3 1 1 2
run q --unweighted
data q 3 1 0
run q --unweighted
data q 1 2 2
run q --unweighted
run q --unweighted --strict
# What a flag's column should not have.
printf '%s\n' "$head" s,set,,,,,,, q,flag,,,,,,s, q,,,1,Yes,,,, \
    r,flag,,,,,,s, >cb
data q,r 1,1 maybe,0 No,1 maybe,0
run s
run s --strict
run q
# Not for sets; only for sets; nets of respondents.
run s --agree
run q --of-responses
run s --of-responses --net X=q
