#!/bin/sh
# -h and -V, long and short, print on standard output and end well.
kind-codebook -h
kind-codebook --help >long
kind-codebook -h | cmp - long
kind-codebook -V | sed 's/[0-9][0-9.]*$/VERSION/'
kind-codebook --version | sed 's/[0-9][0-9.]*$/VERSION/'
