# Plain RFC 4180: byte-order mark, CR LF, quotes and line breaks in answers.
printf '\357\273\277"q, 1",w\r\n"say ""yes""",1\r\n"two\r\nlines",2\r\n' >poll.csv
kind-tabulate -w w -q '`q, 1`' -f tidy poll.csv | cat -v
kind-tabulate -w w -q '`q, 1`' poll.csv
kind-tabulate -w w -q '`q, 1`' -f md poll.csv | head -n 6
