# Figures that the NCHS standard flags stand in brackets, which are explained;
# what does not occur is not.
kind-crosstab -w weight -q kind_policy -b region --hide 0 --flag nchs -f tidy \
    "$POLL" >t.tidy
kind-report -f text t.tidy | sed -n '/^Strongly dis/p' | sed -n 3p
kind-report -f text t.tidy | tr '\n' ' ' |
	grep -o -e 'A figure in brackets[^.]*' -e 'A base in brackets[^.]*' \
	    -e '\[u\]:[^.]*'
