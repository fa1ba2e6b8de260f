#!/bin/sh
# -h and -V, long and short, print on standard output and end well.
kind-filter -h
kind-filter --help
kind-filter -V | sed 's/[0-9][0-9.]*$/VERSION/'
kind-filter --version | sed 's/[0-9][0-9.]*$/VERSION/'
