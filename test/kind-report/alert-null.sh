# If nothing moved, an alert is rare: some pairs of make check-alerts.
sh "$KIND/test/alerts.sh" 20 400
