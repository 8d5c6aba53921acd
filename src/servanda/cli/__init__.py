"""The `servanda` command, one file for each thing it does."""
