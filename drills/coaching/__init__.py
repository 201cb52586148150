"""What a reply did, what would have been better, and the words in which a coach says it."""
