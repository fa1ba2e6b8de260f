# Who replaces a file of somebody else is told what they may not keep.
if [ "$(id -u)" -ne 0 ] || ! command -v setpriv >/dev/null; then
	echo "skip: needs root and setpriv"
	exit
fi
kind-tabulate -w weight -q gender -f tidy "$POLL" >t.tidy
chmod 777 .
# nobody FILE: user and group 65534 write it.
nobody()
{
	setpriv --reuid=65534 --regid=65534 --clear-groups \
	    kind-report -o "$1" t.tidy
	echo "status $?"
	ls -ln "$1" | cut -d ' ' -f 1,3,4
}
for name in group owner; do
	echo old >$name.html
	chmod 640 $name.html
done
chgrp 65534 owner.html
nobody group.html
nobody owner.html
rm -f -- *.html
nobody new.html
