"""What `./bench` runs: one file for each promise, results as a table."""
