# A full disk is found, for little and for much; so is a closed output.
kind-crosstab -w weight -q kind_policy -b gender "$POLL" >/dev/full
echo "status $?"
kind-crosstab -w weight -q id -b region --test none -f tidy "$POLL" >/dev/full
echo "status $?"
kind-crosstab -h >/dev/full
echo "status $?"
kind-crosstab -w weight -q kind_policy -b gender "$POLL" >&-
echo "status $?"
