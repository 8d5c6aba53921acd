"""Small pure tools that every room may use: calendar, source, standing, verdict."""
