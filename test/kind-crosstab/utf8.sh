# Labels of two columns a letter, of letters with marks, of emoji and from
# right to left line up: each is as wide as a terminal shows it.
cat >poll.csv <<'END2'
frage,gruppe
日本語の答え,東京
日本語の答え,大阪
Zoë né,東京
ça va,大阪
👍🏽 Ja,Ελλάδα
עברית,Ελλάδα
مرحبا,العربية
Café,العربية
END2
printf 'ne\314\201e,e\314\201t\n' >>poll.csv	# combining accents
kind-crosstab -q frage -b gruppe --hide 0 --test none poll.csv
COLUMNS=40 kind-crosstab -q frage -b 'Größe=gruppe:東京|大阪,"é"=ét,العربية' \
    --hide 0 --test none poll.csv 2>/dev/null
for format in md csv; do
	kind-crosstab -q frage -b gruppe --hide 0 --test none -f $format \
	    poll.csv
done
# In every locale.
kind-crosstab -q frage -b gruppe --hide 0 poll.csv >one
for locale in C.UTF-8 en_US.UTF-8 de_DE.UTF-8 nonsense; do
	LC_ALL=$locale kind-crosstab -q frage -b gruppe --hide 0 poll.csv |
		cmp - one
done
# Control characters do not get to the terminal.
printf 'q,b\n"a\033[31mb",x\ty\n' >control.csv
kind-crosstab -q q -b b --hide 0 --test none control.csv | cat -v
