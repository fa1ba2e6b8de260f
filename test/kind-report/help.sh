# Help and version go to standard output, with status 0.
kind-report -h | head -n 2
kind-report -h >help
kind-report --help | cmp - help
kind-report -V | sed 's/[0-9.]*$/N/'
kind-report --version | sed 's/[0-9.]*$/N/'
