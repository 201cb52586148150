"""The customer: scenario, mood, intention and voice."""
