#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# hands-on.sh FILE COMMAND...: what bad-data.sh says of a stream.
exec sh "$KIND/test/every/bad-data.sh" --stream "$@"
