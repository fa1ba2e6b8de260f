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
# Numbers of 200 people.  A mean: of what is so by a word in a short name, by a
# phrase in the wording, by decimals, by more than 20 values, by 0 to 10.  None:
# of regions from 1 to 9, of answers to "which", of names and places in time, of
# a long wording with a word by chance, of bands.  No table: ids, and names with
# too many rows; near-ids are ids, too, but not what is an income.
numbers='region kids score9 reals wide ladder occupation industry q7
    lived bands serial nearly postcode born salary likely'
{
	echo "$head"
	for n in $numbers; do
		case $n in
		kids) t='How many children do you have?' ;;
		industry) t='Which industry do you work in?' ;;
		q7) t='Is income more important to you than free time?' ;;
		lived) t='How long have you lived here, in weeks?' ;;
		bands) t='How long have you lived here?' ;;
		score9) t='Test score' ;;
		*) t='' ;;
		esac
		echo "$n,number,\"$t\",,,,,,"
	done
	echo 'open,single,,,,,,,'
} >cb.csv
{
	echo $numbers open | tr ' ' ,
	awk 'BEGIN { for (i = 1; i <= 200; i++) {
		printf "%d,%d,%d,%.1f,%d,", i % 9 + 1, i % 5, i % 7, i % 6 / 2,
		    i % 30
		printf "%d,%d,%d,%d,", i % 11, 100 + i % 60, i % 25, i % 5 + 1
		printf "%d,%d,%d,%d,", 7 * i, i % 5 + 1, 90000 + i,
		    i % 50 ? 31 * i : 31 * (i - 1)
		printf "%d,%d,%d,%d,", 1000 + i % 50, 1925 + i % 80,
		    20000 + 13 * i, i % 5 + 1
		printf "text %d\n", i
	} }'
} >data.csv
kind-codebook --plan -c cb.csv data.csv | cut -d , -f 2,8 | tail -n +4
# Without data only words tell.
kind-codebook --plan -c cb.csv | cut -d , -f 2,8 | tail -n +4
# Names that a plan would read as something else.
{
	echo "$head"
	printf '%s,single,,,,,,,\n%s,,,a,,,,,\n%s,,,b,,,,,\n' - - - \
		'" q"' '" q"' '" q"' 'a*' 'a*' 'a*'
	printf '" sex",single,,,,,,,\n" sex",,,Female,,,,,\n'
	printf '" sex",,,Male,,,,,\n w ,number,,,,,weight,,\n'
} >cb.csv
printf '%s\n' '-," q",a*," sex", w ' a,b,a,Female,1 b,a,a,Male,1 >data.csv
kind-codebook --plan -c cb.csv data.csv >plan.csv
cut -d , -f 1-6 plan.csv
kind-crosstab --plan plan.csv -c cb.csv data.csv | grep -A 1 '^Table'
