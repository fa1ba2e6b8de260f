#!/bin/sh
# What is not CSV at all is refused by what it is; nothing is written.
try()
{
	kind-read 2>&1
	echo "status $?"
}
printf 'PK\003\004\024\000' | try
printf '\037\213\010\000' | try
printf '%%PDF-1.7\n' | try
printf '\044FL2@(#) SPSS DATA FILE' | try
printf '\044FL3@(#) SPSS DATA FILE' | try
printf '\320\317\021\340\241\261\032\341' | try
printf '<!DOCTYPE html>\n<title>Log in</title>' | try
printf '\357\273\277\r\n  <HTML lang="en">' | try
printf '<?xml version="1.0"?>\n<survey/>\n' | try
printf '{"data": [{"id": 1}]}\n' | try
printf '[{"id": 1}]\n' | try
printf '{\n  "data": []\n}\n' | try
printf 'ENCRYPTEDSAV\025\000' | try
printf '\034\000\000\000\000\000\000\000ENCRYPTEDSAV\025\000' | try
printf '\000\000\000\000\000\000\000\000\000\000\000\000\302\352\201\140\263' |
	try
printf 'HEADER RECORD*******LIBRARY HEADER RECORD!!!!!!!0000' | try
printf 'f\002\001\000\001\000' | try
printf 'PAR1\025\004\025' | try
# Of kind's own: a table as printed, a table stream, a part, a codebook.
printf 'q\nYes\nNo\n' >q.csv
for format in text md csv tidy; do
	kind-tabulate -q q -f $format q.csv | try
done
kind-tabulate -q q --partial q.csv | try
kind-read -n --draft - q.csv | try
# A column may be called so.
printf 'PAR1,f\nYes,1\n' | try
