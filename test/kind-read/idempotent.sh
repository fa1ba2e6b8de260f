#!/bin/sh
# A clean stream comes out as it is, byte for byte, and without a word.
same()
{
	kind-read stream >again && cmp stream again && echo same
}
cp "$POLL" stream
same
# What has to stay in quotes: comma, quote.
printf 'id,"a, b",c\n1,"x, ""y""","z,"\n3,"""",\n' >stream
same
# Nothing answered, in the middle; missing answers in one column.
printf 'a,b\n,\n1,\n' >stream
same
printf 'a\nx\n""\n""\n' >stream
same
printf 'id,\303\251t\303\251\n1,\342\202\254\n2,\360\237\230\200\n' >stream
same
