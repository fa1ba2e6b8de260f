#!/bin/sh
# The columns of all files, in the order in which they first appear.
printf 'id,q\n1,a\n' >a.csv
printf 'r,id\nx,2\n,3\n,\n' >b.csv
printf 'q,id,s\n"b, c",4,y\n' >c.csv
kind-read --union a.csv b.csv c.csv
kind-read -u a.csv - c.csv <b.csv 2>/dev/null
# Short records go with it.
printf 's,q,id\nz\n' >d.csv
kind-read -up a.csv d.csv
# One file is as ever, and an error in any header leaves the output empty.
kind-read -u a.csv
printf 'id,q' >torn.csv
kind-read -u a.csv torn.csv
