"""What several tests measure with."""
