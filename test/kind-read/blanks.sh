#!/bin/sh
# Blanks and tabs around a field go if it is not quoted: Female, Male, y, the
# two blanks, and z.
printf 'id,q,r\n1, Female ,x\n2,\tMale,"  in quotes "\n3,a b,y\t\n4,  ,z \n' |
	kind-read
