"""The rulebook: pure functions of facts and dates, each naming the text it applies."""
