#!/bin/sh
# The role that changes every figure is never drafted in silence, and never
# given to what respondents weigh.
draft() {
	kind-read --draft cb.csv >/dev/null
	grep ',weight,,$' cb.csv || echo 'no weight'
}
printf 'id,final_weight\n1,0.5\n2,1.5\n' | draft
printf 'id,weight_kg\n1,61.5\n2,80\n' | draft
printf 'id,Height (cm),weight\n1,161,61.5\n2,180,80\n' | draft
printf 'id,weight\n1,61\n2,80\n' | draft
printf 'id,dweight,pspwght,wtssall\n1,.5,.5,.7\n2,1.5,1.5,1.3\n' | draft
printf 'id,weight_a,weight_b\n1,.5,.5\n2,1.5,1.5\n' | draft
printf 'id,dweight\n1,.5\n2,1.5\n' | kind-read -n | tail -n 1
# Nothing is remarked of a column of kilograms.
printf 'q,weight_kg,final_weight\na,61.5,1\nb,80,1\n' |
	kind-tabulate -q q -f csv
