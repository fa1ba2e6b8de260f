#!/bin/sh
# The encoding that an SPSS file says, or does not; bytes that are not valid in
# it, and a number that is infinite, are found and can be repaired.
int()
{
	printf "\\$(printf %03o $(($1 & 255)))\\$(printf %03o $(($1 >> 8 & 255)))"
	printf "\\$(printf %03o $(($1 >> 16)))\\000"
}
variable()	# NAME WIDTH
{
	int 2; int "$2"; int 0; int 0; int 329728; int 329728
	printf %-8s "$1"
}
sav()		# RESPONDENTS, and the records behind the variables from stdin
{
	printf '\044FL2%-60s' '@(#) SPSS DATA FILE made by hand'
	int 2; int 2; int 0; int 0; int "$1"
	printf '%-8s%-81s\000\000\000' '' 'no date'
	variable TOWN 8
	variable N 0
	cat
	printf '\347\003\000\000\000\000\000\000'
}
page()		# CODEPAGE
{
	int 7; int 3; int 4; int 8
	for part in 1 2 3 0 1 1 2 "$1"; do int "$part"; done
}
one='\000\000\000\000\000\000\360\077'
infinite='\000\000\000\000\000\000\360\177'

page 949 | sav 1 >korean.sav
printf "\\274\\255\\277\\357    $one" >>korean.sav
kind-read korean.sav

page 4711 | sav 1 >page.sav
printf "abc     $one" >>page.sav
kind-read page.sav
echo "status $?"
kind-read -e windows-1252 page.sav

sav 1 </dev/null >silent.sav
printf "K\\366ln    $one" >>silent.sav
kind-read silent.sav
echo "status $?"
kind-read -e windows-1252 silent.sav

page 2 | sav 1 >ascii.sav
printf "K\\366ln    $one" >>ascii.sav
kind-read ascii.sav

page 65001 | sav 3 >byte.sav
printf "K\\303\\266ln   $one" >>byte.sav
printf "S\\343o     $one" >>byte.sav
printf "Rome    $infinite" >>byte.sav
kind-read byte.sav
echo "status $?"
kind-read -e windows-1252 -m Rome byte.sav
echo "status $?"
kind-read --repair byte.sav
