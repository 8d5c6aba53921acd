"""The append-only trace: who did what when; and the ground that every fact stands on."""
