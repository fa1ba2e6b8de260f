# kind-weight and --calibrated together, from 1 each and from starting weights,
# in all and in parts of the sample, against R's survey package
# (test/oracle/calibrated.R).
sh "$KIND/test/oracle/calibrated.sh" k1 "$KIND/test/data/k1.csv"
