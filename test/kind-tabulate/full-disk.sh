# A full disk is found, for little and for much.
kind-tabulate -w weight --agree -q 'kind_*' "$POLL" >/dev/full
echo "status $?"
kind-tabulate -w weight -q id -f tidy "$POLL" >/dev/full
echo "status $?"
kind-tabulate -h >/dev/full
echo "status $?"
kind-tabulate -V >/dev/full
echo "status $?"
# Standard output that is closed.
kind-tabulate -w weight --agree -q 'kind_*' "$POLL" >&-
echo "status $?"
