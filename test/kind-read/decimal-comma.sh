#!/bin/sh
# Numbers with a decimal comma, and what is none: dots must stand before each
# three digits, digits behind a comma, and a group does not begin with 0.
cat >numbers <<'END'
id;n
1;0,85
2;1.234,5
3;1.234
4;1.234.567,25
5;,929095216422
6;-12,5
7;+1.000
8;1,5e3
9;42
10; 7,5 
11;"3,25"
12;1234,5
13;12.34
14;1234.567
15;0.123
16;1,2,3
17;5,
18;1.2345
19;18,5%
20;a,b
21;,
22;
23;1.234,
24;" 2,5"
25;"a;b"
END
kind-read -D numbers
# Without the option they stay as they are.
head -n 3 numbers | kind-read
# In a file with commas between the fields they are in quotes.
printf 'a,b\n"0,85",1.000\n' | kind-read --decimal-comma
