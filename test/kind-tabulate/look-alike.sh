#!/bin/sh
# Answers that nobody can tell apart in print are remarked.
printf 'id,q,a,b\n1,Agree,x,\n2,"Agree ",,y\n3,Agree\302\240,x,\n' >in
printf '4,e\314\201,x,\n5,\303\251,,y\n6,7,x,\n7,"7 ",x,y\n' >>in
kind-tabulate -q q in 2>&1 >/dev/null
echo "$?, strict:"
kind-tabulate --strict -q q in
echo "$?, a break:"
kind-crosstab --test none -q id --by q in 2>&1 >/dev/null
# Of a set it is the options.
printf '%s\n' name,type,title,value,label,missing,role,group,score \
	a,flag,Tea,,,,,s, b,flag,'"Tea "',,,,,s, >cb
kind-tabulate -c cb -q s in 2>&1 >/dev/null
