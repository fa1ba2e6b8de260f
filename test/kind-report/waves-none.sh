#!/bin/sh
# Where nothing can be compared, it is not said that nothing changed.
printf 'q,g\nYes,a\nNo,b\nYes,a\n' >a.csv
kind-tabulate -q q --base Women -f tidy a.csv >women
kind-tabulate -q q --base Men -f tidy a.csv >men
for format in text md; do
	kind-report -f $format --previous women men |
		sed -n '/Since the last wave/,/compared, in/p'
done
kind-tabulate -q q --base Women -f tidy a.csv >again
kind-report -f text --previous women again | sed -n '/Since/,/No figure/p'
