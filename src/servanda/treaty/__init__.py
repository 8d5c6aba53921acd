"""Committees, treaties, States and their names, and the instruments that bind them."""
