"""Stages: each takes what the one before gives and says what it reads and writes."""
