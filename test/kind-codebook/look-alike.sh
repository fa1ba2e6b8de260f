#!/bin/sh
# Answers that look like those of the codebook, and in the codebook itself.
printf '%s\n' name,type,title,value,label,missing,role,group,score \
	q,single,,,,,,, q,,,1,Agree,,,, q,,,2,No,,,, q,,,3,'"No "',,,, >cb
printf 'q\nAgree\nNo\nNo \nAgree\302\240\n' >in
kind-codebook --check -c cb in
echo $?
