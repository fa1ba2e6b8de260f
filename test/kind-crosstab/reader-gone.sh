# The reader of the pipe has gone: kind-crosstab ends quietly, by SIGPIPE.
{
	kind-crosstab -w weight -q id -b region --test none -f tidy "$POLL" 3>&-
	echo "status $?" >&3
} 3>status | head -n 1
cat status
