# SPDX-License-Identifier: GPL-3.0-or-later
# A survey whose words are made to break a page: awk -v file=book makes the
# codebook, file=poll the answers of 2,400 respondents.
function quote(s)
{
	gsub(/"/, "\"\"", s)
	return "\"" s "\""
}

function word(s)
{
	words[++n] = s
}

# answer CODE, LABEL
function answer(variable, value, label, group, score)
{
	printf "%s,,,%d,%s,,,%s,%s\n", variable, value, quote(label), group,
	    score
}

function scale(variable, title)
{
	printf "%s,single,%s,,,,,s,\n", variable, quote(title)
	answer(variable, 1, words[1], "Agree", 2)
	answer(variable, 2, words[2], "Agree", 1)
	answer(variable, 3, words[3], "Neither", 0)
	answer(variable, 4, words[4], "Disagree", -1)
	answer(variable, 5, words[5], "Disagree", -2)
}

function book(i)
{
	print "name,type,title,value,label,missing,role,group,score"
	printf "s,set,%s,,,,,,\n", quote(words[10])
	scale("s1", "<script>alert(1)</script><img src=x onerror=alert(2)>")
	scale("s2", hebrew " \"&\" " arabic)
	scale("s3", unbroken)
	printf "q,single,%s,,,,,,\n", quote(words[1] " " words[4])
	for (i = 1; i <= n; i++)
		answer("q", i, words[i], "", "")
	printf "columns,single,%s,,,,,,\n", quote(words[2])
	for (i = 1; i <= 40; i++)
		answer("columns", i, i % 8 == 0 ? "Column " i ", " hebrew : \
		    i % 8 == 3 ? "A&B \"" i "\"" : i % 8 == 5 ? \
		    "Donaudampfschifffahrtsgesellschaft" i : "Column " i,
		    "", "")
	printf "two,single,%s,,,,,,\n", quote("<b>\"Two\"</b> & 'more'")
	answer("two", 1, words[5], "", "")
	answer("two", 2, words[6], "", "")
}

function poll(i)
{
	print "s1,s2,s3,q,columns,two"
	for (i = 0; i < 2400; i++)
		printf "%d,%d,%d,%d,%d,%d\n", i * i % 5 + 1, i * 7 % 11 % 5 + 1,
		    i % 3 + 2, i % n + 1, i * 7 % 40 + 1, i * i % 3 % 2 + 1
}

BEGIN {
	hebrew = "\327\251\327\234\327\225\327\235 \327\242\327\225\327\234" \
	    "\327\235"
	arabic = "\331\205\330\261\330\255\330\250\330\247 " \
	    "\330\250\330\247\331\204\330\271\330\247\331\204\331\205"
	for (i = 0; i < 500; i++) {
		unbroken = unbroken "abcdefghij"
		blanks = blanks "word " (i % 10) (i % 3 ? "ab " : " x ")
	}
	word("<script>alert(1)</script>")
	word("=HYPERLINK(\"http://x\",\"y\")")
	word(hebrew)
	word(arabic " (1) " hebrew)
	# A text turned around from here on, and never turned back.
	word("left \342\200\256thgir")
	# Faces, a family and a flag, of more than one character.
	word("\360\237\230\200 \360\237\221\251\342\200\215\360\237\221\251" \
	    "\342\200\215\360\237\221\247 \360\237\207\272\360\237\207\246")
	word("bell \007 escape \033[31m delete \177 next \302\205 end")
	word(unbroken)
	word(blanks)
	word("\"quotes\" & 'ampersands' &amp; &lt; ]]> <!-- </style>")
	word("-2+3")
	if (file == "book")
		book()
	else
		poll()
}
