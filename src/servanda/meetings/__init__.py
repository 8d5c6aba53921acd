"""Meetings, their dates as announced and as held, and their lists of decisions."""
