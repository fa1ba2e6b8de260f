#!/bin/sh
# The fingerprint of the respondents in the stream, compared with that of
# test/oracle/fingerprint.py.
told()
{
	kind-read --receipt r "$@" >stream 2>err || cat err
	sed -n '/^respondents/,/^fingerprint/p' r
}
told "$POLL"
echo "== line ends of the file do not matter, those in answers are blanks"
printf 'id,q\r\n1,Yes\r\n2,No\r\n3,"a\nb"\r\n' >windows.csv
printf 'id,q\n1,Yes\n2,No\n3,"a\nb"' >unix.csv
told windows.csv
told unix.csv
echo "== one column, an empty answer, nobody"
printf 'q\nYes\n""\n' >column.csv
told column.csv
printf 'q\n' >none.csv
told none.csv
echo "== each file has its own, of all columns"
told -s wave unix.csv windows.csv
echo "== what else is written meanwhile does not matter"
told --draft book "$POLL"
told -m No unix.csv
