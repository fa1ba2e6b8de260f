#!/bin/sh
# Control characters pass, and are told of; a tab is none.
printf 'id,q\n1,a\tb\n2,\033[31mred\033[0m\n3,x\n4,bell\007\n' >input
kind-read input | tr '\033\007' 'EB'
kind-read -r input | tr '\033\007' 'EB'
# In a message they are made visible.
printf 'id, q\033\n1,2\n' | kind-read --strict 2>&1
