#!/bin/sh
# Means, nets and breaks: only what is certain.
head='name,type,title,value,label,missing,role,group,score'
answers()
{
	name=$1
	shift
	printf '%s,single,,,,,,,\n' "$name"
	for a; do
		printf '%s,,,"%s",,,,,\n' "$name" "$a"
	done
}
{
	echo "$head"
	answers points 0 1 2 3 4 5 6 7 8 9 10
	answers codes 1 2 3 4 5
	answers ends '1 - Worst' 2 3 4 '5 - Best' "Don't know"
	answers steps '1. Bus' '2. Train' '3. Car'
	answers scale '1 - Very good' '2 - Good' '3 - Bad' '4 - Very bad'
	answers years 1996 2000 2004
	answers hours '1-2 hours' '3-4 hours' '5-6 hours'
	answers quoted 'Agree; strongly' Agree Disagree
	answers sat 'Very satisfied' Satisfied Dissatisfied
	answers freq Always Often Never
	printf 'score,single,,,,,,,\nscore,,,a,,,,,1\nscore,,,b,,,,,2\n'
	printf 'score,,,c,,,,,5\nscore,,,d,,dk,,,\n'
	printf 'n_1,single,,,,,,n,\nn_1,,,x,,,,Up,\nn_1,,,y,,,,,\n'
	printf 'n_2,single,,,,,,n,\nn_2,,,y,,,,Up,\nn_2,,,z,,,,Down,\n'
	printf 'i_1,single,,,,,,i,\ni_1,,,x,,,,,\ni_1,,,y,,,,,\n'
	printf 'i_2,single,,,,,,i,\ni_2,,,x,,,,,\ni_2,,,y,,,,,\n'
	for n in income respondent_id born 'zip code' weight_2; do
		printf '%s,number,,,,,,,\n' "$n"
	done
	printf 'age,number,,,,,,,\n'
	answers Sex Female Male
	printf '"Where, today?",single,Region,,,,,,\n'
	printf '"Where, today?",,,North,,,,,\n"Where, today?",,,South,,,,,\n'
	printf 'w,number,,,,,weight,,\npsu,single,,,,,psu,,\n'
	printf 'why,text,,,,,,,\nwhen,datetime,,,,,,,\n'
} >cb.csv
kind-codebook --plan -c cb.csv | cut -d , -f 1-10
# Data: ages of which there are bands; numbers that are years, the same for all,
# or another one for everybody.
{
	echo 'income,born,age,constant,serial'
	awk 'BEGIN { for (i = 1; i <= 40; i++)
		print i % 3 "," 1950 + i % 9 "," 25 + i % 39 ",7," 1000 + i }'
} >data.csv
{
	grep -v -e ^w, -e ^psu, cb.csv
	printf 'constant,number,,,,,,,\nserial,number,,,,,,,\n'
} >more.csv
kind-codebook --plan -c more.csv data.csv
kind-codebook --plan -c more.csv data.csv >plan.csv
kind-crosstab --plan plan.csv -c more.csv data.csv >tables 2>err ||
	cat err
grep -A 1 '^Table' tables
