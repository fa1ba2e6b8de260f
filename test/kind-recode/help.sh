#!/bin/sh
# -h and -V, long and short, print on standard output and end well.
kind-recode -h
kind-recode --help
kind-recode -V | sed 's/[0-9][0-9.]*$/VERSION/'
kind-recode --version | sed 's/[0-9][0-9.]*$/VERSION/'
