# What could command a terminal does not reach it, from labels, names, base.
printf 'q\033]0;x\007,w\n"\033[31mred",1\nbell\007,1\n\302\2332J,2\ndel\177,1\nok,1\n' >poll.csv
name=$(printf 'q\033]0;x\007')
check()
{
	LC_ALL=C tr -d '\n -~' <"$1" | LC_ALL=C tr -d '\357\277\275\342\226\210-\217' |
		od -An -c
}

for options in '' '-f md' '--bars'; do
	# shellcheck disable=SC2086
	kind-tabulate -w w -q "$name" $options --base "$(printf 'all\033[2J')" \
	    --net "$(printf 'N\033[5m=ok')" poll.csv >out 2>err
	check out
	check err
done
kind-tabulate -w w -q "$name" poll.csv | cat -v
kind-tabulate -w w --agree -q "$name" poll.csv 2>&1 | cat -v
kind-tabulate -w nope -q "$name" poll.csv 2>&1 | cat -v
kind-tabulate -w w -q "$name" --exclude "$(printf 'x\033[2J')" -f csv poll.csv \
    2>&1 >/dev/null | cat -v
# The data formats keep them: they are for programs.
kind-tabulate -w w -q "$name" -f tidy poll.csv | grep -c "$(printf '\033')"
