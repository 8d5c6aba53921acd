"""Settings, addresses and the launcher: what joins the rooms into one running house."""
